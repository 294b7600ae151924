/** A document of any size in the shape of a real map, the same one each time. */
import { FORMAT, type JourneyDocument, type JourneyMap, VERSION } from '#shared/document/model.ts';
import { keysForInsertion } from '#shared/document/order.ts';

/** Lanes that hold cards, in reading order; the emotions lane under the touchpoints derives its curve. */
const CARD_LANES = ['goals', 'touchpoints', 'painPoints', 'opportunities', 'notes'] as const;
const LANES = ['goals', 'touchpoints', 'emotions', 'painPoints', 'opportunities', 'notes'] as const;
const CHANNELS = ['App', 'E-mail', 'Store'] as const;
const COLORS = ['blue', 'teal', 'amber', 'violet', 'rose', 'green', 'slate', 'orange'] as const;
const WORDS =
  'card declined without any reason first week of the playlist offline between friends bank voucher support answer'.split(
    ' ',
  );

/** With 2,000 cards: 40 stages, ten cards a cell. Larger maps grow both ways, as real ones do. */
const stagesFor = (cards: number): number => Math.max(1, Math.round(Math.sqrt(cards * 0.8)));

const keys = (count: number): readonly string[] => keysForInsertion([], 0, count).keys;

/** The id of the card with an index in reading order of making, 0 … count − 1. */
export const cardId = (index: number): string => `card${index}`;

export function benchDocument(count: number): JourneyDocument {
  const stageOrder = keys(stagesFor(count));
  const laneOrder = keys(LANES.length);
  const channelOrder = keys(CHANNELS.length);
  return {
    format: FORMAT,
    version: VERSION,
    id: 'doc_bench',
    title: `${count} cards`,
    language: 'en',
    personas: { persona1: { order: 'a0', name: 'Alex', summary: 'listens on the way' } },
    channels: Object.fromEntries(
      CHANNELS.map((name, index) => [`channel${index}`, { order: channelOrder[index] ?? '', name, icon: 'app' }]),
    ),
    tags: {},
    maps: {
      map1: {
        order: 'a0',
        name: 'The whole journey',
        persona: 'persona1',
        state: 'current',
        stages: Object.fromEntries(
          stageOrder.map((order, index) => [
            `stage${index}`,
            { order, name: `Stage ${index + 1}`, color: COLORS[index % COLORS.length] ?? 'blue' },
          ]),
        ),
        lanes: Object.fromEntries(
          LANES.map((kind, index) => [kind, { order: laneOrder[index] ?? '', kind, name: kind }]),
        ),
        cards: cardsOf(count),
        links: {},
      },
    },
    images: {},
  };
}

function cardsOf(count: number): JourneyMap['cards'] {
  const stages = stagesFor(count);
  const order = keys(Math.ceil(count / (stages * CARD_LANES.length)));
  const cards: JourneyMap['cards'] = {};
  for (let index = 0; index < count; index++) {
    const cell = index % (stages * CARD_LANES.length);
    const place = {
      stage: `stage${Math.floor(cell / CARD_LANES.length)}`,
      lane: CARD_LANES[cell % CARD_LANES.length] ?? 'notes',
      order: order[Math.floor(index / (stages * CARD_LANES.length))] ?? '',
      text: textOf(index),
    };
    cards[cardId(index)] = cardAt(place, index);
  }
  return cards;
}

type Place = { stage: string; lane: (typeof CARD_LANES)[number]; order: string; text: string };

function cardAt(place: Place, index: number): JourneyMap['cards'][string] {
  switch (place.lane) {
    case 'goals':
      return { ...place, kind: 'goal' };
    case 'touchpoints':
      return {
        ...place,
        kind: 'touchpoint',
        channels: [`channel${index % CHANNELS.length}`],
        emotion: { score: ((index % 9) - 4) / 2, feeling: textOf(index + 1) },
      };
    case 'painPoints':
      return { ...place, kind: 'painPoint', severity: 1 + (index % 5), frequency: 'often' };
    case 'opportunities':
      return { ...place, kind: 'opportunity', impact: 1 + (index % 5), effort: 1 + (index % 3) };
    case 'notes':
      return { ...place, kind: 'note' };
  }
}

/** Between four and eleven words: one to three lines of a card. */
function textOf(index: number): string {
  const word = (place: number): string => WORDS[(index * 7 + place * place) % WORDS.length] ?? '';
  return Array.from({ length: 4 + (index % 8) }, (_, place) => word(place)).join(' ');
}

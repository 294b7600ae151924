/**
 * How long a map of 2,000 cards takes to lay out. Prints figures, asserts nothing: they belong to the
 * machine. Run with `npx vitest bench --run --project unit`.
 */
import { produce } from 'immer';
import { bench, describe } from 'vitest';
import { cardsWithRoom, documentAfter, layoutWithRoom } from '#renderer/canvas/room.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { createLayout, layoutMap } from '#shared/layout/layout.ts';
import { type MeasureText, TEXT_STYLES } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { type CardSketch, journey, MAP } from '../support/journey.ts';
import { plainWords } from '../support/words.ts';

const CARDS = 2_000;
const STAGES = Array.from({ length: 20 }, (_, index) => `stage${index}`);
const CARD_LANES = ['goals', 'touchpoints', 'painPoints', 'opportunities', 'notes'] as const;
const VOCABULARY =
  'card declined without any reason first week of the playlist offline between friends bank voucher support answer'.split(
    ' ',
  );

/** As quick as a measurer can be, so that the figures are those of the layout. */
const measure: MeasureText = (text, style) => text.length * TEXT_STYLES[style].size * 0.55;
const options = { measure, words: plainWords };

const document = journey({
  stages: STAGES,
  lanes: ['goals', 'touchpoints', 'emotions', 'painPoints', 'opportunities', 'notes'],
  channels: { App: {}, 'E-mail': {} },
  cards: Array.from({ length: CARDS }, (_, index) => cardAt(index)),
});

function cardAt(index: number): CardSketch {
  const wordAt = (place: number): string => VOCABULARY[(index * 7 + place * place) % VOCABULARY.length] ?? '';
  const text = Array.from({ length: 4 + (index % 8) }, (_, place) => wordAt(place)).join(' ');
  const lane = CARD_LANES[index % CARD_LANES.length] ?? 'notes';
  const place = {
    id: `card${index}`,
    stage: STAGES[Math.floor(index / CARD_LANES.length) % STAGES.length] ?? '',
    lane,
    text,
  };
  if (lane !== 'touchpoints') return place;
  return { ...place, channels: ['App', 'E-mail'], emotion: { score: ((index % 9) - 4) / 2, thought: text } };
}

describe(`a map of ${CARDS} cards`, () => {
  bench('layout from scratch', () => {
    layoutMap(document, MAP, options);
  });

  const layout = createLayout(options);
  layout(document, MAP);
  bench('layout again, nothing changed', () => {
    layout(document, MAP);
  });

  // Every document differs from the one before it in the text of one card.
  const typed: JourneyDocument[] = [document];
  for (let step = 1; step < 64; step++) {
    typed.push(
      produce(document, (draft) => {
        const card = draft.maps[MAP]?.cards[`card${step * 5}`];
        if (card) card.text += ` typed${step}`;
      }),
    );
  }
  let turn = 0;
  let scene = sceneOf(document, layout(document, MAP));
  bench('layout and scene after typing in one card', () => {
    const next = typed[turn++ % typed.length] ?? document;
    scene = sceneOf(next, layout(next, MAP), scene);
  });

  // Of the lane of goals: into the cell that makes it as high as it is, so that it has to grow.
  const { cells, cards } = layout(document, MAP);
  const boxes = new Map(cards.map(({ id, box }) => [id, box]));
  const bottom = ({ cards }: (typeof cells)[number]): number =>
    Math.max(0, ...cards.map((id) => (boxes.get(id)?.y ?? 0) + (boxes.get(id)?.height ?? 0)));
  const goals = cells.filter(({ lane }) => lane === 'goals').toSorted((a, b) => bottom(b) - bottom(a));
  const [fullest, , , other] = goals;
  const dragged = other?.cards[0] ?? '';
  let place = 0;
  bench('room for a dragged card in a lane that has to grow', () => {
    // Another place at each step, as while one drags along the cell.
    place = (place + 1) % (fullest?.cards.length ?? 1);
    const moves = [{ cards: [dragged], stage: fullest?.stage ?? '', lane: 'goals', index: place }];
    const after = documentAfter(document, MAP, moves);
    const before = layout(document, MAP);
    if (cardsWithRoom(before, moves) !== null) throw new Error('The lane does not grow.');
    sceneOf(after, { ...layoutWithRoom(layout, after, before), links: [] }, scene);
  });
});

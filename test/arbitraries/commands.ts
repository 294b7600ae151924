/**
 * Random commands on a document that changes as they run. A choice is drawn without knowing the document;
 * which ids, places and texts it means is decided when its turn comes, so that a failing sequence shrinks.
 */
import fc from 'fast-check';
import { textsOf } from '#shared/analysis/places.ts';
import { copyOfCards } from '#shared/clipboard/content.ts';
import type { CardFields } from '#shared/commands/card-fields.ts';
import { DOCUMENT_COMMANDS, type DocumentCommandArgs, type DocumentCommandId } from '#shared/commands/registry.ts';
import {
  ASSUMPTIONS,
  CARD_ICONS,
  CARD_KIND_OF_LANE,
  CARD_SCHEMAS,
  CHANNEL_ICONS,
  COLORS,
  CURVE_MARKS,
  FREQUENCIES,
  type JourneyDocument,
  type JourneyMap,
  LANE_KINDS,
  LINK_KINDS,
  MAP_STATES,
  NAME_LIMIT,
  SCORE_SOURCES,
  STATUSES,
  TEXT_LIMIT,
} from '#shared/document/model.ts';
import { columnStages, siblingStages } from '#shared/document/stages.ts';
import { imageOf } from '../support/image.ts';

export const COMMAND_IDS = Object.keys(DOCUMENT_COMMANDS) as DocumentCommandId[];

export interface Choice {
  readonly command: DocumentCommandId;
  /** What every question about the arguments is answered with, in turn. */
  readonly numbers: readonly number[];
  /** Whether ids, places and texts may also be ones that no document takes. */
  readonly careless: boolean;
  /** Milliseconds since the command before. */
  readonly pause: number;
}

export const choice: fc.Arbitrary<Choice> = fc.record({
  command: fc.constantFrom(...COMMAND_IDS),
  numbers: fc.array(fc.nat({ max: 9_999 }), { minLength: 8, maxLength: 24 }),
  careless: fc.boolean(),
  pause: fc.constantFrom(0, 100, 5_000),
});

/** A command that was chosen, with arguments that fit its type and mostly the document. */
export type ChosenCommand = {
  [Id in DocumentCommandId]: { readonly id: Id; readonly args: DocumentCommandArgs<Id> };
}[DocumentCommandId];

const STRANGE_IDS = ['nowhere', '', 'constructor', '__proto__', 'toString', '0'];
const TEXTS = ['', 'a', 'Queue at the till', 'Ред на каси\nдруги ред', 'طابور', '😀', '\t', '__proto__'];
const STRANGE_TEXTS = ['\u0000', 'a\rb', '\ud800', 'x'.repeat(NAME_LIMIT + 1), 'x'.repeat(TEXT_LIMIT + 1)];

/** What the choice means in this document. */
export function chosenCommand({ command, numbers, careless }: Choice, document: JourneyDocument): ChosenCommand {
  let turn = 0;
  const number = (below: number) => {
    const drawn = numbers[turn % numbers.length] ?? 0;
    const round = Math.floor(turn / numbers.length);
    turn += 1;
    // Used up, they come again, but not as the same answers: else what is asked late would always be answered alike.
    return (round === 0 ? drawn : Math.imul(drawn + round, 2_654_435_761) >>> 12) % below;
  };
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[], otherwise: T): T =>
    items.length === 0 ? otherwise : (items[number(items.length)] ?? otherwise);
  const isStrange = () => careless && number(8) === 0;
  const id = (record: object) =>
    isStrange() ? pick(STRANGE_IDS, 'nowhere') : pick(Object.keys(record), STRANGE_IDS[0] ?? '');
  const ids = (record: object) => Array.from({ length: 1 + number(3) }, () => id(record));
  const distinctIds = (record: object) => (isStrange() ? ids(record) : [...new Set(ids(record))]);
  const place = (count: number) => (isStrange() ? pick([-1, count + 1, 0.5, Number.NaN], -1) : number(count + 1));
  const text = () => (isStrange() ? pick(STRANGE_TEXTS, '') : pick(TEXTS, ''));
  const one = <T>(...items: [T, ...T[]] | readonly T[]): T => {
    const item = items[number(items.length)];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  };
  /** A field that an edit leaves, removes or sets. */
  const removable = <T>(value: () => T): T | null | undefined =>
    one<() => T | null | undefined>(
      () => undefined,
      () => null,
      value,
      value,
    )();
  const maybe = <T>(value: () => T): T | undefined => (number(2) === 0 ? undefined : value());
  const freeId = (prefix: string, record: object) => {
    let free = prefix;
    while (Object.hasOwn(record, free)) free += 'x';
    return free;
  };
  const count = (record: object) => Object.keys(record).length;
  const rating = () => (isStrange() ? 6 : 1 + number(5));

  const emptyMap: JourneyMap = {
    order: 'a0',
    name: '',
    persona: '',
    state: 'current',
    stages: {},
    lanes: {},
    cards: {},
    links: {},
  };
  const anyMap = (): [string, JourneyMap] => {
    const map = id(document.maps);
    return [map, Object.hasOwn(document.maps, map) ? (document.maps[map] ?? emptyMap) : emptyMap];
  };
  const cellSize = ({ cards }: JourneyMap, stage: string, lane: string, without: readonly string[] = []) =>
    Object.entries(cards).filter(([card, at]) => at.stage === stage && at.lane === lane && !without.includes(card))
      .length;
  const column = (map: JourneyMap) => id(Object.fromEntries(columnStages(map.stages)));
  const siblingCount = (map: JourneyMap, parent: string | undefined) => siblingStages(map.stages, parent).length;
  const stageOf = (map: JourneyMap, stage: string) =>
    Object.hasOwn(map.stages, stage) ? map.stages[stage] : undefined;
  const flag = () => number(2) === 0;
  const score = () => (isStrange() ? one(0.3, 2.5, Number.NaN) : one(-2, -0.5, 0, -0, 1.5, 2));
  const size = () => (isStrange() ? 0 : 1 + number(200));
  const image = () => {
    const known = Object.values(document.images);
    const { type, width, height, data } =
      known.length > 0 && flag() ? one(...known) : imageOf('image/png', size(), 4, one('', 'a', 'b'));
    return { type, width, height, data: isStrange() ? 'not base64' : data };
  };
  const picture = () => ({
    image: one<() => ReturnType<typeof image> | null>(() => null, image, image)(),
    alternative: maybe(text),
  });
  const pictureFields = () => ({ image: maybe(() => id(document.images)), alternative: removable(text) });
  const cardFields = (): CardFields => ({
    text: maybe(text),
    notes: removable(text),
    tags: removable(() => distinctIds(document.tags)),
    owner: removable(text),
    assumption: removable(() => one(...ASSUMPTIONS)),
    color: removable(() => one(...COLORS)),
    icon: removable(() => one(...CARD_ICONS)),
    picture: number(3) === 0 ? removable(pictureFields) : undefined,
    links: removable(() => [{ url: isStrange() ? 'http://example.com' : 'https://example.com/a', label: text() }]),
    journey: removable(() => ({ map: removable(() => id(document.maps)), file: removable(text) })),
    span: number(3) === 0 ? removable(() => 2 + number(3)) : undefined,
    channels: maybe(() => distinctIds(document.channels)),
    momentOfTruth: removable(flag),
    severity: removable(rating),
    frequency: removable(() => one(...FREQUENCIES)),
    impact: removable(rating),
    effort: removable(rating),
    status: removable(() => one(...STATUSES)),
    value: removable(() => one(0, -0, 12.5, -3)),
    target: removable(() => one(0, 1e300)),
    unit: removable(text),
    source: removable(text),
    date: removable(() => (isStrange() ? '2026-02-30' : '2026-02-28')),
    speaker: removable(text),
  });
  /** A few of the fields: of all of them together, one or the other is refused nearly always. */
  const some = (fields: CardFields, isMeant: (field: string) => boolean = () => true): CardFields =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => isMeant(field) && number(4) === 0));
  const touchpointsOf = ({ cards }: JourneyMap) =>
    Object.fromEntries(Object.entries(cards).filter(([, card]) => card.kind === 'touchpoint'));
  const content = () => ({
    stages: maybe(() => [{ name: text() }, { name: text(), color: one(...COLORS) }, { name: text() }]),
    lanes: maybe(() => [
      { kind: one(...LANE_KINDS), name: text(), description: removable(text) },
      { kind: one(...LANE_KINDS), name: text() },
    ]),
  });

  const makers: { [Id in DocumentCommandId]: () => DocumentCommandArgs<Id> } = {
    'document.edit': () => ({ fields: { title: maybe(text), language: maybe(() => one('en', 'da', 'sr-Cyrl')) } }),

    'document.replaceText': () => {
      const texts = textsOf(document);
      const placed = pick(texts, { place: { owner: { kind: 'document' }, field: 'title' }, text: 'a' });
      const from = number(placed.text.length);
      const query = isStrange() ? pick(STRANGE_TEXTS, '') : placed.text.slice(from, from + 1 + number(4)) || 'a';
      const options = { matchCase: number(2) === 0, matchDiacritics: number(2) === 0, wholeWord: number(4) === 0 };
      const only = maybe(() => ({ place: placed.place, start: isStrange() ? from + 1 : from }));
      return { query, options, replacement: text(), only };
    },

    'persona.add': () => ({
      name: text(),
      index: place(count(document.personas)),
      firstMap: maybe(() => ({ name: text(), state: one(...MAP_STATES), ...content() })),
    }),
    'persona.edit': () => ({
      persona: id(document.personas),
      fields: {
        name: maybe(text),
        summary: removable(text),
        segment: removable(text),
        quote: removable(text),
        picture: number(3) === 0 ? removable(pictureFields) : undefined,
        demographics: removable(() => ({
          age: removable(text),
          gender: removable(text),
          location: removable(text),
          income: removable(text),
          occupation: removable(text),
        })),
        motivations: removable(text),
        habits: removable(text),
        needs: removable(text),
        painPoints: removable(text),
        preferredChannels: removable(() => distinctIds(document.channels)),
      },
    }),
    'persona.picture': () => ({ persona: id(document.personas), ...picture() }),
    'persona.move': () => ({ persona: id(document.personas), index: place(count(document.personas) - 1) }),
    'persona.duplicate': () => ({ persona: id(document.personas), name: text() }),
    'persona.delete': () => ({ persona: id(document.personas) }),

    'map.add': () => ({
      name: text(),
      persona: id(document.personas),
      state: one(...MAP_STATES),
      index: place(count(document.maps)),
      ...content(),
    }),
    'map.edit': () => ({
      map: id(document.maps),
      fields: {
        name: maybe(text),
        persona: maybe(() => id(document.personas)),
        state: maybe(() => one(...MAP_STATES)),
      },
    }),
    'map.move': () => ({ map: id(document.maps), index: place(count(document.maps) - 1) }),
    'map.duplicate': () => ({ map: id(document.maps), name: text(), state: maybe(() => one(...MAP_STATES)) }),
    'map.delete': () => ({ map: id(document.maps) }),

    'stage.add': () => {
      const [map, entity] = anyMap();
      const parent = maybe(() => id(entity.stages));
      return { map, parent, index: place(siblingCount(entity, parent)), name: text() };
    },
    'stage.edit': () => {
      const [map, { stages }] = anyMap();
      const fields = {
        name: maybe(text),
        color: maybe(() => one(...COLORS)),
        duration: removable(text),
        description: removable(text),
        collapsed: removable(flag),
      };
      return { map, stage: id(stages), fields };
    },
    'stage.move': () => {
      const [map, entity] = anyMap();
      const stage = id(entity.stages);
      const parent = removable(() => id(entity.stages));
      const target = parent === undefined ? stageOf(entity, stage)?.parent : (parent ?? undefined);
      const isSibling = stageOf(entity, stage)?.parent === target;
      return { map, stage, parent, index: place(Math.max(0, siblingCount(entity, target) - (isSibling ? 1 : 0))) };
    },
    'stage.duplicate': () => {
      const [map, { stages }] = anyMap();
      return { map, stage: id(stages), name: text() };
    },
    'stage.delete': () => {
      const [map, { stages }] = anyMap();
      return { map, stage: id(stages) };
    },

    'stage.merge': () => {
      const [map, entity] = anyMap();
      // Main stages, whatever they have, or sub-stages of one.
      const parents = [undefined, ...Object.values(entity.stages).map(({ parent }) => parent)];
      const together = siblingStages(entity.stages, parents[number(parents.length)]).map(([stage]) => stage);
      const from = number(Math.max(1, together.length - 1));
      return {
        map,
        stages: isStrange() ? ids(entity.stages) : together.slice(from, from + 2 + number(2)),
        name: text(),
      };
    },
    'stage.split': () => {
      const [map, entity] = anyMap();
      const stage = column(entity);
      const own = Object.fromEntries(Object.entries(entity.cards).filter(([, card]) => card.stage === stage));
      return { map, stage, name: text(), cards: isStrange() ? ids(entity.cards) : distinctIds(own) };
    },
    'stage.divide': () => {
      const [map, entity] = anyMap();
      return { map, stage: column(entity), names: isStrange() ? [] : [text(), text(), text()].slice(0, 1 + number(3)) };
    },
    'stage.gather': () => {
      const [map, { stages }] = anyMap();
      return { map, stage: id(stages) };
    },

    'lane.add': () => {
      const [map, { lanes }] = anyMap();
      return { map, index: place(count(lanes)), kind: one(...LANE_KINDS), name: text(), description: maybe(text) };
    },
    'lane.edit': () => {
      const [map, { lanes }] = anyMap();
      const lane = id(lanes);
      const curve = () => ({
        marks: removable(() => one(...CURVE_MARKS)),
        wordless: removable(flag),
        source: removable(() => one(...SCORE_SOURCES)),
        others: removable(() => distinctIds(document.maps)),
      });
      const isCurved = Object.hasOwn(lanes, lane) && lanes[lane]?.kind === 'emotions';
      const fields = {
        name: maybe(text),
        description: removable(text),
        hidden: removable(flag),
        collapsed: removable(flag),
        height: removable(size),
        curve: isCurved || isStrange() ? removable(curve) : undefined,
      };
      return { map, lane, fields };
    },
    'lane.move': () => {
      const [map, { lanes }] = anyMap();
      return { map, lane: id(lanes), index: place(Math.max(0, count(lanes) - 1)) };
    },
    'lane.duplicate': () => {
      const [map, { lanes }] = anyMap();
      return { map, lane: id(lanes), name: text() };
    },
    'lane.delete': () => {
      const [map, { lanes }] = anyMap();
      return { map, lane: id(lanes) };
    },

    'card.add': () => {
      const [map, entity] = anyMap();
      const [stage, lane] = [column(entity), id(entity.lanes)];
      return { map, stage, lane, index: place(cellSize(entity, stage, lane)), text: text() };
    },
    'card.edit': () => {
      const [map, { cards }] = anyMap();
      const card = id(cards);
      const kind = Object.hasOwn(cards, card) ? cards[card]?.kind : undefined;
      const shape = kind === undefined ? {} : CARD_SCHEMAS[kind].shape;
      const isOwn = (field: string) => isStrange() || Object.hasOwn(shape, field);
      return { map, card, fields: some(cardFields(), isOwn) };
    },
    'card.picture': () => {
      const [map, { cards }] = anyMap();
      return { map, card: id(cards), ...picture() };
    },
    'card.move': () => {
      const [map, entity] = anyMap();
      const [cards, stage, lane] = [distinctIds(entity.cards), column(entity), id(entity.lanes)];
      return { map, cards, stage, lane, index: place(cellSize(entity, stage, lane, cards)) };
    },
    'card.duplicate': () => {
      const [map, { cards }] = anyMap();
      return { map, cards: distinctIds(cards) };
    },
    'card.delete': () => {
      const [map, { cards }] = anyMap();
      return { map, cards: isStrange() ? [] : distinctIds(cards) };
    },

    'cards.edit': () => {
      const [map, { cards }] = anyMap();
      return { map, cards: distinctIds(cards), fields: some(cardFields()) };
    },
    'cards.move': () => {
      const [map, entity] = anyMap();
      const cards = distinctIds(entity.cards);
      const parts = cards.length > 1 ? [cards.slice(0, 1), cards.slice(1)] : [cards];
      const moves = parts.map((part) => {
        const [stage, lane] = [column(entity), id(entity.lanes)];
        return { cards: part, stage, lane, index: place(cellSize(entity, stage, lane, cards)) };
      });
      return { map, moves };
    },
    'cards.tag': () => {
      const [map, { cards }] = anyMap();
      return { map, cards: distinctIds(cards), tag: id(document.tags), on: flag() };
    },
    'cards.channel': () => {
      const [map, entity] = anyMap();
      const cards = distinctIds(isStrange() ? entity.cards : touchpointsOf(entity));
      return { map, cards, channel: id(document.channels), on: flag() };
    },

    'emotion.edit': () => {
      const [map, entity] = anyMap();
      const measured = () => ({ score: maybe(score), sample: removable(size), from: removable(text) });
      const fields = {
        score: removable(score),
        feeling: removable(text),
        thought: removable(text),
        measured: removable(measured),
      };
      return { map, card: id(isStrange() ? entity.cards : touchpointsOf(entity)), fields };
    },
    'emotion.score': () => {
      const [map, { cards }] = anyMap();
      return { map, cards: distinctIds(cards), score: one<() => number | null>(() => null, score)() };
    },

    'link.add': () => {
      const [map, { cards }] = anyMap();
      return { map, from: id(cards), to: id(cards), kind: one(...LINK_KINDS), label: maybe(text) };
    },
    'link.edit': () => {
      const [map, { cards, links }] = anyMap();
      const fields = {
        kind: maybe(() => one(...LINK_KINDS)),
        from: maybe(() => id(cards)),
        to: maybe(() => id(cards)),
        label: removable(text),
      };
      return { map, link: id(links), fields };
    },
    'link.delete': () => {
      const [map, { links }] = anyMap();
      return { map, links: distinctIds(links) };
    },

    'channel.add': () => ({
      name: text(),
      icon: one(...CHANNEL_ICONS),
      index: place(count(document.channels)),
      touchpoints: maybe(() => {
        const [map, { cards }] = anyMap();
        const touchpoints = Object.fromEntries(Object.entries(cards).filter(([, card]) => card.kind === 'touchpoint'));
        return { map, cards: distinctIds(isStrange() ? cards : touchpoints) };
      }),
    }),
    'channel.edit': () => ({
      channel: id(document.channels),
      fields: {
        name: maybe(text),
        icon: maybe(() => one(...CHANNEL_ICONS)),
        color: removable(() => one(...COLORS)),
      },
    }),
    'channel.merge': () => ({ channel: id(document.channels), into: id(document.channels) }),
    'channel.move': () => ({ channel: id(document.channels), index: place(Math.max(0, count(document.channels) - 1)) }),
    'channel.delete': () => ({ channel: id(document.channels) }),

    'tag.add': () => ({
      name: text(),
      color: one(...COLORS),
      index: place(count(document.tags)),
      cards: maybe(() => {
        const [map, { cards }] = anyMap();
        return { map, cards: distinctIds(cards) };
      }),
    }),
    'tag.edit': () => ({ tag: id(document.tags), fields: { name: maybe(text), color: maybe(() => one(...COLORS)) } }),
    'tag.move': () => ({ tag: id(document.tags), index: place(Math.max(0, count(document.tags) - 1)) }),
    'tag.delete': () => ({ tag: id(document.tags) }),

    'checks.jargon': () => ({ words: isStrange() ? [''] : [...new Set(['churn', 'funnel', 'SKU'].slice(number(3)))] }),
    'checks.silence': () => ({ key: one('emptyCell a b', text(), ...(document.checks?.silenced ?? [])), on: flag() }),

    'content.paste': () => {
      const [source, { cards }] = anyMap();
      const [map, entity] = anyMap();
      const copied = Object.hasOwn(document.maps, source) ? copyOfCards(document, source, distinctIds(cards)) : null;
      const stages = columnStages(entity.stages).map(([stage]) => stage);
      const lanes = Object.entries(entity.lanes).flatMap(([lane, { kind }]) =>
        isStrange() || CARD_KIND_OF_LANE[kind] !== null ? [lane] : [],
      );
      const { columns = [], rows = [] } = copied ?? {};
      return {
        map,
        stages,
        newStages: columns.slice(stages.length),
        lanes,
        newLanes: rows.slice(lanes.length).map(({ kind, name }) => ({ kind, name })),
        index: place(cellSize(entity, stages[0] ?? '', lanes[0] ?? '')),
        cards: copied?.cards ?? [],
        links: copied?.links ?? [],
        channels: copied?.channels ?? {},
        tags: copied?.tags ?? {},
        images: copied?.images ?? {},
      };
    },

    'table.update': () => {
      const added = isStrange() ? id(document.channels) : freeId('channel', document.channels);
      const [map, entity] = anyMap();
      const newStage = freeId('stage', entity.stages);
      const newCard = freeId('card', entity.cards);
      const lane = id(entity.lanes);
      const steps: DocumentCommandArgs<'table.update'>['steps'] = [
        {
          command: 'channel.add',
          id: added,
          args: { name: text(), icon: 'other', index: place(count(document.channels)) },
        },
        { command: 'stage.add', id: newStage, args: { map, name: text(), index: place(count(entity.stages)) } },
        { command: 'card.add', id: newCard, args: { map, stage: newStage, lane, index: 0, text: text() } },
        { command: 'card.edit', args: { map, card: newCard, fields: { notes: 'from a table' } } },
      ];
      return { steps: steps.slice(0, number(steps.length + 1)) };
    },
  };
  // The maker of an id makes the arguments of that id.
  return { id: command, args: makers[command]() } as ChosenCommand;
}

/** Ids that count up, and that come up with ones already taken as often as not. */
export function countingIds(): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    count += 1;
    return count % 2 === 0 ? `${prefix}_${count / 2}` : `${prefix}_${Math.ceil(count / 4)}`;
  };
}

/**
 * Random commands on a document that changes as they run. A choice is drawn without knowing the document;
 * which ids, places and texts it means is decided when its turn comes, so that a failing sequence shrinks.
 */
import fc from 'fast-check';
import { textsOf } from '#shared/analysis/places.ts';
import { DOCUMENT_COMMANDS, type DocumentCommandArgs, type DocumentCommandId } from '#shared/commands/registry.ts';
import {
  ASSUMPTIONS,
  CHANNEL_ICONS,
  COLORS,
  FREQUENCIES,
  type JourneyDocument,
  type JourneyMap,
  LANE_KINDS,
  MAP_STATES,
  NAME_LIMIT,
  STATUSES,
  TEXT_LIMIT,
} from '#shared/document/model.ts';

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
  const number = (below: number) => (numbers[turn++ % numbers.length] ?? 0) % below;
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
        quote: removable(text),
        demographics: removable(() => ({ age: removable(text), occupation: removable(text) })),
        needs: removable(text),
        preferredChannels: removable(() => distinctIds(document.channels)),
      },
    }),
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
    'map.duplicate': () => ({ map: id(document.maps), name: text() }),
    'map.delete': () => ({ map: id(document.maps) }),

    'stage.add': () => {
      const [map, { stages }] = anyMap();
      return { map, index: place(count(stages)), name: text() };
    },
    'stage.edit': () => {
      const [map, { stages }] = anyMap();
      const fields = {
        name: maybe(text),
        color: maybe(() => one(...COLORS)),
        duration: removable(text),
        description: removable(text),
      };
      return { map, stage: id(stages), fields };
    },
    'stage.move': () => {
      const [map, { stages }] = anyMap();
      return { map, stage: id(stages), index: place(Math.max(0, count(stages) - 1)) };
    },
    'stage.duplicate': () => {
      const [map, { stages }] = anyMap();
      return { map, stage: id(stages), name: text() };
    },
    'stage.delete': () => {
      const [map, { stages }] = anyMap();
      return { map, stage: id(stages) };
    },

    'lane.add': () => {
      const [map, { lanes }] = anyMap();
      return { map, index: place(count(lanes)), kind: one(...LANE_KINDS), name: text(), description: maybe(text) };
    },
    'lane.edit': () => {
      const [map, { lanes }] = anyMap();
      return { map, lane: id(lanes), fields: { name: maybe(text), description: removable(text) } };
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
      const [stage, lane] = [id(entity.stages), id(entity.lanes)];
      return { map, stage, lane, index: place(cellSize(entity, stage, lane)), text: text() };
    },
    'card.edit': () => {
      const [map, { cards }] = anyMap();
      const card = id(cards);
      const kind = Object.hasOwn(cards, card) ? cards[card]?.kind : undefined;
      const common = {
        text: maybe(text),
        notes: removable(text),
        tags: removable(() => distinctIds(document.tags)),
        assumption: removable(() => one(...ASSUMPTIONS)),
      };
      const ofTouchpoint = {
        channels: maybe(() => distinctIds(document.channels)),
        momentOfTruth: removable(() => number(2) === 0),
      };
      const ofPainPoint = { severity: removable(rating), frequency: removable(() => one(...FREQUENCIES)) };
      const ofOpportunity = {
        impact: removable(rating),
        effort: removable(rating),
        status: removable(() => one(...STATUSES)),
      };
      const own =
        kind === 'touchpoint'
          ? ofTouchpoint
          : kind === 'painPoint'
            ? ofPainPoint
            : kind === 'opportunity'
              ? ofOpportunity
              : {};
      const fields = isStrange()
        ? { ...common, ...ofTouchpoint, ...ofPainPoint, ...ofOpportunity }
        : { ...common, ...own };
      return { map, card, fields };
    },
    'card.move': () => {
      const [map, entity] = anyMap();
      const [cards, stage, lane] = [distinctIds(entity.cards), id(entity.stages), id(entity.lanes)];
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

    'emotion.edit': () => {
      const [map, { cards }] = anyMap();
      const touchpoints = Object.fromEntries(Object.entries(cards).filter(([, card]) => card.kind === 'touchpoint'));
      const score = () => (isStrange() ? one(0.3, 2.5, Number.NaN) : one(-2, -0.5, 0, -0, 1.5, 2));
      const fields = { score: removable(score), feeling: removable(text), thought: removable(text) };
      return { map, card: id(isStrange() ? cards : touchpoints), fields };
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
      fields: { name: maybe(text), icon: maybe(() => one(...CHANNEL_ICONS)) },
    }),
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

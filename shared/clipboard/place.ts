/** Where what is pasted goes on a map: from the cell one is in, to the right and down; beyond the edge, new stages and lanes. */
import type { DocumentCommandArgs } from '../commands/registry.ts';
import { CARD_KIND_OF_LANE, type JourneyDocument, type JourneyMap, type Lane, TEXT_LIMIT } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { columnStages } from '../document/stages.ts';
import { CARDS_LIMIT, type ClipboardContent, type PastedCard } from './content.ts';
import type { Block } from './sheet.ts';

/** A cell of a map, and where in it. */
export interface PastePlace {
  readonly map: string;
  readonly stage: string;
  readonly lane: string;
  readonly index: number;
}

/** Names for what is added, in the language of the interface. */
export interface PasteWords {
  newStage(): string;
  laneName(kind: Lane['kind']): string;
}

type PasteArgs = DocumentCommandArgs<'content.paste'>;

export type Paste =
  | {
      readonly kind: 'paste';
      readonly args: PasteArgs;
      /** Links to maps that are in another document, which stay behind. */
      readonly lostJourneys: number;
    }
  /** `row` and `column` count from 1. */
  | { readonly kind: 'tooLong'; readonly row: number; readonly column: number; readonly limit: number }
  | { readonly kind: 'tooMany'; readonly count: number; readonly limit: number }
  | { readonly kind: 'nothing' };

/**
 * Pastes copied cards. Cards of one lane go to the lane one is in. Those of several lanes go to lanes of
 * their kinds, if the map has them all, because a map elsewhere may have them in another order; else to the
 * lanes from here downwards.
 */
export function placeContent(
  document: JourneyDocument,
  place: PastePlace,
  content: ClipboardContent,
  words: PasteWords,
): Paste {
  const map = document.maps[place.map];
  if (!map) return { kind: 'nothing' };
  const { columns, rows, cards, links, channels, tags, images } = content;
  // Maps of two documents may have the same id.
  const isThere = (id: string): boolean => content.document === document.id && Object.hasOwn(document.maps, id);
  const kept = cards.map((pasted) => withoutLostJourney(pasted, isThere));
  const lanes = (rows.length > 1 ? lanesOfKinds(map, rows) : null) ?? lanesFrom(map, place.lane);
  return {
    kind: 'paste',
    args: {
      map: place.map,
      ...columnsFrom(
        map,
        place.stage,
        columns.map(({ name }) => name || words.newStage()),
      ),
      lanes: lanes.slice(0, rows.length),
      newLanes: rows.slice(lanes.length).map(({ kind, name }) => ({ kind, name })),
      index: lanes[0] === place.lane ? place.index : countIn(map, place.stage, lanes[0] ?? ''),
      cards: kept,
      links,
      channels,
      tags,
      images,
    },
    lostJourneys: kept.filter((pasted, at) => pasted !== cards[at]).length,
  };
}

/**
 * Pastes cells of a spreadsheet, or lines of a text. A table whose headings are stages and lanes of the map
 * goes to them. Otherwise columns go to stages; rows go to lanes where there are as many from here down, and
 * else, or when `inOneLane` is asked for, below each other in the lane one is in.
 */
export function placeBlock(
  document: JourneyDocument,
  place: PastePlace,
  block: Block,
  words: PasteWords,
  { inOneLane }: { readonly inOneLane: boolean },
): Paste {
  const map = document.maps[place.map];
  const texts = block.flatMap((row, at) => row.map((text, column) => ({ text, row: at, column })));
  const filled = texts.filter(({ text }) => text !== '');
  const long = filled.find(({ text }) => text.length > TEXT_LIMIT);
  if (!map || filled.length === 0) return { kind: 'nothing' };
  if (long) return { kind: 'tooLong', row: long.row + 1, column: long.column + 1, limit: TEXT_LIMIT };
  if (filled.length > CARDS_LIMIT) return { kind: 'tooMany', count: filled.length, limit: CARDS_LIMIT };

  const headed = inOneLane ? null : headedBlock(map, block);
  if (headed) return { kind: 'paste', args: argsFor(place.map, headed, 'end', map), lostJourneys: 0 };
  const width = Math.max(...block.map((row) => row.length));
  const below = lanesFrom(map, place.lane);
  const isList = inOneLane || width === 1 || block.length > below.length;
  const placed: PlacedBlock = {
    ...columnsFrom(map, place.stage, Array.from({ length: width }, words.newStage)),
    lanes: isList ? below.slice(0, 1) : below.slice(0, block.length),
    cells: filled.map(({ text, row, column }) => ({ text, column, row: isList ? 0 : row })),
  };
  return { kind: 'paste', args: argsFor(place.map, placed, place.index, map), lostJourneys: 0 };
}

interface PlacedBlock {
  readonly stages: readonly string[];
  readonly newStages: readonly { readonly name: string }[];
  readonly lanes: readonly string[];
  readonly cells: readonly { readonly text: string; readonly column: number; readonly row: number }[];
}

/** The arguments for plain texts. The command gives each the kind of its lane. */
function argsFor(map: string, block: PlacedBlock, index: number | 'end', { cards }: JourneyMap): PasteArgs {
  const { stages, newStages, lanes, cells } = block;
  const [stage = '', lane = ''] = [stages[0], lanes[0]];
  return {
    map,
    stages,
    newStages,
    lanes,
    newLanes: [],
    index: index === 'end' ? countIn({ cards }, stage, lane) : index,
    cards: cells.map(({ text, column, row }, at) => ({
      id: `line_${at + 1}`,
      column,
      row,
      card: { kind: 'note', stage: 'stage', lane: 'lane', order: 'a0', text },
    })),
    links: [],
    channels: {},
    tags: {},
    images: {},
  };
}

/** A block that was copied as a table from such a map: names of stages above, names of lanes at the left. */
function headedBlock(map: JourneyMap, block: Block): PlacedBlock | null {
  const [header = [], ...rows] = block;
  if (header.length < 2 || header[0] !== '' || rows.length === 0) return null;
  const stages = header.slice(1).map((name) => idOfName(columnStages(map.stages), name));
  const takers = inOrder(map.lanes).filter(([, { kind }]) => CARD_KIND_OF_LANE[kind] !== null);
  const laneOfRow = rows.map(([name = '']) => idOfName(takers, name));
  const lanes = [...new Set(laneOfRow)];
  if (!isWhole(stages) || !isWhole(lanes) || new Set(stages).size < stages.length) return null;
  return {
    stages,
    newStages: [],
    lanes,
    cells: rows.flatMap((row, at) =>
      row
        .slice(1, stages.length + 1)
        .flatMap((text, column) => (text === '' ? [] : [{ text, column, row: lanes.indexOf(laneOfRow[at] ?? '') }])),
    ),
  };
}

function isWhole(ids: readonly (string | undefined)[]): ids is readonly string[] {
  return ids.every((id) => id !== undefined);
}

function idOfName(
  entries: readonly (readonly [string, { readonly name: string }])[],
  name: string,
): string | undefined {
  return entries.find(([, entity]) => entity.name.trim() === name)?.[0];
}

/** Columns from a stage to the right, one for each name; new ones beyond the last. */
function columnsFrom(map: JourneyMap, stage: string, names: readonly string[]) {
  const all = columnStages(map.stages).map(([id]) => id);
  const from = Math.max(0, all.indexOf(stage));
  const stages = all.slice(from, from + names.length);
  return { stages, newStages: names.slice(stages.length).map((name) => ({ name })) };
}

/** Lanes that are shown and take cards, from this one down. */
function lanesFrom(map: JourneyMap, lane: string): string[] {
  const all = inOrder(map.lanes)
    .filter(([id, { kind, hidden }]) => id === lane || (CARD_KIND_OF_LANE[kind] !== null && hidden !== true))
    .map(([id]) => id);
  return all.slice(Math.max(0, all.indexOf(lane)));
}

/** For each row a lane of its own that has its kind: itself, else one of its name, else the first; null when one has none. */
function lanesOfKinds(map: JourneyMap, rows: ClipboardContent['rows']): string[] | null {
  const free = new Map(inOrder(map.lanes));
  const found: string[] = [];
  for (const { lane, kind, name } of rows) {
    const ofKind = [...free].filter(([, other]) => other.kind === kind);
    const best = ofKind.find(([id]) => id === lane) ?? ofKind.find(([, other]) => other.name === name) ?? ofKind[0];
    if (!best) return null;
    free.delete(best[0]);
    found.push(best[0]);
  }
  return found;
}

function countIn({ cards }: Pick<JourneyMap, 'cards'>, stage: string, lane: string): number {
  return Object.values(cards).filter((card) => card.stage === stage && card.lane === lane).length;
}

/** The card without a link to a map that this document does not have. */
function withoutLostJourney(pasted: PastedCard, isThere: (map: string) => boolean): PastedCard {
  const { journey, ...card } = pasted.card;
  if (journey?.map === undefined || journey.file !== undefined || isThere(journey.map)) return pasted;
  return { ...pasted, card };
}

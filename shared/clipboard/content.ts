/**
 * Cards on the way between cells, maps, files and windows: what a copy takes along. It says where the cards
 * stood to each other, and carries the channels, tags and pictures they refer to, so that nothing of them is
 * lost in another document. It comes from a clipboard, which anyone can write to: hostile until parsed.
 */
import { z } from 'zod';
import {
  CARD_KIND_OF_LANE,
  Card,
  Channel,
  Id,
  Image,
  type JourneyDocument,
  Lane,
  Link,
  Stage,
  Tag,
  VERSION,
} from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';
import { columnStages } from '../document/stages.ts';

/** The type under which a clipboard holds it. */
export const CLIPBOARD_TYPE = 'application/x-stagecoach-cards';

/** The most cards that one paste brings. */
export const CARDS_LIMIT = 5_000;

const at = z.number().int().min(0).max(10_000);

export const PastedCard = z.strictObject({
  /** What links call it. */
  id: Id,
  /** Index among the columns and lanes of what was copied. */
  column: at,
  row: at,
  /** Its stage, lane and order are those of where it came from. */
  card: Card,
});
export type PastedCard = z.infer<typeof PastedCard>;

/** What cards refer to, by the ids they use for it. */
export const Companions = {
  links: z.array(Link),
  channels: z.record(Id, Channel),
  tags: z.record(Id, Tag),
  images: z.record(Id, Image),
};

export const ClipboardContent = z.strictObject({
  version: z.literal(VERSION),
  /** The document it comes from: only there do links to its maps mean anything. */
  document: Id,
  columns: z.array(z.strictObject({ name: Stage.shape.name })),
  rows: z.array(z.strictObject({ lane: Id, kind: Lane.shape.kind, name: Lane.shape.name })),
  cards: z.array(PastedCard).min(1).max(CARDS_LIMIT),
  ...Companions,
});
export type ClipboardContent = z.infer<typeof ClipboardContent>;

/** What a copy of these cards holds, in reading order; null without any. */
export function copyOfCards(document: JourneyDocument, mapId: string, ids: readonly string[]): ClipboardContent | null {
  const map = document.maps[mapId];
  if (!map) return null;
  const chosen = new Set(ids);
  const cards = cardsInReadingOrder(map).filter(([id]) => chosen.has(id));
  if (cards.length === 0) return null;
  const stages = between(columnStages(map.stages), new Set(cards.map(([, { stage }]) => stage)));
  const lanes = between(
    inOrder(map.lanes).filter(([, { kind }]) => CARD_KIND_OF_LANE[kind] !== null),
    new Set(cards.map(([, { lane }]) => lane)),
  );
  const columnOf = indexOf(stages);
  const rowOf = indexOf(lanes);
  const copied = cards.map(([, card]) => card);
  return {
    version: VERSION,
    document: document.id,
    columns: stages.map(([, { name }]) => ({ name })),
    rows: lanes.map(([lane, { kind, name }]) => ({ lane, kind, name })),
    cards: cards.map(([id, card]) => ({ id, column: columnOf(card.stage), row: rowOf(card.lane), card })),
    links: Object.values(map.links).filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    channels: pick(
      document.channels,
      copied.flatMap((card) => (card.kind === 'touchpoint' ? card.channels : [])),
    ),
    tags: pick(
      document.tags,
      copied.flatMap(({ tags }) => tags ?? []),
    ),
    images: pick(
      document.images,
      copied.flatMap(({ picture }) => (picture ? [picture.image] : [])),
    ),
  };
}

/** The content that a clipboard holds, or null when it is none of ours, of another version, or broken. */
export function parseClipboard(text: string): ClipboardContent | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = ClipboardContent.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The entries from the first that is meant to the last, so that gaps between them stay gaps. */
function between<T>(entries: readonly [string, T][], meant: ReadonlySet<string>): readonly [string, T][] {
  const isMeant = ([id]: readonly [string, T]) => meant.has(id);
  return entries.slice(entries.findIndex(isMeant), entries.findLastIndex(isMeant) + 1);
}

function indexOf(entries: readonly (readonly [string, unknown])[]): (id: string) => number {
  const indexes = new Map(entries.map(([id], index) => [id, index]));
  return (id) => indexes.get(id) ?? 0;
}

function pick<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id): [string, T][] => {
      const entity = Object.hasOwn(record, id) ? record[id] : undefined;
      return entity === undefined ? [] : [[id, entity]];
    }),
  );
}

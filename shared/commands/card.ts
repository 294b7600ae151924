/** What can be done to cards: anything that stands in a cell. A card's kind is that of its lane. */
import type { Draft } from 'immer';
import { z } from 'zod';
import {
  CARD_KIND_OF_LANE,
  CARD_SCHEMAS,
  type Card,
  type CardKind,
  type JourneyDocument,
  type JourneyMap,
  Note,
} from '../document/model.ts';
import { isColumn } from '../document/stages.ts';
import { CardFields, changesCard, editCards, fits, hasFields, TYPED_CARD_FIELDS } from './card-fields.ts';
import { cardsIn, inReadingOrder } from './cells.ts';
import { type CommandOutcome, defineCommand } from './command.ts';
import { copyOf } from './copies.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { typingKey } from './fields.ts';
import { copyLinks } from './links.ts';
import { isPlace, makeRoom, makeRoomForOne, neighbourOf } from './places.ts';
import { removeCards } from './removal.ts';
import { columnsFrom, setSpan } from './spans.ts';

const select = (map: string, cards: readonly string[]): CommandOutcome => ({ map, target: { kind: 'cards', cards } });

/** The kind of card a cell takes, or null when there is no such cell or it takes none. */
function kindTaken(map: JourneyMap | undefined, stage: string, lane: string): CardKind | null {
  const laneKind = find(map?.lanes ?? {}, lane)?.kind;
  return laneKind === undefined || !isColumn(map?.stages ?? {}, stage) ? null : CARD_KIND_OF_LANE[laneKind];
}

/** Whether these are cards of the map: at least one, and none named twice. */
function areCards(document: JourneyDocument, map: string, cards: readonly string[]): boolean {
  return cards.length > 0 && areReferences(find(document.maps, map)?.cards ?? {}, cards);
}

interface Place {
  readonly stage: string;
  readonly lane: string;
  readonly order: string;
}

/** A card with what every kind has; a touchpoint as yet over no channel. */
function newCard(kind: CardKind, content: Place & { readonly text: string }): Draft<Card> {
  return kind === 'touchpoint' ? { ...content, kind, channels: [] } : { ...content, kind };
}

export const addCard = defineCommand({
  id: 'card.add',
  args: z.strictObject({
    map: z.string(),
    stage: z.string(),
    lane: z.string(),
    index: z.number(),
    text: Note.shape.text,
  }),
  isEnabled: (document, { map, stage, lane, index }) => {
    const entity = find(document.maps, map);
    return (
      entity !== undefined &&
      kindTaken(entity, stage, lane) !== null &&
      isPlace(index, cardsIn(entity, { stage, lane }).length)
    );
  },
  apply: (draft, { map, stage, lane, index, text }, context) => {
    const entity = existing(draft.maps, map);
    const kind = kindTaken(entity, stage, lane);
    if (kind === null) throw new Error(`Lane ${lane} takes no cards.`);
    const order = makeRoomForOne(cardsIn(entity, { stage, lane }), index);
    const id = newId(entity.cards, 'card', context);
    entity.cards[id] = newCard(kind, { stage, lane, order, text });
    return select(map, [id]);
  },
});

/** Changes fields of the card's own kind; a field of another kind is refused. */
export const editCard = defineCommand({
  id: 'card.edit',
  args: z.strictObject({ map: z.string(), card: z.string(), fields: CardFields }),
  isEnabled: (document, { map, card, fields }) => {
    const inMap = find(document.maps, map);
    const entity = find(inMap?.cards ?? {}, card);
    return (
      inMap !== undefined &&
      entity !== undefined &&
      hasFields(entity.kind, fields) &&
      fits(document, inMap, entity, fields) &&
      changesCard(entity, fields)
    );
  },
  apply: (draft, { map, card, fields }) => {
    editCards(draft, [existing(existing(draft.maps, map).cards, card)], fields);
    return {};
  },
  mergeKey: ({ map, card, fields }) => typingKey('card.edit', [map, card], fields, TYPED_CARD_FIELDS),
});

/** Cards on their way to one place of a cell. */
const Move = z.strictObject({
  cards: z.array(z.string()).readonly(),
  stage: z.string(),
  lane: z.string(),
  /** Among the cell's cards without those that are moved. */
  index: z.number(),
});
type Move = z.infer<typeof Move>;

/** Whether all of these moves can be made together, and would change anything. */
function canMove(document: JourneyDocument, map: string, moves: readonly Move[]): boolean {
  const entity = find(document.maps, map);
  const moved = new Set(moves.flatMap(({ cards }) => cards));
  const cells = new Set(moves.map(({ stage, lane }) => JSON.stringify([stage, lane])));
  if (entity === undefined || moved.size < moves.reduce((sum, { cards }) => sum + cards.length, 0)) return false;
  // Two moves into one cell would each count without the other.
  if (cells.size < moves.length) return false;
  let isChange = false;
  for (const { cards, stage, lane, index } of moves) {
    if (!areCards(document, map, cards) || kindTaken(entity, stage, lane) === null) return false;
    const before = cardsIn(entity, { stage, lane }).map(([id]) => id);
    const others = before.filter((id) => !moved.has(id));
    if (!isPlace(index, others.length)) return false;
    const ids = inReadingOrder(entity, cards).map(([id]) => id);
    const after = others.toSpliced(index, 0, ...ids);
    isChange ||= after.length !== before.length || after.some((id, place) => id !== before[place]);
  }
  return isChange;
}

/** Makes moves together. Says which cards were moved, move by move, in the order in which they stand now. */
function makeMoves(entity: Draft<JourneyMap>, moves: readonly Move[]): string[] {
  const moved = new Set(moves.flatMap(({ cards }) => cards));
  // Before any of them moves: afterwards the reading order is another.
  const ordered = moves.map((move) => ({
    ...move,
    entries: inReadingOrder(entity, move.cards),
    others: cardsIn(entity, move).filter(([id]) => !moved.has(id)),
  }));
  return ordered.flatMap(({ stage, lane, index, entries, others }) => {
    const kind = kindTaken(entity, stage, lane);
    if (kind === null) throw new Error(`Lane ${lane} takes no cards.`);
    const keys = makeRoom(others, index, entries.length);
    const reach = columnsFrom(entity.stages, stage);
    for (const [place, [id, card]] of entries.entries()) {
      if (card.span !== undefined && card.span > reach) setSpan(card, reach);
      const newPlace = { stage, lane, order: keys[place] ?? card.order };
      if (card.kind === kind) Object.assign(card, newPlace);
      else entity.cards[id] = asKind(card, kind, newPlace);
    }
    return entries.map(([id]) => id);
  });
}

/**
 * Moves cards to one place of a cell, where they stand in the reading order they had. In a lane of another
 * kind they become cards of that kind; at the right end of the map they reach no further than it.
 */
export const moveCards = defineCommand({
  id: 'card.move',
  args: z.strictObject({ map: z.string(), ...Move.shape }),
  isEnabled: (document, { map, ...move }) => canMove(document, map, [move]),
  apply: (draft, { map, ...move }) => select(map, makeMoves(existing(draft.maps, map), [move])),
});

/** Moves cards of several cells at once, each to a place of its own. */
export const moveCardsApart = defineCommand({
  id: 'cards.move',
  args: z.strictObject({ map: z.string(), moves: z.array(Move).min(1).readonly() }),
  isEnabled: (document, { map, moves }) => canMove(document, map, moves),
  apply: (draft, { map, moves }) => select(map, makeMoves(existing(draft.maps, map), moves)),
});

/**
 * The card as one of another kind: with what every card has, with what both kinds have (the status of an idea that
 * becomes an opportunity), and with fields that neither knows; without what belonged to its old kind alone, and without
 * unknown fields that would mean something to the new one.
 */
export function asKind(card: Draft<Card>, kind: CardKind, place: Place): Draft<Card> {
  const isKept = (key: string) =>
    Object.hasOwn(Note.shape, key) ||
    Object.hasOwn(CARD_SCHEMAS[card.kind].shape, key) === Object.hasOwn(CARD_SCHEMAS[kind].shape, key);
  const { text, ...rest } = copyOf(card, {});
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => isKept(key)));
  return newCard(kind, { ...kept, ...place, text });
}

/**
 * Copies cards with the arrows between them. In each cell the copies stand together, after the last of their
 * originals.
 */
export const duplicateCards = defineCommand({
  id: 'card.duplicate',
  args: z.strictObject({ map: z.string(), cards: z.array(z.string()).readonly() }),
  isEnabled: (document, { map, cards }) => areCards(document, map, cards),
  apply: (draft, { map, cards }, context) => {
    const entity = existing(draft.maps, map);
    const originals = inReadingOrder(entity, cards);
    const cells = new Map<string, typeof originals>();
    for (const original of originals) {
      const cell = JSON.stringify([original[1].stage, original[1].lane]);
      cells.set(cell, [...(cells.get(cell) ?? []), original]);
    }
    const copies = new Map<string, string>();
    const places = [...cells.values()].map((inCell) => {
      const [id = '', last] = inCell.at(-1) ?? [];
      const siblings = last ? cardsIn(entity, last) : [];
      return { inCell, siblings, index: siblings.findIndex(([sibling]) => sibling === id) + 1 };
    });
    for (const { inCell, siblings, index } of places) {
      const keys = makeRoom(siblings, index, inCell.length);
      for (const [place, [original, card]] of inCell.entries()) {
        const id = newId(entity.cards, 'card', context);
        entity.cards[id] = copyOf(card, { order: keys[place] ?? card.order });
        copies.set(original, id);
      }
    }
    copyLinks(entity.links, entity.links, copies, context);
    return select(map, [...copies.values()]);
  },
});

/** Deletes cards with their arrows. What stands nearest to the last one in its cell is selected, or the emptied cell. */
export const deleteCards = defineCommand({
  id: 'card.delete',
  args: z.strictObject({ map: z.string(), cards: z.array(z.string()).readonly() }),
  isEnabled: (document, { map, cards }) => areCards(document, map, cards),
  apply: (draft, { map, cards }) => {
    const entity = existing(draft.maps, map);
    const last = cards.at(-1) ?? '';
    const { stage, lane } = existing(entity.cards, last);
    const remaining = cardsIn(entity, { stage, lane }).filter(([id]) => id === last || !cards.includes(id));
    const nearest = neighbourOf(remaining, last);
    removeCards(draft, map, cards);
    return nearest === undefined ? { map, target: { kind: 'cell', stage, lane } } : select(map, [nearest]);
  },
});

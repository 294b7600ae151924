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
  Opportunity,
  PainPoint,
  Touchpoint,
} from '../document/model.ts';
import { cardsIn, inReadingOrder } from './cells.ts';
import { type CommandOutcome, defineCommand } from './command.ts';
import { copyOf } from './copies.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { isPlace, makeRoom, makeRoomForOne, neighbourOf } from './places.ts';

const Fields = z.strictObject({
  text: Note.shape.text.optional(),
  notes: Note.shape.notes.nullable(),
  tags: Note.shape.tags.nullable(),
  assumption: Note.shape.assumption.nullable(),
  channels: Touchpoint.shape.channels.optional(),
  momentOfTruth: Touchpoint.shape.momentOfTruth.nullable(),
  severity: PainPoint.shape.severity.nullable(),
  frequency: PainPoint.shape.frequency.nullable(),
  impact: Opportunity.shape.impact.nullable(),
  effort: Opportunity.shape.effort.nullable(),
  status: Opportunity.shape.status.nullable(),
});

const select = (map: string, cards: readonly string[]): CommandOutcome => ({ map, target: { kind: 'cards', cards } });

/** The kind of card a cell takes, or null when there is no such cell or it takes none. */
function kindTaken(map: JourneyMap | undefined, stage: string, lane: string): CardKind | null {
  const laneKind = find(map?.lanes ?? {}, lane)?.kind;
  return laneKind === undefined || find(map?.stages ?? {}, stage) === undefined ? null : CARD_KIND_OF_LANE[laneKind];
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
  args: z.strictObject({ map: z.string(), card: z.string(), fields: Fields }),
  isEnabled: (document, { map, card, fields }) => {
    const entity = find(find(document.maps, map)?.cards ?? {}, card);
    if (entity === undefined) return false;
    const { shape } = CARD_SCHEMAS[entity.kind];
    return (
      Object.entries(fields).every(([key, value]) => value === undefined || Object.hasOwn(shape, key)) &&
      areReferences(document.tags, fields.tags ?? []) &&
      areReferences(document.channels, fields.channels ?? []) &&
      changesFields(shape, entity, fields)
    );
  },
  apply: (draft, { map, card, fields }) => {
    const entity = existing(existing(draft.maps, map).cards, card);
    applyFields(CARD_SCHEMAS[entity.kind].shape, entity, fields);
    return {};
  },
  mergeKey: ({ map, card, fields }) => typingKey('card.edit', [map, card], fields, ['text', 'notes']),
});

/**
 * Moves cards to one place of a cell, where they stand in the reading order they had. In a lane of another
 * kind they become cards of that kind.
 */
export const moveCards = defineCommand({
  id: 'card.move',
  args: z.strictObject({
    map: z.string(),
    cards: z.array(z.string()).readonly(),
    stage: z.string(),
    lane: z.string(),
    index: z.number(),
  }),
  isEnabled: (document, { map, cards, stage, lane, index }) => {
    const entity = find(document.maps, map);
    if (entity === undefined || !areCards(document, map, cards) || kindTaken(entity, stage, lane) === null)
      return false;
    const before = cardsIn(entity, { stage, lane }).map(([id]) => id);
    const others = before.filter((id) => !cards.includes(id));
    if (!isPlace(index, others.length)) return false;
    const moved = inReadingOrder(entity, cards).map(([id]) => id);
    const after = others.toSpliced(index, 0, ...moved);
    return after.length !== before.length || after.some((id, place) => id !== before[place]);
  },
  apply: (draft, { map, cards, stage, lane, index }) => {
    const entity = existing(draft.maps, map);
    const kind = kindTaken(entity, stage, lane);
    if (kind === null) throw new Error(`Lane ${lane} takes no cards.`);
    const moved = inReadingOrder(entity, cards);
    const others = cardsIn(entity, { stage, lane }).filter(([id]) => !cards.includes(id));
    const keys = makeRoom(others, index, moved.length);
    for (const [place, [id, card]] of moved.entries()) {
      const newPlace = { stage, lane, order: keys[place] ?? card.order };
      if (card.kind === kind) Object.assign(card, newPlace);
      else entity.cards[id] = asKind(card, kind, newPlace);
    }
    return select(
      map,
      moved.map(([id]) => id),
    );
  },
});

/**
 * The card as one of another kind: with what every card has and with fields that neither kind knows; without
 * what belonged to its old kind, and without unknown fields that would mean something to the new one.
 */
export function asKind(card: Draft<Card>, kind: CardKind, place: Place): Draft<Card> {
  const isKept = (key: string) =>
    Object.hasOwn(Note.shape, key) ||
    !(Object.hasOwn(CARD_SCHEMAS[card.kind].shape, key) || Object.hasOwn(CARD_SCHEMAS[kind].shape, key));
  const { text, ...rest } = copyOf(card, {});
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => isKept(key)));
  return newCard(kind, { ...kept, ...place, text });
}

/** Copies cards. In each cell the copies stand together, after the last of their originals. */
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
    const copies: string[] = [];
    for (const inCell of cells.values()) {
      const last = inCell.at(-1);
      if (last === undefined) continue;
      const siblings = cardsIn(entity, last[1]);
      const index = siblings.findIndex(([id]) => id === last[0]) + 1;
      const keys = makeRoom(siblings, index, inCell.length);
      for (const [place, [, card]] of inCell.entries()) {
        const id = newId(entity.cards, 'card', context);
        entity.cards[id] = copyOf(card, { order: keys[place] ?? card.order });
        copies.push(id);
      }
    }
    return select(map, copies);
  },
});

/** Deletes cards. What stands nearest to the last one in its cell is selected, or the emptied cell. */
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
    for (const id of cards) delete entity.cards[id];
    return nearest === undefined ? { map, target: { kind: 'cell', stage, lane } } : select(map, [nearest]);
  },
});

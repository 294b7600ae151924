/** What can be done to the lanes of a map. A lane's cards go where it goes; its kind never changes. */
import { z } from 'zod';
import { Curve, Lane } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { type CommandOutcome, defineCommand } from './command.ts';
import { copyCards, copyOf } from './copies.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { copyLinks } from './links.ts';
import { newLane } from './map-content.ts';
import { canMove, hasPlace, makeRoomForOne, moveTo, neighbourOf, placeAfter } from './places.ts';
import { removeCards } from './removal.ts';

const { shape } = Lane;

const Fields = z.strictObject({
  name: shape.name.optional(),
  description: shape.description.nullable(),
  hidden: shape.hidden.nullable(),
  collapsed: shape.collapsed.nullable(),
  height: shape.height.nullable(),
  /** Itself a partial: what it does not name stays. */
  curve: z
    .strictObject({
      marks: Curve.shape.marks.nullable(),
      wordless: Curve.shape.wordless.nullable(),
      source: Curve.shape.source.nullable(),
      others: Curve.shape.others.nullable(),
    })
    .nullable()
    .optional(),
});

const select = (map: string, lane: string): CommandOutcome => ({ map, target: { kind: 'lane', lane } });

export const addLane = defineCommand({
  id: 'lane.add',
  args: z.strictObject({
    map: z.string(),
    index: z.number(),
    kind: shape.kind,
    name: shape.name,
    description: shape.description,
  }),
  isEnabled: (document, { map, index }) => {
    const lanes = find(document.maps, map)?.lanes;
    return lanes !== undefined && hasPlace(lanes, index);
  },
  apply: (draft, { map, index, ...content }, context) => {
    const { lanes } = existing(draft.maps, map);
    const order = makeRoomForOne(inOrder(lanes), index);
    const lane = newId(lanes, 'lane', context);
    lanes[lane] = newLane(order, content);
    return select(map, lane);
  },
});

export const editLane = defineCommand({
  id: 'lane.edit',
  args: z.strictObject({
    map: z.string(),
    lane: z.string(),
    fields: Fields,
  }),
  isEnabled: (document, { map, lane, fields }) => {
    const entity = find(find(document.maps, map)?.lanes ?? {}, lane);
    const others = fields.curve?.others ?? [];
    return (
      entity !== undefined &&
      // Only an emotions lane draws a curve, and its own map's is there anyway.
      (!fields.curve || entity.kind === 'emotions') &&
      areReferences(document.maps, others) &&
      !others.includes(map) &&
      changesFields(shape, entity, fields)
    );
  },
  apply: (draft, { map, lane, fields }) => {
    applyFields(shape, existing(existing(draft.maps, map).lanes, lane), fields);
    return {};
  },
  mergeKey: ({ map, lane, fields }) => typingKey('lane.edit', [map, lane], fields, ['name', 'description']),
});

export const moveLane = defineCommand({
  id: 'lane.move',
  args: z.strictObject({ map: z.string(), lane: z.string(), index: z.number() }),
  isEnabled: (document, { map, lane, index }) => canMove(find(document.maps, map)?.lanes ?? {}, lane, index),
  apply: (draft, { map, lane, index }) => {
    moveTo(existing(draft.maps, map).lanes, lane, index);
    return select(map, lane);
  },
});

/** Copies a lane with its cards. The copy stands after it. */
export const duplicateLane = defineCommand({
  id: 'lane.duplicate',
  args: z.strictObject({ map: z.string(), lane: z.string(), name: shape.name }),
  isEnabled: (document, { map, lane }) => find(find(document.maps, map)?.lanes ?? {}, lane) !== undefined,
  apply: (draft, { map, lane, name }, context) => {
    const { lanes, cards, links } = existing(draft.maps, map);
    const order = makeRoomForOne(inOrder(lanes), placeAfter(lanes, lane));
    const copy = newId(lanes, 'lane', context);
    lanes[copy] = copyOf(existing(lanes, lane), { order, name });
    const own = Object.fromEntries(Object.entries(cards).filter(([, card]) => card.lane === lane));
    const copies = copyCards(own, cards, ({ stage }) => ({ stage, lane: copy }), context);
    copyLinks(links, links, copies, context);
    return select(map, copy);
  },
});

export const deleteLane = defineCommand({
  id: 'lane.delete',
  args: z.strictObject({ map: z.string(), lane: z.string() }),
  isEnabled: (document, { map, lane }) => find(find(document.maps, map)?.lanes ?? {}, lane) !== undefined,
  apply: (draft, { map, lane }) => {
    const { lanes, cards } = existing(draft.maps, map);
    const nearest = neighbourOf(inOrder(lanes), lane);
    const gone = Object.entries(cards).flatMap(([id, card]) => (card.lane === lane ? [id] : []));
    removeCards(draft, map, gone);
    delete lanes[lane];
    return nearest === undefined ? { map, target: { kind: 'map' } } : select(map, nearest);
  },
});

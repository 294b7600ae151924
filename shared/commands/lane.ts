/** What can be done to the lanes of a map. A lane's cards go where it goes; its kind never changes. */
import { z } from 'zod';
import { Lane } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { type CommandOutcome, defineCommand } from './command.ts';
import { copyCards, copyOf } from './copies.ts';
import { existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { newLane } from './map-content.ts';
import { canMove, hasPlace, makeRoomForOne, moveTo, neighbourOf, placeAfter } from './places.ts';

const { shape } = Lane;

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
    fields: z.strictObject({ name: shape.name.optional(), description: shape.description.nullable() }),
  }),
  isEnabled: (document, { map, lane, fields }) => {
    const entity = find(find(document.maps, map)?.lanes ?? {}, lane);
    return entity !== undefined && changesFields(shape, entity, fields);
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
    const { lanes, cards } = existing(draft.maps, map);
    const order = makeRoomForOne(inOrder(lanes), placeAfter(lanes, lane));
    const copy = newId(lanes, 'lane', context);
    lanes[copy] = copyOf(existing(lanes, lane), { order, name });
    const own = Object.fromEntries(Object.entries(cards).filter(([, card]) => card.lane === lane));
    copyCards(own, cards, ({ stage }) => ({ stage, lane: copy }), context);
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
    for (const [id, card] of Object.entries(cards)) if (card.lane === lane) delete cards[id];
    delete lanes[lane];
    return nearest === undefined ? { map, target: { kind: 'map' } } : select(map, nearest);
  },
});

/** What can be done to maps. A document always keeps at least one. */
import { z } from 'zod';
import { JourneyMap } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { stagesInReadingOrder } from '../document/stages.ts';
import { defineCommand } from './command.ts';
import { copyCards, copyOf } from './copies.ts';
import { existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { copyLinks } from './links.ts';
import { addMap as addMapTo, MapContent } from './map-content.ts';
import { canMove, hasPlace, makeRoomForOne, moveTo, placeAfter } from './places.ts';
import { removeMaps } from './removal.ts';

const { shape } = JourneyMap;

export const addMap = defineCommand({
  id: 'map.add',
  args: z.strictObject({
    name: shape.name,
    persona: z.string(),
    state: shape.state,
    index: z.number(),
    ...MapContent,
  }),
  isEnabled: (document, { persona, index }) =>
    find(document.personas, persona) !== undefined && hasPlace(document.maps, index),
  apply: (draft, args, context) => ({ map: addMapTo(draft, args, context), target: { kind: 'map' } }),
});

export const editMap = defineCommand({
  id: 'map.edit',
  args: z.strictObject({
    map: z.string(),
    fields: z.strictObject({
      name: shape.name.optional(),
      persona: z.string().optional(),
      state: shape.state.optional(),
    }),
  }),
  isEnabled: (document, { map, fields }) => {
    const entity = find(document.maps, map);
    const knowsPersona = fields.persona === undefined || find(document.personas, fields.persona) !== undefined;
    return entity !== undefined && knowsPersona && changesFields(shape, entity, fields);
  },
  apply: (draft, { map, fields }) => {
    applyFields(shape, existing(draft.maps, map), fields);
    return {};
  },
  mergeKey: ({ map, fields }) => typingKey('map.edit', [map], fields, ['name']),
});

export const moveMap = defineCommand({
  id: 'map.move',
  args: z.strictObject({ map: z.string(), index: z.number() }),
  isEnabled: (document, { map, index }) => canMove(document.maps, map, index),
  apply: (draft, { map, index }) => {
    moveTo(draft.maps, map, index);
    return {};
  },
});

/** Copies a map with its stages, lanes, cards and arrows, all under ids of their own. The copy stands after it. */
export const duplicateMap = defineCommand({
  id: 'map.duplicate',
  args: z.strictObject({
    map: z.string(),
    name: shape.name,
    /** Another state than the original's. */
    state: shape.state.optional(),
  }),
  isEnabled: (document, { map }) => find(document.maps, map) !== undefined,
  apply: (draft, { map, name, state }, context) => {
    const order = makeRoomForOne(inOrder(draft.maps), placeAfter(draft.maps, map));
    const original = existing(draft.maps, map);
    const copy = copyOf(original, { order, name, state: state ?? original.state });
    Object.assign(copy, { stages: {}, lanes: {}, cards: {}, links: {} });
    const stages = new Map<string, string>();
    // Main stages come first, so that the copy of a parent is known.
    for (const [id, stage] of stagesInReadingOrder(original.stages)) {
      const copied = newId(copy.stages, 'stage', context);
      stages.set(id, copied);
      const parent = stage.parent === undefined ? undefined : stages.get(stage.parent);
      copy.stages[copied] = copyOf(stage, parent === undefined ? {} : { parent });
    }
    const lanes = new Map<string, string>();
    for (const [id, lane] of inOrder(original.lanes)) {
      const copied = newId(copy.lanes, 'lane', context);
      lanes.set(id, copied);
      copy.lanes[copied] = copyOf(lane, {});
    }
    const newPlace = ({ stage, lane }: { stage: string; lane: string }) => ({
      stage: stages.get(stage) ?? stage,
      lane: lanes.get(lane) ?? lane,
    });
    const cards = copyCards(original.cards, copy.cards, newPlace, context);
    copyLinks(original.links, copy.links, cards, context);
    const id = newId(draft.maps, 'map', context);
    draft.maps[id] = copy;
    return { map: id, target: { kind: 'map' } };
  },
});

/** Deletes a map, and every mention of it in the others. */
export const deleteMap = defineCommand({
  id: 'map.delete',
  args: z.strictObject({ map: z.string() }),
  isEnabled: (document, { map }) => find(document.maps, map) !== undefined && Object.keys(document.maps).length > 1,
  apply: (draft, { map }) => {
    removeMaps(draft, [map]);
    return {};
  },
});

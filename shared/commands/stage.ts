/** What can be done to the stages of a map. A stage's cards go where it goes. */
import { z } from 'zod';
import { Stage } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { colorBetween } from './colors.ts';
import { type CommandOutcome, defineCommand } from './command.ts';
import { copyCards, copyOf } from './copies.ts';
import { existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { canMove, hasPlace, makeRoomForOne, moveTo, neighbourOf, placeAfter } from './places.ts';

const { shape } = Stage;

const select = (map: string, stage: string): CommandOutcome => ({ map, target: { kind: 'stage', stage } });

/** The new stage takes a colour that the stages beside it do not have. */
export const addStage = defineCommand({
  id: 'stage.add',
  args: z.strictObject({ map: z.string(), index: z.number(), name: shape.name }),
  isEnabled: (document, { map, index }) => {
    const stages = find(document.maps, map)?.stages;
    return stages !== undefined && hasPlace(stages, index);
  },
  apply: (draft, { map, index, name }, context) => {
    const { stages } = existing(draft.maps, map);
    const siblings = inOrder(stages);
    const color = colorBetween(siblings[index - 1]?.[1].color, siblings[index]?.[1].color);
    const order = makeRoomForOne(siblings, index);
    const stage = newId(stages, 'stage', context);
    stages[stage] = { order, name, color };
    return select(map, stage);
  },
});

export const editStage = defineCommand({
  id: 'stage.edit',
  args: z.strictObject({
    map: z.string(),
    stage: z.string(),
    fields: z.strictObject({
      name: shape.name.optional(),
      color: shape.color.optional(),
      duration: shape.duration.nullable(),
      description: shape.description.nullable(),
    }),
  }),
  isEnabled: (document, { map, stage, fields }) => {
    const entity = find(find(document.maps, map)?.stages ?? {}, stage);
    return entity !== undefined && changesFields(shape, entity, fields);
  },
  apply: (draft, { map, stage, fields }) => {
    applyFields(shape, existing(existing(draft.maps, map).stages, stage), fields);
    return {};
  },
  mergeKey: ({ map, stage, fields }) =>
    typingKey('stage.edit', [map, stage], fields, ['name', 'duration', 'description']),
});

export const moveStage = defineCommand({
  id: 'stage.move',
  args: z.strictObject({ map: z.string(), stage: z.string(), index: z.number() }),
  isEnabled: (document, { map, stage, index }) => canMove(find(document.maps, map)?.stages ?? {}, stage, index),
  apply: (draft, { map, stage, index }) => {
    moveTo(existing(draft.maps, map).stages, stage, index);
    return select(map, stage);
  },
});

/** Copies a stage with its cards. The copy stands after it, in a colour that its neighbours do not have. */
export const duplicateStage = defineCommand({
  id: 'stage.duplicate',
  args: z.strictObject({ map: z.string(), stage: z.string(), name: shape.name }),
  isEnabled: (document, { map, stage }) => find(find(document.maps, map)?.stages ?? {}, stage) !== undefined,
  apply: (draft, { map, stage, name }, context) => {
    const { stages, cards } = existing(draft.maps, map);
    const original = existing(stages, stage);
    const index = placeAfter(stages, stage);
    const siblings = inOrder(stages);
    const color = colorBetween(original.color, siblings[index]?.[1].color);
    const order = makeRoomForOne(siblings, index);
    const copy = newId(stages, 'stage', context);
    stages[copy] = copyOf(original, { order, name, color });
    const own = Object.fromEntries(Object.entries(cards).filter(([, card]) => card.stage === stage));
    copyCards(own, cards, ({ lane }) => ({ stage: copy, lane }), context);
    return select(map, copy);
  },
});

export const deleteStage = defineCommand({
  id: 'stage.delete',
  args: z.strictObject({ map: z.string(), stage: z.string() }),
  isEnabled: (document, { map, stage }) => find(find(document.maps, map)?.stages ?? {}, stage) !== undefined,
  apply: (draft, { map, stage }) => {
    const { stages, cards } = existing(draft.maps, map);
    const nearest = neighbourOf(inOrder(stages), stage);
    for (const [id, card] of Object.entries(cards)) if (card.stage === stage) delete cards[id];
    delete stages[stage];
    return nearest === undefined ? { map, target: { kind: 'map' } } : select(map, nearest);
  },
});

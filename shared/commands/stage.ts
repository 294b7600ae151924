/**
 * What can be done to the stages of a map and to sub-stages, which are stages with a parent. A place counts
 * among the stages of one parent. A stage's cards go where it goes.
 */
import { z } from 'zod';
import { type JourneyMap, Stage } from '../document/model.ts';
import { siblingStages } from '../document/stages.ts';
import { colorBetween } from './colors.ts';
import { type CommandOutcome, defineCommand } from './command.ts';
import { copyCards, copyOf } from './copies.ts';
import { existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { copyLinks } from './links.ts';
import { isPlace, makeRoomForOne, neighbourOf, withFreshKeys } from './places.ts';
import { removeCards } from './removal.ts';
import { keepSpans, keepSpansOfMoved, spansOf } from './spans.ts';

const { shape } = Stage;

const select = (map: string, stage: string): CommandOutcome => ({ map, target: { kind: 'stage', stage } });

/** Whether the stage can stand above others: it is there and is no sub-stage itself. */
function canBeParent(stages: JourneyMap['stages'], id: string): boolean {
  const stage = find(stages, id);
  return stage !== undefined && stage.parent === undefined;
}

/** The sub-stages of a stage, in reading order. */
const subStagesOf = (stages: JourneyMap['stages'], id: string) => siblingStages(stages, id).map(([sub]) => sub);

/**
 * A new stage takes a colour that the stages beside it do not have; a sub-stage the one of its parent, whose
 * cards go to the first sub-stage it gets.
 */
export const addStage = defineCommand({
  id: 'stage.add',
  args: z.strictObject({
    map: z.string(),
    index: z.number(),
    name: shape.name,
    /** Makes it a sub-stage of this one. */
    parent: z.string().optional(),
  }),
  isEnabled: (document, { map, index, parent }) => {
    const stages = find(document.maps, map)?.stages;
    return (
      stages !== undefined &&
      (parent === undefined || canBeParent(stages, parent)) &&
      isPlace(index, siblingStages(stages, parent).length)
    );
  },
  apply: (draft, { map, index, name, parent }, context) => {
    const entity = existing(draft.maps, map);
    const { stages, cards } = entity;
    const spans = spansOf(entity);
    const siblings = siblingStages(stages, parent);
    const order = makeRoomForOne(siblings, index);
    const id = newId(stages, 'stage', context);
    if (parent === undefined) {
      stages[id] = { order, name, color: colorBetween(siblings[index - 1]?.[1].color, siblings[index]?.[1].color) };
      keepSpans(entity, spans);
    } else {
      stages[id] = { order, name, color: existing(stages, parent).color, parent };
      for (const card of Object.values(cards)) if (card.stage === parent) card.stage = id;
      keepSpans(entity, spans, (column) => [column === parent ? id : column]);
    }
    return select(map, id);
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
      collapsed: shape.collapsed.nullable(),
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

/** Whether cards stand in the stage itself. */
function hasCards({ cards }: JourneyMap, stage: string): boolean {
  return Object.values(cards).some((card) => card.stage === stage);
}

/** Moves a stage among its siblings or to another parent; one with sub-stages takes them along. */
export const moveStage = defineCommand({
  id: 'stage.move',
  args: z.strictObject({
    map: z.string(),
    stage: z.string(),
    index: z.number(),
    /** The stage whose sub-stage it becomes; null makes it a stage of its own. Without it, its parent stays. */
    parent: z.string().nullable().optional(),
  }),
  isEnabled: (document, { map, stage, index, parent }) => {
    const entity = find(document.maps, map);
    const moved = find(entity?.stages ?? {}, stage);
    if (entity === undefined || moved === undefined) return false;
    const { stages } = entity;
    const target = parent === undefined ? moved.parent : (parent ?? undefined);
    const siblings = siblingStages(stages, target).map(([id]) => id);
    if (target === moved.parent) return isPlace(index, siblings.length - 1) && siblings.indexOf(stage) !== index;
    if (!isPlace(index, siblings.length)) return false;
    if (target === undefined) return true;
    // The cards of a stage that gets its first sub-stage would have nowhere to be: it is divided first.
    const isFree = siblings.length > 0 || !hasCards(entity, target);
    return target !== stage && canBeParent(stages, target) && subStagesOf(stages, stage).length === 0 && isFree;
  },
  apply: (draft, { map, stage, index, parent }) => {
    const entity = existing(draft.maps, map);
    const { stages } = entity;
    const spans = spansOf(entity);
    const moved = existing(stages, stage);
    const target = parent === undefined ? moved.parent : (parent ?? undefined);
    const others = siblingStages(stages, target).filter(([id]) => id !== stage);
    moved.order = makeRoomForOne(others, index);
    if (target !== moved.parent) {
      if (target === undefined) delete moved.parent;
      else moved.parent = target;
    }
    const columns = new Set([stage, ...subStagesOf(stages, stage)]);
    const isNewlyDivided = target !== undefined && others.length === 0;
    keepSpansOfMoved(entity, spans, columns, (column) => [isNewlyDivided && column === target ? stage : column]);
    return select(map, stage);
  },
});

/**
 * Copies a stage with its sub-stages and cards. The copy stands after it; a main stage's in a colour that
 * its neighbours do not have.
 */
export const duplicateStage = defineCommand({
  id: 'stage.duplicate',
  args: z.strictObject({ map: z.string(), stage: z.string(), name: shape.name }),
  isEnabled: (document, { map, stage }) => find(find(document.maps, map)?.stages ?? {}, stage) !== undefined,
  apply: (draft, { map, stage, name }, context) => {
    const entity = existing(draft.maps, map);
    const { stages, cards, links } = entity;
    const spans = spansOf(entity);
    const original = existing(stages, stage);
    const siblings = siblingStages(stages, original.parent);
    const index = siblings.findIndex(([id]) => id === stage) + 1;
    const color =
      original.parent === undefined ? colorBetween(original.color, siblings[index]?.[1].color) : original.color;
    const subStages = siblingStages(stages, stage);
    const order = makeRoomForOne(siblings, index);
    const copy = newId(stages, 'stage', context);
    stages[copy] = copyOf(original, { order, name, color });
    const copies = new Map([[stage, copy]]);
    for (const [subOrder, [id, subStage]] of withFreshKeys(subStages)) {
      const subCopy = newId(stages, 'stage', context);
      const isInParentsColor = subStage.color === original.color;
      stages[subCopy] = copyOf(subStage, {
        order: subOrder,
        parent: copy,
        color: isInParentsColor ? color : subStage.color,
      });
      copies.set(id, subCopy);
    }
    const own = Object.fromEntries(Object.entries(cards).filter(([, card]) => copies.has(card.stage)));
    const cellOf = (card: { stage: string; lane: string }) => ({
      stage: copies.get(card.stage) ?? card.stage,
      lane: card.lane,
    });
    copyLinks(links, links, copyCards(own, cards, cellOf, context), context);
    keepSpans(entity, spans);
    return select(map, copy);
  },
});

/**
 * Deletes a stage with its sub-stages and cards. A card that also lies over other stages stays there, and is
 * shorter.
 */
export const deleteStage = defineCommand({
  id: 'stage.delete',
  args: z.strictObject({ map: z.string(), stage: z.string() }),
  isEnabled: (document, { map, stage }) => find(find(document.maps, map)?.stages ?? {}, stage) !== undefined,
  apply: (draft, { map, stage }) => {
    const entity = existing(draft.maps, map);
    const { stages, cards } = entity;
    const spans = spansOf(entity);
    const { parent } = existing(stages, stage);
    const nearest = neighbourOf(siblingStages(stages, parent), stage) ?? parent;
    const gone = new Set([stage, ...subStagesOf(stages, stage)]);
    for (const id of gone) delete stages[id];
    keepSpans(entity, spans);
    const goneCards = Object.entries(cards).flatMap(([id, card]) => (gone.has(card.stage) ? [id] : []));
    removeCards(draft, map, goneCards);
    return nearest === undefined ? { map, target: { kind: 'map' } } : select(map, nearest);
  },
});

/** Making one stage of several and several of one. No card is lost on the way. */
import type { Draft } from 'immer';
import { z } from 'zod';
import { type Card, type JourneyMap, NAME_LIMIT, Stage, TEXT_LIMIT } from '../document/model.ts';
import { compareOrder } from '../document/order.ts';
import { isColumn, siblingStages } from '../document/stages.ts';
import { colorBetween } from './colors.ts';
import { type CommandContext, type CommandOutcome, defineCommand } from './command.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { makeRoom, makeRoomForOne, withFreshKeys } from './places.ts';
import { keepSpans, spansOf } from './spans.ts';

const { shape } = Stage;

const select = (map: string, stage: string): CommandOutcome => ({ map, target: { kind: 'stage', stage } });

/** These stages in reading order, when they stand next to each other under one parent, or under none; else null. */
function neighbours(stages: JourneyMap['stages'], ids: readonly string[]): string[] | null {
  if (ids.length < 2 || !areReferences(stages, ids)) return null;
  const siblings = siblingStages(stages, find(stages, ids[0] ?? '')?.parent).map(([id]) => id);
  const places = ids.map((id) => siblings.indexOf(id)).toSorted((a, b) => a - b);
  const [first = -1] = places;
  const areTogether = first !== -1 && places.every((place, nth) => place === first + nth);
  return areTogether ? siblings.slice(first, first + ids.length) : null;
}

/** What several stages say in a field, one after the other; undefined when none says anything. */
function joined(
  stages: JourneyMap['stages'],
  ids: readonly string[],
  field: 'duration' | 'description',
): string | undefined {
  const texts = ids.flatMap((id) => find(stages, id)?.[field] || []);
  return texts.length === 0 ? undefined : [...new Set(texts)].join(field === 'duration' ? ' / ' : '\n');
}

/** Puts cards of other stages into one, below those that stand there, stage by stage. */
function gatherCards(map: Draft<JourneyMap>, from: readonly string[], into: string): void {
  const lanes = new Map<string, { readonly there: [string, Card][]; readonly coming: [string, Card][] }>();
  const rank = new Map(from.map((stage, place) => [stage, place]));
  for (const [id, card] of Object.entries(map.cards)) {
    if (card.stage !== into && !rank.has(card.stage)) continue;
    const cell = lanes.get(card.lane) ?? { there: [], coming: [] };
    lanes.set(card.lane, cell);
    (card.stage === into ? cell.there : cell.coming).push([id, card]);
  }
  const stageRank = ({ stage }: Card) => rank.get(stage) ?? 0;
  for (const { there, coming } of lanes.values()) {
    if (coming.length === 0) continue;
    coming.sort((a, b) => stageRank(a[1]) - stageRank(b[1]) || compareOrder(a, b));
    const keys = makeRoom(there.sort(compareOrder), there.length, coming.length);
    for (const [place, [, card]] of coming.entries()) {
      card.stage = into;
      card.order = keys[place] ?? card.order;
    }
  }
}

/** Of stages that are merged, those whose words the whole takes: where there are sub-stages, columns keep their own. */
function dissolved(stages: JourneyMap['stages'], ids: readonly string[]): string[] {
  const columns = ids.filter((id) => isColumn(stages, id));
  return columns.length === ids.length ? columns : ids.filter((id) => !columns.includes(id));
}

/** Makes one stage above sub-stages of stages of which some have any: a column becomes a sub-stage, with its cards. */
function mergeParts(entity: Draft<JourneyMap>, ids: readonly string[], context: CommandContext): void {
  const { stages, cards } = entity;
  const [first = ''] = ids;
  const whole = existing(stages, first);
  const parts = ids.flatMap((id): string[] => {
    const subStages = siblingStages(stages, id);
    if (subStages.length === 0) return [id];
    // A stage is narrow with all its sub-stages: these stay so, and those that join them do not become it.
    if (existing(stages, id).collapsed) for (const [, subStage] of subStages) subStage.collapsed = true;
    return subStages.map(([subStage]) => subStage);
  });
  if (parts[0] === first) {
    const column = newId(stages, 'stage', context);
    const { order, name, color, duration, description, collapsed } = whole;
    stages[column] = {
      order,
      name,
      color,
      parent: first,
      ...(duration === undefined ? {} : { duration }),
      ...(description === undefined ? {} : { description }),
      ...(collapsed === undefined ? {} : { collapsed }),
    };
    for (const card of Object.values(cards)) if (card.stage === first) card.stage = column;
    parts[0] = column;
    delete whole.duration;
    delete whole.description;
  }
  delete whole.collapsed;
  for (const [order, id] of withFreshKeys(parts)) Object.assign(existing(stages, id), { parent: first, order });
  for (const id of ids) if (id !== first && !parts.includes(id)) delete stages[id];
}

/**
 * Makes one stage of stages that stand next to each other: the first of them, with all their cards and words. Where
 * some have sub-stages, it has all of these, and the others become sub-stages beside them.
 */
export const mergeStages = defineCommand({
  id: 'stage.merge',
  args: z.strictObject({ map: z.string(), stages: z.array(z.string()).readonly(), name: shape.name }),
  isEnabled: (document, { map, stages: ids }) => {
    const stages = find(document.maps, map)?.stages ?? {};
    const together = neighbours(stages, ids);
    if (together === null) return false;
    const gone = dissolved(stages, together);
    return (
      (joined(stages, gone, 'duration')?.length ?? 0) <= NAME_LIMIT &&
      (joined(stages, gone, 'description')?.length ?? 0) <= TEXT_LIMIT
    );
  },
  apply: (draft, { map, stages: ids, name }, context) => {
    const entity = existing(draft.maps, map);
    const { stages } = entity;
    const together = neighbours(stages, ids) ?? [];
    const [first = '', ...others] = together;
    const spans = spansOf(entity);
    const gone = dissolved(stages, together);
    const words = { duration: joined(stages, gone, 'duration'), description: joined(stages, gone, 'description') };
    if (gone.every((id) => isColumn(stages, id))) {
      gatherCards(entity, others, first);
      for (const id of others) delete stages[id];
      keepSpans(entity, spans, (column) => [others.includes(column) ? first : column]);
    } else {
      mergeParts(entity, together, context);
      // The first may have been a column; its cards have gone to the sub-stage that took its place.
      const [column = first] = siblingStages(stages, first).map(([id]) => id);
      keepSpans(entity, spans, (before) => [before === first ? column : before]);
    }
    const whole = existing(stages, first);
    whole.name = name;
    if (words.duration !== undefined) whole.duration = words.duration;
    if (words.description !== undefined) whole.description = words.description;
    return select(map, first);
  },
});

/** Gives some of a column's cards a new stage after it. A card that reaches over the column reaches over both. */
export const splitStage = defineCommand({
  id: 'stage.split',
  args: z.strictObject({
    map: z.string(),
    stage: z.string(),
    name: shape.name,
    cards: z.array(z.string()).readonly(),
  }),
  isEnabled: (document, { map, stage, cards: ids }) => {
    const entity = find(document.maps, map);
    return (
      entity !== undefined &&
      isColumn(entity.stages, stage) &&
      ids.length > 0 &&
      areReferences(entity.cards, ids) &&
      ids.every((id) => find(entity.cards, id)?.stage === stage)
    );
  },
  apply: (draft, { map, stage, name, cards: ids }, context) => {
    const entity = existing(draft.maps, map);
    const { stages, cards } = entity;
    const spans = spansOf(entity);
    const { parent, color } = existing(stages, stage);
    const siblings = siblingStages(stages, parent);
    const index = siblings.findIndex(([id]) => id === stage) + 1;
    const order = makeRoomForOne(siblings, index);
    const second = newId(stages, 'stage', context);
    stages[second] =
      parent === undefined
        ? { order, name, color: colorBetween(color, siblings[index]?.[1].color) }
        : { order, name, color, parent };
    for (const id of ids) existing(cards, id).stage = second;
    keepSpans(entity, spans, (column, card) =>
      column !== stage ? [column] : ids.includes(card) ? [second] : [stage, second],
    );
    return select(map, second);
  },
});

/** Gives a stage sub-stages; its cards go to the first of them. */
export const divideStage = defineCommand({
  id: 'stage.divide',
  args: z.strictObject({ map: z.string(), stage: z.string(), names: z.array(shape.name).min(1).readonly() }),
  isEnabled: (document, { map, stage }) => {
    const stages = find(document.maps, map)?.stages ?? {};
    return isColumn(stages, stage) && find(stages, stage)?.parent === undefined;
  },
  apply: (draft, { map, stage, names }, context) => {
    const entity = existing(draft.maps, map);
    const { stages, cards } = entity;
    const spans = spansOf(entity);
    const { color } = existing(stages, stage);
    const parts: string[] = [];
    for (const [order, name] of withFreshKeys(names)) {
      const id = newId(stages, 'stage', context);
      stages[id] = { order, name, color, parent: stage };
      parts.push(id);
    }
    const [first = stage] = parts;
    for (const card of Object.values(cards)) if (card.stage === stage) card.stage = first;
    keepSpans(entity, spans, (column) => (column === stage ? parts : [column]));
    return select(map, stage);
  },
});

/** Takes the sub-stages of a stage away again; their cards stand in the stage itself. */
export const gatherStage = defineCommand({
  id: 'stage.gather',
  args: z.strictObject({ map: z.string(), stage: z.string() }),
  isEnabled: (document, { map, stage }) => {
    const stages = find(document.maps, map)?.stages ?? {};
    return find(stages, stage) !== undefined && !isColumn(stages, stage);
  },
  apply: (draft, { map, stage }) => {
    const entity = existing(draft.maps, map);
    const { stages } = entity;
    const parts = siblingStages(stages, stage).map(([id]) => id);
    const spans = spansOf(entity);
    gatherCards(entity, parts, stage);
    for (const id of parts) delete stages[id];
    keepSpans(entity, spans, (column) => [parts.includes(column) ? stage : column]);
    return select(map, stage);
  },
});

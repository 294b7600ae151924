/** Making a map, for the commands that do: alone, or as the first one of a new persona. */
import type { Draft } from 'immer';
import { z } from 'zod';
import { type Color, type JourneyDocument, Lane, type MapState, Stage } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { colorBetween } from './colors.ts';
import type { CommandContext } from './command.ts';
import { newId } from './entities.ts';
import { makeRoomForOne, withFreshKeys } from './places.ts';

/** What a new map may begin with, in reading order. Without it the map is empty. */
export const MapContent = {
  /** A stage without a colour takes one that the stage before it does not have. */
  stages: z.array(z.strictObject({ name: Stage.shape.name, color: Stage.shape.color.optional() })).optional(),
  lanes: z
    .array(
      z.strictObject({ kind: Lane.shape.kind, name: Lane.shape.name, description: Lane.shape.description.nullable() }),
    )
    .optional(),
};

interface NewMap extends z.infer<z.ZodObject<typeof MapContent>> {
  readonly name: string;
  readonly persona: string;
  readonly state: MapState;
  readonly index: number;
}

/** Adds a map at its place among the others. Answers its id. */
export function addMap(draft: Draft<JourneyDocument>, content: NewMap, context: CommandContext): string {
  const { name, persona, state, index, stages = [], lanes = [] } = content;
  const order = makeRoomForOne(inOrder(draft.maps), index);
  const id = newId(draft.maps, 'map', context);
  const map: Draft<JourneyDocument>['maps'][string] = {
    order,
    name,
    persona,
    state,
    stages: {},
    lanes: {},
    cards: {},
    links: {},
  };
  draft.maps[id] = map;

  let previous: Color | undefined;
  for (const [order, stage] of withFreshKeys(stages)) {
    const color = stage.color ?? colorBetween(previous, undefined);
    map.stages[newId(map.stages, 'stage', context)] = { order, name: stage.name, color };
    previous = color;
  }
  for (const [order, lane] of withFreshKeys(lanes)) {
    map.lanes[newId(map.lanes, 'lane', context)] = newLane(order, lane);
  }
  return id;
}

/** A lane with its description only where there is one. */
export function newLane(
  order: string,
  lane: { readonly kind: Lane['kind']; readonly name: string; readonly description?: string | null | undefined },
): Lane {
  const { kind, name, description } = lane;
  return description ? { order, kind, name, description } : { order, kind, name };
}

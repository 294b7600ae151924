/** The order in which a person reads a map: lane by lane, in a lane stage by stage, in a cell from the top. */
import type { Card, JourneyMap } from './model.ts';
import { compareOrder, inOrder } from './order.ts';
import { columnStages } from './stages.ts';

/**
 * The cards of a map in reading order. Cards whose stage or lane is not there (which only an unchecked
 * document has) come last, so that nothing is left out.
 */
export function cardsInReadingOrder(map: Pick<JourneyMap, 'stages' | 'lanes' | 'cards'>): [string, Card][] {
  const lanePlace = places(inOrder(map.lanes));
  const stagePlace = places(columnStages(map.stages));
  const placed = Object.entries(map.cards).map((entry) => ({
    entry,
    lane: lanePlace.get(entry[1].lane) ?? lanePlace.size,
    stage: stagePlace.get(entry[1].stage) ?? stagePlace.size,
  }));
  placed.sort((a, b) => a.lane - b.lane || a.stage - b.stage || compareOrder(a.entry, b.entry));
  return placed.map(({ entry }) => entry);
}

function places(entries: readonly (readonly [id: string, entity: unknown])[]): Map<string, number> {
  return new Map(entries.map(([id], index) => [id, index]));
}

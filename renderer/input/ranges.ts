/** Which cards belong together when several are selected at once. Pure functions of the map. */
import type { CardKind, JourneyMap } from '#shared/document/model.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { gridOf } from './grid.ts';

/** The cards of the map, lane by lane, stage by stage, that a test takes. */
function cardsWhere(map: JourneyMap, takes: (stage: string, lane: string) => boolean): readonly string[] {
  const { stages, lanes, cardsIn } = gridOf(map);
  return lanes.flatMap(({ id }) => stages.flatMap((stage) => (takes(stage, id) ? cardsIn(stage, id) : [])));
}

export const allCards = (map: JourneyMap): readonly string[] => cardsWhere(map, () => true);

/** The cards of the lanes that what is selected stands in; none where it stands in none. */
export function cardsInLanes(map: JourneyMap, target: SelectionTarget): readonly string[] {
  const lanes = new Set(placesOf(map, target).map(({ lane }) => lane));
  return cardsWhere(map, (_stage, lane) => lanes.has(lane));
}

/** The cards of the stages that what is selected stands in; of a stage with sub-stages those of all of them. */
export function cardsInStages(map: JourneyMap, target: SelectionTarget): readonly string[] {
  const stages = new Set(placesOf(map, target).map(({ stage }) => stage));
  return cardsWhere(map, (stage) => stages.has(stage) || stages.has(map.stages[stage]?.parent));
}

/** The cards of the same kinds as the selected ones. */
export function cardsOfKinds(map: JourneyMap, target: SelectionTarget): readonly string[] {
  const selected = target.kind === 'cards' ? target.cards : [];
  const kinds = new Set<CardKind | undefined>(selected.map((id) => map.cards[id]?.kind));
  return allCards(map).filter((id) => kinds.has(map.cards[id]?.kind));
}

function placesOf(map: JourneyMap, target: SelectionTarget): readonly { stage?: string; lane?: string }[] {
  switch (target.kind) {
    case 'cards':
      return target.cards.flatMap((id) => map.cards[id] ?? []);
    case 'stage':
    case 'lane':
    case 'cell':
      return [target];
    default:
      return [];
  }
}

/**
 * The block of cards between two, as in a spreadsheet: within a stage those between them, else all cards of the
 * cells in between. Begins with `from` and ends with `to`, the one that keys act from.
 */
export function rangeBetween(map: JourneyMap, from: string, to: string): readonly string[] {
  const [first, last] = [map.cards[from], map.cards[to]];
  if (!first || !last || from === to) return [to];
  const { stages, lanes } = gridOf(map);
  const between = (a: number, b: number, at: number): boolean => at >= Math.min(a, b) && at <= Math.max(a, b);
  const rowOf = (lane: string): number => lanes.findIndex(({ id }) => id === lane);
  const columnOf = (stage: string): number => stages.indexOf(stage);
  const inBlock = (): readonly string[] => {
    if (first.stage === last.stage) {
      const column = cardsWhere(map, (stage) => stage === first.stage);
      return column.filter((_, at) => between(column.indexOf(from), column.indexOf(to), at));
    }
    return cardsWhere(
      map,
      (stage, lane) =>
        between(columnOf(first.stage), columnOf(last.stage), columnOf(stage)) &&
        between(rowOf(first.lane), rowOf(last.lane), rowOf(lane)),
    );
  };
  return [from, ...inBlock().filter((id) => id !== from && id !== to), to];
}

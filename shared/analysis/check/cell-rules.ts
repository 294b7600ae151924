/** Rules about what is missing in a stage. */
import type { LaneKind } from '../../document/model.ts';
import { type Finding, findingKey } from './finding.ts';
import type { MapFacts } from './map-facts.ts';

/** Lanes that tell the journey itself: where one of them is empty, something happened that nobody wrote down. */
const TELLING: ReadonlySet<LaneKind> = new Set([
  'actions',
  'touchpoints',
  'thoughts',
  'painPoints',
  'frontstage',
  'backstage',
]);

export function emptyCells({ id, columns, lanes, isCovered }: MapFacts): Finding[] {
  return lanes
    .filter(([, { kind }]) => TELLING.has(kind))
    .flatMap(([lane]) =>
      columns
        .filter(([stage]) => !isCovered(stage, lane))
        .map(([stage]): Finding => {
          return {
            rule: 'emptyCell',
            map: id,
            target: { kind: 'cell', stage, lane },
            key: findingKey('emptyCell', id, stage, lane),
          };
        }),
    );
}

/** A stage has a goal when a goal stands in it or in one of its sub-stages, in whichever lane of goals. */
export function stagesWithoutGoal({ id, stageGroups, lanes, isCovered }: MapFacts): Finding[] {
  const goals = lanes.filter(([, { kind }]) => kind === 'goals');
  return stageGroups
    .filter(({ id: stage, subStages }) => {
      const columns = subStages.length > 0 ? subStages.map(([sub]) => sub) : [stage];
      return !columns.some((column) => goals.some(([lane]) => isCovered(column, lane)));
    })
    .map(({ id: stage }): Finding => {
      return {
        rule: 'stageWithoutGoal',
        map: id,
        target: { kind: 'stage', stage },
        key: findingKey('stageWithoutGoal', id, stage),
      };
    });
}

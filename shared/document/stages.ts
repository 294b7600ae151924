/**
 * Stages and their sub-stages. A stage without sub-stages is a column of the map; one with sub-stages
 * stands above them, and they are the columns.
 */
import type { JourneyMap, Stage } from './model.ts';
import { inOrder } from './order.ts';

type Stages = JourneyMap['stages'];
type StageEntry = [id: string, stage: Stage];

/** A main stage with its sub-stages, both in reading order. */
export interface StageGroup {
  readonly id: string;
  readonly stage: Stage;
  /** Empty: the stage is a column itself. */
  readonly subStages: readonly StageEntry[];
}

/** The main stages in reading order. A sub-stage whose parent is not there (an unchecked document) counts as one. */
export function stageGroups(stages: Stages): StageGroup[] {
  const entries = inOrder(stages);
  const children = new Map<string, StageEntry[]>();
  const main: StageEntry[] = [];
  for (const entry of entries) {
    const { parent } = entry[1];
    if (parent === undefined || !Object.hasOwn(stages, parent)) main.push(entry);
    else children.set(parent, [...(children.get(parent) ?? []), entry]);
  }
  return main.map(([id, stage]) => ({ id, stage, subStages: children.get(id) ?? [] }));
}

/** Every stage in reading order: each main stage, then its sub-stages. */
export function stagesInReadingOrder(stages: Stages): StageEntry[] {
  return stageGroups(stages).flatMap(({ id, stage, subStages }): StageEntry[] => [[id, stage], ...subStages]);
}

/** The stages that are columns, in reading order: where cards can stand. */
export function columnStages(stages: Stages): StageEntry[] {
  return stageGroups(stages).flatMap(({ id, stage, subStages }): readonly StageEntry[] =>
    subStages.length > 0 ? subStages : [[id, stage]],
  );
}

/** The stages that share a parent, in reading order; without one, the main stages. */
export function siblingStages(stages: Stages, parent: string | undefined): StageEntry[] {
  return inOrder(stages).filter(([, stage]) => stage.parent === parent);
}

/** Whether cards can stand in the stage: it is there and has no sub-stages. */
export function isColumn(stages: Stages, id: string): boolean {
  return Object.hasOwn(stages, id) && !Object.values(stages).some(({ parent }) => parent === id);
}

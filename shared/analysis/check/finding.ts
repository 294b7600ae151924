/** What the map checker finds: something missing or doubtful, with its place. Findings are hints, never faults. */
import type { SelectionTarget } from '../../document/selection.ts';

/** In the order in which they are shown: first what a map needs to be understood, then what makes it better. */
export const RULES = [
  'stageWithoutGoal',
  'emptyCell',
  'touchpointWithoutChannel',
  'touchpointWithoutEmotion',
  'painPointWithoutSeverity',
  'painPointWithoutOwner',
  'opportunityWithoutAnswer',
  'cardWithoutEvidence',
  'longText',
  'tooManyStages',
  'jargon',
] as const;
export type Rule = (typeof RULES)[number];

export interface Finding {
  readonly rule: Rule;
  readonly map: string;
  /** What to select to see it. */
  readonly target: SelectionTarget;
  /** The same as long as it is found in the same place, whatever else changes: to silence it by. */
  readonly key: string;
  /** What the finding is about, where its place does not say it: the word of jargon, how many stages there are. */
  readonly word?: string;
  readonly count?: number;
}

/** Ids hold no space, so no two places have the same key. */
export function findingKey(rule: Rule, ...place: readonly string[]): string {
  return [rule, ...place].join(' ');
}

/** Rules about a map as a whole. */
import { COLUMN_WIDTH } from '../../layout/columns.ts';
import { TITLE_WIDTH } from '../../layout/heading.ts';
import { type Finding, findingKey } from './finding.ts';
import type { MapFacts } from './map-facts.ts';

/** What most projectors and meeting screens show, in CSS pixels. */
const PROJECTOR_WIDTH = 1_920;

/** As many stages as a projector shows in natural size, in which the text of a card can be read from afar. */
export const PROJECTOR_STAGES = Math.floor((PROJECTOR_WIDTH - TITLE_WIDTH) / COLUMN_WIDTH);

export function tooManyStages({ id, columns }: MapFacts): Finding[] {
  const shown = columns.filter(([, { collapsed }]) => collapsed !== true).length;
  if (shown <= PROJECTOR_STAGES) return [];
  return [
    { rule: 'tooManyStages', map: id, target: { kind: 'map' }, key: findingKey('tooManyStages', id), count: shown },
  ];
}

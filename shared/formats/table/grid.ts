/**
 * A map as a grid: stages as columns, lanes as rows. A lane takes as many rows as its fullest cell has
 * cards, one card a cell; only its first row is titled. In an emotions lane stand the scores of each
 * stage's touchpoints, in their order, in a channels lane the channels that they go over.
 */
import type { JourneyDocument, JourneyMap, Lane } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages } from '../../document/stages.ts';
import { channelsOf, touchpointsByStage } from '../journey-order.ts';
import type { TableSheet, TableValue } from './types.ts';

const TITLE_WIDTH = 20;
const STAGE_WIDTH = 32;

export function gridOf(map: JourneyMap, document: JourneyDocument): TableSheet {
  const stages = columnStages(map.stages);
  const cards = cardsInReadingOrder(map).map(([, card]) => card);
  const touchpoints = touchpointsByStage(map);
  const valuesOf = (stage: string, id: string, { kind }: Lane): readonly TableValue[] => {
    const met = touchpoints.get(stage) ?? [];
    if (kind === 'emotions') return met.map(({ emotion }) => emotion?.score ?? null);
    if (kind === 'channels') return channelsOf(met, document);
    return cards.flatMap((card) => (card.stage === stage && card.lane === id ? card.text : []));
  };
  const lanes = inOrder(map.lanes).map(([id, lane]) => {
    const cells = stages.map(([stage]) => valuesOf(stage, id, lane));
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, row): TableValue[] => [
      row === 0 ? lane.name : null,
      ...cells.map((values) => values[row] ?? null),
    ]);
  });
  return {
    name: map.name,
    columns: [
      { title: map.name, width: TITLE_WIDTH, wraps: true },
      ...stages.map(([, { name, color }]) => ({ title: name, width: STAGE_WIDTH, wraps: true, color })),
    ],
    rows: lanes.flat(),
    partsBegin: lanes.map((_, index) => lanes.slice(0, index).flat().length),
    frozenColumns: 1,
    isRecords: false,
  };
}

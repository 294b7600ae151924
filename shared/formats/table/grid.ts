/**
 * A map as a grid: stages as columns, lanes as rows. A lane takes as many rows as its fullest cell has
 * cards, one card a cell; only its first row is titled. In the emotions lane stand the scores of each
 * stage's touchpoints, in their order.
 */
import type { Card, JourneyMap } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages } from '../../document/stages.ts';
import type { TableSheet, TableValue } from './types.ts';

const TITLE_WIDTH = 20;
const STAGE_WIDTH = 32;

export function gridOf(map: JourneyMap): TableSheet {
  const stages = columnStages(map.stages);
  const cards = cardsInReadingOrder(map).map(([, card]) => card);
  return {
    name: map.name,
    columns: [
      { title: map.name, width: TITLE_WIDTH, wraps: true },
      ...stages.map(([, { name }]) => ({ title: name, width: STAGE_WIDTH, wraps: true })),
    ],
    rows: inOrder(map.lanes).flatMap(([lane, { name, kind }]) => {
      const cells = stages.map(([stage]) => valuesOf(cards, stage, kind === 'emotions' ? null : lane));
      const height = Math.max(1, ...cells.map(({ length }) => length));
      return Array.from({ length: height }, (_, row): TableValue[] => [
        row === 0 ? name : null,
        ...cells.map((values) => values[row] ?? null),
      ]);
    }),
    frozenColumns: 1,
    isRecords: false,
  };
}

/** What stands in a cell of a lane, or of the emotions lane (`null`). */
function valuesOf(cards: readonly Card[], stage: string, lane: string | null): TableValue[] {
  const inStage = cards.filter((card) => card.stage === stage);
  if (lane !== null) return inStage.filter((card) => card.lane === lane).map(({ text }) => text);
  return inStage.flatMap((card) => (card.kind === 'touchpoint' ? [card.emotion?.score ?? null] : []));
}

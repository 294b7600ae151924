/** What the rules ask of a map, found out once for all of them. */
import type { Card, JourneyMap, Lane, Stage } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages, type StageGroup, stageGroups } from '../../document/stages.ts';

export interface MapFacts {
  readonly id: string;
  readonly map: JourneyMap;
  /** In reading order. */
  readonly cards: readonly (readonly [id: string, card: Card])[];
  /** The stages that are columns, and lanes that are shown, in reading order. */
  readonly columns: readonly (readonly [id: string, stage: Stage])[];
  readonly lanes: readonly (readonly [id: string, lane: Lane])[];
  readonly stageGroups: readonly StageGroup[];
  /** Whether a card of a lane stands in a column, or reaches into it. */
  isCovered(stage: string, lane: string): boolean;
  /** Cards that an arrow of a kind leads from. */
  readonly answering: ReadonlySet<string>;
  /** Cards that evidence, a figure or a quote leads to. */
  readonly supported: ReadonlySet<string>;
}

const EVIDENCE: ReadonlySet<Card['kind']> = new Set(['evidence', 'metric', 'quote']);

export function factsOf(id: string, map: JourneyMap): MapFacts {
  const cards = cardsInReadingOrder(map);
  const columns = columnStages(map.stages);
  const columnPlace = new Map(columns.map(([stage], index) => [stage, index]));
  const covered = new Set<string>();
  for (const [, { stage, lane, span = 1 }] of cards) {
    const first = columnPlace.get(stage) ?? 0;
    for (const [column] of columns.slice(first, first + span)) covered.add(`${column} ${lane}`);
  }
  const links = Object.values(map.links);
  const kindOf = (card: string): Card['kind'] | undefined => map.cards[card]?.kind;
  return {
    id,
    map,
    cards,
    columns,
    lanes: inOrder(map.lanes).filter(([, { hidden }]) => hidden !== true),
    stageGroups: stageGroups(map.stages),
    isCovered: (stage, lane) => covered.has(`${stage} ${lane}`),
    answering: new Set(links.filter(({ kind }) => kind === 'answers').map(({ from }) => from)),
    supported: new Set(
      links.flatMap(({ from, to }) => {
        const kind = kindOf(from);
        return kind !== undefined && EVIDENCE.has(kind) ? [to] : [];
      }),
    ),
  };
}

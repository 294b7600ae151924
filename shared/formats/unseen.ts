/** What a drawn map does not show, because it is hidden or folded in the view. */
import type { Card, JourneyDocument, JourneyMap } from '../document/model.ts';
import { columnStages } from '../document/stages.ts';
import type { Notice } from './types.ts';

/** Tells how many cards stand in lanes and stages that are hidden or folded; nothing where there are none. */
export function unseenCards({ maps }: Pick<JourneyDocument, 'maps'>): readonly Notice[] {
  const count = Object.values(maps).reduce((sum, map) => sum + countIn(map), 0);
  return count === 0 ? [] : [{ code: 'unseenCards', values: { count } }];
}

function countIn(map: JourneyMap): number {
  const columns = columnStages(map.stages);
  const isFolded = columns.map(
    ([, { collapsed, parent }]) => collapsed === true || map.stages[parent ?? '']?.collapsed === true,
  );
  const isSeen = ({ lane, stage, span = 1 }: Card): boolean => {
    const { hidden, collapsed } = map.lanes[lane] ?? {};
    if (hidden === true || collapsed === true) return false;
    const first = columns.findIndex(([id]) => id === stage);
    return isFolded.slice(first, first + span).includes(false);
  };
  return Object.values(map.cards).filter((card) => !isSeen(card)).length;
}

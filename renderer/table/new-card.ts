/** Where a new card goes in the table: a row says where it stands on the map. */
import { cardLanes, gridOf } from '#renderer/input/grid.ts';
import { placeForNewCard } from '#renderer/input/navigation.ts';
import type { CellPlace } from '#renderer/state/session.ts';
import { CARD_KIND_OF_LANE, type JourneyMap } from '#shared/document/model.ts';
import type { RowSettings, TableRow } from './rows.ts';

/**
 * After the card of the row one is in; in a group, at the end of a cell that belongs to it; else at the end of a
 * cell that is wanted, so that the new card is seen. Null where the map has no cell that takes cards.
 */
export function newCardPlace(
  map: JourneyMap,
  row: TableRow | undefined,
  { group, filters }: Pick<RowSettings, 'group' | 'filters'>,
): CellPlace | null {
  if (row?.kind === 'card' && Object.hasOwn(map.cards, row.card)) {
    return placeForNewCard(map, { kind: 'cards', cards: [row.card] });
  }
  const grid = gridOf(map);
  const wantedBy = (field: 'stage' | 'lane' | 'kind', value: string): boolean => {
    if (row?.kind === 'group' && group === field) return row.value === value;
    const values = filters[field];
    return values === undefined || values.size === 0 || values.has(value);
  };
  const stage = grid.stages.find((id) => wantedBy('stage', id)) ?? grid.stages[0];
  const lanes = cardLanes(grid).filter(({ kind }) => CARD_KIND_OF_LANE[kind] !== null);
  const lane =
    lanes.find(({ id, kind }) => wantedBy('lane', id) && wantedBy('kind', CARD_KIND_OF_LANE[kind] ?? '')) ?? lanes[0];
  if (stage === undefined || !lane) return null;
  return { stage, lane: lane.id, index: grid.cardsIn(stage, lane.id).length };
}

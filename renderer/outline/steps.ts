/** How cards are moved in the outline, as steps of the document. */
import { gridOf } from '#renderer/input/grid.ts';
import { movement, type Step, step } from '#renderer/input/steps.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import type { CellPlace, Session } from '#renderer/state/session.ts';
import { type OutlineOrder, outlineLanes } from './sections.ts';

/** The end of the cell in the next lane of the same stage, or in the one before; null past the last. */
export function placeInNextLane(session: Session, card: string, by: 1 | -1): CellPlace | null {
  const map = mapInView(session);
  const from = map.cards[card];
  if (!from) return null;
  const lanes = outlineLanes(map.lanes);
  const lane = lanes[lanes.indexOf(from.lane) + by];
  if (lane === undefined || !lanes.includes(from.lane)) return null;
  return { stage: from.stage, lane, index: gridOf(map).cardsIn(from.stage, lane).length };
}

/** Moves the selected cards, which stand in one cell, to the next lane; there they become cards of its kind. */
export function laneStep(session: Session, by: 1 | -1): Step | null {
  const { map, target } = session.selection;
  if (target.kind !== 'cards' || !areTogether(session, target.cards)) return null;
  const place = placeInNextLane(session, target.cards[0] ?? '', by);
  return place && step('card.move', { map, cards: [...target.cards], ...place });
}

/**
 * Moves cards by one place in their cell; from its end on, to the next cell of their lane, where the outline
 * has it: so Alt and an arrow lead from one end of a lane to the other. Moves stages and lanes among themselves.
 */
export function shiftStep(session: Session, by: 1 | -1): Step | null {
  const { map, target } = session.selection;
  if (target.kind === 'stage') return movement(session, by < 0 ? 'left' : 'right');
  if (target.kind === 'lane') return movement(session, by < 0 ? 'up' : 'down');
  if (target.kind !== 'cards' || !areTogether(session, target.cards)) return null;
  const entity = mapInView(session);
  const { cardsIn, stages } = gridOf(entity);
  const first = entity.cards[target.cards[0] ?? ''];
  if (!first) return null;
  const { stage, lane } = first;
  const inCell = cardsIn(stage, lane);
  const others = inCell.filter((id) => !target.cards.includes(id));
  const index = inCell.findIndex((id) => target.cards.includes(id)) + by;
  const cards = [...target.cards];
  if (index >= 0 && index <= others.length) return step('card.move', { map, cards, stage, lane, index });
  const next = stages[stages.indexOf(stage) + by];
  if (next === undefined) return null;
  return step('card.move', { map, cards, stage: next, lane, index: by < 0 ? cardsIn(next, lane).length : 0 });
}

/** Moves cards to the same lane of the next stage. */
export function stageStep(session: Session, by: 1 | -1, order: OutlineOrder): Step | null {
  const { target } = session.selection;
  if (target.kind === 'lane' && order === 'lanes') return null;
  return movement(session, by < 0 ? 'left' : 'right');
}

function areTogether(session: Session, cards: readonly string[]): boolean {
  const { cards: all } = mapInView(session);
  const first = all[cards[0] ?? ''];
  return cards.every((id) => all[id]?.stage === first?.stage && all[id]?.lane === first?.lane);
}

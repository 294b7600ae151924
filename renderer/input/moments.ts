/** Moments of truth among the selected touchpoints. */
import { cardOf } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { CardOf } from '#shared/document/model.ts';
import { type Step, step } from './steps.ts';

function selectedTouchpoints(
  session: Session,
): readonly { readonly id: string; readonly card: CardOf<'touchpoint'> }[] {
  const { target } = session.selection;
  return (target.kind === 'cards' ? target.cards : []).flatMap((id) => {
    const card = cardOf(session, id);
    return card?.kind === 'touchpoint' ? [{ id, card }] : [];
  });
}

/** Whether all selected touchpoints are moments of truth. */
export function areMomentsOfTruth(session: Session): boolean {
  const touchpoints = selectedTouchpoints(session);
  return touchpoints.length > 0 && touchpoints.every(({ card }) => card.momentOfTruth);
}

/** Makes all selected touchpoints moments of truth, or, where all are, none of them. */
export function momentOfTruthStep(session: Session): Step | null {
  const [first, ...others] = selectedTouchpoints(session);
  if (!first) return null;
  const { map } = session.selection;
  const fields = { momentOfTruth: !areMomentsOfTruth(session) };
  return others.length === 0
    ? step('card.edit', { map, card: first.id, fields })
    : step('cards.edit', { map, cards: [first, ...others].map(({ id }) => id), fields });
}

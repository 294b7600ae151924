/** What keys and commands do to the emotion scores of the selected touchpoints. */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import { SCORE_MAX, SCORE_MIN, SCORE_STEP } from '#shared/document/model.ts';
import { type Step, step } from './steps.ts';

/** The touchpoints among the selected cards. */
function touchpointsOf(session: Session): readonly string[] {
  const { target } = session.selection;
  const { cards } = mapInView(session);
  return target.kind === 'cards' ? target.cards.filter((id) => cards[id]?.kind === 'touchpoint') : [];
}

/** The nearest score of the scale. */
export function snappedScore(score: number): number {
  // Without the sum, a negative zero would be another score.
  return Math.min(SCORE_MAX, Math.max(SCORE_MIN, Math.round(score / SCORE_STEP) * SCORE_STEP)) + 0;
}

/** Gives the selected touchpoints a score, or takes it away; null where none is selected. */
export function scoring(session: Session, score: number | null): Step | null {
  const { map } = session.selection;
  const [only, ...others] = touchpointsOf(session);
  if (only === undefined) return null;
  // The command for one goes on with a card that is being written; it is one step with it.
  if (others.length === 0) return step('emotion.edit', { map, card: only, fields: { score } });
  return step('emotion.score', { map, cards: [only, ...others], score });
}

/** The score of the one selected touchpoint by so much more, within the scale; without a score it begins at neutral. */
export function scoringBy(session: Session, by: number): Step | null {
  const [only, ...others] = touchpointsOf(session);
  const card = only === undefined ? undefined : mapInView(session).cards[only];
  if (others.length > 0 || card?.kind !== 'touchpoint') return null;
  const before = card.emotion?.score;
  return scoring(session, before === undefined ? 0 : snappedScore(before + by));
}

/** The score that was typed as a number, with a point or a comma and any minus; null for what is no score. */
export function scoreOfText(text: string): number | null {
  const plain = text.trim().replace(/[−–]/, '-').replace(',', '.');
  if (!/^[+-]?\d(?:\.\d+)?$/.test(plain)) return null;
  const score = Number(plain);
  return score < SCORE_MIN || score > SCORE_MAX ? null : snappedScore(score);
}

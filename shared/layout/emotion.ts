/** Where the touchpoints of a map stand on the emotion curve. */
import type { CardOf } from '../document/model.ts';
import { SCORE_MAX, SCORE_MIN } from '../document/model.ts';
import { placeWords, type WordsOf, withScoreBoxes } from './emotion-words.ts';
import { scoreText } from './score.ts';
import { type Box, EMOTION_POINT_RADIUS, type EmotionLayout, type EmotionPoint } from './types.ts';

/** Height of an emotions lane's row, at least: room for five score steps and words above and below. */
export const EMOTION_ROW_HEIGHT = 178;

/** Nearest that two points of a curve come. */
export const EMOTION_POINT_SPACING = 2 * EMOTION_POINT_RADIUS + 2;

const ROW_PADDING = 21;

/** A touchpoint in the order the customer meets it, whether it has a score or not. */
export interface JourneyStep {
  readonly id: string;
  readonly card: CardOf<'touchpoint'>;
  readonly stage: string;
  /** Where its point stands, if it has one. */
  readonly x: number;
}

/** x of each of `count` points, spread evenly over a stage's column. */
export function spread(count: number, column: { readonly x: number; readonly width: number }): number[] {
  return Array.from({ length: count }, (_, index) => column.x + ((index + 0.5) / count) * column.width);
}

/** The least width of a column in which so many points do not overlap. */
export function widthForPoints(count: number): number {
  return count * EMOTION_POINT_SPACING;
}

/**
 * The curve of one emotions lane in its row. A touchpoint without a score ends a run: nothing is invented
 * for it. Scores rise linearly from −2 at the bottom to +2 at the top.
 */
export function emotionLayout(
  lane: string,
  row: Box,
  steps: readonly JourneyStep[],
  language: string,
  wordsOf: WordsOf,
): EmotionLayout {
  const topY = row.y + ROW_PADDING;
  const bottomY = row.y + row.height - ROW_PADDING;
  const yOf = (score: number): number => topY + ((SCORE_MAX - score) / (SCORE_MAX - SCORE_MIN)) * (bottomY - topY);

  const runs: Omit<EmotionPoint, 'scoreBox' | 'words'>[][] = [];
  const touchpoints = new Map<string, CardOf<'touchpoint'>>();
  let run: Omit<EmotionPoint, 'scoreBox' | 'words'>[] = [];
  for (const { id, card, stage, x } of steps) {
    const score = card.emotion?.score;
    if (score === undefined) {
      if (run.length > 0) runs.push(run);
      run = [];
      continue;
    }
    touchpoints.set(id, card);
    run.push({
      card: id,
      stage,
      x,
      y: yOf(score),
      score,
      text: scoreText(score, language),
      momentOfTruth: card.momentOfTruth === true,
    });
  }
  if (run.length > 0) runs.push(run);

  const zeroY = yOf(0);
  const words = placeWords(runs, { row, zeroY }, (point) => {
    const emotion = touchpoints.get(point.card)?.emotion;
    return emotion ? wordsOf(emotion) : [];
  });
  return {
    lane,
    row,
    zeroY,
    topY,
    bottomY,
    runs: withScoreBoxes(runs).map((points) =>
      points.map((point) => ({ ...point, words: words.get(point.card) ?? [] })),
    ),
  };
}

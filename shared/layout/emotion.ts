/** Where the touchpoints of a map stand on the emotion curve. */
import { type Emotion, SCORE_MAX, SCORE_MIN } from '../document/model.ts';
import { createEmotionWords, isHigh, placeWords, type WordsOf } from './emotion-words.ts';
import { monotoneSlopes } from './monotone.ts';
import { scoreText } from './score.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionLayout,
  type EmotionPoint,
  type MeasureText,
  TEXT_STYLES,
} from './types.ts';

/** Height of an emotions lane's row, at least: room for five score steps and words above and below. */
export const EMOTION_ROW_HEIGHT = 178;

/** Nearest that two points of a curve come. */
export const EMOTION_POINT_SPACING = 2 * EMOTION_POINT_RADIUS + 2;

const ROW_PADDING = 21;

/** Room for a score such as `−1.5`. */
const SCORE_WIDTH = 28;
const SCORE_HEIGHT = TEXT_STYLES.feeling.lineHeight;
/** Farthest that a score moves to the side, out of the way of a steep curve. */
const SCORE_SHIFT = 10;

/** A touchpoint in the order the customer meets it, whether it has a score or not. */
export interface JourneyStep {
  readonly id: string;
  readonly stage: string;
  /** Where its point stands, if it has one. */
  readonly x: number;
  readonly emotion: Emotion | undefined;
  readonly momentOfTruth: boolean;
}

/** x of each of `count` points, spread evenly over a stage's column. */
export function spread(count: number, column: { readonly x: number; readonly width: number }): number[] {
  return Array.from({ length: count }, (_, index) => column.x + ((index + 0.5) / count) * column.width);
}

/** The least width of a column in which so many points do not overlap. */
export function widthForPoints(count: number): number {
  return count * EMOTION_POINT_SPACING;
}

/** The touchpoints of a map and the language they are told in. */
export interface Journey {
  /** The same array as before while nothing in it changed. */
  readonly steps: readonly JourneyStep[];
  /** The document's language (BCP 47), for quotation marks. */
  readonly language: string;
}

/**
 * Lays out the curves of emotions lanes, each only once while its row and the journey stay the same.
 * @param readerLanguage language (BCP 47) in which scores are written.
 */
export function createEmotionLayout(
  measure: MeasureText,
  readerLanguage: string,
): (lane: string, row: Box, journey: Journey) => EmotionLayout {
  const wordsIn = createEmotionWords(measure);
  const known = new WeakMap<readonly JourneyStep[], Map<string, { language: string; layout: EmotionLayout }>>();
  return (lane, row, { steps, language }) => {
    const byLane = known.get(steps) ?? new Map<string, { language: string; layout: EmotionLayout }>();
    known.set(steps, byLane);
    const last = byLane.get(lane);
    if (last && last.language === language && isSameBox(last.layout.row, row)) return last.layout;
    const layout = emotionLayout(lane, row, steps, readerLanguage, wordsIn(language));
    byLane.set(lane, { language, layout });
    return layout;
  };
}

/**
 * The curve of one emotions lane in its row. A touchpoint without a score ends a run: nothing is invented
 * for it. Scores rise linearly from −2 at the bottom to +2 at the top.
 */
function emotionLayout(
  lane: string,
  row: Box,
  steps: readonly JourneyStep[],
  readerLanguage: string,
  wordsOf: WordsOf,
): EmotionLayout {
  const topY = row.y + ROW_PADDING;
  const bottomY = row.y + row.height - ROW_PADDING;
  const yOf = (score: number): number => topY + ((SCORE_MAX - score) / (SCORE_MAX - SCORE_MIN)) * (bottomY - topY);
  const zeroY = yOf(0);

  const runs = runsOf(steps, readerLanguage, yOf).map((run) => withScoreBoxes(run, row));
  const emotions = new Map(steps.map(({ id, emotion }) => [id, emotion]));
  const words = placeWords(runs, { row, zeroY }, (point) => {
    const emotion = emotions.get(point.card);
    return emotion ? wordsOf(emotion) : [];
  });
  return {
    lane,
    row,
    zeroY,
    topY,
    bottomY,
    runs: runs.map((points) => points.map((point) => ({ ...point, words: words.get(point.card) ?? [] }))),
  };
}

function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

type BarePoint = Omit<EmotionPoint, 'scoreBox' | 'words'>;

function runsOf(steps: readonly JourneyStep[], language: string, yOf: (score: number) => number): BarePoint[][] {
  const runs: BarePoint[][] = [];
  let run: BarePoint[] = [];
  for (const { id, stage, x, emotion, momentOfTruth } of steps) {
    const score = emotion?.score;
    if (score === undefined) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push({ card: id, stage, x, y: yOf(score), score, text: scoreText(score, language), momentOfTruth });
  }
  return runs;
}

/**
 * The points of a run with where their scores are written: under a high point and over a low one, where
 * words come last, and a little to the side where a steep curve passes. A score touches no other point.
 */
function withScoreBoxes(run: readonly BarePoint[], row: Box): Omit<EmotionPoint, 'words'>[] {
  const slopes = monotoneSlopes(run);
  return run.map((point, at) => {
    const isUnder = isHigh(run, at);
    const gap = Math.min(point.x - (run[at - 1]?.x ?? -Infinity), (run[at + 1]?.x ?? Infinity) - point.x);
    const most = clamp(gap - EMOTION_POINT_RADIUS - SCORE_WIDTH / 2 - 1, 0, SCORE_SHIFT);
    // Where the curve falls to the right it is under the point on the right, so the score goes to the left.
    const aside = clamp((isUnder ? -1 : 1) * (slopes[at] ?? 0) * SCORE_SHIFT, -most, most);
    const x = clamp(point.x + aside - SCORE_WIDTH / 2, row.x, row.x + row.width - SCORE_WIDTH);
    const y = isUnder ? point.y + EMOTION_POINT_RADIUS : point.y - EMOTION_POINT_RADIUS - SCORE_HEIGHT;
    return { ...point, scoreBox: { x, y, width: SCORE_WIDTH, height: SCORE_HEIGHT } };
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

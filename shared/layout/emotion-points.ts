/**
 * Where the points of curves stand, and where their scores are written. A curve may have hundreds of them, and a key changes
 * one: those that nothing changed for are the same objects again.
 */
import { type Emotion, SCORE_MAX, SCORE_MIN } from '../document/model.ts';
import { isSameBox } from './boxes.ts';
import { clamp } from './clamp.ts';
import { distance, isHigh, touches } from './emotion-words.ts';
import { placesBefore, renewed } from './list-memory.ts';
import { monotoneSlopes } from './monotone.ts';
import { scoreText } from './score.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionLayout,
  type EmotionPoint,
  type PlainPoint,
  SCORE_PILL,
  SMALL_POINT_RADIUS,
  TEXT_STYLES,
} from './types.ts';

/** Room for a score such as `−1.5`. */
const SCORE_WIDTH = 28;
const SCORE_HEIGHT = TEXT_STYLES.feeling.lineHeight;
/** How much farther from its point the score of a peak or a low stands: it has a ring around it. */
export const RING_ROOM = 3;
/** Farthest that a score moves to the side, out of the way of a steep curve. */
const SCORE_SHIFT = 10;
/** Farthest to the side that a score, wherever it is written, can meet another point. */
const SCORE_REACH = 3 * EMOTION_POINT_RADIUS + RING_ROOM + SCORE_WIDTH + SCORE_SHIFT;

/** A touchpoint in the order the customer meets it, whether it has a score or not. */
export interface JourneyStep {
  readonly id: string;
  readonly stage: string;
  /** Where its point stands, if it has one. */
  readonly x: number;
  readonly emotion: Emotion | undefined;
  readonly momentOfTruth: boolean;
}

/** The cards whose points are the peak and the low of a curve. */
export type Extremes = ReadonlyMap<string, 'peak' | 'low'>;

/** A row with what all its points have in common. */
export interface PointScale {
  readonly row: Box;
  /** Of the highest score and of the lowest, in px of the row's grid. */
  readonly topY: number;
  readonly bottomY: number;
  /** In which scores are written. */
  readonly language: string;
}

/** Scores rise linearly from the lowest at the bottom to the highest at the top. */
export function scoreY({ topY, bottomY }: Pick<PointScale, 'topY' | 'bottomY'>, score: number): number {
  return topY + ((SCORE_MAX - score) / (SCORE_MAX - SCORE_MIN)) * (bottomY - topY);
}

const isSameScale = (a: PointScale, b: PointScale): boolean =>
  isSameBox(a.row, b.row) && a.topY === b.topY && a.bottomY === b.bottomY && a.language === b.language;

type Runs<T> = readonly (readonly T[])[];

/** Steps with scores in their runs; one without ends a run: nothing is invented for it. */
function runsOf(steps: readonly JourneyStep[], scoreOf: ScoreOf): Runs<JourneyStep> {
  const runs: JourneyStep[][] = [];
  let run: JourneyStep[] = [];
  for (const step of steps) {
    if (scoreOf(step) === undefined) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push(step);
  }
  return runs;
}

/** What belongs to the items of runs, one after the other, in these runs again. */
export function inRuns<T>(runs: Runs<unknown>, items: readonly T[]): Runs<T> {
  let to = 0;
  return runs.map((run) => {
    const from = to;
    to += run.length;
    return items.slice(from, to);
  });
}

type ScoreOf = (step: JourneyStep) => number | undefined;

const teamScore: ScoreOf = ({ emotion }) => emotion?.score;
const measuredScore: ScoreOf = ({ emotion }) => emotion?.measured?.score;

/** Points of a curve that stands behind the team's. */
export type PlainPoints = (steps: readonly JourneyStep[], scale: PointScale) => Runs<PlainPoint>;

/** @param isMeasured whether it is what was measured at the steps, or what the team of their map says */
export function createPlainPoints(isMeasured: boolean): PlainPoints {
  const scoreOf = isMeasured ? measuredScore : teamScore;
  let last: { readonly items: readonly JourneyStep[]; readonly made: readonly PlainPoint[]; scale: PointScale } | null =
    null;
  return (steps, scale) => {
    const runs = runsOf(steps, scoreOf);
    const items = runs.flat();
    const before = last && isSameScale(last.scale, scale) ? last : null;
    const made = renewed(items, before, placesBefore(before?.items ?? [], items), (step) => {
      const score = scoreOf(step) ?? 0;
      return { card: step.id, x: step.x, y: scoreY(scale, score), text: scoreText(score, scale.language) };
    });
    last = { items, made, scale };
    return inRuns(runs, made);
  };
}

type BarePoint = Omit<EmotionPoint, 'scoreBox' | 'words'>;
export type ScoredPoint = Omit<EmotionPoint, 'words'>;

interface TeamOptions {
  readonly scale: PointScale;
  readonly marks: EmotionLayout['marks'];
  /** Those of the whole journey, where the steps are a part of one. */
  readonly extremes: Extremes | undefined;
  /** Points of what was measured, in order of x, which scores keep clear of. */
  readonly second: readonly PlainPoint[];
}

/** The team's points in their runs, and of each, in the same order, the emotion. */
export interface TeamPoints {
  readonly runs: Runs<ScoredPoint>;
  readonly emotions: readonly (Emotion | undefined)[];
}

interface Made extends Pick<TeamOptions, 'scale' | 'marks' | 'second'> {
  readonly steps: readonly JourneyStep[];
  readonly bare: readonly BarePoint[];
  readonly neighbours: readonly Neighbours[];
  readonly points: readonly ScoredPoint[];
}

/** What a point's own place in its run decides of where its score is written. */
interface Neighbours {
  readonly before: BarePoint | undefined;
  readonly after: BarePoint | undefined;
  readonly slope: number;
}

/** Makes the points of the team's curve of a lane. */
export function createTeamPoints(): (steps: readonly JourneyStep[], options: TeamOptions) => TeamPoints {
  let last: Made | null = null;
  return (all, { scale, marks, extremes, second }) => {
    const stepRuns = runsOf(all, teamScore);
    const steps = stepRuns.flat();
    const known = last && last.marks === marks && isSameScale(last.scale, scale) ? last : null;
    const old = placesBefore(known?.steps ?? [], steps);

    const extremeOf = extremesIn(steps, extremes);
    const bare = renewed(
      steps,
      known && { items: known.steps, made: known.bare },
      old,
      (step) => barePoint(step, scale, extremeOf(step)),
      (before, at) => known?.bare[before]?.extreme === extremeOf(steps[at]),
    );
    const runs = inRuns(stepRuns, bare);
    const neighbours = runs.flatMap(neighboursIn);
    const isTouched = known ? touchedBy(changedX(known, bare, second, old), bare) : [];
    const points = renewed(
      bare,
      known && { items: known.bare, made: known.points },
      old,
      marks === 'numbers'
        ? withScoreInside
        : (point, at) => withClearScore(point, neighbours[at] ?? ALONE, scale.row, nearby(second), nearby(bare)),
      (before, at) =>
        marks === 'numbers' || (isTouched[at] !== true && isSameCourse(known?.neighbours[before], neighbours[at])),
    );
    last = { scale, marks, second, steps, bare, neighbours, points };
    return { runs: inRuns(stepRuns, points), emotions: steps.map(({ emotion }) => emotion) };
  };
}

const ALONE: Neighbours = { before: undefined, after: undefined, slope: 0 };

function barePoint(step: JourneyStep, scale: PointScale, extreme: BarePoint['extreme']): BarePoint {
  const { id, stage, x, momentOfTruth } = step;
  const score = teamScore(step) ?? 0;
  const text = scoreText(score, scale.language);
  return { card: id, stage, x, y: scoreY(scale, score), score, text, momentOfTruth, extreme };
}

/** Marks the first of the highest steps and the first of the lowest, if there is any difference, or those given. */
function extremesIn(
  steps: readonly JourneyStep[],
  given: Extremes | undefined,
): (step: JourneyStep | undefined) => BarePoint['extreme'] {
  if (given) return (step) => given.get(step?.id ?? '') ?? null;
  let [peak, low] = [steps[0], steps[0]];
  for (const step of steps) {
    if (peak && scoreIn(step) > scoreIn(peak)) peak = step;
    if (low && scoreIn(step) < scoreIn(low)) low = step;
  }
  if (peak === low) return () => null;
  return (step) => (step === peak ? 'peak' : step === low ? 'low' : null);
}

const scoreIn = (step: JourneyStep): number => teamScore(step) ?? 0;

function neighboursIn(run: readonly BarePoint[]): Neighbours[] {
  return monotoneSlopes(run).map((slope, at) => ({ before: run[at - 1], after: run[at + 1], slope }));
}

function isSameCourse(a: Neighbours | undefined, b: Neighbours | undefined): boolean {
  return a?.before === b?.before && a?.after === b?.after && a?.slope === b?.slope;
}

/** Where, in x, a point of either curve came, went or changed. */
function changedX(
  known: Made,
  bare: readonly BarePoint[],
  second: readonly PlainPoint[],
  old: ReturnType<typeof placesBefore>,
): number[] {
  return [
    ...differing<{ readonly x: number }>(known.bare, bare, old),
    ...differing<{ readonly x: number }>(known.second, second, placesBefore(known.second, second)),
  ].map(({ x }) => x);
}

/** Items of either list that are not the same in the other. */
function differing<T>(before: readonly T[], after: readonly T[], old: (at: number) => number): T[] {
  const isKept = before.map(() => false);
  const changed: T[] = [];
  for (const [at, item] of after.entries()) {
    if (before[old(at)] === item) isKept[old(at)] = true;
    else changed.push(item);
  }
  return [...changed, ...before.filter((_, at) => isKept[at] !== true)];
}

/** For each point, whether its score could meet something at one of these places. */
function touchedBy(changed: readonly number[], points: readonly BarePoint[]): boolean[] {
  const isTouched = points.map(() => false);
  const first = firstFrom(points);
  for (const x of changed) isTouched.fill(true, first(x - SCORE_REACH), first(x + SCORE_REACH, true));
  return isTouched;
}

type InOrder = readonly { readonly x: number }[];

/** The first of points in order of x that stands at an x or to the right of it (or only to the right). */
function firstFrom(points: InOrder): (least: number, isBeyond?: boolean) => number {
  return (least, isBeyond = false) => {
    let [low, high] = [0, points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const x = points[middle]?.x ?? least;
      if (x < least || (isBeyond && x === least)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

type Near<P> = (x: number) => readonly P[];

/** Those points that a score at an x can meet. Points are in order of x, so that not all are looked at. */
function nearby<P extends { readonly x: number }>(points: readonly P[]): Near<P> {
  const first = firstFrom(points);
  return (x) => points.slice(first(x - SCORE_REACH), first(x + SCORE_REACH, true));
}

/** A score that is written in its point. */
function withScoreInside(point: BarePoint): ScoredPoint {
  const { width, height } = SCORE_PILL;
  return { ...point, scoreBox: { x: point.x - width / 2, y: point.y - height / 2, width, height } };
}

function withClearScore(
  point: BarePoint,
  neighbours: Neighbours,
  row: Box,
  secondNear: Near<PlainPoint>,
  near: Near<BarePoint>,
): ScoredPoint {
  const { x } = point;
  return clearOf(withScoreBeside(point, neighbours, row), row, secondNear(x).map(boxOf), near(x));
}

/**
 * A point with its score under it where it is high and over it where it is low, where words come last, and a little to
 * the side where a steep curve passes. It touches no neighbour.
 */
function withScoreBeside(point: BarePoint, { before, after, slope }: Neighbours, row: Box): ScoredPoint {
  const run = [before, point, after].filter((each) => each !== undefined);
  const isUnder = isHigh(run, run.indexOf(point));
  const gap = Math.min(point.x - (before?.x ?? -Infinity), (after?.x ?? Infinity) - point.x);
  const most = clamp(gap - EMOTION_POINT_RADIUS - SCORE_WIDTH / 2 - 1, 0, SCORE_SHIFT);
  // Where the curve falls to the right it is under the point on the right, so the score goes to the left.
  const aside = clamp((isUnder ? -1 : 1) * slope * SCORE_SHIFT, -most, most);
  const x = clamp(point.x + aside - SCORE_WIDTH / 2, row.x, row.x + row.width - SCORE_WIDTH);
  const away = EMOTION_POINT_RADIUS + ringRoom(point);
  const y = isUnder ? point.y + away : point.y - away - SCORE_HEIGHT;
  return { ...point, scoreBox: { x, y, width: SCORE_WIDTH, height: SCORE_HEIGHT } };
}

/** A score that would lie on another point goes to another side of its own, if there is a free one. */
function clearOf(point: ScoredPoint, row: Box, taken: readonly Box[], centres: readonly BarePoint[]): ScoredPoint {
  const { scoreBox, x, y } = point;
  const isFree = (box: Box): boolean =>
    box.x >= row.x &&
    box.y >= row.y &&
    box.x + box.width <= row.x + row.width &&
    box.y + box.height <= row.y + row.height &&
    taken.every((other) => !touches(other, box, 0)) &&
    centres.every((other) => other.card === point.card || distance(other, box) >= EMOTION_POINT_RADIUS);
  if (isFree(scoreBox)) return point;
  const beside = y - SCORE_HEIGHT / 2;
  const away = EMOTION_POINT_RADIUS + ringRoom(point);
  const opposite = scoreBox.y > y ? y - away - SCORE_HEIGHT : y + away;
  const found = [
    { ...scoreBox, y: opposite },
    { ...scoreBox, x: x + away, y: beside },
    { ...scoreBox, x: x - away - SCORE_WIDTH, y: beside },
  ].find(isFree);
  return found ? { ...point, scoreBox: found } : point;
}

/** What a hollow point covers. */
export function boxOf({ x, y }: PlainPoint): Box {
  const radius = SMALL_POINT_RADIUS.measured + 1;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

const ringRoom = ({ extreme }: BarePoint): number => (extreme === null ? 0 : RING_ROOM);

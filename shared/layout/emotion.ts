/** Where the touchpoints of a map stand on the emotion curve. */
import { type Curve, type Emotion, SCORE_MAX, SCORE_MIN } from '../document/model.ts';
import { isSameBox } from './boxes.ts';
import { createLabels, isShortName, type Labels } from './curve-labels.ts';
import {
  createEmotionWords,
  distance,
  isHigh,
  placeWords,
  touches,
  type WordsBelow,
  type WordsMemory,
  type WordsOf,
  wordsBelow,
} from './emotion-words.ts';
import { numberText } from './locale.ts';
import { monotoneSlopes } from './monotone.ts';
import { scoreText } from './score.ts';
import { createFitText, type FitText } from './text.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionLayout,
  type EmotionPoint,
  type LayoutWords,
  type MeasureText,
  type PlainPoint,
  SCORE_PILL,
  type SecondCurve,
  SMALL_POINT_RADIUS,
  TEXT_STYLES,
  type TextLine,
} from './types.ts';

/** Height of an emotions lane's row, at least: room for five score steps and words above and below. */
export const EMOTION_ROW_HEIGHT = 178;

/** Nearest that two points of a curve come. */
export const EMOTION_POINT_SPACING = 2 * EMOTION_POINT_RADIUS + 2;

/** Nearest that a point comes to the edge of its column: a peak or a low has a ring around it. */
const EDGE_DISTANCE = EMOTION_POINT_RADIUS + 6;

const ROW_PADDING = 21;
/** Under words that stand below the curve. */
const BELOW_PADDING = 12;

/** Room for a score such as `−1.5`. */
const SCORE_WIDTH = 28;
const SCORE_HEIGHT = TEXT_STYLES.feeling.lineHeight;
/** How much farther from its point the score of a peak or a low stands: it has a ring around it. */
export const RING_ROOM = 3;
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
export function spread(count: number, { x, width }: { readonly x: number; readonly width: number }): number[] {
  // Where many stand close, the outer ones would reach out of the column, the first one's ring under the lane's title.
  const inset = Math.max(0, EDGE_DISTANCE - width / count / 2);
  return Array.from({ length: count }, (_, index) => x + inset + ((index + 0.5) / count) * (width - 2 * inset));
}

/** The least width of a column in which so many points do not overlap. */
export function widthForPoints(count: number): number {
  return count * EMOTION_POINT_SPACING + 2 * (EDGE_DISTANCE - EMOTION_POINT_SPACING / 2);
}

/** The touchpoints of a map and the language they are told in. */
export interface Journey {
  /** The same array as before while nothing in it changed. */
  readonly steps: readonly JourneyStep[];
  /** The document's language (BCP 47), for quotation marks. */
  readonly language: string;
  /** Where the steps are a part of a journey: what its curve has for a peak and a low, if they are among them. */
  readonly extremes?: Extremes | undefined;
}

/** The cards whose points are the peak and the low of a curve. */
export type Extremes = ReadonlyMap<string, 'peak' | 'low'>;

/** Those of a whole map, for parts of it. */
export function extremesOf(curves: readonly EmotionLayout[]): Extremes {
  const points = curves.flatMap(({ runs }) => runs.flat());
  return new Map(points.flatMap(({ card, extreme }) => (extreme ? [[card, extreme]] : [])));
}

/** Another map's touchpoints, at the places of this map's columns. */
export interface OtherJourney {
  readonly map: string;
  readonly name: string;
  readonly steps: readonly JourneyStep[];
}

/** An emotions lane with what it shows. */
export interface EmotionLane {
  readonly id: string;
  readonly curve: Curve | undefined;
  readonly row: Box;
  /** The same array as before while nothing in it changed. */
  readonly others: readonly OtherJourney[];
  /** Columns of collapsed stages, in which their names stand; the same array as before while nothing in it changed. */
  readonly closed?: readonly Pick<Box, 'x' | 'width'>[];
  /** Words for which the row has room under the curve. */
  readonly below?: WordsBelow;
}

type LayoutEmotions = (lane: EmotionLane, journey: Journey) => EmotionLayout;

interface Known {
  readonly language: string;
  readonly curve: Curve | undefined;
  readonly others: readonly OtherJourney[];
  readonly extremes: Extremes | undefined;
  readonly below: WordsBelow | undefined;
  readonly closed: EmotionLane['closed'];
  /** As in a row at the top of the grid. */
  readonly atTop: EmotionLayout;
  readonly layout: EmotionLayout;
}

/**
 * Lays out the curves of emotions lanes, each only once while the size of its row, what it shows and the journey stay
 * the same: where a row above grows, they move down as they are.
 */
export function createEmotionLayout(measure: MeasureText, words: LayoutWords, whole: boolean): LayoutEmotions {
  const wordsIn = createEmotionWords(measure, whole);
  const fitText = createFitText(measure, whole);
  const known = new WeakMap<readonly JourneyStep[], Map<string, Known>>();
  const placed = new Map<string, WordsMemory>();
  return (lane, { steps, language, extremes }) => {
    const byLane = known.get(steps) ?? new Map<string, Known>();
    known.set(steps, byLane);
    const { curve, others, below, closed } = lane;
    const { y } = lane.row;
    const row = { ...lane.row, y: 0 };
    const last = byLane.get(lane.id);
    const isSame =
      last?.language === language &&
      last.curve === curve &&
      last.others === others &&
      last.extremes === extremes &&
      last.below === below &&
      last.closed === closed;
    const isKnown = isSame && isSameBox(last.atTop.row, row);
    if (isKnown && last.layout.row.y === y) return last.layout;
    const atTop = isKnown ? last.atTop : anew({ ...lane, row }, { steps, language, extremes });
    const layout = lowered(atTop, y);
    byLane.set(lane.id, { language, curve, others, extremes, below, closed, atTop, layout });
    return layout;
  };

  function anew(lane: EmotionLane, journey: Journey): EmotionLayout {
    const tools = { fitText, words, wordsOf: wordsIn(journey.language) };
    const { layout, memory } = emotionLayout(lane, journey, tools, placed.get(lane.id));
    placed.delete(lane.id);
    placed.set(lane.id, memory);
    const [oldest] = placed.keys();
    if (placed.size > MOST_REMEMBERED && oldest !== undefined) placed.delete(oldest);
    return layout;
  }
}

/** Curves whose words are remembered, the newest: a lane that is gone would keep its points. */
const MOST_REMEMBERED = 8;

/** The curves of a lane, that much farther down. */
function lowered(layout: EmotionLayout, by: number): EmotionLayout {
  const down = <T extends { readonly y: number }>(placed: T): T => ({ ...placed, y: placed.y + by });
  const downAll = <T extends { readonly y: number }>(placed: readonly T[]): T[] => placed.map(down);
  const curveDown = <C extends SecondCurve>(curve: C): C => ({
    ...curve,
    runs: curve.runs.map(downAll),
    label: downAll(curve.label),
  });
  return {
    ...layout,
    row: down(layout.row),
    zeroY: layout.zeroY + by,
    topY: layout.topY + by,
    bottomY: layout.bottomY + by,
    runs: layout.runs.map((run) =>
      run.map((point) => ({ ...down(point), scoreBox: down(point.scoreBox), words: downAll(point.words) })),
    ),
    measured: layout.measured && curveDown(layout.measured),
    others: layout.others.map(curveDown),
  };
}

interface Tools {
  readonly fitText: FitText;
  readonly words: LayoutWords;
  readonly wordsOf: WordsOf;
}

const NO_OPTIONS: ReturnType<WordsOf> = [];
const NO_WORDS: WordsOf = () => NO_OPTIONS;
const NO_COLUMNS: readonly Box[] = [];

/**
 * The curves of one emotions lane in its row. A touchpoint without a score ends a run: nothing is invented
 * for it. Scores rise linearly from −2 at the bottom to +2 at the top.
 */
function emotionLayout(
  { id, curve, row: wholeRow, others, closed = NO_COLUMNS, below }: EmotionLane,
  { steps, extremes }: Journey,
  { fitText, words, wordsOf }: Tools,
  before?: WordsMemory,
): { readonly layout: EmotionLayout; readonly memory: WordsMemory } {
  const row = { ...wholeRow, height: wholeRow.height - (below ? heightBelow(below) : 0) };
  const topY = row.y + ROW_PADDING;
  const bottomY = row.y + row.height - ROW_PADDING;
  const yOf = (score: number): number => topY + ((SCORE_MAX - score) / (SCORE_MAX - SCORE_MIN)) * (bottomY - topY);
  const zeroY = yOf(0);
  const marks = curve?.marks ?? 'faces';
  const teamSteps = curve?.source === 'measured' ? [] : steps;
  const measuredSteps = curve?.source === 'team' ? [] : steps;

  const second = plainRuns(measuredSteps, ({ emotion }) => emotion?.measured?.score, words.language, yOf);
  const taken = second.flat().map(boxOf);
  const takenNear = nearby(second.flat());
  const marked = withExtremes(runsOf(teamSteps, words.language, yOf), extremes);
  const centresNear = nearby(marked.flat());
  const runs = marked.map((run) =>
    marks === 'numbers'
      ? run.map(withScoreInside)
      : withScoreBoxes(run, row).map((point) =>
          clearOf(point, row, takenNear(point.x).map(boxOf), centresNear(point.x)),
        ),
  );
  const points = runs.flat();
  const turned = closed.map(({ x, width }) => ({ ...row, x, width }));
  const label = createLabels(row, points, turned, fitText);
  const measured = measuredCurve(second, measuredSteps, label, words);
  const numbers = numbersOf(others, fitText);
  const behind = others.flatMap(({ map, name, steps: theirs }) => {
    const found = plainRuns(theirs, ({ emotion }) => emotion?.score, words.language, yOf);
    const last = found.at(-1)?.at(-1);
    return last ? [{ map, runs: found, label: label.atEnd(numbers.get(map) ?? name, last) }] : [];
  });
  const beside = curve?.wordless ? NO_WORDS : wordsOf;
  const emotions = new Map(steps.map((step) => [step.id, step.emotion]));
  const thin = [second, ...behind.map((other) => other.runs)];
  const room = { row, zeroY, taken: [...label.taken, ...taken], thin };
  const optionsOf = ({ card }: { readonly card: string }) => {
    const emotion = emotions.get(card);
    return emotion ? beside(emotion) : NO_OPTIONS;
  };
  const placed = placeWords(runs, room, optionsOf, before);
  const under = (lines: readonly TextLine[] = []): readonly TextLine[] =>
    lines.map((line) => ({ ...line, y: line.y + row.y + row.height }));
  const wordsAt = (card: string): readonly TextLine[] => placed.words.get(card) ?? under(below?.lines.get(card));
  const layout = {
    lane: id,
    row: wholeRow,
    marks,
    zeroY,
    topY,
    bottomY,
    runs: runs.map((run) => run.map((point) => ({ ...point, words: wordsAt(point.card) }))),
    measured,
    others: behind.map((other) => ({ ...other, label: [...other.label, ...under(below?.names.get(other.map))] })),
  };
  return { layout, memory: placed.memory };
}

/** Numbers for other curves whose names are too long to stand at them. */
function numbersOf(others: readonly OtherJourney[], fitText: FitText): ReadonlyMap<string, string> {
  const long = others.filter(({ name }) => !isShortName(name, fitText));
  return new Map(long.map(({ map }, index) => [map, String(index + 1)]));
}

/** How much higher a row is for words under its curve. */
export function heightBelow({ height }: WordsBelow): number {
  return height === 0 ? 0 : height + BELOW_PADDING;
}

/** The words of a curve's points that found no room there, and names that are too long for a curve, for under it. */
export function missingWords(
  { runs, others }: EmotionLayout,
  lane: Pick<EmotionLane, 'curve' | 'others'>,
  { steps, language }: Journey,
  columns: readonly (Pick<Box, 'x' | 'width'> & { readonly id: string; readonly isCollapsed: boolean })[],
  measure: MeasureText,
): WordsBelow {
  const places = new Map(columns.map((column) => [column.id, column]));
  const emotions = new Map(steps.map(({ id, emotion }) => [id, emotion]));
  const points = runs.flat().flatMap(({ card, stage, text, words }) => {
    const [emotion, column] = [emotions.get(card), places.get(stage)];
    return words.length === 0 && emotion && column ? [{ card, text, emotion, column }] : [];
  });
  const drawn = new Set(others.map(({ map }) => map));
  const numbers = numbersOf(lane.others, createFitText(measure, true));
  const column = widestStretch(columns);
  const names = lane.others.flatMap(({ map, name }) => {
    const number = numbers.get(map);
    return number !== undefined && drawn.has(map) ? { map, text: `${number} · ${name}`, column } : [];
  });
  return wordsBelow(lane.curve?.wordless ? [] : points, names, language, measure);
}

/** As much as there is of columns side by side without a collapsed one between. */
function widestStretch(
  columns: readonly (Pick<Box, 'x' | 'width'> & { readonly isCollapsed: boolean })[],
): Pick<Box, 'x' | 'width'> {
  let widest = { x: 0, width: 0 };
  let open = { x: 0, width: 0 };
  for (const { x, width, isCollapsed } of columns) {
    open = isCollapsed ? { x: x + width, width: 0 } : { x: open.x, width: x + width - open.x };
    if (open.width > widest.width) widest = open;
  }
  return widest;
}

type BarePoint = Omit<EmotionPoint, 'scoreBox' | 'words' | 'extreme'>;
type MarkedPoint = Omit<EmotionPoint, 'scoreBox' | 'words'>;

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

/** Marks the first of the highest points and the first of the lowest, if there is any difference, or those given. */
function withExtremes(runs: readonly (readonly BarePoint[])[], given: Extremes | undefined): MarkedPoint[][] {
  if (given) return runs.map((run) => run.map((point) => ({ ...point, extreme: given.get(point.card) ?? null })));
  const points = runs.flat();
  const highest = Math.max(...points.map(({ score }) => score));
  const lowest = Math.min(...points.map(({ score }) => score));
  const peak = highest > lowest ? points.find(({ score }) => score === highest) : undefined;
  const low = highest > lowest ? points.find(({ score }) => score === lowest) : undefined;
  return runs.map((run) =>
    run.map((point) => ({ ...point, extreme: point === peak ? 'peak' : point === low ? 'low' : null })),
  );
}

/** What a hollow point covers. */
function boxOf({ x, y }: PlainPoint): Box {
  const radius = SMALL_POINT_RADIUS.measured + 1;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Farthest to the side that a score, wherever it is written, can meet another point. */
const SCORE_REACH = 3 * EMOTION_POINT_RADIUS + RING_ROOM + SCORE_WIDTH + SCORE_SHIFT;

/** Those points that a score at an x can meet. Points are in order of x, so that not all are looked at. */
function nearby<P extends { readonly x: number }>(points: readonly P[]): (x: number) => readonly P[] {
  const firstFrom = (least: number): number => {
    let [low, high] = [0, points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[middle]?.x ?? least) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (x) => points.slice(firstFrom(x - SCORE_REACH), firstFrom(x + SCORE_REACH));
}

/** A score that would lie on a measured point goes to another side of its own, if there is a free one. */
function clearOf(
  point: Omit<EmotionPoint, 'words'>,
  row: Box,
  taken: readonly Box[],
  centres: readonly MarkedPoint[],
): Omit<EmotionPoint, 'words'> {
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

function measuredCurve(
  runs: PlainPoint[][],
  steps: readonly JourneyStep[],
  label: Labels,
  words: LayoutWords,
): SecondCurve | null {
  if (runs.length === 0) return null;
  const samples = steps.flatMap(({ emotion }) => emotion?.measured?.sample ?? []);
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  const numbers = [...new Set([least, most])].map((sample) => numberText(sample, words.language, 0));
  return { runs, label: label.inCorner(words.measured(samples.length > 0 ? numbers.join('–') : null), runs.flat()) };
}

function plainRuns(
  steps: readonly JourneyStep[],
  scoreOf: (step: JourneyStep) => number | undefined,
  language: string,
  yOf: (score: number) => number,
): PlainPoint[][] {
  const runs: PlainPoint[][] = [];
  let run: PlainPoint[] = [];
  for (const step of steps) {
    const score = scoreOf(step);
    if (score === undefined) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push({ card: step.id, x: step.x, y: yOf(score), text: scoreText(score, language) });
  }
  return runs;
}

/** A score that is written in its point. */
function withScoreInside(point: MarkedPoint): Omit<EmotionPoint, 'words'> {
  const { width, height } = SCORE_PILL;
  return { ...point, scoreBox: { x: point.x - width / 2, y: point.y - height / 2, width, height } };
}

/**
 * The points of a run with where their scores are written: under a high point and over a low one, where
 * words come last, and a little to the side where a steep curve passes. A score touches no other point.
 */
function withScoreBoxes(run: readonly MarkedPoint[], row: Box): Omit<EmotionPoint, 'words'>[] {
  const slopes = monotoneSlopes(run);
  return run.map((point, at) => {
    const isUnder = isHigh(run, at);
    const gap = Math.min(point.x - (run[at - 1]?.x ?? -Infinity), (run[at + 1]?.x ?? Infinity) - point.x);
    const most = clamp(gap - EMOTION_POINT_RADIUS - SCORE_WIDTH / 2 - 1, 0, SCORE_SHIFT);
    // Where the curve falls to the right it is under the point on the right, so the score goes to the left.
    const aside = clamp((isUnder ? -1 : 1) * (slopes[at] ?? 0) * SCORE_SHIFT, -most, most);
    const x = clamp(point.x + aside - SCORE_WIDTH / 2, row.x, row.x + row.width - SCORE_WIDTH);
    const away = EMOTION_POINT_RADIUS + ringRoom(point);
    const y = isUnder ? point.y + away : point.y - away - SCORE_HEIGHT;
    return { ...point, scoreBox: { x, y, width: SCORE_WIDTH, height: SCORE_HEIGHT } };
  });
}

const ringRoom = ({ extreme }: MarkedPoint): number => (extreme === null ? 0 : RING_ROOM);

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

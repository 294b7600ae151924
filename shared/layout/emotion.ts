/** Where the touchpoints of a map stand on the emotion curve. */
import type { Curve } from '../document/model.ts';
import { isSameBox } from './boxes.ts';
import { createLabels, isShortName, type Labels } from './curve-labels.ts';
import {
  boxOf,
  createPlainPoints,
  createTeamPoints,
  type Extremes,
  inRuns,
  type JourneyStep,
  type PlainPoints,
  type ScoredPoint,
  scoreY,
} from './emotion-points.ts';
import {
  createEmotionWords,
  placeWords,
  type WordsBelow,
  type WordsMemory,
  type WordsOf,
  wordsBelow,
} from './emotion-words.ts';
import { placesBefore, renewed } from './list-memory.ts';
import { numberText } from './locale.ts';
import { isSameList, reuse } from './reuse.ts';
import { createFitText, type FitText } from './text.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionLayout,
  type EmotionPoint,
  type LayoutWords,
  type MeasureText,
  type SecondCurve,
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
  const memories = new Map<string, LaneMemory>();
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
    const memory = memoryOf(lane.id);
    const layout = keptFrom(memory.layout, lowered(atTop, y, memory));
    memory.layout = layout;
    byLane.set(lane.id, { language, curve, others, extremes, below, closed, atTop, layout });
    return layout;
  };

  function anew(lane: EmotionLane, journey: Journey): EmotionLayout {
    const tools = { fitText, words, wordsOf: wordsIn(journey.language) };
    return emotionLayout(lane, journey, tools, memoryOf(lane.id));
  }

  function memoryOf(lane: string): LaneMemory {
    const memory = memories.get(lane) ?? createLaneMemory();
    memories.delete(lane);
    memories.set(lane, memory);
    const [oldest] = memories.keys();
    if (memories.size > MOST_REMEMBERED && oldest !== undefined) memories.delete(oldest);
    return memory;
  }
}

/** Lanes that are remembered, the newest: one that is gone would keep its points. */
const MOST_REMEMBERED = 8;

/** What a lane remembers of its points, so that a score that changes makes anew only what is near to it. */
interface LaneMemory {
  readonly teamPoints: ReturnType<typeof createTeamPoints>;
  readonly measuredPoints: PlainPoints;
  /** By their map. */
  readonly otherPoints: Map<string, PlainPoints>;
  words: WordsMemory | undefined;
  /** The team's points with their words, and these farther down. */
  worded: Worded;
  lowered: Lowered;
  layout: EmotionLayout | undefined;
}

interface Worded {
  readonly items: readonly ScoredPoint[];
  /** Of each, and where below the curve its words stand if they do. */
  readonly words: readonly (readonly TextLine[] | undefined)[];
  readonly bottom: number;
  readonly made: readonly EmotionPoint[];
}

interface Lowered {
  readonly items: readonly EmotionPoint[];
  readonly by: number;
  readonly made: readonly EmotionPoint[];
}

function createLaneMemory(): LaneMemory {
  return {
    teamPoints: createTeamPoints(),
    measuredPoints: createPlainPoints(true),
    otherPoints: new Map(),
    words: undefined,
    worded: { items: [], words: [], bottom: 0, made: [] },
    lowered: { items: [], by: 0, made: [] },
    layout: undefined,
  };
}

/** What is as it was is the same object; points are so already, and need no comparison. */
function keptFrom(before: EmotionLayout | undefined, after: EmotionLayout): EmotionLayout {
  if (!before) return after;
  const isSame =
    before.runs.length === after.runs.length && after.runs.every((run, at) => isSameList(run, before.runs[at] ?? []));
  const runs = isSame ? before.runs : after.runs;
  return reuse(isSame ? before : { ...before, runs }, { ...after, runs });
}

const down =
  (by: number) =>
  <T extends { readonly y: number }>(placed: T): T => ({ ...placed, y: placed.y + by });

/** The curves of a lane, that much farther down. */
function lowered(layout: EmotionLayout, by: number, memory: LaneMemory): EmotionLayout {
  const lower = down(by);
  const lowerAll = <T extends { readonly y: number }>(placed: readonly T[]): T[] => placed.map(lower);
  const lowerCurve = <C extends SecondCurve>(curve: C): C => ({
    ...curve,
    runs: curve.runs.map(lowerAll),
    label: lowerAll(curve.label),
  });
  const items = layout.runs.flat();
  const before = memory.lowered.by === by ? memory.lowered : null;
  const made = renewed(items, before, placesBefore(before?.items ?? [], items), (point) => ({
    ...lower(point),
    scoreBox: lower(point.scoreBox),
    words: lowerAll(point.words),
  }));
  memory.lowered = { items, by, made };
  return {
    ...layout,
    row: lower(layout.row),
    zeroY: layout.zeroY + by,
    topY: layout.topY + by,
    bottomY: layout.bottomY + by,
    runs: inRuns(layout.runs, made),
    measured: layout.measured && lowerCurve(layout.measured),
    others: layout.others.map(lowerCurve),
  };
}

interface Tools {
  readonly fitText: FitText;
  readonly words: LayoutWords;
  readonly wordsOf: WordsOf;
}

const NO_LINES: readonly TextLine[] = [];
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
  memory: LaneMemory,
): EmotionLayout {
  const row = { ...wholeRow, height: wholeRow.height - (below ? heightBelow(below) : 0) };
  const topY = row.y + ROW_PADDING;
  const bottomY = row.y + row.height - ROW_PADDING;
  const scale = { row, topY, bottomY, language: words.language };
  const zeroY = scoreY(scale, 0);
  const marks = curve?.marks ?? 'faces';
  const teamSteps = curve?.source === 'measured' ? [] : steps;
  const measuredSteps = curve?.source === 'team' ? [] : steps;

  const secondRuns = memory.measuredPoints(measuredSteps, scale);
  const second = secondRuns.flat();
  const { runs, emotions } = memory.teamPoints(teamSteps, { scale, marks, extremes, second });
  const points = runs.flat();
  const turned = closed.map(({ x, width }) => ({ ...row, x, width }));
  const label = createLabels(row, points, turned, fitText);
  const measured = measuredCurve(secondRuns, measuredSteps, label, words);
  const numbers = numbersOf(others, fitText);
  const behind = others.flatMap(({ map, name, steps: theirs }) => {
    const found = pointsOfOther(memory, map)(theirs, scale);
    const last = found.at(-1)?.at(-1);
    return last ? [{ map, runs: found, label: label.atEnd(numbers.get(map) ?? name, last) }] : [];
  });
  const beside = curve?.wordless ? NO_WORDS : wordsOf;
  const options = emotions.map((emotion) => (emotion ? beside(emotion) : NO_OPTIONS));
  const thin = [secondRuns, ...behind.map((other) => other.runs)];
  const room = { row, zeroY, taken: [...label.taken, ...second.map(boxOf)], thin };
  memory.words = placeWords(runs, room, options, memory.words);
  memory.worded = withWords(points, memory.words.found, below, row.y + row.height, memory.worded);
  return {
    lane: id,
    row: wholeRow,
    marks,
    zeroY,
    topY,
    bottomY,
    runs: inRuns(runs, memory.worded.made),
    measured,
    others: behind.map((other) => ({
      ...other,
      label: [...other.label, ...(below?.names.get(other.map) ?? []).map(down(row.y + row.height))],
    })),
  };
}

function pointsOfOther({ otherPoints }: LaneMemory, map: string): PlainPoints {
  const points = otherPoints.get(map) ?? createPlainPoints(false);
  otherPoints.set(map, points);
  return points;
}

/** Points with their words: beside them, or else those that stand below the curve. */
function withWords(
  items: readonly ScoredPoint[],
  found: WordsMemory['found'],
  below: WordsBelow | undefined,
  bottom: number,
  last: Worded,
): Worded {
  const words = items.map(({ card }, at) => found[at]?.lines ?? below?.lines.get(card));
  const before = last.bottom === bottom ? last : null;
  const made = renewed(
    items,
    before,
    placesBefore(before?.items ?? [], items),
    (point, at) => ({
      ...point,
      words: found[at]?.lines ?? (below?.lines.get(point.card) ?? NO_LINES).map(down(bottom)),
    }),
    (place, at) => before?.words[place] === words[at],
  );
  return { items, words, bottom, made };
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

function measuredCurve(
  runs: SecondCurve['runs'],
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

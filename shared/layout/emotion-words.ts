/**
 * Words beside the emotion curve: what the customer thought or felt at a point. The most telling points
 * come first; words that find no room beside their point are left out (the inspector has them).
 */
import type { Emotion } from '../document/model.ts';
import { isSameBox } from './boxes.ts';
import { clamp } from './clamp.ts';
import { placesBefore } from './list-memory.ts';
import { courseAt, monotoneSlopes } from './monotone.ts';
import { quoted } from './quotation.ts';
import { reuse } from './reuse.ts';
import { breakText, widestLine } from './text.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionPoint,
  type MeasureText,
  TEXT_STYLES,
  type TextLine,
} from './types.ts';

/** Lines that may stand beside a point with this emotion, what to try first before what to try next. */
export type WordsOf = (emotion: Emotion) => Options;

/** Of these the first that has room. */
type Options = readonly (readonly TextLine[])[];

/** What words must stay clear of besides points and scores: the edges of the lane's row and its zero line. */
export interface WordsRoom {
  readonly row: Box;
  readonly zeroY: number;
  /** Names of curves. */
  readonly taken?: readonly Box[];
  /** Curves beside the team's own, each in runs. Words lie over them only where there is no better place. */
  readonly thin?: readonly (readonly (readonly Spot[])[])[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const WORDS_WIDTH = 148;
const WORDS_MAX_LINES = 2;
/** Whole words of more lines do not stand beside their point, even where there is room. */
const WHOLE_MAX_LINES = 5;
/** Beside words below a curve, to the edges of their column. */
const BELOW_MARGIN = 12;
const LINE_HEIGHT = TEXT_STYLES.feeling.lineHeight;
const EDGE_MARGIN = 4;
const POINT_MARGIN = 3;
const WORDS_MARGIN = 4;
const CURVE_MARGIN = 3;
const SIDE_GAP = 7;
const END_GAP = 4;
/** How far words beside a peak stand above its centre, out of the way of the falling curve. */
const LIFT = 2;
const SAMPLE_STEP = 4;
/** Words of a peak, a low or a moment of truth may lie over the curve with this part of their width. */
const MOST_CROSSING = 0.4;
/** Farthest that words reach from the centre of their point. */
const REACH = EMOTION_POINT_RADIUS + SIDE_GAP + WORDS_WIDTH;

type Point = Pick<EmotionPoint, 'card' | 'x' | 'y' | 'score' | 'scoreBox' | 'momentOfTruth'>;
type Align = 'left' | 'center' | 'right';

interface Candidate {
  readonly box: Box;
  readonly align: Align;
}

/** A point with how it lies among its neighbours. */
interface Place {
  readonly point: Point;
  /** Its number among all points, which are in order of x. */
  readonly index: number;
  /** Whether it is the first of its run. */
  readonly isFirst: boolean;
  /** Whether it stands higher than its neighbours, so that there is room above. */
  readonly isHigh: boolean;
  /** Peaks, lows, ends of a run and moments of truth. */
  readonly isMarked: boolean;
  readonly importance: number;
}

/**
 * Breaks the words of emotions: the thought in the quotation marks of the document's language, then the
 * feeling. Each emotion is broken once, as long as it stays the same object.
 */
export function createEmotionWords(measure: MeasureText, whole: boolean): (language: string) => WordsOf {
  const known = new WeakMap<Emotion, { language: string; options: Options }>();
  return (language) => (emotion) => {
    const last = known.get(emotion);
    if (last?.language === language) return last.options;
    const column = { style: 'feeling', width: WORDS_WIDTH, ...(whole ? {} : { maxLines: WORDS_MAX_LINES }) } as const;
    const texts = wordsOf(emotion, language);
    // Whole words that find no room go elsewhere: nothing else is said in their place.
    const options = (whole ? texts.slice(0, 1) : texts)
      .map((text) => breakText(text, column, measure))
      .filter((lines) => lines.length <= WHOLE_MAX_LINES);
    known.set(emotion, { language, options });
    return options;
  };
}

/** What is said beside a point, the first of them if there is room: the thought as a quotation, the feeling. */
function wordsOf({ thought, feeling }: Emotion, language: string): string[] {
  const said = thought?.trim();
  return [said && quoted(said, language), feeling?.trim()]
    .filter((text): text is string => Boolean(text))
    .map((text) => text.replace(/\s+/g, ' '));
}

/** Words that stand under a curve because they found no room on it; lines are relative to where they begin. */
export interface WordsBelow {
  /** Of points, by the id of their card. */
  readonly lines: ReadonlyMap<string, readonly TextLine[]>;
  /** Names of other curves, by their map. */
  readonly names: ReadonlyMap<string, readonly TextLine[]>;
  readonly height: number;
}

/** A place for words, across. */
type Column = Pick<Box, 'x' | 'width'>;

/** A point whose words are to stand below, in the column of its stage. */
interface BelowPoint {
  readonly card: string;
  readonly text: string;
  readonly emotion: Emotion;
  readonly column: Column;
}

/** A name that is told below, over this width. */
export interface BelowName {
  readonly map: string;
  readonly text: string;
  readonly column: Column;
}

/**
 * Sets words one below the other, in the columns of their stages, each after the score that it belongs to; under all of
 * them the names.
 */
export function wordsBelow(
  points: readonly BelowPoint[],
  told: readonly BelowName[],
  language: string,
  measure: MeasureText,
): WordsBelow {
  const set = (text: string, column: Column, y: number): TextLine[] => {
    const [x, width] = [column.x + BELOW_MARGIN, column.width - 2 * BELOW_MARGIN];
    return breakText(text, { style: 'feeling', x, y, width: Math.max(1, width) }, measure);
  };
  const lines = new Map<string, readonly TextLine[]>();
  const ends = new Map<number, number>();
  for (const { card, text, emotion, column } of points) {
    const [words] = wordsOf(emotion, language);
    if (words === undefined) continue;
    const y = ends.get(column.x) ?? 0;
    const own = set(`${text} ${words}`, column, y);
    lines.set(card, own);
    ends.set(column.x, y + own.length * LINE_HEIGHT + WORDS_MARGIN);
  }
  let height = Math.max(0, ...ends.values());
  const names = new Map<string, readonly TextLine[]>();
  for (const { map, text, column } of told) {
    const own = set(text, column, height);
    names.set(map, own);
    height += own.length * LINE_HEIGHT + WORDS_MARGIN;
  }
  return { lines, names, height };
}

/** Words at their place beside a point. */
interface PlacedWords {
  readonly box: Box;
  readonly lines: readonly TextLine[];
}

/** What words were placed by, each list in order of the points, and where. */
export interface WordsMemory {
  readonly room: WordsRoom;
  readonly points: readonly Point[];
  readonly places: readonly Place[];
  readonly slopes: readonly number[];
  readonly options: readonly Options[];
  readonly found: readonly (PlacedWords | null)[];
}

/**
 * Lines beside points, by the id of their card, relative to the grid. They overlap neither points and
 * their scores nor each other, stay in the row, and no other point is nearer to them than their own.
 * @param runs points of the curve, all in order of x.
 * @param before what a curve's words were placed by before: where nothing within reach differs, they stay.
 */
export function placeWords(
  runs: readonly (readonly Point[])[],
  room: WordsRoom,
  options: readonly Options[],
  before?: WordsMemory,
): WordsMemory {
  const points = runs.flat();
  const places = placesOf(runs);
  const slopes = runs.flatMap(monotoneSlopes);
  const curve = { room, points, places, slopes, options };
  const curveAt = courseOf(runs);
  const thinAt = (room.thin ?? []).map(courseOf);
  const known = before && reuse(before.room, room) === before.room ? compared(before, curve) : null;
  const isStale = known?.isStale ?? places.map(() => true);
  const found = known?.found ?? places.map(() => null);

  const staleOf = (some: readonly Place[]) => some.filter(({ index }) => isStale[index]).sort(byImportance);
  let pending = staleOf(places);
  for (let place = pending.shift(); place; place = pending.shift()) {
    const { index } = place;
    const last = found[index];
    found[index] = findRoom(place);
    // Words that come after them have other room now.
    if (known && !isSameBox(found[index]?.box, last?.box)) {
      markFrom(isStale, places, index);
      pending = staleOf(places.filter((other) => comesBefore(place, other)));
    }
  }
  return { ...curve, found };

  function findRoom(place: Place): PlacedWords | null {
    const room = bestRoom(place);
    return room && { box: room.candidate.box, lines: setLines(room.lines, room.candidate) };
  }

  function bestRoom(place: Place): { candidate: Candidate; lines: readonly TextLine[] } | null {
    let best: { candidate: Candidate; lines: readonly TextLine[]; crossing: number } | null = null;
    for (const lines of options[place.index] ?? []) {
      for (const candidate of candidatesFor(place, lines, room.row)) {
        const { box } = candidate;
        if (!isFree(box, place)) continue;
        const own = crossingOf(box);
        // Many lines would hide too much of it.
        const most = place.isMarked && lines.length <= WORDS_MAX_LINES ? MOST_CROSSING : 0;
        if (own > most) continue;
        const thin = thinAt.reduce((most, at) => Math.max(most, coveredBy(at, box)), 0);
        if (thin > MOST_CROSSING && !place.isMarked) continue;
        const crossing = own + thin;
        if (crossing === 0) return { candidate, lines };
        if (!best || crossing < best.crossing) best = { candidate, lines, crossing };
      }
    }
    return best;
  }

  function isFree(box: Box, place: Place): boolean {
    const { point, index } = place;
    const own = distance(point, box);
    if (own < EMOTION_POINT_RADIUS + POINT_MARGIN || touches(point.scoreBox, box, 0)) return false;
    if (room.taken?.some((taken) => touches(taken, box, WORDS_MARGIN))) return false;
    // Points are in order of x: only neighbours within reach can be in the way.
    for (const step of [-1, 1]) {
      for (let other = index + step; ; other += step) {
        const neighbour = points[other];
        if (!neighbour || Math.abs(neighbour.x - point.x) > 2 * REACH) break;
        const clearance = distance(neighbour, box);
        if (clearance < EMOTION_POINT_RADIUS + POINT_MARGIN || clearance < own) return false;
        // As near to both, as over a row of level points: the words belong to the one in their middle.
        const middle = box.x + box.width / 2;
        if (clearance === own && Math.abs(middle - neighbour.x) < Math.abs(middle - point.x)) return false;
        if (touches(neighbour.scoreBox, box, 0)) return false;
        // The others find their room after these.
        const words = comesBefore(places[other], place) ? found[other] : null;
        if (words && touches(words.box, box, WORDS_MARGIN)) return false;
      }
    }
    return true;
  }

  /** Which part of a box's width lies over the curve or the zero line, 0…1. */
  function crossingOf(box: Box): number {
    return room.zeroY > box.y && room.zeroY < box.y + box.height ? 1 : coveredBy(curveAt, box);
  }
}

type PlacedBy = Omit<WordsMemory, 'found'>;

/** For each point where its words were, and whether anything that they depend on differs. */
function compared(
  before: WordsMemory,
  after: PlacedBy,
): { readonly isStale: boolean[]; readonly found: (PlacedWords | null)[] } {
  const old = placesBefore(before.points, after.points);
  const isKept = before.places.map(() => false);
  const isStale = after.places.map(() => false);
  for (const [index, place] of after.places.entries()) {
    const at = old(index);
    const isSame =
      before.slopes[at] === after.slopes[index] &&
      before.options[at] === after.options[index] &&
      isSamePlace(before.places[at], place);
    if (isSame) isKept[at] = true;
    else markFrom(isStale, after.places, index);
  }
  // Where something was there is room now.
  for (const [at, isHere] of isKept.entries()) {
    if (!isHere) markWithin(isStale, after.places, ...stretchAround(before.places, at));
  }
  return { isStale, found: after.places.map((_, index) => before.found[old(index)] ?? null) };
}

/** Points that are the same are the same objects. */
function isSamePlace(before: Place | undefined, after: Place): boolean {
  return (
    before?.point === after.point &&
    before.isFirst === after.isFirst &&
    before.isHigh === after.isHigh &&
    before.isMarked === after.isMarked &&
    before.importance === after.importance
  );
}

/** The most telling first. */
const byImportance = (a: Place, b: Place): number => b.importance - a.importance || a.index - b.index;

const comesBefore = (a: Place | undefined, b: Place): boolean => a !== undefined && byImportance(a, b) < 0;

/** Farthest from a point that its words look for others, or for the curve. */
const LOOK = 2 * REACH + CURVE_MARGIN;

/** From one neighbour of a point to the other, in x: as far as the course of the curve depends on it. */
function stretchAround(places: readonly Place[], index: number): [from: number, to: number] {
  const own = places[index]?.point.x ?? 0;
  return [places[index - 1]?.point.x ?? own, places[index + 1]?.point.x ?? own];
}

/** Marks all points whose words could see this one, or the curve up to its neighbours. */
function markFrom(isStale: boolean[], places: readonly Place[], index: number): void {
  markWithin(isStale, places, ...stretchAround(places, index));
}

/** Marks all points whose words could see anything between the two places. */
function markWithin(isStale: boolean[], places: readonly Place[], from: number, to: number): void {
  for (const { point, index } of places) if (point.x >= from - LOOK && point.x <= to + LOOK) isStale[index] = true;
}

type Course = (x: number) => number | null;

/** Which part of a box's width lies over a curve, 0…1. */
function coveredBy(curveAt: Course, box: Box): number {
  const [top, bottom] = [box.y - CURVE_MARGIN, box.y + box.height + CURVE_MARGIN];
  let crossed = 0;
  let samples = 0;
  for (let x = box.x - CURVE_MARGIN; x <= box.x + box.width + CURVE_MARGIN; x += SAMPLE_STEP) {
    const y = curveAt(x);
    samples++;
    if (y !== null && y > top && y < bottom) crossed++;
  }
  return crossed / samples;
}

function placesOf(runs: readonly (readonly Point[])[]): Place[] {
  const places: Place[] = [];
  for (const run of runs) {
    run.forEach((point, at) => {
      const before = run[at - 1]?.score;
      const after = run[at + 1]?.score;
      const isTurn = before === undefined || after === undefined || (point.score - before) * (after - point.score) <= 0;
      places.push({
        point,
        index: places.length,
        isFirst: at === 0,
        isHigh: isHigh(run, at),
        isMarked: isTurn || point.momentOfTruth,
        importance: Math.abs(point.score) + (isTurn ? 1 : 0) + (point.momentOfTruth ? 1.5 : 0),
      });
    });
  }
  return places;
}

/** Whether a point of a run stands higher than its neighbours; among level ones, whether it is good. */
export function isHigh(run: readonly { readonly score: number }[], at: number): boolean {
  const score = run[at]?.score ?? 0;
  const before = run[at - 1]?.score;
  const after = run[at + 1]?.score;
  const around = ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;
  return score === around ? score >= 0 : score > around;
}

/** Where words may stand, best first: over a high point or under a low one, beside it, across. */
function candidatesFor({ point, isHigh: isUp }: Place, lines: readonly TextLine[], row: Box): Candidate[] {
  const width = widestLine(lines);
  const height = lines.length * LINE_HEIGHT;
  const side = EMOTION_POINT_RADIUS + SIDE_GAP;
  const above = point.y - EMOTION_POINT_RADIUS - END_GAP - height;
  const below = point.y + EMOTION_POINT_RADIUS + END_GAP;
  const lifted = isUp ? point.y + LIFT - height : point.y - LIFT;
  const level = point.y - height / 2;
  const [right, middle, left] = [point.x + side, point.x - width / 2, point.x - side - width];
  const at = (x: number, y: number, align: Align): Candidate => ({
    align,
    box: {
      x: clamp(x, row.x + EDGE_MARGIN, row.x + row.width - EDGE_MARGIN - width),
      y: clamp(y, row.y + EDGE_MARGIN, row.y + row.height - EDGE_MARGIN - height),
      width,
      height,
    },
  });
  return [
    at(middle, isUp ? above : below, 'center'),
    at(right, lifted, 'left'),
    at(left, lifted, 'right'),
    at(right, isUp ? above : below, 'left'),
    at(left, isUp ? above : below, 'right'),
    at(right, level, 'left'),
    at(left, level, 'right'),
    at(middle, isUp ? below : above, 'center'),
  ];
}

function setLines(lines: readonly TextLine[], { box, align }: Candidate): TextLine[] {
  return lines.map((line, index) => {
    const spare = box.width - line.width;
    const offset = align === 'left' ? 0 : align === 'right' ? spare : spare / 2;
    return { ...line, x: box.x + offset, y: box.y + index * LINE_HEIGHT };
  });
}

/** y of the drawn curve at an x; null in its gaps. */
function courseOf(runs: readonly (readonly Spot[])[]): Course {
  const stretches = runs.flatMap((run) => {
    const slopes = monotoneSlopes(run);
    return run.slice(1).map((to, at) => {
      return { from: run[at] ?? to, to, fromSlope: slopes[at] ?? 0, toSlope: slopes[at + 1] ?? 0 };
    });
  });
  return (x) => {
    // Stretches are in order of x: the last one that begins at or before it.
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle]?.from.x ?? x) <= x) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low - 1];
    if (!stretch || x > stretch.to.x) return null;
    return courseAt(x, stretch.from, stretch.fromSlope, stretch.to, stretch.toSlope);
  };
}

export function distance(point: { readonly x: number; readonly y: number }, box: Box): number {
  const dx = Math.max(box.x - point.x, 0, point.x - (box.x + box.width));
  const dy = Math.max(box.y - point.y, 0, point.y - (box.y + box.height));
  return Math.hypot(dx, dy);
}

export function touches(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

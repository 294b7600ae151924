/** Names of curves: at the end of another map's curve, in a corner for what was measured. */
import { distance, touches } from './emotion-words.ts';
import { type FitText, linesAt } from './text.ts';
import { type Box, EMOTION_POINT_RADIUS, type EmotionPoint, TEXT_STYLES, type TextLine } from './types.ts';

const LABEL_WIDTH = 180;
const LINE_HEIGHT = TEXT_STYLES.feeling.lineHeight;
const EDGE_MARGIN = 4;
const END_GAP = 6;
const FARTHER = [40, 80, 120, 160, 200];
/** For the sample of the line, before the name of what was measured. */
export const LEGEND_LINE = { length: 26, gap: 6 } as const;

/** Whether a name has room at its curve, on one line. */
export const isShortName = (name: string, fitText: FitText): boolean =>
  fitText(name, 'feeling', LABEL_WIDTH).lines === 1;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Labels {
  /** Where names stand so far, and what they keep clear of. */
  readonly taken: readonly Box[];
  /** A name beside the last point of a curve; no lines without a word. */
  atEnd(name: string, end: Point): readonly TextLine[];
  /** A name in a corner of the row, after a sample of its line. */
  inCorner(name: string, own: readonly Point[]): readonly TextLine[];
}

/** Places names in a row, where they lie on no point and on none of each other as long as there is such a place. */
export function createLabels(
  row: Box,
  points: readonly Pick<EmotionPoint, 'x' | 'y' | 'scoreBox'>[],
  obstacles: readonly Box[],
  fitText: FitText,
): Labels {
  const taken = [...obstacles];
  const isFree = (box: Box, own: readonly Point[]): boolean =>
    points.every((point) => distance(point, box) > EMOTION_POINT_RADIUS && !touches(point.scoreBox, box, 0)) &&
    own.every((point) => distance(point, box) > END_GAP / 2) &&
    taken.every((other) => !touches(other, box, 1));
  const place = (
    name: string,
    lead: number,
    corners: (width: number, height: number) => readonly Point[],
    own: readonly Point[],
  ): TextLine[] => {
    const text = fitText(name, 'feeling', LABEL_WIDTH);
    if (text.text === '') return [];
    const width = text.width + lead;
    const height = text.lines * LINE_HEIGHT;
    const boxes = corners(width, height).map(
      ({ x, y }): Box => ({
        x: Math.max(row.x + EDGE_MARGIN, Math.min(x, row.x + row.width - EDGE_MARGIN - width)),
        y: Math.max(row.y + EDGE_MARGIN, Math.min(y, row.y + row.height - EDGE_MARGIN - height)),
        width,
        height,
      }),
    );
    const box = boxes.find((each) => isFree(each, own)) ?? boxes[0];
    if (!box) return [];
    taken.push(box);
    return linesAt(text, 'feeling', { x: box.x + lead, y: box.y });
  };
  return {
    taken,
    atEnd: (name, { x, y }) =>
      place(
        name,
        0,
        (width, height) => {
          const [right, left, middle] = [x + END_GAP, x - END_GAP - width, x - width / 2];
          const [above, below] = [y - END_GAP - height, y + END_GAP];
          return [
            { x: right, y: y - height / 2 },
            { x: middle, y: above },
            { x: middle, y: below },
            { x: right, y: above },
            { x: right, y: below },
            { x: left, y: above },
            { x: left, y: below },
            { x: left, y: y - height / 2 },
            // Beside a point of this map's that stands at the end too.
            { x: left - EMOTION_POINT_RADIUS, y: above },
            { x: left - EMOTION_POINT_RADIUS, y: below },
            { x: left - EMOTION_POINT_RADIUS, y: y - height / 2 },
            // Farther back, where it is as crowded as that.
            ...FARTHER.flatMap((back) => [above, below].map((level) => ({ x: left - back, y: level }))),
          ];
        },
        [],
      ),
    inCorner: (name, own) =>
      place(
        name,
        LEGEND_LINE.length + LEGEND_LINE.gap,
        (width) => {
          const [left, right] = [row.x + 2 * EDGE_MARGIN, row.x + row.width - width];
          const [top, bottom] = [row.y, row.y + row.height];
          return [
            { x: left, y: bottom },
            { x: left, y: top },
            { x: right, y: bottom },
            { x: right, y: top },
          ];
        },
        own,
      ),
  };
}

/** Where words and signs stand on a map, for what must not cover them. */
import {
  type Box,
  CHANNEL_ROW,
  type EmotionLayout,
  type MapLayout,
  TEXT_STYLES,
  type TextLine,
} from '../layout/types.ts';

export type WordyLayout = Pick<
  MapLayout,
  'cards' | 'stages' | 'lanes' | 'emotions' | 'width' | 'height' | 'titleWidth' | 'headerHeight'
>;

/** What lies outside of a drawing is cut off from it; nothing may reach there, however far. */
const OUTSIDE = 1_000;

/**
 * Words and signs: covered, they can't be read. The titles beside the grid and over it count as a whole, and so does what is
 * outside at the right and below.
 */
export function wordsOn(layout: WordyLayout): Box[] {
  const { cards, lanes, emotions, width, height, titleWidth, headerHeight } = layout;
  return [
    { x: -titleWidth, y: -headerHeight, width: titleWidth + width, height: headerHeight },
    { x: -titleWidth, y: 0, width: titleWidth, height },
    { x: width, y: -headerHeight, width: OUTSIDE, height: headerHeight + height },
    { x: -titleWidth, y: height, width: titleWidth + width, height: OUTSIDE },
    ...cards.flatMap(({ box: { x, y }, content: { lines, parts } }) => [
      ...lines.map((line) => lineBox(line, 'card', x, y)),
      ...parts.map(({ box }) => ({ ...box, x: x + box.x, y: y + box.y })),
    ]),
    ...turnedNames(layout),
    ...lanes.flatMap(({ row, counts, channels }) => [
      ...counts.map((line) => lineBox(line, 'meta', row.x, row.y)),
      ...channels.flatMap(({ y, marks }) =>
        marks.map(({ x, text }) => around(x, row.y + y, text === null ? CHANNEL_ROW.dot : CHANNEL_ROW.count)),
      ),
    ]),
    ...emotions.flatMap(wordsOfCurve),
  ];
}

/** What is written beside the points of a curve, and the names of other curves. */
function wordsOfCurve({ runs, measured, others }: EmotionLayout): Box[] {
  const points = runs.flat();
  return [
    ...points.flatMap(({ words, scoreBox }) => [...words.map((line) => lineBox(line, 'feeling')), scoreBox]),
    ...[measured, ...others].flatMap((curve) => (curve?.label ?? []).map((line) => lineBox(line, 'feeling'))),
  ];
}

function turnedNames({ stages }: Pick<MapLayout, 'stages'>): Box[] {
  return stages.flatMap(({ collapsed }) =>
    (collapsed?.nameLines ?? []).map(({ x, y, length, style }): Box => {
      const width = TEXT_STYLES[style].lineHeight;
      return { x: x - width, y, width, height: length };
    }),
  );
}

const lineBox = ({ x, y, width }: TextLine, style: keyof typeof TEXT_STYLES, left = 0, top = 0): Box => ({
  x: left + x,
  y: top + y,
  width,
  height: TEXT_STYLES[style].lineHeight,
});

const around = (x: number, y: number, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

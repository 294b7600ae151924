/** Lines of text where the layout put them, as text that can be searched, copied and edited. */
import { baseDirection } from '../../layout/direction.ts';
import {
  type Box,
  type LinedText,
  TEXT_STYLES,
  type TextLine,
  type TextStyle,
  type TurnedText,
} from '../../layout/types.ts';
import { element, escaped } from './markup.ts';

/**
 * The product's own font first; where it is missing, what looks like it and is no wider, on Windows, macOS and Linux.
 * Fonts of emoji stand last: they have digits of their own. Pictures bring no fonts along: an editor of vectors would
 * not take them.
 */
export const FONT_STACK =
  "Inter, 'Inter Variable', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans JP', 'Noto Sans CJK JP', Arial, Helvetica, 'Liberation Sans', 'Nimbus Sans', sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'";

/** Height over and under the baseline of Inter, in parts of the font size (its table `hhea`). */
const ASCENT = 0.96875;
const DESCENT = 0.2412;

/** The baseline of a text in the middle of a line or a box of some height, from its top; as CSS places it. */
export function baselineIn(height: number, size: number): number {
  return (height - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}

/** Lines relative to `origin`, in one colour. */
export function textLines(
  lines: readonly TextLine[],
  style: TextStyle,
  fill: string,
  origin: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): string {
  if (lines.length === 0) return '';
  const { size, weight, lineHeight } = TEXT_STYLES[style];
  const baseline = baselineIn(lineHeight, size);
  return element(
    'g',
    { 'font-size': size, 'font-weight': weight, fill },
    ...lines.map((line) => textLine({ ...line, x: line.x + origin.x, y: line.y + origin.y + baseline })),
  );
}

/** A short text in the middle of a box's height, over its width. */
export function textInBox({ text, widths }: LinedText, box: Box, style: TextStyle, fill: string): string {
  const { size, weight, lineHeight } = TEXT_STYLES[style];
  const lines = text.split('\n');
  const top = box.y + (box.height - lines.length * lineHeight) / 2 + baselineIn(lineHeight, size);
  const drawn = lines.map((line, index) => {
    const width = widths?.[index] ?? box.width;
    const direction = baseDirection(line);
    const x = direction === 'rtl' ? box.x + box.width - width : box.x;
    return textLine({ text: line, direction, x, y: top + index * lineHeight, width });
  });
  return element('g', { 'font-size': size, 'font-weight': weight, fill }, ...drawn);
}

/** A text on one line in the middle of a box. */
export function textAmid(text: string, box: Box, style: TextStyle, fill: string): string {
  const { size, weight } = TEXT_STYLES[style];
  const [x, y] = [box.x + box.width / 2, box.y + baselineIn(box.height, size)];
  return element(
    'text',
    { x, y, 'text-anchor': 'middle', 'font-size': size, 'font-weight': weight, fill },
    escaped(text),
  );
}

/** Text that is read from top to bottom. */
export function turnedText({ text, x, y, length, direction, style }: TurnedText, fill: string): string {
  const { size, weight, lineHeight } = TEXT_STYLES[style];
  const line = { text, direction, x: 0, y: baselineIn(lineHeight, size), width: length };
  const place = { transform: `translate(${x} ${y}) rotate(90)`, 'font-size': size, 'font-weight': weight, fill };
  return element('g', place, textLine(line));
}

/**
 * `y` is the baseline. The width that was laid out is written down, so that a stand-in font is fitted to it
 * and runs into nothing. Fitting squeezes whole words: letters that join stay joined.
 */
function textLine({ text, x, y, width, direction }: TextLine): string {
  const isRightToLeft = direction === 'rtl';
  return element(
    'text',
    {
      x: isRightToLeft ? x + width : x,
      y,
      direction: isRightToLeft ? direction : undefined,
      textLength: width > 0 ? width : undefined,
      lengthAdjust: width > 0 ? 'spacingAndGlyphs' : undefined,
    },
    escaped(text),
  );
}

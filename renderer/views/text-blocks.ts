/** Lines of text that can be drawn as one element, because the same flow puts each where it was laid out. */
import { type Box, TEXT_STYLES, type TextLine, type TextStyle } from '#shared/layout/types.ts';

export interface TextBlock {
  /** The lines with a newline between two of them, to be shown with `white-space: pre`. */
  readonly text: string;
  /** Around the lines: left-to-right text begins at its left edge, right-to-left text at its right one. */
  readonly box: Box;
  readonly direction: TextLine['direction'];
}

/** In px; widths are sums of fractions. */
const SAME = 0.01;

const edge = ({ x, width, direction }: TextLine): number => (direction === 'rtl' ? x + width : x);

/**
 * Lines in order, as few blocks: an element for each line would be several times the work for the browser. Lines go
 * together while they have one direction, begin at one edge and stand a line height apart.
 */
export function textBlocks(lines: readonly TextLine[], style: TextStyle): readonly TextBlock[] {
  const { lineHeight } = TEXT_STYLES[style];
  const blocks: TextBlock[] = [];
  for (let start = 0; start < lines.length; ) {
    const first = lines[start];
    if (!first) break;
    let end = start + 1;
    for (let next = lines[end]; next && isUnder(next, first, (end - start) * lineHeight); next = lines[end]) end++;
    const block = lines.slice(start, end);
    const x = Math.min(...block.map((line) => line.x));
    const right = Math.max(...block.map((line) => line.x + line.width));
    blocks.push({
      text: block.map(({ text }) => text).join('\n'),
      box: { x, y: first.y, width: right - x, height: block.length * lineHeight },
      direction: first.direction,
    });
    start = end;
  }
  return blocks;
}

const isUnder = (line: TextLine, first: TextLine, by: number): boolean =>
  line.direction === first.direction &&
  Math.abs(edge(line) - edge(first)) < SAME &&
  Math.abs(line.y - first.y - by) < SAME;

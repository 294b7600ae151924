/** How large titles are set, so that long ones stay in their box: no program does that before the text is edited. */
import type { Box } from '../../layout/types.ts';
import { estimateLines } from './estimate.ts';

/** Of a line, in parts of its font size. */
const LINE = 1.2;
const STEP = 0.5;
const LEAST = 4;

/** The largest size up to `most` (points) in which all of a text stands in a box. */
export function fittingSize(text: string, { width, height }: Pick<Box, 'width' | 'height'>, most: number): number {
  let size = most;
  while (size > LEAST && estimateLines(text, size, width).length * size * LINE > Math.max(height, most * LINE)) {
    size -= STEP;
  }
  return size;
}

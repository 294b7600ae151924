/** Where things stand on every slide. */
import type { Box } from '../../layout/types.ts';
import { SLIDE } from './types.ts';

export const MARGIN = 36;
export const TITLE_BOX: Box = { x: MARGIN, y: 22, width: SLIDE.width - 2 * MARGIN, height: 34 };
export const SUBTITLE_BOX: Box = { x: MARGIN, y: 56, width: SLIDE.width - 2 * MARGIN, height: 20 };
/** What is left under title and subtitle. */
export const CONTENT: Box = { x: MARGIN, y: 88, width: SLIDE.width - 2 * MARGIN, height: SLIDE.height - 88 - 24 };
export const TITLE_SIZE = 24;
export const SUBTITLE_SIZE = 13;

/**
 * One map as a picture of lines, shapes and text. It stands alone: no script, no style sheet, nothing from
 * elsewhere, so that browsers, Inkscape, Illustrator and converters show the same.
 */
import { LIGHT, type Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/types.ts';
import type { Exported } from '../types.ts';
import { frameOf } from './frame.ts';
import { element, escaped } from './markup.ts';
import type { SvgOptions } from './options.ts';
import { drawScene } from './scene.ts';
import { FONT_STACK } from './text.ts';

/** What the picture tells of itself, to screen readers and to who looks into it. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** The window's colours on white; hairlines as dark as on paper, since no grey ground sets the cards off. */
export const ON_WHITE: Palette = { ...LIGHT, canvas: '#ffffff', line: '#b4bcc8', line2: '#98a1af' };

/** The map as a file of its own, in UTF-8. */
export function exportSvg(scene: Scene, words: PictureWords, { background }: SvgOptions): Exported<string> {
  const { x, y, width, height } = frameOf(scene);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${x} ${y} ${width} ${height}`,
      role: 'graphics-document document',
      'aria-labelledby': 'title description',
      'xml:lang': words.language,
      // Spaces inside a line are part of what was laid out.
      'xml:space': 'preserve',
      'font-family': FONT_STACK,
    },
    element('title', { id: 'title' }, escaped(words.title)),
    element('desc', { id: 'description' }, escaped(words.description)),
    background === 'white' ? element('rect', { x, y, width, height, fill: ON_WHITE.canvas }) : '',
    drawScene(scene, { palette: ON_WHITE, idPrefix: 'curve-' }),
  );
  return { content: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, notices: [] };
}

/**
 * One map as a picture of lines, shapes and text. It stands alone: no script, no style sheet, nothing from
 * elsewhere, so that browsers, Inkscape, Illustrator and converters show the same.
 */
import type { Box } from '../../layout/types.ts';
import { LIGHT, type Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/types.ts';
import type { Exported } from '../types.ts';
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

/** Free space around the map, in its own pixels. */
export const PICTURE_MARGIN = 24;

/** The window's colours on white; hairlines as dark as on paper, since no grey ground sets the cards off. */
export const ON_WHITE: Palette = { ...LIGHT, canvas: '#ffffff', line: '#b4bcc8', line2: '#98a1af' };

/** The picture's frame in the scene's coordinates; in whole pixels, so that no edge is blurred. */
export function frameOf({ bounds }: Scene): Box {
  const left = Math.floor(bounds.x - PICTURE_MARGIN);
  const top = Math.floor(bounds.y - PICTURE_MARGIN);
  return {
    x: left,
    y: top,
    width: Math.ceil(bounds.x + bounds.width + PICTURE_MARGIN) - left,
    height: Math.ceil(bounds.y + bounds.height + PICTURE_MARGIN) - top,
  };
}

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

/** The style sheet of a page: fonts and colours, then the looks that `assets/html/page.css` gives them. */
import { DARK, LIGHT } from '../../scene/palette.ts';
import { ON_WHITE } from '../svg/export-svg.ts';
import { FONT_STACK } from '../svg/text.ts';
import { COLOR_CLASSES, declarationsOf } from './colors.ts';
import type { EmbeddedFont } from './fonts.ts';

/** What the colours are used for besides the maps. */
const ROLES = '--link:var(--kind-goal);--border:var(--ink-3);--picture:var(--canvas);';

export function styleOf(fonts: readonly EmbeddedFont[], looks: string): string {
  const families = [...new Set(fonts.map(({ family }) => family))];
  return [
    ...fonts.map(fontFace),
    `:root{color-scheme:light dark;--font:${[...families, FONT_STACK].join(',')};${ROLES}${declarationsOf(LIGHT)}}`,
    `@media (prefers-color-scheme:dark){:root{${declarationsOf(DARK)}}}`,
    `@media print{:root{${declarationsOf(ON_WHITE)}}}`,
    COLOR_CLASSES,
    looks,
  ].join('\n');
}

function fontFace({ family, weight, unicodeRange, base64 }: EmbeddedFont): string {
  return [
    `@font-face{font-family:${family};font-weight:${weight};font-display:block;`,
    unicodeRange === '' ? '' : `unicode-range:${unicodeRange};`,
    `src:url(data:font/woff2;base64,${base64}) format("woff2")}`,
  ].join('');
}

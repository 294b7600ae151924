/** Styles that come out of the layout: what was measured is drawn with the same numbers. */
import type { CSSProperties } from 'react';
import { type Box, TEXT_STYLES, type TextStyle } from '#shared/layout/types.ts';

const textCss = (style: TextStyle): CSSProperties => {
  const { size, lineHeight, weight } = TEXT_STYLES[style];
  return { fontSize: `${size}px`, lineHeight: `${lineHeight}px`, fontWeight: weight };
};

/** Font size, line height and weight of each text style. */
export const TEXT_CSS: { readonly [S in TextStyle]: CSSProperties } = {
  card: textCss('card'),
  figure: textCss('figure'),
  meta: textCss('meta'),
  stage: textCss('stage'),
  subStage: textCss('subStage'),
  stageMeta: textCss('stageMeta'),
  lane: textCss('lane'),
  laneMeta: textCss('laneMeta'),
  feeling: textCss('feeling'),
};

/** Places an element at a box of the layout, relative to its positioned parent. */
export function boxCss(box: Box): CSSProperties {
  return { left: box.x, top: box.y, width: box.width, height: box.height };
}

/**
 * The same by a transform, for what comes in hundreds on a map that moves: only an element with a transform of its own
 * is kept by Chromium as it was painted while all of it stays in view. In whole px, so that text stays sharp.
 */
export function movedCss({ x, y, width, height }: Box): CSSProperties {
  return { left: 0, top: 0, width, height, transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` };
}

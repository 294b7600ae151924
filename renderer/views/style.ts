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

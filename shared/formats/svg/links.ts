/** Arrows between cards as shapes, as `renderer/views/LinkView` draws them. */
import { LINK_SHAPES } from '../../scene/card-icons.ts';
import { colorOfLink, LINK_DASHES, LINK_STROKE } from '../../scene/link-looks.ts';
import { LINK_LABEL } from '../../scene/link-path.ts';
import type { Palette } from '../../scene/palette.ts';
import type { LinkLayout } from '../../scene/types.ts';
import { ICON_STROKE, iconAt } from './icon.ts';
import { element } from './markup.ts';
import { textInBox } from './text.ts';

/** The lines, which lie under the cards. */
export function drawLinkLines(links: readonly LinkLayout[], palette: Palette): string {
  return links
    .map(({ kind, line, head }) => {
      const color = colorOfLink(palette, kind);
      return (
        element('path', {
          d: line,
          fill: 'none',
          stroke: color,
          'stroke-width': LINK_STROKE,
          'stroke-linecap': 'round',
          'stroke-dasharray': LINK_DASHES[kind]?.join(' '),
        }) + element('path', { d: head, fill: color })
      );
    })
    .join('');
}

/** The labels, which lie over everything. */
export function drawLinkLabels(links: readonly LinkLayout[], palette: Palette): string {
  return links.map((link) => drawLabel(link, palette)).join('');
}

function drawLabel({ kind, label }: LinkLayout, palette: Palette): string {
  if (!label) return '';
  const { box, text, hasIcon } = label;
  const { padding, icon, gap } = LINK_LABEL;
  const before = padding + (hasIcon ? icon + gap : 0);
  return [
    element('rect', {
      x: box.x + 0.5,
      y: box.y + 0.5,
      width: box.width - 1,
      height: box.height - 1,
      rx: box.height / 2 - 0.5,
      fill: palette.paper,
      stroke: palette.line2,
    }),
    hasIcon
      ? iconAt(LINK_SHAPES[kind], box.x + padding, box.y + (box.height - icon) / 2, icon, {
          ...ICON_STROKE,
          stroke: colorOfLink(palette, kind),
        })
      : '',
    text === null
      ? ''
      : textInBox({ text }, { ...box, x: box.x + before, width: box.width - before - padding }, 'meta', palette.ink2),
  ].join('');
}

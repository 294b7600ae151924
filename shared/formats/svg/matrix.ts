/** The matrix of a channels lane as shapes, as `renderer/views/ChannelMatrixView` draws it. */
import { CHANNEL_ROW, TEXT_STYLES } from '../../layout/types.ts';
import type { Palette } from '../../scene/palette.ts';
import type { ChannelMatrix } from '../../scene/types.ts';
import { element, escaped } from './markup.ts';
import { baselineIn } from './text.ts';

export function drawMatrix({ row, channels }: ChannelMatrix, palette: Palette): string {
  const { dot, count, bar } = CHANNEL_ROW;
  const { size } = TEXT_STYLES.meta;
  return element(
    'g',
    { transform: `translate(0 ${row.y})` },
    ...channels.map(({ color, y, marks, bars }) => {
      const fill = color ? palette.colors[color] : palette.ink2;
      return [
        element('line', { x1: row.x, x2: row.x + row.width, y1: y, y2: y, stroke: palette.line }),
        ...bars.map(({ from, to }) =>
          element('line', {
            x1: from,
            x2: to,
            y1: y,
            y2: y,
            stroke: fill,
            'stroke-opacity': 0.45,
            'stroke-width': bar,
          }),
        ),
        ...marks.map(({ x, text }) =>
          text === null
            ? element('circle', { cx: x, cy: y, r: dot, fill })
            : element('circle', { cx: x, cy: y, r: count, fill }) +
              element(
                'text',
                {
                  x,
                  y: y - count + baselineIn(2 * count, size),
                  'text-anchor': 'middle',
                  'font-size': size,
                  'font-weight': 600,
                  fill: color ? palette.onStage : palette.paper,
                },
                escaped(text),
              ),
        ),
      ].join('');
    }),
  );
}

/** Which channel is used in which stage: a mark where touchpoints use it, a bar where neighbouring stages both do. */
import { memo } from 'react';
import { CHANNEL_ROW, type ChannelMark, type ChannelRow, TEXT_STYLES } from '#shared/layout/types.ts';
import type { ChannelMatrix } from '#shared/scene/types.ts';
import styles from './ChannelMatrixView.module.css';
import colors from './color.module.css';
import { boxCss } from './style.ts';

export const ChannelMatrixView = memo(function ChannelMatrixView({ matrix }: { readonly matrix: ChannelMatrix }) {
  const { row, channels } = matrix;
  return (
    <svg
      aria-hidden
      className={styles.matrix}
      data-lane={matrix.lane}
      style={boxCss(row)}
      viewBox={`${row.x} 0 ${row.width} ${row.height}`}
      fontSize={TEXT_STYLES.meta.size}
      fontWeight={600}
    >
      {channels.map((channel) => (
        <Channel key={channel.channel} channel={channel} row={row} />
      ))}
    </svg>
  );
});

interface ChannelProps {
  readonly channel: ChannelRow;
  readonly row: ChannelMatrix['row'];
}

function Channel({ channel: { color, y, marks, bars }, row }: ChannelProps) {
  return (
    <g className={color ? `${colors.color} ${styles.channel}` : styles.channel} data-color={color ?? undefined}>
      <line className={styles.guide} x1={row.x} x2={row.x + row.width} y1={y} y2={y} />
      {bars.map(({ from, to }) => (
        <line key={from} className={styles.bar} x1={from} x2={to} y1={y} y2={y} strokeWidth={CHANNEL_ROW.bar} />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.stage} mark={mark} y={y} />
      ))}
    </g>
  );
}

function Mark({ mark: { x, text }, y }: { readonly mark: ChannelMark; readonly y: number }) {
  const { dot, count } = CHANNEL_ROW;
  if (text === null) return <circle className={styles.mark} cx={x} cy={y} r={dot} />;
  return (
    <>
      <circle className={styles.mark} cx={x} cy={y} r={count} />
      <text className={styles.count} x={x} y={y} dominantBaseline="central" textAnchor="middle">
        {text}
      </text>
    </>
  );
}

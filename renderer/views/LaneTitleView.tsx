/** The name of a lane, and a few words on what belongs in it; of a channels lane, the channels down its left side. */
import { memo } from 'react';
import type { ChannelRow, LaneLayout } from '#shared/layout/types.ts';
import { CHANNEL_SHAPES } from '#shared/scene/icons.ts';
import colors from './color.module.css';
import { Icon } from './Icon.tsx';
import styles from './LaneTitleView.module.css';
import { boxCss } from './style.ts';
import { TextLines } from './TextLines.tsx';

interface LaneTitleViewProps {
  readonly lane: LaneLayout;
  /** The name is being edited: the editor stands where the lines would. */
  readonly withoutName?: boolean;
}

export const LaneTitleView = memo(function LaneTitleView({ lane, withoutName = false }: LaneTitleViewProps) {
  return (
    <div
      className={styles.title}
      data-boundary={lane.boundary !== null}
      style={{ width: lane.title.width, height: lane.title.height }}
    >
      {lane.boundary ? (
        <TextLines className={styles.boundary} lines={lane.boundary.nameLines} style="laneMeta" />
      ) : null}
      {withoutName ? null : <TextLines lines={lane.nameLines} style="lane" />}{' '}
      <TextLines className={styles.description} lines={lane.descriptionLines} style="laneMeta" />
      {lane.channels.map((row) => (
        <Channel key={row.channel} row={row} />
      ))}
    </div>
  );
});

function Channel({ row }: { readonly row: ChannelRow }) {
  return (
    <div className={`${colors.color} ${styles.channel}`} data-color={row.color ?? undefined}>
      <div className={styles.place} style={boxCss(row.iconBox)}>
        <Icon shapes={CHANNEL_SHAPES[row.icon]} size={row.iconBox.width} className={styles.icon} />
      </div>
      <TextLines lines={row.nameLines} style="meta" />{' '}
    </div>
  );
}

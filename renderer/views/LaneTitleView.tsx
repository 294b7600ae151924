/** The name of a lane, and a few words on what belongs in it. */
import { memo } from 'react';
import type { LaneLayout } from '#shared/layout/types.ts';
import styles from './LaneTitleView.module.css';
import { TextLines } from './TextLines.tsx';

interface LaneTitleViewProps {
  readonly lane: LaneLayout;
  /** The name is being edited: the editor stands where the lines would. */
  readonly withoutName?: boolean;
}

export const LaneTitleView = memo(function LaneTitleView({ lane, withoutName = false }: LaneTitleViewProps) {
  return (
    <div className={styles.title} style={{ width: lane.title.width, height: lane.title.height }}>
      {withoutName ? null : <TextLines lines={lane.nameLines} style="lane" />}{' '}
      <TextLines className={styles.description} lines={lane.descriptionLines} style="laneMeta" />
    </div>
  );
});

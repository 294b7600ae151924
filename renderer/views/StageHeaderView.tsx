/**
 * A stage: a coloured arrow that points to the next one, with its name and when it happens. A sub-stage is lighter; a
 * collapsed one shows how many cards it holds.
 */
import { memo } from 'react';
import type { StageHeader } from '#shared/scene/types.ts';
import colors from './color.module.css';
import styles from './StageHeaderView.module.css';
import { TextLines } from './TextLines.tsx';

interface StageHeaderViewProps {
  readonly header: StageHeader;
  /** The name is being edited: the editor stands where the lines would. */
  readonly withoutName?: boolean;
}

export const StageHeaderView = memo(function StageHeaderView({ header, withoutName = false }: StageHeaderViewProps) {
  const { stage, outline, isSub } = header;
  return (
    <div
      className={`${colors.color} ${styles.stage}`}
      data-color={stage.color}
      data-sub={isSub}
      style={{ width: stage.header.width, height: stage.header.height }}
    >
      <svg aria-hidden className={styles.arrow} width={stage.header.width} height={stage.header.height}>
        <path d={outline} />
      </svg>
      {withoutName ? null : <TextLines lines={stage.nameLines} style={isSub ? 'subStage' : 'stage'} />}{' '}
      <TextLines className={styles.duration} lines={stage.durationLines} style="stageMeta" />
      {stage.collapsed ? <TextLines lines={[stage.collapsed.countLine]} style="stageMeta" /> : null}
    </div>
  );
});

/** What cards stand on: the bands of the lanes with a hairline above each, and lines between stages. */
import { memo } from 'react';
import type { LaneBand, StageDivider } from '#shared/scene/types.ts';
import styles from './GroundView.module.css';
import { boxCss } from './style.ts';

interface GroundViewProps {
  readonly bands: readonly LaneBand[];
  readonly dividers: readonly StageDivider[];
}

export const GroundView = memo(function GroundView({ bands, dividers }: GroundViewProps) {
  return (
    <div aria-hidden>
      {bands.map((band) => (
        <div key={band.lane} className={styles.band} data-kind={band.kind} style={boxCss(band.box)} />
      ))}
      {dividers.map((divider) => (
        <div
          key={divider.x}
          className={styles.divider}
          style={{ left: divider.x, top: divider.top, height: divider.bottom - divider.top }}
        />
      ))}
    </div>
  );
});

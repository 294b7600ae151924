/**
 * What cards stand on: the bands of the lanes with a hairline or the line of a blueprint above each, lines between
 * stages, and the ground of collapsed ones.
 */
import { memo } from 'react';
import type { TurnedText } from '#shared/layout/types.ts';
import { TEXT_STYLES } from '#shared/layout/types.ts';
import type { Scene } from '#shared/scene/types.ts';
import colors from './color.module.css';
import styles from './GroundView.module.css';
import { boxCss, TEXT_CSS } from './style.ts';
import { TextLines } from './TextLines.tsx';

type GroundViewProps = Pick<Scene, 'bands' | 'dividers' | 'collapsed'>;

export const GroundView = memo(function GroundView({ bands, dividers, collapsed }: GroundViewProps) {
  return (
    <div aria-hidden>
      {collapsed.map(({ stage, color, box }) => (
        <div
          key={stage}
          data-grows-with=""
          className={`${colors.color} ${styles.collapsed}`}
          data-color={color}
          style={boxCss(box)}
        />
      ))}
      {bands.map(({ lane, kind, box, boundaryY, counts }) => (
        <div
          key={lane}
          data-lane={lane}
          className={styles.band}
          data-kind={kind}
          data-boundary={boundaryY !== null}
          style={boxCss(box)}
        >
          {boundaryY === null ? null : <div className={styles.boundary} style={{ top: boundaryY - box.y }} />}
          <TextLines className={styles.count} lines={counts} style="meta" />
        </div>
      ))}
      {dividers.map((divider) => (
        <div
          key={divider.x}
          data-grows-with=""
          className={styles.divider}
          style={{ left: divider.x, top: divider.top, height: divider.bottom - divider.top }}
        />
      ))}
      {collapsed.flatMap(({ nameLines }) => nameLines.map((line) => <Turned key={line.x} text={line} />))}
    </div>
  );
});

/** Text that is read from top to bottom. */
function Turned({ text: { text, x, y, length, direction, style } }: { readonly text: TurnedText }) {
  return (
    <div
      className={styles.turned}
      dir={direction}
      style={{ ...TEXT_CSS[style], left: x, top: y, width: length, height: TEXT_STYLES[style].lineHeight }}
    >
      {text}
    </div>
  );
}

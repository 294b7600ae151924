/** Whose journey the map is: the persona's initial, name and a few words. */
import { memo } from 'react';
import { TEXT_STYLES } from '#shared/layout/types.ts';
import type { PersonaCorner } from '#shared/scene/types.ts';
import colors from './color.module.css';
import styles from './PersonaCornerView.module.css';
import { boxCss } from './style.ts';
import { TextLines } from './TextLines.tsx';

export const PersonaCornerView = memo(function PersonaCornerView({ corner }: { readonly corner: PersonaCorner }) {
  const { layout, initial, color } = corner;
  return (
    <div className={styles.corner} style={{ width: layout.box.width, height: layout.box.height }}>
      <div
        aria-hidden
        className={`${colors.color} ${styles.avatar}`}
        data-color={color}
        // A picture of the name, not a word before it.
        data-initial={initial}
        style={{ ...boxCss(layout.avatar), fontSize: TEXT_STYLES.stage.size, fontWeight: TEXT_STYLES.stage.weight }}
      />
      <TextLines lines={layout.nameLines} style="lane" />{' '}
      <TextLines className={styles.summary} lines={layout.summaryLines} style="laneMeta" />
    </div>
  );
});

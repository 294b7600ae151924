/** A rhombus that is the fuller, the surer the team is. */
import { useId } from 'react';
import { ASSUMPTIONS, type Assumption } from '#shared/document/model.ts';
import styles from './AssumptionMark.module.css';

/** Half the width of the rhombus, in px. */
const REACH = 6;
const RHOMBUS = `M0-${REACH} ${REACH} 0 0 ${REACH}-${REACH} 0Z`;

export function AssumptionMark({ level }: { readonly level: Assumption | null }) {
  const clip = useId();
  const filled = level === null ? 0 : ((ASSUMPTIONS.indexOf(level) + 1) / ASSUMPTIONS.length) * 2 * REACH;
  return (
    <svg className={styles.mark} width={14} height={14} viewBox="-7 -7 14 14" aria-hidden>
      <clipPath id={clip}>
        <rect x={-REACH} y={REACH - filled} width={2 * REACH} height={filled} />
      </clipPath>
      <path d={RHOMBUS} className={styles.outline} strokeDasharray={level === null ? '2 2' : undefined} />
      <path d={RHOMBUS} className={styles.fill} clipPath={`url(#${clip})`} />
    </svg>
  );
}

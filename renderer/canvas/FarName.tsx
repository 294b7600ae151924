/** A name on a pinned strip far out: in px of the window, however small the map around it is drawn. */
import type { ReactNode } from 'react';
import styles from './FarName.module.css';
import { FAR_LINE_HEIGHT, type FarNames } from './far-names.ts';

interface FarNameProps {
  readonly id: string;
  /** Those of its strip. */
  readonly names: FarNames;
  /** Where it begins, in px of the window, and how much room there is from top to bottom. */
  readonly x: number;
  readonly height: number;
  /** It begins no further down than this, where there is more room than it needs. */
  readonly top?: number;
}

export function FarName({ id, names: { size, names }, x, height, top = Number.POSITIVE_INFINITY }: FarNameProps) {
  const lines = names.get(id)?.lines;
  if (!lines) return null;
  const middle = Math.max(0, (height - lines.length * size * FAR_LINE_HEIGHT) / 2);
  return (
    <Unscaled>
      <bdi
        className={styles.name}
        style={{ left: x, top: Math.min(top, middle), fontSize: size, lineHeight: FAR_LINE_HEIGHT }}
      >
        {lines.join('\n')}
      </bdi>
    </Unscaled>
  );
}

/** On what has to know by how much its strip is drawn smaller. */
export const UNSCALED_ATTRIBUTE = 'data-unscaled';

/** What is in it is measured in px of the window. Its strip says by how much it is drawn smaller. */
export function Unscaled({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.unscaled} {...{ [UNSCALED_ATTRIBUTE]: '' }}>
      {children}
    </div>
  );
}

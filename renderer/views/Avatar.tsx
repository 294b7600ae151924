/** The round picture of a persona; without one, the name's initial in the persona's colour. */
import type { CSSProperties } from 'react';
import type { Color, Image } from '#shared/document/model.ts';
import { TEXT_STYLES } from '#shared/layout/types.ts';
import styles from './Avatar.module.css';
import colors from './color.module.css';
import { addressOf } from './images.ts';

interface AvatarProps {
  readonly initial: string;
  readonly color: Color;
  /** Null where there is none, or the document does not have it yet. */
  readonly picture: { readonly image: Image; readonly alternative: string } | null;
  /** Of the initial. */
  readonly fontSize: number;
  /** Its place. */
  readonly style: CSSProperties;
}

export function Avatar({ initial, color, picture, fontSize, style }: AvatarProps) {
  if (picture) {
    const { image, alternative } = picture;
    return <img className={styles.picture} style={style} src={addressOf(image)} alt={alternative} draggable={false} />;
  }
  return (
    <div
      aria-hidden
      className={`${colors.color} ${styles.initial}`}
      data-color={color}
      // A picture of the name, not a word before it.
      data-initial={initial}
      style={{ ...style, fontSize, fontWeight: TEXT_STYLES.stage.weight }}
    />
  );
}

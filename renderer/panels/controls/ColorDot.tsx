/** A dot in one of the document's colours. Its name stands beside it. */
import colorStyles from '#renderer/views/color.module.css';
import type { Color } from '#shared/document/model.ts';
import styles from './ColorDot.module.css';
import { cls } from './cls.ts';

export function ColorDot({ color }: { readonly color: Color }) {
  return <span aria-hidden className={cls(colorStyles.color, styles.dot)} data-color={color} />;
}

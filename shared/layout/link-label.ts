/** What is written on an arrow. */
import type { Link } from '../document/model.ts';
import type { FitText } from './text.ts';
import type { LinkText } from './types.ts';

const LABEL_WIDTH = 150;

/** The label in its lines; null without a word. */
export function linkLabel({ label }: Link, fitText: FitText): LinkText['label'] {
  const text = fitText(label ?? '', 'meta', LABEL_WIDTH);
  return text.text === '' ? null : text;
}

/** What is written on an arrow. */
import type { Link } from '../document/model.ts';
import { singleLine } from './text.ts';
import type { LinkText, MeasureText } from './types.ts';

const LABEL_WIDTH = 150;

/** The label on one line; null without a word. */
export function linkLabel({ label }: Link, measure: MeasureText): LinkText['label'] {
  const run = singleLine(label ?? '', 'meta', LABEL_WIDTH, measure);
  return run.text === '' ? null : run;
}

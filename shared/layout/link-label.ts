/** What is written on an arrow. */
import type { JourneyMap, Link } from '../document/model.ts';
import type { FitText } from './text.ts';
import type { LinkText } from './types.ts';

const LABEL_WIDTH = 150;

/** The label on one line, cut where it is longer; null without a word. */
export function linkLabel({ label }: Link, fitText: FitText): LinkText['label'] {
  const { text, width } = fitText(label ?? '', 'meta', LABEL_WIDTH);
  return text === '' ? null : { text, width };
}

/** A label that is told on the card its arrow begins at. The arrow has the number, which stands before it there too. */
export interface ToldLabel {
  readonly link: string;
  readonly number: number;
  readonly text: string;
}

/** Labels that are longer than a line, where they are whole: on their arrows they would cover the words of cards. */
export function toldLabels({ links, cards }: JourneyMap, fitText: FitText): readonly (ToldLabel & { from: string })[] {
  return Object.entries(links)
    .filter(
      ([, { from, to, label }]) => cards[from] && cards[to] && fitText(label ?? '', 'meta', LABEL_WIDTH).lines > 1,
    )
    .map(([link, { from, label = '' }], index) => ({ link, from, number: index + 1, text: label }));
}

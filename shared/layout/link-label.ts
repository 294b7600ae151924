/** What is written on an arrow, and what cards tell of it. */
import type { JourneyMap, Link } from '../document/model.ts';
import type { FitText } from './text.ts';
import type { LinkText } from './types.ts';

const LABEL_WIDTH = 150;

/** The label on one line, cut where it is longer; null without a word. */
export function linkLabel({ label }: Link, fitText: FitText): LinkText['label'] {
  const { text, width } = fitText(label ?? '', 'meta', LABEL_WIDTH);
  return text === '' ? null : { text, width, isNumber: false };
}

/** Something that a card tells of an arrow. */
export interface ToldArrow {
  readonly link: string;
  readonly text: string;
}

/** The same, with the card that tells it. */
export interface ToldOnCard extends ToldArrow {
  readonly card: string;
}

/** Of which arrows cards tell something, besides those with a label that is longer than a line. */
export interface ArrowsToTell {
  /** Arrows that would cover words with their label. */
  readonly crowded: ReadonlySet<string>;
  /** What is told in place of arrows that can't be drawn, because their other card stands elsewhere. */
  readonly elsewhere: readonly ToldOnCard[];
}

export const NO_ARROWS_TO_TELL: ArrowsToTell = { crowded: new Set(), elsewhere: [] };

/** What cards tell of arrows. */
export interface ToldArrows {
  readonly told: readonly ToldOnCard[];
  /** What stands on arrows in place of a label that cards tell: a number, or nothing. */
  readonly numbers: ReadonlyMap<string, string | null>;
}

/**
 * Labels that are longer than a line, or would cover the words of cards, are whole on the card their arrow begins at.
 * The arrow has the number that stands before it there.
 */
export function toldArrows({ links, cards }: JourneyMap, toTell: ArrowsToTell, fitText: FitText): ToldArrows {
  const { crowded, elsewhere } = toTell;
  const told = [...elsewhere];
  const numbers = new Map<string, string | null>(elsewhere.map(({ link }) => [link, null]));
  let last = 0;
  for (const [link, { from, to, label = '' }] of Object.entries(links)) {
    if (!cards[from] || !cards[to] || numbers.has(link)) continue;
    if (!crowded.has(link) && fitText(label, 'meta', LABEL_WIDTH).lines <= 1) continue;
    last += 1;
    const number = String(last);
    numbers.set(link, number);
    told.push({ card: from, link, text: `${number} · ${label}` });
  }
  return { told, numbers };
}

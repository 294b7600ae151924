/** The cards of a cell, one below the other. */
import { type CardEntry, NO_CARDS } from '../document/cells.ts';
import type { JourneyDocument } from '../document/model.ts';
import type { PlaceCard } from './card.ts';
import { remember } from './remember.ts';
import type { CardLayout } from './types.ts';

/** Between two cards. */
export const CARD_GAP = 8;

/** Cards in their places, their ids, and where the next one would begin. */
export interface Stack {
  readonly cards: readonly CardLayout[];
  readonly ids: readonly string[];
  /** In px, relative to the grid. */
  readonly nextY: number;
}

/** Stacks cards from a place on (px, relative to the grid). */
export type PlaceStack = (entries: readonly CardEntry[], x: number, y: number) => Stack;

/** What cards show of a document besides themselves; maps, which change with every edit, only where one is named. */
type Shown = Pick<JourneyDocument, 'channels' | 'tags' | 'images' | 'language'>;

interface Placed {
  readonly shown: Shown;
  readonly x: number;
  readonly y: number;
  readonly stack: Stack;
}

const namesMap = remember((entries: readonly CardEntry[]) => ({
  answer: entries.some(([, { journey }]) => journey !== undefined),
}));

const isSameShown = (a: Shown, b: Shown): boolean =>
  a.channels === b.channels && a.tags === b.tags && a.images === b.images && a.language === b.language;

/** Lays stacks out, each only once while its list of cards, its place and all that cards may show are the same. */
export function createStackLayout(
  cardsOf: (document: JourneyDocument) => PlaceCard,
): (document: JourneyDocument) => PlaceStack {
  const known = new WeakMap<readonly CardEntry[], Placed>();
  return (document) => {
    const placeCard = cardsOf(document);
    return (entries, x, y) => {
      const last = known.get(entries);
      if (last?.x === x && last.y === y && isSameShown(last.shown, document)) return last.stack;
      const stack = stackOf(entries, x, y, placeCard);
      // The list of no cards stands for every empty cell.
      if (entries !== NO_CARDS && !namesMap(entries).answer) known.set(entries, { shown: document, x, y, stack });
      return stack;
    };
  };
}

/** The same, laid out anew each time. */
export function stackOf(entries: readonly CardEntry[], x: number, y: number, placeCard: PlaceCard): Stack {
  const cards: CardLayout[] = [];
  let nextY = y;
  for (const [id, card] of entries) {
    const placed = placeCard(id, card, x, nextY);
    cards.push(placed);
    nextY += placed.box.height + CARD_GAP;
  }
  return { cards, ids: entries.map(([id]) => id), nextY };
}

/** Arrows between cards that stand on different pages: each of the two cards tells where its arrow leads. */
import type { JourneyMap } from '../document/model.ts';
import type { Translate } from '../i18n/translator.ts';
import type { ToldOnCard } from '../layout/link-label.ts';
import type { CardLayout } from '../layout/types.ts';
import { shortened } from './curve-words.ts';
import type { PageLink } from './types.ts';

/** The first page that each card stands on, by its id. */
export type PageOfCard = ReadonlyMap<string, number>;

/** What is drawn on a page. */
type Drawn = readonly Pick<CardLayout, 'id'>[];

export function pagesOfCards(pages: readonly Drawn[]): PageOfCard {
  const found = new Map<string, number>();
  for (const [page, cards] of pages.entries()) {
    for (const { id } of cards) if (!found.has(id)) found.set(id, page);
  }
  return found;
}

/** Arrows whose cards are drawn, but on no page together. */
export function linksApart({ links }: JourneyMap, pages: readonly Drawn[]): string[] {
  const sets = pages.map((cards) => new Set(cards.map(({ id }) => id)));
  const isDrawn = (card: string): boolean => sets.some((cards) => cards.has(card));
  return Object.entries(links).flatMap(([id, { from, to }]) => {
    const together = sets.some((cards) => cards.has(from) && cards.has(to));
    return !together && isDrawn(from) && isDrawn(to) ? id : [];
  });
}

interface Words {
  /** The number of the page that a card stands on; null while it is not known. */
  readonly numberOf: (card: string) => number | null;
  readonly t: Translate;
}

/** What the cards of these arrows tell: the label, and which card the arrow leads to, or comes from. */
export function toldApart({ links, cards }: JourneyMap, apart: ReadonlySet<string>, words: Words): ToldOnCard[] {
  const { numberOf, t } = words;
  const told = (other: string, way: 'to' | 'from'): string => {
    const card = shortened(cards[other]?.text ?? '') || t('formats:pdf.unnamed');
    const page = numberOf(other);
    return page === null ? t(`formats:pdf.arrow.${way}`, { card }) : t(`formats:pdf.arrow.${way}Page`, { card, page });
  };
  return [...apart].flatMap((link): ToldOnCard[] => {
    const { from, to, label } = links[link] ?? {};
    if (from === undefined || to === undefined) return [];
    const written = label?.trim() ? `${label.trim()} · ` : '';
    return [
      { card: from, link, text: written + told(to, 'to') },
      { card: to, link, text: told(from, 'from') },
    ];
  });
}

/**
 * Where cards tell of such arrows, as links to the page of the other card.
 * @param keyOf the key of the page on which a card stands
 */
export function apartLinks(
  { links }: JourneyMap,
  apart: ReadonlySet<string>,
  cards: readonly CardLayout[],
  keyOf: (card: string) => string,
): PageLink[] {
  return cards.flatMap(({ id, box, content }) =>
    content.parts.flatMap((part): PageLink[] => {
      if (part.kind !== 'reference' || part.reference !== 'arrow' || !apart.has(part.link)) return [];
      const { from = '', to = '' } = links[part.link] ?? {};
      return [
        {
          page: keyOf(id === from ? to : from),
          text: part.text.replaceAll('\n', ' '),
          box: { ...part.box, x: box.x + part.box.x, y: box.y + part.box.y },
        },
      ];
    }),
  );
}

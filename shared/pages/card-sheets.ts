/** Cards of which a map shows less than there is to say: figures, evidence, and the pages on the web that belong to cards. */
import type { Card } from '../document/model.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';
import { cardFacts } from '../formats/card-facts.ts';
import type { Block } from './prose.ts';
import { prosePages } from './prose-pages.ts';
import type { ReportContext, ReportPart, ReportSection } from './report.ts';

interface CardSheet {
  /** Names its pages. */
  readonly key: string;
  readonly title: (context: ReportContext) => string;
  readonly holds: (card: Card) => boolean;
  /** What is said of each card, one text a line. */
  readonly tells: (card: Card, context: ReportContext) => readonly string[];
}

/** One part with the cards of all maps; none where no card has anything to say. */
const cardSheet =
  ({ key, title, holds, tells }: CardSheet): ReportSection =>
  (context) => {
    const told = context.maps.flatMap(([, map]): Block[] => {
      const cards = cardsInReadingOrder(map).filter(([, card]) => holds(card));
      if (cards.length === 0) return [];
      return [
        { kind: 'text', role: 'h3', text: map.name },
        ...cards.flatMap(([, card]): Block[] => [
          {
            kind: 'text',
            role: 'label',
            text: [map.stages[card.stage]?.name, map.lanes[card.lane]?.name].filter(Boolean).join(' · '),
          },
          { kind: 'text', role: 'text', text: card.text },
          ...tells(card, context).map((text): Block => ({ kind: 'text', role: 'quiet', text })),
        ]),
      ];
    });
    if (told.length === 0) return [];
    const name = title(context);
    const blocks: Block[] = [{ kind: 'text', role: 'h2', text: name }, ...told];
    return [{ title: name, detail: '', pages: prosePages(context, { key, title: name, blocks }) } satisfies ReportPart];
  };

const facts = (card: Card, { document, t }: ReportContext): string[] => {
  const { notes: _, links: __, ...shown } = card;
  return cardFacts(shown as Card, document, t).map(({ label, value }) => `${label}: ${value}`);
};

export const metricSheets = cardSheet({
  key: 'metrics',
  title: ({ t }) => t('app:laneKind.metrics'),
  holds: ({ kind }) => kind === 'metric',
  tells: facts,
});

export const evidenceSheets = cardSheet({
  key: 'evidence',
  title: ({ t }) => t('app:laneKind.evidence'),
  holds: ({ kind }) => kind === 'evidence',
  tells: facts,
});

/** Each with its address, which leads there and can be read on paper. */
export const linkSheets = cardSheet({
  key: 'links',
  title: ({ t }) => t('formats:table.links'),
  holds: ({ links = [] }) => links.length > 0,
  tells: ({ links = [] }) => links.map(({ url, label }) => [label, url].filter((part) => part?.trim()).join(': ')),
});

/** What the team wrote on its cards for itself; a map shows only that there is something. */
export const noteSheets = cardSheet({
  key: 'notes',
  title: ({ t }) => t('formats:pdf.notes'),
  holds: ({ notes }) => Boolean(notes?.trim()),
  tells: ({ notes }) => [notes ?? ''],
});

/** What the team wrote on its cards for itself; a map shows only that there is something. */
import { cardsInReadingOrder } from '../document/reading-order.ts';
import type { Block } from './prose.ts';
import { prosePages } from './prose-pages.ts';
import type { ReportContext, ReportPart } from './report.ts';

/** One part with the notes of all maps; none where no card has any. */
export function noteSheets(context: ReportContext): ReportPart[] {
  const { maps, t } = context;
  const title = t('formats:pdf.notes');
  const noted = maps.flatMap(([, map]): Block[] => {
    const cards = cardsInReadingOrder(map).filter(([, card]) => card.notes?.trim());
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
        { kind: 'text', role: 'quiet', text: card.notes ?? '' },
      ]),
    ];
  });
  if (noted.length === 0) return [];
  const blocks: Block[] = [{ kind: 'text', role: 'h2', text: title }, ...noted];
  return [{ title, detail: '', pages: prosePages(context, { key: 'notes', title, blocks }) }];
}

/** The page of several cards: how many there are, and what can be done to all of them. */
import { useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import type { CardKind } from '#shared/document/model.ts';
import { CommandButton } from './CommandButton.tsx';
import { Actions, Heading, Page } from './Page.tsx';

export function CardsPage({ cards }: { readonly cards: readonly string[] }) {
  const t = useTexts();
  const map = useSession(mapInView);
  const counts = new Map<CardKind, number>();
  for (const id of cards) {
    const kind = map.cards[id]?.kind;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const line = [...counts].map(([kind, count]) => t(`app:count.${kind}`, { count })).join(' · ');
  return (
    <Page heading={<Heading>{t('app:cards.selected', { count: cards.length })}</Heading>} line={line}>
      <Actions>
        <CommandButton command="edit.duplicate" />
        <CommandButton command="edit.delete" />
      </Actions>
    </Page>
  );
}

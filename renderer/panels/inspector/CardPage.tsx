/** The page of one card: its text as the heading, then what its kind has to say. */
import { memo, useCallback } from 'react';
import { isolated, useTexts } from '#renderer/app/texts.ts';
import { gridOf } from '#renderer/input/grid.ts';
import { cardOf, mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { type Card, type CardOf, TEXT_LIMIT } from '#shared/document/model.ts';
import { TextSetting } from '../controls/TextSetting.tsx';
import { AboutAnyCard } from './AboutAnyCard.tsx';
import { EvidenceSection, IdeaSection, MetricSection, QuoteSection } from './FactSections.tsx';
import { OpportunitySection } from './OpportunitySection.tsx';
import { Page } from './Page.tsx';
import { PainPointSection } from './PainPointSection.tsx';
import { TouchpointSection } from './TouchpointSection.tsx';

export type CardFields = DocumentCommandArgs<'card.edit'>['fields'];

/** What the sections of a card are given. */
export interface CardSectionProps<C extends Card = Card> {
  readonly id: string;
  readonly card: C;
  /** Changes fields of the card. False when the document does not take them. */
  readonly edit: (fields: CardFields) => boolean;
}

export function CardPage({ id }: { readonly id: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const card = useSession((session) => cardOf(session, id));
  const line = useCardLine(id);
  const edit = useCallback(
    (fields: CardFields): boolean => {
      const { run, selection } = store.getState();
      return run('card.edit', { map: selection.map, card: id, fields });
    },
    [store, id],
  );
  if (!card) return null;
  return (
    <Page
      heading={
        <TextSetting
          look="title"
          isName
          multiline
          label={t('app:field.text')}
          placeholder={t('app:card.empty')}
          value={card.text}
          limit={TEXT_LIMIT}
          onChange={(text) => edit({ text })}
        />
      }
      line={line}
    >
      <Sections id={id} card={card} edit={edit} />
    </Page>
  );
}

/** All but the text: nothing of it is drawn anew while one types. */
const Sections = memo(
  function Sections(props: CardSectionProps) {
    return (
      <>
        <KindSection {...props} />
        <AboutAnyCard {...props} />
      </>
    );
  },
  (before, after) => before.id === after.id && before.edit === after.edit && isSameButText(before.card, after.card),
);

function isSameButText(before: Card, after: Card): boolean {
  const [fields, others] = [Object.entries(after), Object.keys(before)];
  return (
    fields.length === others.length &&
    fields.every(([field, value]) => field === 'text' || Object.is(Reflect.get(before, field), value))
  );
}

function KindSection({ id, card, edit }: CardSectionProps) {
  switch (card.kind) {
    case 'touchpoint':
      return <TouchpointSection id={id} card={card satisfies CardOf<'touchpoint'>} edit={edit} />;
    case 'painPoint':
      return <PainPointSection id={id} card={card} edit={edit} />;
    case 'opportunity':
      return <OpportunitySection id={id} card={card} edit={edit} />;
    case 'metric':
      return <MetricSection id={id} card={card} edit={edit} />;
    case 'evidence':
      return <EvidenceSection id={id} card={card} edit={edit} />;
    case 'quote':
      return <QuoteSection id={id} card={card} edit={edit} />;
    case 'idea':
      return <IdeaSection id={id} card={card} edit={edit} />;
    default:
      return null;
  }
}

/** `Touchpoint · Subscribe · 2 of 3` */
function useCardLine(id: string): string {
  const t = useTexts();
  return useSession((session) => {
    const map = mapInView(session);
    const card = map.cards[id];
    if (!card) return '';
    const siblings = gridOf(map).cardsIn(card.stage, card.lane);
    const parts = [
      t(`app:kind.${card.kind}`),
      isolated(map.stages[card.stage]?.name || t('app:unnamed')),
      t('app:place', { index: siblings.indexOf(id) + 1, count: siblings.length }),
    ];
    return parts.join(' · ');
  });
}

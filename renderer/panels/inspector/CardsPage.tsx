/** The page of several cards: what they have in common, changed for all of them in one step. */
import { Star } from 'lucide-react';
import { useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ASSUMPTIONS, type Card, type CardKind, FREQUENCIES, STATUSES } from '#shared/document/model.ts';
import { Check } from '../controls/Check.tsx';
import { Fold } from '../controls/Fold.tsx';
import { Rating } from '../controls/Rating.tsx';
import { AssumptionMark } from './AssumptionMark.tsx';
import type { CardFields } from './CardPage.tsx';
import { CardsFacts } from './CardsFacts.tsx';
import { CardsPlace } from './CardsPlace.tsx';
import { CardsChannels, CardsTags } from './CardsTokens.tsx';
import { CommandButton } from './CommandButton.tsx';
import { commonValue, MIXED } from './common.ts';
import { EmotionField } from './EmotionField.tsx';
import { LookFields } from './LookFields.tsx';
import { MixedChoice } from './MixedChoice.tsx';
import { OwnerField } from './OwnerField.tsx';
import { Actions, Heading, Page, Section } from './Page.tsx';

export function CardsPage({ cards: ids }: { readonly cards: readonly string[] }) {
  const t = useTexts();
  const map = useSession(mapInView);
  const edit = useEdit(ids);
  const cards = ids.flatMap((id) => map.cards[id] ?? []);
  const counts = new Map<CardKind, number>();
  for (const { kind } of cards) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const line = [...counts].map(([kind, count]) => t(`app:count.${kind}`, { count })).join(' · ');
  const kinds = new Set(cards.map(({ kind }) => kind));
  const cells = new Set(cards.map((card) => `${card.stage} ${card.lane}`));
  const [stage, ...otherStages] = new Set(cards.map((card) => card.stage));
  return (
    <Page heading={<Heading>{t('app:cards.selected', { count: ids.length })}</Heading>} line={line}>
      <TouchpointsFields ids={ids} cards={cards} />
      <RatedFields ids={ids} cards={cards} />
      <CardsFacts cards={cards} edit={edit} />
      <CommonFields ids={ids} cards={cards} />
      <CardsPlace ids={ids} cards={cards} />
      <Actions>
        {kinds.size === 1 && cells.size > 1 ? <CommandButton command="edit.gatherCards" /> : null}
        {stage !== undefined && otherStages.length === 0 ? <CommandButton command="edit.splitStage" /> : null}
        <CommandButton command="edit.duplicate" />
        <CommandButton command="edit.delete" />
      </Actions>
    </Page>
  );
}

interface FieldsProps {
  readonly ids: readonly string[];
  readonly cards: readonly Card[];
}

/** Changes a field of all these cards that have it. */
function useEdit(ids: readonly string[]): (fields: CardFields) => boolean {
  const store = useSessionStore();
  return (fields) => {
    const { run, selection } = store.getState();
    return run('cards.edit', { map: selection.map, cards: [...ids], fields });
  };
}

/** What any card has. */
function CommonFields({ ids, cards }: FieldsProps) {
  const t = useTexts();
  const edit = useEdit(ids);
  const owner = commonValue(cards, (card) => card.owner);
  const color = commonValue(cards, (card) => card.color);
  const icon = commonValue(cards, (card) => card.icon);
  return (
    <>
      <Section>
        <OwnerField
          owner={owner === MIXED ? '' : (owner ?? '')}
          {...(owner === MIXED ? { placeholder: t('app:mixed') } : {})}
          onChange={(name) => edit({ owner: name })}
        />
        <MixedChoice
          label={t('app:field.assumption')}
          values={ASSUMPTIONS}
          value={commonValue(cards, (card) => card.assumption)}
          words={(value) => t(`app:assumption.${value}`)}
          mark={(value) => <AssumptionMark level={value} />}
          onChange={(assumption) => edit({ assumption })}
        />
        <CardsTags ids={ids} cards={cards} />
      </Section>
      <Fold title={t('app:section.look')} isOpen={false}>
        <LookFields
          color={color === MIXED ? null : (color ?? null)}
          icon={icon === MIXED ? null : (icon ?? null)}
          mixed={{ color: color === MIXED, icon: icon === MIXED }}
          edit={edit}
        />
      </Fold>
    </>
  );
}

/** What touchpoints have, when there are some among the cards. */
function TouchpointsFields({ ids, cards }: FieldsProps) {
  const t = useTexts();
  const store = useSessionStore();
  const edit = useEdit(ids);
  const touchpoints = cards.filter((card) => card.kind === 'touchpoint');
  if (touchpoints.length === 0) return null;
  const score = commonValue(touchpoints, (card) => card.emotion?.score);
  const moment = commonValue(touchpoints, (card) => card.momentOfTruth ?? false);
  return (
    <Section>
      <CardsChannels ids={ids} touchpoints={touchpoints} />
      <EmotionField
        score={score === MIXED ? undefined : score}
        isMixed={score === MIXED}
        onChange={(chosen) => {
          const { run, selection } = store.getState();
          run('emotion.score', { map: selection.map, cards: [...ids], score: chosen });
        }}
      />
      <Check
        label={t('app:momentOfTruth')}
        mark={<Star aria-hidden size={14} strokeWidth={1.5} />}
        isSelected={moment === true}
        isMixed={moment === MIXED}
        onChange={(momentOfTruth) => edit({ momentOfTruth })}
      />
    </Section>
  );
}

/** What pain points, opportunities and ideas have, when there are some among the cards. */
function RatedFields({ ids, cards }: FieldsProps) {
  const t = useTexts();
  const edit = useEdit(ids);
  const painPoints = cards.filter((card) => card.kind === 'painPoint');
  const opportunities = cards.filter((card) => card.kind === 'opportunity');
  const planned = cards.filter((card) => card.kind === 'opportunity' || card.kind === 'idea');
  if (painPoints.length === 0 && planned.length === 0) return null;
  const rating = (value: number | undefined | typeof MIXED) => ({
    value: value === MIXED ? undefined : value,
    isMixed: value === MIXED,
  });
  return (
    <Section>
      {painPoints.length > 0 ? (
        <>
          <Rating
            tone="bad"
            label={t('app:field.severity')}
            {...rating(commonValue(painPoints, (card) => card.severity))}
            words={(value) => t(`app:severity.${value}`)}
            onChange={(severity) => edit({ severity })}
          />
          <MixedChoice
            label={t('app:field.frequency')}
            values={FREQUENCIES}
            value={commonValue(painPoints, (card) => card.frequency)}
            words={(value) => t(`app:frequency.${value}`)}
            onChange={(frequency) => edit({ frequency })}
          />
        </>
      ) : null}
      {opportunities.length > 0 ? (
        <>
          <Rating
            tone="accent"
            label={t('app:field.impact')}
            {...rating(commonValue(opportunities, (card) => card.impact))}
            words={(value) => t(`app:rating.${value}`)}
            onChange={(impact) => edit({ impact })}
          />
          <Rating
            tone="accent"
            label={t('app:field.effort')}
            {...rating(commonValue(opportunities, (card) => card.effort))}
            words={(value) => t(`app:rating.${value}`)}
            onChange={(effort) => edit({ effort })}
          />
        </>
      ) : null}
      {planned.length > 0 ? (
        <MixedChoice
          label={t('app:field.status')}
          values={STATUSES}
          value={commonValue(planned, (card) => card.status)}
          words={(value) => t(`app:status.${value}`)}
          onChange={(status) => edit({ status })}
        />
      ) : null}
    </Section>
  );
}

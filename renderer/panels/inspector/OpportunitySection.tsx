/** What an opportunity has to say: what it would bring, what it would take, where it stands. */
import { useTexts } from '#renderer/app/texts.ts';
import { type CardOf, STATUSES, type Status } from '#shared/document/model.ts';
import { Choice } from '../controls/Choice.tsx';
import { Rating } from '../controls/Rating.tsx';
import type { CardSectionProps } from './CardPage.tsx';
import { Section } from './Page.tsx';

export function OpportunitySection({ card, edit }: CardSectionProps<CardOf<'opportunity'>>) {
  const t = useTexts();
  return (
    <Section>
      <Rating
        tone="accent"
        label={t('app:field.impact')}
        value={card.impact}
        words={(value) => t(`app:rating.${value}`)}
        onChange={(impact) => edit({ impact })}
      />
      <Rating
        tone="accent"
        label={t('app:field.effort')}
        value={card.effort}
        words={(value) => t(`app:rating.${value}`)}
        onChange={(effort) => edit({ effort })}
      />
      <Choice<Status | 'none'>
        label={t('app:field.status')}
        options={[
          { value: 'none', label: t('app:notSaid') },
          ...STATUSES.map((value) => ({ value, label: t(`app:status.${value}`) })),
        ]}
        value={card.status ?? 'none'}
        onChange={(status) => edit({ status: status === 'none' ? null : status })}
      />
    </Section>
  );
}

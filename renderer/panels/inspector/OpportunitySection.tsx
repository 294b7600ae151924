/** What an opportunity has to say: what it would bring, what it would take, where it stands. */
import { useTexts } from '#renderer/app/texts.ts';
import type { CardOf } from '#shared/document/model.ts';
import { Rating } from '../controls/Rating.tsx';
import type { CardSectionProps } from './CardPage.tsx';
import { Section } from './Page.tsx';
import { StatusChoice } from './StatusChoice.tsx';

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
      <StatusChoice status={card.status} onChange={(status) => edit({ status })} />
    </Section>
  );
}

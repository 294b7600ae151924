/** What a pain point has to say: how bad it is, and how often it happens. */
import { useTexts } from '#renderer/app/texts.ts';
import { type CardOf, FREQUENCIES } from '#shared/document/model.ts';
import { Segments } from '../controls/Choice.tsx';
import { Rating } from '../controls/Rating.tsx';
import type { CardSectionProps } from './CardPage.tsx';
import { Section } from './Page.tsx';

export function PainPointSection({ card, edit }: CardSectionProps<CardOf<'painPoint'>>) {
  const t = useTexts();
  return (
    <Section>
      <Rating
        tone="bad"
        label={t('app:field.severity')}
        value={card.severity}
        words={(value) => t(`app:severity.${value}`)}
        onChange={(severity) => edit({ severity })}
      />
      <Segments
        label={t('app:field.frequency')}
        options={FREQUENCIES.map((value) => ({ value, label: t(`app:frequency.${value}`) }))}
        value={card.frequency ?? null}
        onChange={(frequency) => edit({ frequency })}
      />
    </Section>
  );
}

/** What figures, evidence, quotes and ideas have to say. */
import { useTexts } from '#renderer/app/texts.ts';
import { type CardOf, NAME_LIMIT } from '#shared/document/model.ts';
import { NumberSetting } from '../controls/NumberSetting.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import type { CardSectionProps } from './CardPage.tsx';
import { DateSetting } from './DateSetting.tsx';
import { Section } from './Page.tsx';
import rowStyles from './Rows.module.css';
import { StatusChoice } from './StatusChoice.tsx';

export function MetricSection({ card, edit }: CardSectionProps<CardOf<'metric'>>) {
  const t = useTexts();
  return (
    <Section>
      <div className={rowStyles.two}>
        <NumberSetting label={t('app:field.value')} value={card.value} onChange={(value) => edit({ value })} />
        <NumberSetting label={t('app:field.target')} value={card.target} onChange={(target) => edit({ target })} />
      </div>
      <TextSetting
        label={t('app:field.unit')}
        placeholder={t('app:field.unit.example')}
        value={card.unit ?? ''}
        limit={NAME_LIMIT}
        onChange={(unit) => edit({ unit })}
      />
    </Section>
  );
}

export function EvidenceSection({ card, edit }: CardSectionProps<CardOf<'evidence'>>) {
  const t = useTexts();
  return (
    <Section>
      <TextSetting
        label={t('app:field.source')}
        placeholder={t('app:field.source.example')}
        value={card.source ?? ''}
        limit={NAME_LIMIT}
        onChange={(source) => edit({ source })}
      />
      <DateSetting date={card.date} onChange={(date) => edit({ date })} />
    </Section>
  );
}

export function QuoteSection({ card, edit }: CardSectionProps<CardOf<'quote'>>) {
  const t = useTexts();
  return (
    <Section>
      <TextSetting
        label={t('app:field.speaker')}
        placeholder={t('app:field.speaker.example')}
        value={card.speaker ?? ''}
        limit={NAME_LIMIT}
        onChange={(speaker) => edit({ speaker })}
      />
    </Section>
  );
}

export function IdeaSection({ card, edit }: CardSectionProps<CardOf<'idea'>>) {
  return (
    <Section>
      <StatusChoice status={card.status} onChange={(status) => edit({ status })} />
    </Section>
  );
}

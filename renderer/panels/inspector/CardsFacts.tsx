/** What figures, evidence and quotes have, where there are some among several cards. */
import { useTexts } from '#renderer/app/texts.ts';
import { type Card, type CardKind, type CardOf, NAME_LIMIT } from '#shared/document/model.ts';
import { NumberSetting } from '../controls/NumberSetting.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import type { CardFields } from './CardPage.tsx';
import { commonValue, MIXED } from './common.ts';
import { DateSetting } from './DateSetting.tsx';
import { Section } from './Page.tsx';
import rowStyles from './Rows.module.css';

interface CardsFactsProps {
  readonly cards: readonly Card[];
  readonly edit: (fields: CardFields) => boolean;
}

export function CardsFacts({ cards, edit }: CardsFactsProps) {
  const t = useTexts();
  const metrics = ofKind(cards, 'metric');
  const evidence = ofKind(cards, 'evidence');
  const quotes = ofKind(cards, 'quote');
  if (metrics.length + evidence.length + quotes.length === 0) return null;
  const text = (value: string | undefined | typeof MIXED, example: string) => ({
    value: value === MIXED ? '' : (value ?? ''),
    placeholder: value === MIXED ? t('app:mixed') : example,
    limit: NAME_LIMIT,
  });
  const number = (value: number | undefined | typeof MIXED) =>
    value === MIXED ? { value: undefined, placeholder: t('app:mixed') } : { value };
  const date = commonValue(evidence, (card) => card.date);
  return (
    <Section>
      {metrics.length > 0 ? (
        <>
          <div className={rowStyles.two}>
            <NumberSetting
              label={t('app:field.value')}
              {...number(commonValue(metrics, (card) => card.value))}
              onChange={(value) => edit({ value })}
            />
            <NumberSetting
              label={t('app:field.target')}
              {...number(commonValue(metrics, (card) => card.target))}
              onChange={(target) => edit({ target })}
            />
          </div>
          <TextSetting
            label={t('app:field.unit')}
            {...text(
              commonValue(metrics, (card) => card.unit),
              t('app:field.unit.example'),
            )}
            onChange={(unit) => edit({ unit })}
          />
        </>
      ) : null}
      {evidence.length > 0 ? (
        <>
          <TextSetting
            label={t('app:field.source')}
            {...text(
              commonValue(evidence, (card) => card.source),
              t('app:field.source.example'),
            )}
            onChange={(source) => edit({ source })}
          />
          <DateSetting date={date === MIXED ? undefined : date} onChange={(changed) => edit({ date: changed })} />
        </>
      ) : null}
      {quotes.length > 0 ? (
        <TextSetting
          label={t('app:field.speaker')}
          {...text(
            commonValue(quotes, (card) => card.speaker),
            t('app:field.speaker.example'),
          )}
          onChange={(speaker) => edit({ speaker })}
        />
      ) : null}
    </Section>
  );
}

function ofKind<K extends CardKind>(cards: readonly Card[], kind: K): readonly CardOf<K>[] {
  return cards.filter((card): card is CardOf<K> => card.kind === kind);
}

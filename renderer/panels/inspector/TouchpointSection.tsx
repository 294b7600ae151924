/** What a touchpoint has to say: over which channels, and how it feels. */
import { Star } from 'lucide-react';
import { Switch } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { type CardOf, NAME_LIMIT, TEXT_LIMIT } from '#shared/document/model.ts';
import { cls } from '../controls/cls.ts';
import { TextSetting } from '../controls/TextSetting.tsx';
import type { CardSectionProps } from './CardPage.tsx';
import { ChannelPicker } from './ChannelPicker.tsx';
import { EmotionField } from './EmotionField.tsx';
import { MeasuredFields } from './MeasuredFields.tsx';
import { Section } from './Page.tsx';
import styles from './TouchpointSection.module.css';

export function TouchpointSection({ id, card, edit }: CardSectionProps<CardOf<'touchpoint'>>) {
  const t = useTexts();
  const store = useSessionStore();
  const map = useSession(({ selection }) => selection.map);
  const editEmotion = (fields: DocumentCommandArgs<'emotion.edit'>['fields']): boolean =>
    store.getState().run('emotion.edit', { map, card: id, fields });
  return (
    <Section>
      <ChannelPicker
        label={t('app:field.channels')}
        chosen={card.channels}
        onChange={(channels) => edit({ channels: [...channels] })}
        touchpoints={{ map, cards: [id] }}
      />
      <EmotionField score={card.emotion?.score} onChange={(score) => editEmotion({ score })} />
      <TextSetting
        label={t('app:field.feels')}
        value={card.emotion?.feeling ?? ''}
        limit={NAME_LIMIT}
        onChange={(feeling) => editEmotion({ feeling })}
      />
      <TextSetting
        multiline
        label={t('app:field.thinks')}
        value={card.emotion?.thought ?? ''}
        limit={TEXT_LIMIT}
        onChange={(thought) => editEmotion({ thought })}
      />
      <Switch
        className={cls(styles.switch)}
        isSelected={card.momentOfTruth ?? false}
        onChange={(momentOfTruth) => edit({ momentOfTruth })}
      >
        <Star aria-hidden size={16} strokeWidth={1.5} className={styles.star} />
        <span className={styles.words}>{t('app:momentOfTruth')}</span>
        <span className={styles.track} aria-hidden />
      </Switch>
      <MeasuredFields measured={card.emotion?.measured} onChange={(measured) => editEmotion({ measured })} />
    </Section>
  );
}

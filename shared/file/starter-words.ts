/** The starters' words in the languages of the interface. */
import { CLASSIC_STAGES, STARTER_CHANNELS, STARTER_LANES, type StarterWords } from '../document/starter.ts';
import { LANGUAGE_TAGS, type UiLanguage } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translator.ts';

/** @param t translates into `language`, the language the new document will be in. */
export function starterWords(language: UiLanguage, t: Translate): StarterWords {
  return {
    language: LANGUAGE_TAGS[language],
    title: t('file:starter.title'),
    map: t('file:starter.map'),
    persona: t('file:starter.persona'),
    firstStage: t('file:starter.firstStage'),
    stages: recordOf(CLASSIC_STAGES, (stage) => t(`file:starter.stage.${stage}`)),
    lanes: recordOf(STARTER_LANES, (lane) => ({
      name: t(`file:starter.lane.${lane}`),
      description: t(`file:starter.laneDescription.${lane}`),
    })),
    channels: recordOf(STARTER_CHANNELS, (channel) => t(`file:starter.channel.${channel}`)),
  };
}

function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

/** What there is to say of a card or a persona beside its text or name, each with its label, in reading order. */
import type { Card, JourneyDocument, Persona } from '../document/model.ts';
import { bestLanguage, LANGUAGE_TAGS } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translator.ts';
import { scoreText } from '../layout/score.ts';
import { type ColumnKey, titleOf } from './table/headers.ts';
import { wordFor } from './table/words.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Facts for a person to read; those a card does not have are not there. */
export function cardFacts(card: Card, document: JourneyDocument, t: Translate): Fact[] {
  const names = (ids: readonly string[], record: Readonly<Record<string, { name: string }>>): string | undefined =>
    ids.length === 0 ? undefined : ids.map((id) => record[id]?.name ?? '').join(', ');
  return factsOf(t, [
    ...ofKind(card, document, t),
    ['tags', names(card.tags ?? [], document.tags)],
    ['assumption', card.assumption && wordFor(t, 'assumption', card.assumption)],
    ['notes', card.notes],
  ]);

  function ofKind(card: Card, { channels }: JourneyDocument, t: Translate): Entry[] {
    switch (card.kind) {
      case 'touchpoint':
        return [
          ['channels', names(card.channels, channels)],
          ['score', card.emotion?.score === undefined ? undefined : scoreInWords(card.emotion.score, document, t)],
          ['feeling', card.emotion?.feeling],
          ['thought', card.emotion?.thought],
          ['momentOfTruth', card.momentOfTruth ? t('formats:table.yes') : undefined],
        ];
      case 'painPoint':
        return [
          ['severity', card.severity === undefined ? undefined : `${card.severity}/5`],
          ['frequency', card.frequency && wordFor(t, 'frequency', card.frequency)],
        ];
      case 'opportunity':
        return [
          ['impact', card.impact === undefined ? undefined : `${card.impact}/5`],
          ['effort', card.effort === undefined ? undefined : `${card.effort}/5`],
          ['status', card.status && wordFor(t, 'status', card.status)],
        ];
      default:
        return [];
    }
  }
}

export function personaFacts(persona: Persona, document: JourneyDocument, t: Translate): Fact[] {
  const { demographics } = persona;
  const channels = (persona.preferredChannels ?? []).map((id) => document.channels[id]?.name ?? '');
  return factsOf(t, [
    ['summary', persona.summary],
    ['segment', persona.segment],
    ['quote', persona.quote],
    ['age', demographics?.age],
    ['gender', demographics?.gender],
    ['location', demographics?.location],
    ['income', demographics?.income],
    ['occupation', demographics?.occupation],
    ['motivations', persona.motivations],
    ['habits', persona.habits],
    ['needs', persona.needs],
    ['painPoints', persona.painPoints],
    ['preferredChannels', channels.length === 0 ? undefined : channels.join(', ')],
  ]);
}

/** A score with its sign and its word, in the document's language: `+0,5 (Lidt godt)`. */
export function scoreInWords(score: number, document: JourneyDocument, t: Translate): string {
  const number = score > 0 ? `+${score}` : String(score);
  const word = t(`app:score.${number}` as 'app:score.0');
  return `${scoreText(score, LANGUAGE_TAGS[bestLanguage([document.language])])} (${word})`;
}

type Entry = readonly [key: ColumnKey, value: string | undefined];

function factsOf(t: Translate, entries: readonly Entry[]): Fact[] {
  return entries.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [{ label: titleOf(t, key), value }],
  );
}

/** What there is to say of a card or a persona beside its text or name, each with its label, in reading order. */
import type { Card, Emotion, JourneyDocument, JourneyMap, Persona, WebLink } from '../document/model.ts';
import { bestLanguage, LANGUAGE_TAGS } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translator.ts';
import { scoreText } from '../layout/score.ts';
import { type ColumnKey, titleOf } from './table/headers.ts';
import { wordFor } from './table/words.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What of the value leads to pages on the web: it is their names in a row. */
  readonly links?: readonly FactLink[];
}

export interface FactLink {
  readonly text: string;
  readonly url: string;
}

/** A card where it stands: its arrows are told with it. */
export interface PlacedCard {
  readonly id: string;
  readonly map: JourneyMap;
}

/** Facts for a person to read; those a card does not have are not there. */
export function cardFacts(card: Card, document: JourneyDocument, t: Translate, placed?: PlacedCard): Fact[] {
  return [
    ...factsOf(t, [
      ...factsOfKind(card, document, t),
      ['owner', card.owner],
      ['tags', names(card.tags ?? [], document.tags)],
      ['assumption', card.assumption && wordFor(t, 'assumption', card.assumption)],
      ['picture', card.picture?.alternative],
      ['journey', journeyText(card, document)],
    ]),
    ...linkFact(card, t),
    ...(placed ? arrowFacts(placed, t) : []),
    ...factsOf(t, [['notes', card.notes]]),
  ];
}

function factsOfKind(card: Card, document: JourneyDocument, t: Translate): Entry[] {
  switch (card.kind) {
    case 'touchpoint': {
      const { channels, emotion, momentOfTruth } = card;
      return [
        ['channels', names(channels, document.channels)],
        ['score', emotion?.score === undefined ? undefined : scoreInWords(emotion.score, document, t)],
        ['measuredScore', measuredText(emotion, document, t)],
        ['feeling', emotion?.feeling],
        ['thought', emotion?.thought],
        ['momentOfTruth', momentOfTruth ? t('formats:table.yes') : undefined],
      ];
    }
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
    case 'metric':
      return [
        ['value', figure(card.value, card.unit, document)],
        ['target', figure(card.target, card.unit, document)],
        // Without a figure the unit would not be told.
        ['unit', card.value === undefined && card.target === undefined ? card.unit : undefined],
      ];
    case 'evidence':
      return [
        ['source', card.source],
        ['date', card.date],
      ];
    case 'quote':
      return [['speaker', card.speaker]];
    case 'idea':
      return [['status', card.status && wordFor(t, 'status', card.status)]];
    default:
      return [];
  }
}

const names = (
  ids: readonly string[],
  record: Readonly<Record<string, { readonly name: string }>>,
): string | undefined => (ids.length === 0 ? undefined : ids.map((id) => record[id]?.name ?? '').join(', '));

const languageOf = ({ language }: JourneyDocument): string => LANGUAGE_TAGS[bestLanguage([language])];

/** A number as it is written in the document's language, with what it counts: `3,5 %`. */
function figure(value: number | undefined, unit: string | undefined, document: JourneyDocument): string | undefined {
  if (value === undefined) return undefined;
  const number = new Intl.NumberFormat(languageOf(document), { maximumFractionDigits: 20 }).format(value);
  return [number, unit].filter(Boolean).join(' ');
}

/** `+1 (good), 240 answers, survey, May`. */
function measuredText(emotion: Emotion | undefined, document: JourneyDocument, t: Translate): string | undefined {
  const measured = emotion?.measured;
  if (measured === undefined) return undefined;
  const sample = measured.sample === undefined ? '' : t('formats:answers', { count: measured.sample });
  return [scoreInWords(measured.score, document, t), sample, measured.from].filter(Boolean).join(', ');
}

/** Where the card's own journey is told. */
function journeyText({ journey }: Card, { maps }: JourneyDocument): string | undefined {
  if (journey === undefined) return undefined;
  const map = journey.map === undefined ? undefined : journey.file === undefined ? maps[journey.map]?.name : undefined;
  return [journey.file, map].filter(Boolean).join(' · ');
}

/** What a link is called: its label, or else its address. */
export const linkText = ({ url, label }: WebLink): string => (label?.trim() ? label : url);

function linkFact({ links = [] }: Card, t: Translate): Fact[] {
  if (links.length === 0) return [];
  const named = links.map((link) => ({ text: linkText(link), url: link.url }));
  return [{ label: titleOf(t, 'links'), value: named.map(({ text }) => text).join(', '), links: named }];
}

/** The arrows that begin at a card: `Causes: Pays twice (because of the price)`. */
function arrowFacts({ id, map }: PlacedCard, t: Translate): Fact[] {
  return Object.values(map.links).flatMap(({ kind, from, to, label }) => {
    if (from !== id) return [];
    const text = map.cards[to]?.text ?? '';
    return [{ label: t(`formats:arrow.${kind}`), value: label?.trim() ? `${text} (${label})` : text }];
  });
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
    ['picture', persona.picture?.alternative],
  ]);
}

/** A score with its sign and its word, in the document's language: `+0,5 (Lidt godt)`. */
export function scoreInWords(score: number, document: JourneyDocument, t: Translate): string {
  const number = score > 0 ? `+${score}` : String(score);
  const word = t(`app:score.${number}` as 'app:score.0');
  return `${scoreText(score, languageOf(document))} (${word})`;
}

type Entry = readonly [key: ColumnKey, value: string | undefined];

function factsOf(t: Translate, entries: readonly Entry[]): Fact[] {
  return entries.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [{ label: titleOf(t, key), value }],
  );
}

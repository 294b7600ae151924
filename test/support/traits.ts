/** What formats carry, trait by trait: the words by which each is told, and a document from which it is taken away. */
import type { Card, JourneyDocument, JourneyMap, Lane, Persona, Stage } from '#shared/document/model.ts';
import { columnStages } from '#shared/document/stages.ts';
import type { Trait } from '#shared/formats/carries.ts';

type Touchpoint = Extract<Card, { kind: 'touchpoint' }>;

const mapsOf = ({ maps }: JourneyDocument): JourneyMap[] => Object.values(maps);
const stagesOf = (document: JourneyDocument): Stage[] =>
  mapsOf(document).flatMap(({ stages }) => Object.values(stages));
const lanesOf = (document: JourneyDocument): Lane[] => mapsOf(document).flatMap(({ lanes }) => Object.values(lanes));
const cardsOf = (document: JourneyDocument): Card[] => mapsOf(document).flatMap(({ cards }) => Object.values(cards));
const personasOf = ({ personas }: JourneyDocument): Persona[] => Object.values(personas);
const ofKind = <K extends Card['kind']>(document: JourneyDocument, ...kinds: readonly K[]) =>
  cardsOf(document).filter((card): card is Extract<Card, { kind: K }> =>
    (kinds as readonly string[]).includes(card.kind),
  );
const touchpointsOf = (document: JourneyDocument): Touchpoint[] => ofKind(document, 'touchpoint');

const given = (...texts: readonly (string | undefined)[]): string[] => texts.filter((text) => text !== undefined);

/** The words of each trait that is told in words, one by one. What is told by place, colour or sign has none. */
export const WORDS: { readonly [T in Trait]?: (document: JourneyDocument) => readonly string[] } = {
  documentTitle: ({ title }) => [title],
  mapName: (document) => mapsOf(document).map(({ name }) => name),
  personaName: (document) => mapsOf(document).flatMap(({ persona }) => given(document.personas[persona]?.name)),
  personaProfile: (document) =>
    personasOf(document).flatMap((persona) =>
      given(
        persona.summary,
        persona.segment,
        persona.quote,
        persona.motivations,
        persona.habits,
        persona.needs,
        persona.painPoints,
        ...Object.values(persona.demographics ?? {}).filter((value) => typeof value === 'string'),
        ...(persona.preferredChannels ?? []).map((id) => document.channels[id]?.name),
      ),
    ),
  stageNames: (document) => mapsOf(document).flatMap(({ stages }) => columnStages(stages).map(([, { name }]) => name)),
  subStages: (document) => stagesOf(document).flatMap(({ name, parent }) => (parent === undefined ? [] : [name])),
  stageDetails: (document) =>
    mapsOf(document).flatMap(({ stages }) =>
      columnStages(stages).flatMap(([, { duration, description }]) => given(duration, description)),
    ),
  laneNames: (document) => lanesOf(document).map(({ name }) => name),
  laneDescriptions: (document) => lanesOf(document).flatMap(({ description }) => given(description)),
  touchpoints: (document) => touchpointsOf(document).map(({ text }) => text),
  otherCards: (document) => cardsOf(document).flatMap(({ kind, text }) => (kind === 'touchpoint' ? [] : [text])),
  arrows: (document) =>
    mapsOf(document).flatMap(({ links }) => Object.values(links).flatMap(({ label }) => given(label))),
  feelings: (document) => touchpointsOf(document).flatMap(({ emotion }) => given(emotion?.feeling, emotion?.thought)),
  channels: (document) =>
    touchpointsOf(document).flatMap(({ channels }) => given(...channels.map((id) => document.channels[id]?.name))),
  // A unit is of a figure.
  metricFigures: (document) =>
    ofKind(document, 'metric').flatMap(({ value, unit }) => (value === undefined ? [] : given(unit))),
  evidenceDetails: (document) => ofKind(document, 'evidence').flatMap(({ source }) => given(source)),
  quoteSpeakers: (document) => ofKind(document, 'quote').flatMap(({ speaker }) => given(speaker)),
  notes: (document) => cardsOf(document).flatMap(({ notes }) => given(notes)),
  tags: (document) => cardsOf(document).flatMap(({ tags = [] }) => given(...tags.map((id) => document.tags[id]?.name))),
  owners: (document) => cardsOf(document).flatMap(({ owner }) => given(owner)),
  webLinks: (document) =>
    cardsOf(document).flatMap(({ links = [] }) => links.map(({ url, label }) => (label?.trim() ? label : url))),
  subJourneys: (document) => cardsOf(document).flatMap(({ journey }) => given(journey?.file)),
};

type Change = (document: JourneyDocument) => void;
const drop =
  <T extends object>(of: (document: JourneyDocument) => readonly T[], ...fields: readonly string[]): Change =>
  (document) => {
    for (const entity of of(document)) for (const field of fields) Reflect.deleteProperty(entity, field);
  };
const dropFelt =
  (...fields: readonly string[]): Change =>
  (document) => {
    for (const { emotion = {} } of touchpointsOf(document))
      for (const field of fields) Reflect.deleteProperty(emotion, field);
  };
const set =
  <T extends object>(of: (document: JourneyDocument) => readonly T[], values: Partial<T>): Change =>
  (document) => {
    for (const entity of of(document)) Object.assign(entity, values);
  };
const channelsOf = ({ channels }: JourneyDocument) => Object.values(channels);
const tagsOf = ({ tags }: JourneyDocument) => Object.values(tags);

/** Takes away what can be taken away and leave a document that can be drawn. */
const TAKE_AWAY: { readonly [T in Trait]?: Change } = {
  documentTitle: (document) => Object.assign(document, { title: '' }),
  mapName: set(mapsOf, { name: '' }),
  mapState: set(mapsOf, { state: 'current' }),
  personaName: set(personasOf, { name: '' }),
  personaProfile: drop(
    personasOf,
    ...[
      'summary',
      'segment',
      'quote',
      'motivations',
      'habits',
      'needs',
      'painPoints',
      'demographics',
      'preferredChannels',
    ],
  ),
  stageNames: set(stagesOf, { name: '' }),
  stageDetails: drop(stagesOf, 'duration', 'description'),
  stageColors: set(stagesOf, { color: 'blue' }),
  laneNames: set(lanesOf, { name: '' }),
  laneDescriptions: drop(lanesOf, 'description'),
  touchpoints: set<Card>(touchpointsOf, { text: '' }),
  otherCards: (document) => {
    for (const card of cardsOf(document)) if (card.kind !== 'touchpoint') card.text = '';
  },
  spans: drop(cardsOf, 'span'),
  arrows: set(mapsOf, { links: {} }),
  scores: dropFelt('score'),
  measuredScores: dropFelt('measured'),
  feelings: dropFelt('feeling', 'thought'),
  momentsOfTruth: drop(touchpointsOf, 'momentOfTruth'),
  channels: set(touchpointsOf, { channels: [] }),
  channelIcons: (document) => {
    for (const channel of channelsOf(document)) {
      channel.icon = 'other';
      Reflect.deleteProperty(channel, 'color');
    }
  },
  painPointRatings: drop((document) => ofKind(document, 'painPoint'), 'severity', 'frequency'),
  opportunityRatings: drop((document) => ofKind(document, 'opportunity', 'idea'), 'impact', 'effort', 'status'),
  metricFigures: drop((document) => ofKind(document, 'metric'), 'value', 'target', 'unit'),
  evidenceDetails: drop((document) => ofKind(document, 'evidence'), 'source', 'date'),
  quoteSpeakers: drop((document) => ofKind(document, 'quote'), 'speaker'),
  notes: drop(cardsOf, 'notes'),
  tags: drop(cardsOf, 'tags'),
  tagColors: set(tagsOf, { color: 'slate' }),
  owners: drop(cardsOf, 'owner'),
  assumptions: drop(cardsOf, 'assumption'),
  webLinks: drop(cardsOf, 'links'),
  subJourneys: drop(cardsOf, 'journey'),
  pictures: (document) => {
    drop(cardsOf, 'picture')(document);
    drop(personasOf, 'picture')(document);
  },
  cardLooks: drop(cardsOf, 'color', 'icon'),
  checks: (document) => Reflect.deleteProperty(document, 'checks'),
};

/** Whether a document can be had without a trait. */
export const canGo = (trait: Trait): boolean => TAKE_AWAY[trait] !== undefined;

/** The document without one trait. */
export function without(document: JourneyDocument, trait: Trait): JourneyDocument {
  const copy = structuredClone(document);
  TAKE_AWAY[trait]?.(copy);
  return copy;
}

/** The document with everything in view: nothing hidden, nothing folded. */
export function allInView(document: JourneyDocument): JourneyDocument {
  const copy = structuredClone(document);
  drop(lanesOf, 'hidden', 'collapsed', 'height', 'curve')(copy);
  drop(stagesOf, 'collapsed')(copy);
  return copy;
}

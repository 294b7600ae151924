/** What an export leaves behind, counted, so that it can be told instead of dropped. */

import type { z } from 'zod';
import {
  CARD_SCHEMAS,
  type Card,
  type CardKind,
  Channel,
  Image,
  JourneyDocument,
  JourneyMap,
  Lane,
  Link,
  Persona,
  Stage,
  Tag,
  type Touchpoint,
} from '../document/model.ts';
import { type Carries, TRAITS, type Trait } from './carries.ts';
import type { NoticeList } from './notices.ts';

/** Adds one notice for every kind of thing that the document holds and the format does not carry at all. */
export function noteLosses(document: JourneyDocument, carries: Carries, notices: NoticeList): void {
  const counts = countTraits(document);
  for (const trait of TRAITS) {
    if (carries[trait] === 'none' && counts[trait] > 0) notices.add('notCarried', { trait, count: counts[trait] });
  }
}

/** How often each trait is there to be lost. What a new document has anyway (one map, current state) counts as none. */
export function countTraits(document: JourneyDocument): Record<Trait, number> {
  const personas = Object.values(document.personas);
  const channels = Object.values(document.channels);
  const tags = Object.values(document.tags);
  const maps = Object.values(document.maps);
  const stages = maps.flatMap((map) => Object.values(map.stages));
  const lanes = maps.flatMap((map) => Object.values(map.lanes));
  const cards = maps.flatMap((map) => Object.values(map.cards));
  const touchpoints = cards.filter((card) => card.kind === 'touchpoint');
  const ofKind = (...kinds: readonly CardKind[]) => cards.filter((card) => kinds.includes(card.kind));
  const count = <T extends object>(entities: readonly T[], ...fields: readonly string[]): number =>
    entities.filter((entity) => hasAny(entity, fields)).length;
  return {
    documentTitle: document.title === '' ? 0 : 1,
    language: 1,
    severalMaps: maps.length - 1,
    mapName: maps.filter((map) => map.name !== '').length,
    mapState: maps.filter((map) => map.state !== 'current').length,
    personaName: personas.length,
    personaProfile: personas.filter(hasProfile).length,
    stageNames: stages.length,
    subStages: count(stages, 'parent'),
    stageDetails: count(stages, 'duration', 'description'),
    stageColors: stages.length,
    laneNames: lanes.length,
    laneKinds: lanes.length,
    laneDescriptions: count(lanes, 'description'),
    touchpoints: touchpoints.length,
    otherCards: cards.length - touchpoints.length,
    spans: count(cards, 'span'),
    arrows: maps.reduce((sum, { links }) => sum + Object.keys(links).length, 0),
    scores: touchpoints.filter((card) => card.emotion?.score !== undefined).length,
    measuredScores: touchpoints.filter((card) => card.emotion?.measured !== undefined).length,
    feelings: touchpoints.filter(hasFeelings).length,
    momentsOfTruth: touchpoints.filter((card) => card.momentOfTruth).length,
    channels: touchpoints.filter((card) => card.channels.length > 0).length,
    channelIcons: channels.length,
    painPointRatings: count(ofKind('painPoint'), 'severity', 'frequency'),
    opportunityRatings: count(ofKind('opportunity', 'idea'), 'impact', 'effort', 'status'),
    metricFigures: count(ofKind('metric'), 'value', 'target', 'unit'),
    evidenceDetails: count(ofKind('evidence'), 'source', 'date'),
    quoteSpeakers: count(ofKind('quote'), 'speaker'),
    notes: count(cards, 'notes'),
    tags: cards.filter((card) => (card.tags ?? []).length > 0).length,
    tagColors: tags.length,
    owners: count(cards, 'owner'),
    assumptions: count(cards, 'assumption'),
    webLinks: cards.filter((card) => (card.links ?? []).length > 0).length,
    subJourneys: count(cards, 'journey'),
    pictures: count(cards, 'picture') + count(personas, 'picture'),
    cardLooks: count(cards, 'color', 'icon'),
    view: count(lanes, 'hidden', 'collapsed', 'height', 'curve') + count(stages, 'collapsed'),
    checks: document.checks === undefined ? 0 : 1,
    unknownFields: countUnknown(document),
  };
}

function hasProfile(persona: Persona): boolean {
  return Object.keys(persona).some(
    (key) => !['name', 'order', 'picture'].includes(key) && Object.hasOwn(Persona.shape, key),
  );
}

function hasFeelings({ emotion }: z.infer<typeof Touchpoint>): boolean {
  return emotion?.feeling !== undefined || emotion?.thought !== undefined;
}

function hasAny(entity: object, fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(entity, field));
}

function countUnknown(document: JourneyDocument): number {
  const maps = Object.values(document.maps);
  const unknownIn = ({ shape }: { readonly shape: object }, entities: readonly object[]): number =>
    entities.reduce<number>(
      (count, entity) => count + Object.keys(entity).filter((key) => !Object.hasOwn(shape, key)).length,
      0,
    );
  const inMaps = (shape: { readonly shape: object }, entities: (map: JourneyMap) => object): number =>
    maps.reduce((count, map) => count + unknownIn(shape, Object.values(entities(map))), 0);
  const cards = maps.flatMap((map): Card[] => Object.values(map.cards));
  return (
    unknownIn(JourneyDocument, [document]) +
    unknownIn(Persona, Object.values(document.personas)) +
    unknownIn(Channel, Object.values(document.channels)) +
    unknownIn(Tag, Object.values(document.tags)) +
    unknownIn(Image, Object.values(document.images)) +
    unknownIn(JourneyMap, maps) +
    inMaps(Stage, ({ stages }) => stages) +
    inMaps(Lane, ({ lanes }) => lanes) +
    inMaps(Link, ({ links }) => links) +
    cards.reduce((count, card) => count + unknownIn(CARD_SCHEMAS[card.kind], [card]), 0)
  );
}

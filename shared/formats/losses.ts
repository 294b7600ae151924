/** What an export leaves behind, counted, so that it can be told instead of dropped. */

import type { z } from 'zod';
import {
  Card,
  type CardKind,
  Channel,
  type JourneyDocument,
  JourneyMap,
  Lane,
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
  const ofKind = (kind: CardKind) => cards.filter((card) => card.kind === kind);
  return {
    documentTitle: document.title === '' ? 0 : 1,
    language: 1,
    severalMaps: maps.length - 1,
    mapName: maps.filter((map) => map.name !== '').length,
    mapState: maps.filter((map) => map.state !== 'current').length,
    personaName: personas.length,
    personaProfile: personas.filter(hasProfile).length,
    stageNames: stages.length,
    stageDetails: stages.filter((stage) => stage.duration !== undefined || stage.description !== undefined).length,
    stageColors: stages.length,
    laneNames: lanes.length,
    laneKinds: lanes.length,
    laneDescriptions: lanes.filter((lane) => lane.description !== undefined).length,
    touchpoints: touchpoints.length,
    otherCards: cards.length - touchpoints.length,
    scores: touchpoints.filter((card) => card.emotion?.score !== undefined).length,
    feelings: touchpoints.filter(hasFeelings).length,
    momentsOfTruth: touchpoints.filter((card) => card.momentOfTruth).length,
    channels: touchpoints.filter((card) => card.channels.length > 0).length,
    channelIcons: channels.length,
    painPointRatings: ofKind('painPoint').filter((card) => hasAny(card, ['severity', 'frequency'])).length,
    opportunityRatings: ofKind('opportunity').filter((card) => hasAny(card, ['impact', 'effort', 'status'])).length,
    notes: cards.filter((card) => card.notes !== undefined).length,
    tags: cards.filter((card) => (card.tags ?? []).length > 0).length,
    tagColors: tags.length,
    assumptions: cards.filter((card) => card.assumption !== undefined).length,
    unknownFields: countUnknown(document),
  };
}

function hasProfile(persona: Persona): boolean {
  return Object.keys(persona).some((key) => key !== 'name' && key !== 'order' && Object.hasOwn(Persona.shape, key));
}

function hasFeelings({ emotion }: z.infer<typeof Touchpoint>): boolean {
  return emotion?.feeling !== undefined || emotion?.thought !== undefined;
}

function hasAny(entity: object, fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(entity, field));
}

function countUnknown(document: JourneyDocument): number {
  const maps = Object.values(document.maps);
  const unknownIn = (shape: object, entities: readonly object[]): number =>
    entities.reduce<number>(
      (count, entity) => count + Object.keys(entity).filter((key) => !Object.hasOwn(shape, key)).length,
      0,
    );
  const cardShapes = new Map(Card.options.map((option) => [option.shape.kind.value, option.shape]));
  return (
    unknownIn(Persona.shape, Object.values(document.personas)) +
    unknownIn(Channel.shape, Object.values(document.channels)) +
    unknownIn(Tag.shape, Object.values(document.tags)) +
    unknownIn(JourneyMap.shape, maps) +
    maps.reduce(
      (count, map) =>
        count +
        unknownIn(Stage.shape, Object.values(map.stages)) +
        unknownIn(Lane.shape, Object.values(map.lanes)) +
        Object.values(map.cards).reduce((sum, card) => sum + unknownIn(cardShapes.get(card.kind) ?? {}, [card]), 0),
      0,
    )
  );
}

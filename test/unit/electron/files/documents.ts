/** Small valid documents for tests of files. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { serializeJourney } from '#shared/file/serialize.ts';

/** A document with one map, and one goal in it. */
export function smallDocument(title = 'Buying a ring'): JourneyDocument {
  return {
    format: 'stagecoach-journey',
    version: 3,
    id: 'doc_1',
    title,
    language: 'en',
    personas: { persona_1: { order: 'a0', name: 'Efficient Emma' } },
    channels: {},
    tags: {},
    maps: {
      map_1: {
        order: 'a0',
        name: 'Current state',
        persona: 'persona_1',
        state: 'current',
        stages: { stage_1: { order: 'a0', name: 'Awareness', color: 'blue' } },
        lanes: { lane_1: { order: 'a0', kind: 'goals', name: 'Goals' } },
        cards: { card_1: { kind: 'goal', stage: 'stage_1', lane: 'lane_1', order: 'a0', text: 'Find a gift' } },
        links: {},
      },
    },
    images: {},
  };
}

export const textOf = (document: JourneyDocument): string => serializeJourney(document);

/** The same document as a file of version 1: lists instead of records. */
export const textOfVersion1 = (): string =>
  `${JSON.stringify(
    {
      format: 'stagecoach-journey',
      version: 1,
      id: 'doc_1',
      title: 'Buying a ring',
      language: 'en',
      personas: [{ id: 'persona_1', name: 'Efficient Emma' }],
      channels: [],
      tags: [],
      maps: [
        {
          id: 'map_1',
          name: 'Current state',
          persona: 'persona_1',
          state: 'current',
          stages: [{ id: 'stage_1', name: 'Awareness', color: 'blue' }],
          lanes: [{ id: 'lane_1', kind: 'goals', name: 'Goals' }],
          cards: [{ id: 'card_1', kind: 'goal', stage: 'stage_1', lane: 'lane_1', text: 'Find a gift' }],
        },
      ],
    },
    null,
    2,
  )}\n`;

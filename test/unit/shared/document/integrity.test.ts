import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { CARD_KIND_OF_LANE, type Card, JourneyDocument, LANE_KINDS } from '#shared/document/model.ts';
import { validDocument } from '../../../arbitraries/document.ts';

/** A small sound document, with one thing changed. */
function documentWith(change: (document: JourneyDocument) => void): JourneyDocument {
  const document = JourneyDocument.parse({
    format: 'stagecoach-journey',
    version: 3,
    id: 'doc_a',
    title: 'Streaming',
    language: 'en',
    personas: { persona_a: { order: 'a0', name: 'Commuter', preferredChannels: ['channel_app'] } },
    channels: {
      channel_app: { order: 'a0', name: 'App', icon: 'app' },
      channel_web: { order: 'a1', name: 'Website', icon: 'website' },
    },
    tags: { tag_a: { order: 'a0', name: 'Billing', color: 'rose' } },
    maps: {
      map_a: {
        order: 'a0',
        name: 'Now',
        persona: 'persona_a',
        state: 'current',
        stages: { stage_a: { order: 'a0', name: 'Try', color: 'blue' } },
        lanes: Object.fromEntries(
          LANE_KINDS.map((kind, index) => [kind, { order: `a${index.toString(36)}`, kind, name: kind }]),
        ),
        cards: {
          card_a: {
            kind: 'touchpoint',
            stage: 'stage_a',
            lane: 'touchpoints',
            order: 'a0',
            text: 'Installs the app',
            channels: ['channel_app', 'channel_web'],
            tags: ['tag_a'],
          },
        },
        links: {},
      },
    },
    images: {},
  });
  change(document);
  return document;
}

function faultsOf(change: (document: JourneyDocument) => void): string[] {
  return checkIntegrity(documentWith(change)).map(({ code, path, values }) =>
    `${code} at ${path.join('/')} ${Object.values(values).join(' ')}`.trim(),
  );
}

const editCard = (fields: Partial<Card>) => (document: JourneyDocument) => {
  Object.assign(document.maps.map_a?.cards.card_a ?? {}, fields);
};

describe('integrity', () => {
  it('holds for valid documents', () => {
    expect(faultsOf(() => {})).toEqual([]);
    fc.assert(
      fc.property(validDocument(), (document) => {
        expect(checkIntegrity(document)).toEqual([]);
      }),
    );
  });

  it('wants at least one map', () => {
    expect(faultsOf((document) => Reflect.deleteProperty(document.maps, 'map_a'))).toEqual(['noMap at maps']);
  });

  it('wants the persona of a map', () => {
    expect(faultsOf((document) => Reflect.deleteProperty(document.personas, 'persona_a'))).toEqual([
      'danglingReference at maps/map_a/persona persona_a persona',
    ]);
  });

  it('wants the stage and the lane of a card, in the same map', () => {
    expect(faultsOf(editCard({ stage: 'stage_b', lane: 'lane_b' }))).toEqual([
      'danglingReference at maps/map_a/cards/card_a/stage stage_b stage',
      'danglingReference at maps/map_a/cards/card_a/lane lane_b lane',
    ]);
  });

  it('wants the tags and channels of a card, each once', () => {
    expect(faultsOf(editCard({ tags: ['tag_a', 'tag_b', 'tag_a'], channels: ['channel_x', 'channel_app'] }))).toEqual([
      'danglingReference at maps/map_a/cards/card_a/tags/1 tag_b tag',
      'duplicateReference at maps/map_a/cards/card_a/tags/2 tag_a',
      'danglingReference at maps/map_a/cards/card_a/channels/0 channel_x channel',
    ]);
  });

  it('wants the preferred channels of a persona, each once', () => {
    const preferred = ['channel_app', 'channel_app', 'channel_x'];
    expect(
      faultsOf((document) => Object.assign(document.personas.persona_a ?? {}, { preferredChannels: preferred })),
    ).toEqual([
      'duplicateReference at personas/persona_a/preferredChannels/1 channel_app',
      'danglingReference at personas/persona_a/preferredChannels/2 channel_x channel',
    ]);
  });

  it('is not fooled by names every object inherits', () => {
    expect(faultsOf(editCard({ stage: 'toString' }))).toHaveLength(1);
  });

  it.each(LANE_KINDS)('lets a %s lane hold cards of its own kind only', (laneKind) => {
    const allowed = CARD_KIND_OF_LANE[laneKind] === 'touchpoint';
    expect(faultsOf(editCard({ lane: laneKind }))).toEqual(
      allowed ? [] : [`wrongLane at maps/map_a/cards/card_a/lane touchpoint ${laneKind}`],
    );
  });

  it('takes the same ids in two maps', () => {
    expect(
      faultsOf((document) => {
        if (document.maps.map_a) document.maps.map_b = structuredClone(document.maps.map_a);
      }),
    ).toEqual([]);
  });
});

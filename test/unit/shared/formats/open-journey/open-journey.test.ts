import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/document/order.ts';
import { exportOpenJourney } from '#shared/formats/open-journey/export.ts';
import { importOpenJourney } from '#shared/formats/open-journey/import.ts';
import { importContext } from '../../../../support/import-context.ts';
import { journey } from '../../../../support/journey.ts';
import { codesOf, documentOf, tell } from '../../../../support/tell.ts';

const read = (file: unknown) => importOpenJourney(JSON.stringify(file), importContext());

/** As the format's specification shows one, with names of our own. */
const FILE = {
  version: '1.0',
  persona: 'Frequent traveller',
  pointOfView: 'Booking a flight',
  stages: [
    { id: 's1', name: 'Discovery' },
    { id: 's2', name: 'Purchase' },
  ],
  swimlanes: [
    { id: 'sl1', name: 'User Action' },
    { id: 'sl2', name: 'Emotional State' },
    { id: 'sl3', name: 'Troubles' },
    { id: 'sl4', name: 'Front stage' },
  ],
  nodes: [
    {
      stageId: 's1',
      swimlaneId: 'sl1',
      title: 'Searches for a flight',
      description: 'By the search bar.',
      score: 5,
      sentiment: 'curious',
      isMomentOfTruth: true,
      icon: 'search',
      tags: ['Desktop', 'channel:Website'],
    },
    { stageId: 's2', swimlaneId: 'sl2', title: 'Anxious', sentiment: 'anxious' },
    { stageId: 's2', swimlaneId: 'sl3', title: 'Pays', severity: 'high', purpose: 'pain-point' },
  ],
};

describe('an OpenJourney file that comes in', () => {
  it('becomes a map with its stages, lanes and cards', () => {
    const imported = read(FILE);
    expect(tell(imported)).toEqual([
      'Booking a flight (Frequent traveller)',
      '  Discovery',
      '    Searches for a flight @2 [Desktop]',
      '  Purchase',
      '    Anxious',
      '    Pays',
    ]);
    const document = documentOf(imported);
    const map = Object.values(document.maps)[0];
    expect(inOrder(map?.lanes ?? {}).map(([id, { kind, name }]) => [id, kind, name])).toEqual([
      ['sl1', 'touchpoints', 'User Action'],
      ['sl2', 'notes', 'Emotional State'],
      ['sl3', 'painPoints', 'Troubles'],
      ['sl4', 'frontstage', 'Front stage'],
    ]);
    expect(Object.values(map?.cards ?? {})).toMatchObject([
      {
        kind: 'touchpoint',
        notes: 'By the search bar.',
        emotion: { score: 2, feeling: 'curious' },
        momentOfTruth: true,
      },
      { kind: 'note', text: 'Anxious' },
      { kind: 'painPoint', severity: 4 },
    ]);
    expect(Object.values(document.channels)).toMatchObject([{ name: 'Website' }]);
    expect(codesOf(imported)).toEqual(['laneKindGuessed', 'iconsNotRead', 'scoreElsewhere']);
  });

  it.each([
    [-5, -2, []],
    [1.25, 0.5, []],
    [0, 0, []],
    [1, 0.5, ['scoreRounded']],
    [-9, -2, ['scoreOutOfScale']],
  ])('has for the score %d ours, %d', (score, expected, notices) => {
    const imported = read({
      stages: [{ id: 's', name: 'S' }],
      swimlanes: [{ id: 'l', name: 'Steps' }],
      nodes: [{ stageId: 's', swimlaneId: 'l', title: 'a', purpose: 'touchpoint', score }],
    });
    expect(tell(imported)[2]).toBe(`    a @${expected}`);
    expect(codesOf(imported)).toEqual(notices);
  });

  it('may lack almost everything, and have nodes that stand nowhere', () => {
    const imported = read({
      stages: [{ id: 1 }, null, { name: 'Two', id: 'constructor' }],
      swimlanes: ['x', { id: 'l', name: 'Steps' }],
      nodes: [{ description: 'only this' }, 7, { stageId: 1, swimlaneId: 'l', title: 3, tags: 'no' }],
    });
    expect(tell(imported)).toEqual(['A map (Somebody)', '  ', '    ', '    only this', '  Two']);
    expect(codesOf(imported)).toEqual(expect.arrayContaining(['placeNotFound', 'fieldsNotRead']));
  });

  it.each([
    ['no JSON', 'hello', 'brokenJson'],
    ['keys twice', '{"stages":[],"stages":[],"swimlanes":[]}', 'unsafeJson'],
    ['a key that is a prototype', '{"stages":[],"swimlanes":[],"__proto__":{}}', 'unsafeJson'],
    ['another JSON file', '{"nodes":[]}', 'nothingFound'],
  ])('%s is refused with a word why', (_, source, code) => {
    const imported = importOpenJourney(source, importContext());
    expect(imported.kind).toBe('nothing');
    expect(codesOf(imported)).toContain(code);
  });
});

describe('a map as an OpenJourney file', () => {
  const document = journey({
    persona: { name: 'Ana' },
    stages: ['stage'],
    lanes: ['touchpoints', 'painPoints'],
    channels: { app: { name: 'App' } },
    tags: { quick: { name: 'Quick' }, odd: { name: 'channel:odd' } },
    cards: [
      {
        stage: 'stage',
        lane: 'touchpoints',
        text: 'Signs up',
        notes: 'twice',
        channels: ['app'],
        tags: ['quick', 'odd'],
        emotion: { score: -1.5, feeling: 'lost', thought: 'Why?' },
        momentOfTruth: true,
      },
      { stage: 'stage', lane: 'painPoints', text: 'Too long', severity: 5, frequency: 'often' },
    ],
  });

  it('holds what the format has a place for, and tells the rest', () => {
    const exported = exportOpenJourney(document);
    expect(JSON.parse(exported.content)).toEqual({
      version: '1.0',
      persona: 'Ana',
      pointOfView: 'Map',
      stages: [{ id: 'stage', name: 'stage' }],
      swimlanes: [
        { id: 'touchpoints', name: 'touchpoints' },
        { id: 'painPoints', name: 'painPoints' },
      ],
      nodes: [
        {
          stageId: 'stage',
          swimlaneId: 'touchpoints',
          title: 'Signs up',
          description: 'twice',
          score: -3.75,
          sentiment: 'lost',
          purpose: 'touchpoint',
          isMomentOfTruth: true,
          tags: ['channel:App', 'Quick', 'tag:channel:odd'],
        },
        { stageId: 'stage', swimlaneId: 'painPoints', title: 'Too long', severity: 'high', purpose: 'pain-point' },
      ],
    });
    expect(codesOf(exported)).toEqual(
      expect.arrayContaining(['severityCoarse', 'thoughtsNotCarried', 'notCarried tagColors']),
    );
  });

  it('is one map, and tells of the others', () => {
    const map = document.maps.map;
    if (map === undefined) throw new Error('The sketch has a map.');
    const two = { ...document, maps: { map, later: { ...map, order: 'a1', name: 'Later' } } };
    expect(JSON.parse(exportOpenJourney(two).content).pointOfView).toBe('Map');
    expect(exportOpenJourney(two).notices).toContainEqual({ code: 'oneMapOnly', values: { count: 1 } });
  });
});

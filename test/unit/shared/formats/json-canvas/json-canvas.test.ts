import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { exportCanvas } from '#shared/formats/json-canvas/export.ts';
import { importCanvas } from '#shared/formats/json-canvas/import.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { importContext } from '../../../../support/import-context.ts';
import { journey } from '../../../../support/journey.ts';
import { codesOf, documentOf, tell } from '../../../../support/tell.ts';

interface Node {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  text?: string;
  label?: string;
}
interface Canvas {
  nodes: Node[];
  edges: { id: string; fromNode: string; toNode: string; fromSide?: string; toSide?: string; label?: string }[];
  stagecoach?: unknown;
}

const canvasOf = (document: JourneyDocument): Canvas => JSON.parse(exportCanvas(document).content);
const read = (canvas: unknown) => importCanvas(JSON.stringify(canvas), importContext());
const nodeIn = ({ nodes }: Canvas, id: string): Node => {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`No node ${id}`);
  return node;
};

const SKETCH = journey({
  stages: ['try', 'buy'],
  lanes: ['touchpoints', 'painPoints'],
  channels: { app: { name: 'App' } },
  cards: [
    { id: 'signs', stage: 'try', lane: 'touchpoints', text: 'Signs up', channels: ['app'], emotion: { score: -1 } },
    { id: 'waits', stage: 'try', lane: 'touchpoints', text: 'Waits' },
    { id: 'pays', stage: 'buy', lane: 'touchpoints', text: 'Pays' },
    { id: 'dear', stage: 'buy', lane: 'painPoints', text: 'Too dear' },
  ],
});

describe('a document as a canvas', () => {
  it('keeps to JSON Canvas 1.0: unique ids, whole pixels, known types, edges between nodes that are there', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const { nodes, edges } = canvasOf(document);
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        expect(new Set([...ids, ...edges.map(({ id }) => id)]).size).toBe(nodes.length + edges.length);
        for (const node of nodes) {
          expect(['text', 'group']).toContain(node.type);
          expect(typeof (node.type === 'text' ? node.text : node.label)).toBe('string');
          for (const value of [node.x, node.y, node.width, node.height]) expect(Number.isInteger(value)).toBe(true);
        }
        for (const edge of edges) {
          expect(ids).toContain(edge.fromNode);
          expect(ids).toContain(edge.toNode);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('lays no card over another, and all within the group of their map', () => {
    fc.assert(
      fc.property(validDocument({ maps: 2, cards: 20 }), (document) => {
        const { nodes } = canvasOf(document);
        const groups = nodes.filter(({ type }) => type === 'group');
        const cards = nodes.filter(({ type }) => type === 'text');
        for (const [at, a] of cards.entries()) {
          expect(
            groups.some(
              (g) => a.x >= g.x && a.y >= g.y && a.x + a.width <= g.x + g.width && a.y + a.height <= g.y + g.height,
            ),
          ).toBe(true);
          for (const b of cards.slice(at + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('shows what is known of a card below its text, and leads from touchpoint to touchpoint', () => {
    const canvas = canvasOf(SKETCH);
    expect(nodeIn(canvas, 'map/card/signs').text).toBe('Signs up\n\nChannels: App\nScore: −1 (Bad)');
    expect(canvas.edges.map(({ fromNode, fromSide, toNode, toSide }) => [fromNode, fromSide, toNode, toSide])).toEqual([
      ['map/card/signs', 'bottom', 'map/card/waits', 'top'],
      ['map/card/waits', 'right', 'map/card/pays', 'left'],
    ]);
  });
});

describe('a canvas of ours that comes back', () => {
  it('gives back the document, byte by byte', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const imported = read(canvasOf(document));
        expect(imported.notices).toEqual([]);
        expect(imported.kind === 'imported' && serializeJourney(imported.document)).toBe(serializeJourney(document));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('takes edited texts and names, and leaves what stands below a text out of it', () => {
    const canvas = canvasOf(SKETCH);
    nodeIn(canvas, 'map/card/signs').text = 'Signs up twice\n\nChannels: App\nScore: −1 (Bad)';
    nodeIn(canvas, 'map/card/waits').text = 'Waits long';
    nodeIn(canvas, 'map/stage/try').text = 'Try it';
    nodeIn(canvas, 'map').label = 'My map';
    const imported = read(canvas);
    expect(tell(imported)).toEqual([
      'My map (Ana)',
      '  Try it',
      '    Signs up twice @-1',
      '    Waits long',
      '  buy',
      '    Pays',
      '    Too dear',
    ]);
    expect(imported.notices).toEqual([{ code: 'canvasChanges', values: { count: 4 } }]);
  });

  it('takes cards that were moved, added and deleted', () => {
    const canvas = canvasOf(SKETCH);
    const dear = nodeIn(canvas, 'map/card/dear');
    const signs = nodeIn(canvas, 'map/card/signs');
    Object.assign(signs, { y: dear.y });
    canvas.nodes = canvas.nodes.filter(({ id }) => id !== 'map/card/waits');
    canvas.nodes.push({ ...dear, id: 'new', text: 'Cheaper?', y: dear.y + 10 }, { ...dear, id: 'far', x: 90_000 });
    const imported = read(canvas);
    const cards = Object.values(documentOf(imported).maps.map?.cards ?? {});
    expect(cards.map(({ kind, stage, text }) => [kind, stage, text])).toEqual([
      ['touchpoint', 'buy', 'Pays'],
      ['painPoint', 'try', 'Signs up'],
      ['painPoint', 'buy', 'Too dear'],
      ['painPoint', 'buy', 'Cheaper?'],
    ]);
    expect(imported.notices).toEqual([
      { code: 'canvasChanges', values: { count: 3 } },
      { code: 'nodesOutside', values: { count: 1 } },
    ]);
  });

  it('knows which end of a text was no part of it, whatever words it was written with', () => {
    const canvas = canvasOf(SKETCH);
    const signs = nodeIn(canvas, 'map/card/signs');
    Object.assign(signs, { text: 'Signs up\n\nKanaler: App', stagecoach: { facts: '\n\nKanaler: App' } });
    expect(read(canvas).notices).toEqual([]);
  });

  it('may have lost our field in its nodes', () => {
    const canvas = canvasOf(SKETCH);
    const nodes = canvas.nodes.map(({ id, type, x, y, width, height, text, label }) => ({
      ...{ id, type, x, y, width, height },
      ...(type === 'text' ? { text } : { label }),
    }));
    expect(read({ ...canvas, nodes }).notices).toEqual([]);
  });

  it('may have lost all of its nodes', () => {
    const imported = read({ ...canvasOf(SKETCH), nodes: [] });
    expect(imported.notices).toEqual([]);
    expect(tell(imported)).toContain('    Pays');
  });

  it('takes no more changes than a person makes, and counts the others', () => {
    const canvas = canvasOf(SKETCH);
    const { x, y, width, height } = nodeIn(canvas, 'map/card/dear');
    const added = Array.from({ length: 310 }, (_, at) => ({
      id: `n${at}`,
      type: 'text',
      text: 'n',
      x,
      y,
      width,
      height,
    }));
    expect(read({ ...canvas, nodes: [...canvas.nodes, ...added] }).notices).toEqual([
      { code: 'canvasChanges', values: { count: 300 } },
      { code: 'canvasChangeRefused', values: { count: 10 } },
    ]);
  }, 60_000);

  it('takes arrows that were added, named and taken out', () => {
    const document = structuredClone(SKETCH);
    const map = document.maps.map;
    if (map === undefined) throw new Error('the sketch has a map');
    map.links = {
      named: { kind: 'causes', from: 'dear', to: 'waits' },
      gone: { kind: 'flow', from: 'signs', to: 'pays', label: 'later' },
    };
    const canvas = canvasOf(document);
    expect(canvas.edges.map(({ id }) => id)).toEqual(['map/arrow/named', 'map/arrow/gone']);
    const [named] = canvas.edges;
    if (named === undefined) throw new Error('the arrow is drawn');
    named.label = 'because of the price';
    canvas.nodes.push({ ...nodeIn(canvas, 'map/card/pays'), id: 'new', text: 'Is happy' });
    canvas.edges = [
      named,
      { id: 'drawn', fromNode: 'map/card/pays', toNode: 'new', label: 'then' },
      { id: 'nowhere', fromNode: 'map/card/pays', toNode: 'map/stage/buy' },
    ];
    const imported = read(canvas);
    const back = documentOf(imported).maps.map;
    expect(
      Object.values(back?.links ?? {}).map(({ kind, from, to, label }) => [
        kind,
        back?.cards[from]?.text,
        back?.cards[to]?.text,
        label,
      ]),
    ).toEqual([
      ['flow', 'Pays', 'Is happy', 'then'],
      ['causes', 'Too dear', 'Waits', 'because of the price'],
    ]);
    expect(codesOf(imported)).toContain('edgesNotRead');
  });

  it('may be moved as a whole', () => {
    const canvas = canvasOf(SKETCH);
    for (const node of canvas.nodes) {
      node.x += 1_000;
      node.y -= 333;
    }
    expect(read(canvas).notices).toEqual([]);
  });

  it('is read by what it shows when the document inside is damaged', () => {
    const canvas = canvasOf(SKETCH);
    canvas.stagecoach = { format: 'stagecoach-journey', version: 2, maps: 7 };
    const imported = read(canvas);
    expect(codesOf(imported)).toContain('embeddedUnreadable');
    expect(tell(imported)).toContain('    Pays');
  });
});

describe('a canvas of another program', () => {
  const node = (id: string, x: number, y: number, rest: object) => ({ id, x, y, width: 100, height: 50, ...rest });

  it('has groups for stages and what stands in them for touchpoints', () => {
    const imported = read({
      nodes: [
        { ...node('frame', -50, -50, { type: 'group', label: 'All' }), width: 1_000, height: 1_000 },
        { ...node('g2', 500, 0, { type: 'group', label: 'Buy' }), width: 300, height: 500, color: '4' },
        { ...node('g1', 0, 0, { type: 'group', label: 'Try' }), width: 300, height: 500 },
        node('b', 20, 200, { type: 'text', text: 'Second' }),
        node('a', 50, 20, { type: 'text', text: 'First' }),
        node('c', 520, 20, { type: 'link', url: 'https://example.org' }),
        node('d', 520, 120, { type: 'file', file: 'pictures/till.png' }),
        node('e', 5_000, 0, { type: 'text', text: 'Alone' }),
      ],
      edges: [
        { id: 'x', fromNode: 'a', toNode: 'b', label: 'then' },
        { id: 'y', fromNode: 'a', toNode: 'g2' },
      ],
    });
    expect(tell(imported)).toEqual([
      'Imported (Somebody)',
      '  First',
      '    Alone',
      '  Try',
      '    First',
      '    Second',
      '  Buy',
      '    https://example.org',
      '    pictures/till.png',
    ]);
    expect(codesOf(imported).sort()).toEqual(['edgesNotRead', 'filesAsText', 'iconsNotRead']);
    const map = Object.values(documentOf(imported).maps)[0];
    expect(
      Object.values(map?.links ?? {}).map(({ from, to, label }) => [
        map?.cards[from]?.text,
        map?.cards[to]?.text,
        label,
      ]),
    ).toEqual([['First', 'Second', 'then']]);
    expect(Object.values(map?.cards ?? {}).flatMap(({ links = [] }) => links)).toEqual([
      { url: 'https://example.org' },
    ]);
  });

  it.each([
    ['an empty canvas', {}],
    ['a list', []],
    ['nodes that are none', { nodes: [1, null, { id: 'a' }] }],
  ])('%s gives nothing', (_, canvas) => {
    expect(read(canvas).kind).toBe('nothing');
    expect(codesOf(read(canvas))).toContain('nothingFound');
  });

  it('may be full of groups and cards', () => {
    const nodes = Array.from({ length: 3_000 }, (_, at) => [
      { ...node(`g${at}`, at * 10, 0, { type: 'group', label: `G${at}` }), width: 5 },
      node(`c${at}`, at * 10, 0, { type: 'text', text: 'x' }),
    ]).flat();
    expect(codesOf(read({ nodes }))).toEqual(['tooManyStages']);
  });
});

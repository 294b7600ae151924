import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/document/order.ts';
import { importOutline } from '#shared/formats/outline/import.ts';
import { importContext } from '../../../../support/import-context.ts';
import { codesOf, documentOf, tell } from '../../../../support/tell.ts';

const read = (source: string) => importOutline(source, importContext());

describe('an outline of indented text', () => {
  const expected = [
    'A map (Somebody)',
    '  Discover',
    '    Hears of it',
    '    Looks it up',
    '  Try',
    '    Installs the app',
  ];

  it.each([
    ['spaces', 'Discover\n  Hears of it\n  Looks it up\nTry\n  Installs the app'],
    ['tabs', 'Discover\n\tHears of it\n\tLooks it up\n\nTry\n\tInstalls the app\n'],
    ['bullets', '- Discover\n  - Hears of it\n  - Looks it up\n- Try\n  - Installs the app'],
    ['numbers', '1. Discover\r\n   1) Hears of it\r\n   2) Looks it up\r\n2. Try\r\n   * Installs the app'],
    ['uneven indents', '    Discover\n       Hears of it\n       Looks it up\n    Try\n          Installs the app'],
    ['task lists', '* Discover\n  - [ ] Hears of it\n  - [x] Looks it up\n* Try\n  - [ ] Installs the app'],
  ])('with %s gives stages and touchpoints', (_, source) => {
    expect(tell(read(source))).toEqual(expected);
    expect(codesOf(read(source))).toEqual([]);
  });

  it('takes one item that holds all as the name of the map', () => {
    expect(tell(read('Streaming\n  Discover\n    Hears of it\n  Try'))).toEqual([
      'Streaming (Somebody)',
      '  Discover',
      '    Hears of it',
      '  Try',
    ]);
  });

  it('keeps what stands below a card as its notes', () => {
    const document = documentOf(read('Hear\nTry\n  Installs\n    slow\n      on the train\n    large'));
    expect(Object.values(Object.values(document.maps)[0]?.cards ?? {})).toMatchObject([
      { text: 'Installs', notes: 'slow\n  on the train\nlarge' },
    ]);
  });

  it('makes a stage of every line where none is indented, and says so', () => {
    const imported = read('Discover\nTry\nBuy');
    expect(tell(imported)).toEqual(['A map (Somebody)', '  Discover', '  Try', '  Buy']);
    expect(codesOf(imported)).toEqual(['flatOutline']);
  });

  it('takes items named like a lane as lanes', () => {
    const document = documentOf(read('Try\n  Installs\n  Pain points:\n    Too slow\n  Smertepunkter\n    For dyrt'));
    const map = Object.values(document.maps)[0];
    const lanes = inOrder(map?.lanes ?? {});
    expect(lanes.map(([, lane]) => [lane.kind, lane.name])).toEqual([
      ['touchpoints', 'Touchpoints'],
      ['painPoints', 'Pain points'],
      ['painPoints', 'Smertepunkter'],
    ]);
    expect(Object.values(map?.cards ?? {}).map(({ kind, text }) => [kind, text])).toEqual([
      ['touchpoint', 'Installs'],
      ['painPoint', 'Too slow'],
      ['painPoint', 'For dyrt'],
    ]);
  });
});

describe('an outline of Markdown', () => {
  it('takes headings as map, stages and lanes, and lists and paragraphs as cards', () => {
    const document = documentOf(
      read(`# Streaming

## Discover

Hears of it from a **friend**

- Looks it up
  - on the \`web\`

### Pain points

- Too many ads

### Front stage

- Playlist page

Try
---

1. Installs \\*the app\\*
`),
    );
    const map = Object.values(document.maps)[0];
    expect(map?.name).toBe('Streaming');
    expect(inOrder(map?.stages ?? {}).map(([, { name }]) => name)).toEqual(['Discover', 'Try']);
    expect(Object.values(map?.cards ?? {}).map(({ kind, text, notes }) => [kind, text, notes])).toEqual([
      ['touchpoint', 'Hears of it from a friend', undefined],
      ['touchpoint', 'Looks it up', 'on the web'],
      ['touchpoint', 'Installs *the app*', undefined],
      ['painPoint', 'Too many ads', undefined],
      ['frontstageAction', 'Playlist page', undefined],
    ]);
  });

  it('takes headings of one level as stages', () => {
    expect(tell(read('## Discover\n- Hears\n## Try ##\n- Installs'))).toEqual([
      'A map (Somebody)',
      '  Discover',
      '    Hears',
      '  Try',
      '    Installs',
    ]);
  });
});

describe('an outline that is none, or hostile', () => {
  it.each(['', ' \n\t\n', '```\n```'])('%j gives nothing', (source) => {
    expect(read(source)).toEqual({ kind: 'nothing', notices: [{ code: 'nothingFound', values: { count: 1 } }] });
  });

  it('may be very deep', () => {
    const deep = Array.from({ length: 5_000 }, (_, depth) => `${' '.repeat(depth)}x`).join('\n');
    expect(codesOf(read(deep))).toEqual(['shortened']);
    expect(tell(read(deep))).toHaveLength(3);
  });

  it('may be full of marks', () => {
    const imported = read(`${'**'.repeat(20_000)}\n  ${'`'.repeat(20_000)}\n  ${'\\'.repeat(20_000)}`);
    expect(codesOf(imported)).toEqual(['shortened']);
  });
});

import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { type ClipboardContent, copyOfCards, parseClipboard } from '#shared/clipboard/content.ts';
import { type Paste, type PastePlace, placeBlock, placeContent } from '#shared/clipboard/place.ts';
import { blockOfText } from '#shared/clipboard/sheet.ts';
import { pasteContent } from '#shared/commands/paste.ts';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { CARD_KIND_OF_LANE, JourneyDocument, type JourneyMap, TEXT_LIMIT } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { journey, MAP } from '../../../support/journey.ts';

const words = { newStage: () => 'New stage', laneName: (kind: string) => kind };

const counting = () => {
  let count = 0;
  return {
    createId: (prefix: string) => {
      count += 1;
      return `${prefix}_new${count}`;
    },
  };
};

function pasted(document: JourneyDocument, paste: Paste): JourneyDocument {
  if (paste.kind !== 'paste') throw new Error(`Nothing to paste: ${paste.kind}`);
  expect(pasteContent.isEnabled(document, paste.args)).toBe(true);
  return produce(document, (draft) => {
    pasteContent.apply(draft, paste.args, counting());
  });
}

/** The map as rows of `lane: stage=card, card | …`. */
function tell({ maps }: JourneyDocument): string[] {
  const map = maps[MAP] as JourneyMap;
  return inOrder(map.lanes).map(([lane, { name }]) => {
    const cells = columnStages(map.stages).map(([stage]) =>
      cardsInReadingOrder(map)
        .filter(([, card]) => card.stage === stage && card.lane === lane)
        .map(([, { text }]) => text)
        .join(', '),
    );
    return `${name}: ${cells.join(' | ')}`;
  });
}

const target = journey({
  stages: ['Try', 'Buy'],
  lanes: ['goals', 'touchpoints', 'emotions', 'painPoints'],
  cards: [{ id: 'old', stage: 'Try', lane: 'touchpoints', text: 'Looks' }],
});
const at = (stage: string, lane: string, index = 0): PastePlace => ({ map: MAP, stage, lane, index });
const ofText = (text: string, place: PastePlace, inOneLane = false): Paste =>
  placeBlock(target, place, blockOfText(text), words, { inOneLane });

describe('pasting text', () => {
  it('puts lines into one cell, where one is', () => {
    expect(tell(pasted(target, ofText('one\ntwo', at('Try', 'touchpoints'))))).toEqual([
      'goals:  | ',
      'touchpoints: one, two, Looks | ',
      'emotions:  | ',
      'painPoints:  | ',
    ]);
  });

  it('puts a block of cells over stages and lanes, past lanes that take no cards', () => {
    expect(tell(pasted(target, ofText('a\tb\nc\td', at('Try', 'touchpoints', 1))))).toEqual([
      'goals:  | ',
      'touchpoints: Looks, a | b',
      'emotions:  | ',
      'painPoints: c | d',
    ]);
  });

  it('adds stages beyond the last one', () => {
    const after = pasted(target, ofText('a\tb\tc', at('Buy', 'goals')));
    expect(tell(after)[0]).toBe('goals:  | a | b | c');
    expect(columnStages((after.maps[MAP] as JourneyMap).stages).map(([, { name }]) => name)).toEqual([
      'Try',
      'Buy',
      'New stage',
      'New stage',
    ]);
  });

  it('stacks rows in one lane when there are more of them than lanes, or when asked to', () => {
    expect(tell(pasted(target, ofText('a\tb\nc\td\ne\tf', at('Try', 'painPoints'))))[3]).toBe(
      'painPoints: a, c, e | b, d, f',
    );
    expect(tell(pasted(target, ofText('a\tb\nc\td', at('Try', 'goals'), true)))[0]).toBe('goals: a, c | b, d');
  });

  it('puts a table with the map’s own headings where they say', () => {
    const table = '\tBuy\tTry\npainPoints\tpricey\t\ntouchpoints\tpays\task\ntouchpoints\t\tread';
    expect(tell(pasted(target, ofText(table, at('Try', 'goals'))))).toEqual([
      'goals:  | ',
      'touchpoints: Looks, ask, read | pays',
      'emotions:  | ',
      'painPoints:  | pricey',
    ]);
  });

  it('is refused with its place when a text is too long, and with its number when there are too many', () => {
    expect(ofText(`a\n${'x'.repeat(TEXT_LIMIT + 1)}`, at('Try', 'goals'))).toEqual({
      kind: 'tooLong',
      row: 2,
      column: 1,
      limit: TEXT_LIMIT,
    });
    expect(ofText('a\n'.repeat(5_001), at('Try', 'goals'))).toEqual({ kind: 'tooMany', count: 5_001, limit: 5_000 });
    expect(ofText('\n', at('Try', 'goals'))).toEqual({ kind: 'nothing' });
  });
});

describe('pasting cards', () => {
  const source = journey({
    stages: ['A', 'B'],
    lanes: [
      { id: 'pains', kind: 'painPoints' },
      { id: 'steps', kind: 'touchpoints' },
    ],
    channels: { app: {} },
    tags: { late: {} },
    cards: [
      { id: 'p', stage: 'A', lane: 'pains', text: 'Slow', severity: 4, tags: ['late'] },
      { id: 't', stage: 'B', lane: 'steps', text: 'Waits', channels: ['app'], emotion: { score: -1 } },
    ],
  });
  const elsewhere: JourneyDocument = {
    ...source,
    id: 'elsewhere',
    maps: { [MAP]: { ...(source.maps[MAP] as JourneyMap), links: { l: { kind: 'causes', from: 'p', to: 't' } } } },
  };
  const copy = copyOfCards(elsewhere, MAP, ['p', 't']) as ClipboardContent;

  it('takes them to lanes of their kinds, with all they carry and refer to, and the arrows between them', () => {
    const after = pasted(target, placeContent(target, at('Try', 'goals'), copy, words));
    expect(tell(after)).toEqual(['goals:  | ', 'touchpoints: Looks | Waits', 'emotions:  | ', 'painPoints: Slow | ']);
    const map = after.maps[MAP] as JourneyMap;
    const find = (text: string) => Object.entries(map.cards).find(([, card]) => card.text === text);
    const [slow, waits] = [find('Slow'), find('Waits')];
    const [channel] = Object.keys(after.channels);
    expect(waits?.[1]).toMatchObject({ kind: 'touchpoint', emotion: { score: -1 }, channels: [channel] });
    expect(slow?.[1]).toMatchObject({ kind: 'painPoint', severity: 4, tags: Object.keys(after.tags) });
    expect(Object.values(map.links)).toEqual([{ kind: 'causes', from: slow?.[0], to: waits?.[0] }]);
  });

  it('takes cards of one lane to the lane one is in, as its kind, and uses the channel of that name', () => {
    const one = copyOfCards(elsewhere, MAP, ['t']) as ClipboardContent;
    const known: JourneyDocument = { ...target, channels: { mine: { order: 'a0', name: ' APP', icon: 'app' } } };
    const goal = pasted(known, placeContent(known, at('Buy', 'goals'), one, words));
    expect(tell(goal)[0]).toBe('goals:  | Waits');
    const touchpoint = pasted(known, placeContent(known, at('Buy', 'touchpoints'), one, words));
    expect(Object.keys(touchpoint.channels)).toEqual(['mine']);
    expect(Object.values((touchpoint.maps[MAP] as JourneyMap).cards).at(-1)).toMatchObject({ channels: ['mine'] });
  });

  it('leaves behind, and counts, links to maps of another document, even if this one has a map of that id', () => {
    const told = structuredClone(copy);
    for (const { card } of told.cards) card.journey = { map: MAP };
    const paste = placeContent(target, at('Try', 'goals'), told, words);
    expect(paste).toMatchObject({ lostJourneys: 2 });
    for (const card of Object.values((pasted(target, paste).maps[MAP] as JourneyMap).cards)) {
      expect(card.journey).toBeUndefined();
    }
    const home = placeContent({ ...target, id: 'elsewhere' }, at('Try', 'goals'), told, words);
    expect(home).toMatchObject({ lostJourneys: 0 });
  });

  it('survives the way over the clipboard, whatever the cards, and leaves a valid document', () => {
    fc.assert(
      fc.property(validDocument(), validDocument(), fc.nat(), fc.nat(), (from, to, which, where) => {
        const [fromMap, { cards }] = Object.entries(from.maps)[0] ?? ['', { cards: {} }];
        const ids = Object.keys(cards).filter((_, index) => (which >> (index % 20)) % 2 === 0);
        const content = copyOfCards(from, fromMap, ids);
        fc.pre(content !== null);
        expect(parseClipboard(JSON.stringify(content))).toEqual(content);
        const [toMap, map] = Object.entries(to.maps)[0] ?? ['', null];
        const stages = columnStages(map?.stages ?? {});
        const lanes = Object.entries(map?.lanes ?? {}).filter(([, { kind }]) => CARD_KIND_OF_LANE[kind] !== null);
        fc.pre(stages.length > 0 && lanes.length > 0 && content !== null);
        const place = {
          map: toMap,
          stage: stages[where % stages.length]?.[0] ?? '',
          lane: lanes[where % lanes.length]?.[0] ?? '',
          index: 0,
        };
        const after = pasted(to, placeContent(to, place, content as ClipboardContent, words));
        expect(JourneyDocument.safeParse(after).success).toBe(true);
        expect(checkIntegrity(after)).toEqual([]);
        const count = (document: JourneyDocument) => Object.keys(document.maps[toMap]?.cards ?? {}).length;
        expect(count(after)).toBe(count(to) + ids.length);
      }),
    );
  });

  it('is nothing when the clipboard holds something broken, foreign or of another version', () => {
    for (const text of [
      '',
      'x',
      '{}',
      '[]',
      JSON.stringify({ ...copy, version: 99 }),
      JSON.stringify({ ...copy, cards: [] }),
    ])
      expect(parseClipboard(text)).toBeNull();
    const hostile = JSON.parse(JSON.stringify(copy));
    hostile.cards[0].card.links = [{ url: 'javascript:alert(1)' }];
    expect(parseClipboard(JSON.stringify(hostile))).toBeNull();
  });
});

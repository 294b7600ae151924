import { describe, expect, it } from 'vitest';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/document/model.ts';
import { undo } from '#shared/history/history.ts';
import { cardOf, cellOf, isEnabled, mapOf, run, sampleDocument, sampleWith } from './fixture.ts';

const sample = sampleDocument();
const map = 'today';

describe('adding a card', () => {
  it('takes its kind from the lane, stands at its place and is selected', () => {
    const { document, selection } = run(sample, 'card.add', {
      map,
      stage: 'hear',
      lane: 'touchpoints',
      index: 1,
      text: 'Asks a friend',
    });
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['ad', 'card_1', 'shop', 'advice']);
    expect(cardOf(document, 'card_1')).toMatchObject({ kind: 'touchpoint', text: 'Asks a friend', channels: [] });
    expect(selection).toEqual({ map, target: { kind: 'cards', cards: ['card_1'] } });
  });

  it.each([
    ['goals', 'goal'],
    ['pains', 'painPoint'],
    ['opportunities', 'opportunity'],
    ['notes', 'note'],
  ])('in the %s lane makes a %s with nothing more than a text', (lane, kind) => {
    const { document } = run(sample, 'card.add', { map, stage: 'use', lane, index: 0, text: '' });
    expect(cardOf(document, 'card_1')).toEqual({ kind, stage: 'use', lane, order: expect.any(String), text: '' });
  });

  it('is not possible in an emotions lane, whose curve is derived', () => {
    expect(isEnabled(sample, 'card.add', { map, stage: 'use', lane: 'emotions', index: 0, text: '' })).toBe(false);
  });

  it.each([-1, 4, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('is not possible at place %s among three', (index) => {
    expect(isEnabled(sample, 'card.add', { map, stage: 'hear', lane: 'touchpoints', index, text: '' })).toBe(false);
  });

  it.each([
    ['too long', 'x'.repeat(TEXT_LIMIT + 1)],
    ['with a control character', 'bell\u0007'],
    ['with a carriage return', 'two\r\nlines'],
    ['with half a character', '\ud83d'],
  ])('is not possible with a text %s', (_, text) => {
    expect(isEnabled(sample, 'card.add', { map, stage: 'use', lane: 'notes', index: 0, text })).toBe(false);
  });

  it.each([
    ['map', { map: 'constructor', stage: 'use', lane: 'notes' }],
    ['stage', { map, stage: '__proto__', lane: 'notes' }],
    ['lane', { map, stage: 'use', lane: 'toString' }],
  ])('is not possible in a %s that is not there, whatever objects inherit', (_, cell) => {
    expect(isEnabled(sample, 'card.add', { ...cell, index: 0, text: '' })).toBe(false);
  });

  it('between two cards with the same order key keeps their order and gives only one of them a new key', () => {
    const tied = sampleWith(({ cards }) => {
      for (const id of ['shop', 'advice']) cards[id] = { ...cardOf(sample, id), order: 'a1' };
    });
    expect(cellOf(tied, 'hear', 'touchpoints')).toEqual(['ad', 'advice', 'shop']);
    const { document } = run(tied, 'card.add', { map, stage: 'hear', lane: 'touchpoints', index: 2, text: '' });
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['ad', 'advice', 'card_1', 'shop']);
    expect(cardOf(document, 'advice')).toBe(cardOf(tied, 'advice'));
  });

  it('never takes the id of a card that is there', () => {
    const taken = sampleWith(({ cards }) => {
      cards.card_1 = cardOf(sample, 'wish');
    });
    const { document } = run(taken, 'card.add', { map, stage: 'use', lane: 'notes', index: 0, text: 'new' });
    expect(cardOf(document, 'card_1')).toBe(cardOf(taken, 'card_1'));
    expect(cardOf(document, 'card_2').text).toBe('new');
  });
});

describe('editing a card', () => {
  it('changes what is named, leaves the rest and keeps unknown fields', () => {
    const { document } = run(sample, 'card.edit', {
      map,
      card: 'queue',
      fields: { text: 'Longer queue', severity: 5 },
    });
    expect(cardOf(document, 'queue')).toEqual({ ...cardOf(sample, 'queue'), text: 'Longer queue', severity: 5 });
  });

  it('removes an optional field with null, empty text, an empty list and false', () => {
    const fields = { notes: '', tags: [], assumption: null, momentOfTruth: false };
    const { document } = run(sample, 'card.edit', { map, card: 'ad', fields });
    const { notes, tags, assumption, momentOfTruth, ...rest } = cardOf(sample, 'ad');
    expect(cardOf(document, 'ad')).toEqual(rest);
  });

  it('keeps an empty text and an empty list of channels, which every touchpoint has', () => {
    const { document } = run(sample, 'card.edit', { map, card: 'ad', fields: { text: '', channels: [] } });
    expect(cardOf(document, 'ad')).toMatchObject({ text: '', channels: [] });
  });

  it('leaves the selection as it is', () => {
    const before = { map, target: { kind: 'cards', cards: ['wish', 'ad'] } } as const;
    expect(run(sample, 'card.edit', { map, card: 'ad', fields: { text: 'x' } }, before).selection).toBe(before);
  });

  it.each([
    ['the same text', 'ad', { text: 'Sees an advertisement' }],
    ['the same channels in the same order', 'shop', { channels: ['store', 'website'] }],
    ['nothing, where there was nothing', 'wish', { notes: '', tags: [], assumption: null }],
    ['no fields', 'wish', {}],
    ['only undefined', 'wish', { text: undefined }],
    ['a field of another kind', 'wish', { severity: 3 }],
    ['even the removal of a field of another kind', 'wish', { severity: null }],
    ['a tag that is not there', 'wish', { tags: ['nowhere'] }],
    ['a tag twice', 'wish', { tags: ['price', 'price'] }],
    ['a channel that is not there', 'ad', { channels: ['nowhere'] }],
    ['a severity out of the scale', 'queue', { severity: 6 }],
  ])('is not enabled for %s', (_, card, fields) => {
    expect(isEnabled(sample, 'card.edit', { map, card, fields })).toBe(false);
  });

  it('is enabled for the same channels in another order, which is the order they are shown in', () => {
    expect(isEnabled(sample, 'card.edit', { map, card: 'shop', fields: { channels: ['website', 'store'] } })).toBe(
      true,
    );
  });
});

describe('moving cards', () => {
  it('within a cell changes the order key of the moved card and nothing else', () => {
    const { document, selection } = run(sample, 'card.move', {
      map,
      cards: ['advice'],
      stage: 'hear',
      lane: 'touchpoints',
      index: 0,
    });
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['advice', 'ad', 'shop']);
    expect(cardOf(document, 'ad')).toBe(cardOf(sample, 'ad'));
    expect(cardOf(document, 'shop')).toBe(cardOf(sample, 'shop'));
    expect(selection.target).toEqual({ kind: 'cards', cards: ['advice'] });
  });

  it('keeps the reading order they had, in whatever order they were selected', () => {
    const { document, selection } = run(sample, 'card.move', {
      map,
      cards: ['help', 'advice', 'ad'],
      stage: 'use',
      lane: 'touchpoints',
      index: 0,
    });
    expect(cellOf(document, 'use', 'touchpoints')).toEqual(['ad', 'advice', 'help']);
    expect(selection.target).toEqual({ kind: 'cards', cards: ['ad', 'advice', 'help'] });
  });

  it('counts the place among the cards that stay', () => {
    const { document } = run(sample, 'card.move', {
      map,
      cards: ['ad', 'shop'],
      stage: 'hear',
      lane: 'touchpoints',
      index: 1,
    });
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['advice', 'ad', 'shop']);
    expect(
      isEnabled(sample, 'card.move', { map, cards: ['ad', 'shop'], stage: 'hear', lane: 'touchpoints', index: 2 }),
    ).toBe(false);
  });

  it('into a lane of another kind makes them cards of that kind, with all that every card has', () => {
    const { document } = run(sample, 'card.move', { map, cards: ['ad'], stage: 'use', lane: 'pains', index: 0 });
    expect(cardOf(document, 'ad')).toEqual({
      kind: 'painPoint',
      stage: 'use',
      lane: 'pains',
      order: expect.any(String),
      text: 'Sees an advertisement',
      notes: 'From the interviews',
      tags: ['price', 'trust'],
      assumption: 'researched',
      beside: ['wish'],
    });
  });

  it('into a touchpoints lane begins without channels', () => {
    const { document } = run(sample, 'card.move', {
      map,
      cards: ['queue'],
      stage: 'hear',
      lane: 'touchpoints',
      index: 3,
    });
    const { severity, frequency, ...rest } = cardOf(sample, 'queue');
    expect(cardOf(document, 'queue')).toEqual({
      ...rest,
      kind: 'touchpoint',
      lane: 'touchpoints',
      order: expect.any(String),
      channels: [],
    });
  });

  it('carries an unknown field along, but not where its name means something else', () => {
    const odd = sampleWith(({ cards }) => {
      Object.assign(cards.wish ?? {}, { severity: 'as bad as it gets', channels: ['nowhere'] });
    });
    const asNote = run(odd, 'card.move', { map, cards: ['wish'], stage: 'use', lane: 'notes', index: 0 }).document;
    expect(cardOf(asNote, 'wish')).toMatchObject({ severity: 'as bad as it gets', channels: ['nowhere'] });
    const asPain = run(odd, 'card.move', { map, cards: ['wish'], stage: 'use', lane: 'pains', index: 0 }).document;
    expect(cardOf(asPain, 'wish')).not.toHaveProperty('severity');
    const asTouchpoint = run(odd, 'card.move', {
      map,
      cards: ['wish'],
      stage: 'use',
      lane: 'touchpoints',
      index: 0,
    }).document;
    expect(cardOf(asTouchpoint, 'wish')).toHaveProperty('channels', []);
  });

  it('keeps everything of a touchpoint in another touchpoints lane', () => {
    const two = sampleWith(({ lanes }) => {
      lanes.backstage = { order: 'a6', kind: 'touchpoints', name: 'Backstage' };
    });
    const { document } = run(two, 'card.move', { map, cards: ['ad'], stage: 'use', lane: 'backstage', index: 0 });
    const place = { stage: 'use', lane: 'backstage', order: expect.any(String) };
    expect(cardOf(document, 'ad')).toEqual({ ...cardOf(two, 'ad'), ...place });
  });

  it.each([
    ['to where they are', ['ad'], 'hear', 'touchpoints', 0],
    ['together to where they are', ['shop', 'ad'], 'hear', 'touchpoints', 0],
    ['into an emotions lane', ['ad'], 'hear', 'emotions', 0],
    ['out of range', ['ad'], 'use', 'touchpoints', 2],
    ['when there are none', [], 'use', 'touchpoints', 0],
    ['when one is named twice', ['ad', 'ad'], 'use', 'touchpoints', 0],
    ['when one is gone', ['ad', 'gone'], 'use', 'touchpoints', 0],
  ])('is not enabled %s', (_, cards, stage, lane, index) => {
    expect(isEnabled(sample, 'card.move', { map, cards, stage, lane, index })).toBe(false);
  });

  it('is enabled when scattered cards of a cell come together', () => {
    const args = { map, cards: ['ad', 'advice'], stage: 'hear', lane: 'touchpoints', index: 0 };
    expect(cellOf(run(sample, 'card.move', args).document, 'hear', 'touchpoints')).toEqual(['ad', 'advice', 'shop']);
  });
});

describe('moving cards of several cells', () => {
  const move = (cards: string[], stage: string, lane: string, index: number) => ({ cards, stage, lane, index });

  it('gives each its own place, as one step that undo takes back', () => {
    const moves = [move(['wish'], 'use', 'goals', 0), move(['shop', 'ad'], 'use', 'touchpoints', 0)];
    const after = run(sample, 'cards.move', { map, moves });
    expect(cellOf(after.document, 'use', 'goals')).toEqual(['wish']);
    expect(cellOf(after.document, 'use', 'touchpoints')).toEqual(['ad', 'shop', 'help']);
    expect(cellOf(after.document, 'hear', 'touchpoints')).toEqual(['advice']);
    expect(after.selection.target).toEqual({ kind: 'cards', cards: ['wish', 'ad', 'shop'] });
    expect(undo(after).document).toEqual(sample);
  });

  it('counts places among the cards that none of the moves takes', () => {
    const swap = [move(['help'], 'hear', 'touchpoints', 1), move(['ad', 'advice'], 'use', 'touchpoints', 0)];
    const { document } = run(sample, 'cards.move', { map, moves: swap });
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['shop', 'help']);
    expect(cellOf(document, 'use', 'touchpoints')).toEqual(['ad', 'advice']);
  });

  it.each([
    ['one place is none', [move(['wish'], 'use', 'goals', 0), move(['ad'], 'use', 'touchpoints', 2)]],
    ['one lane takes no cards', [move(['wish'], 'use', 'goals', 0), move(['ad'], 'use', 'emotions', 0)]],
    ['a card would be in two places', [move(['ad'], 'use', 'goals', 0), move(['ad'], 'use', 'touchpoints', 0)]],
    ['two moves lead into one cell', [move(['ad'], 'use', 'goals', 0), move(['wish'], 'use', 'goals', 0)]],
    ['all would stay', [move(['ad'], 'hear', 'touchpoints', 0), move(['wish'], 'hear', 'goals', 0)]],
  ])('is not possible when %s', (_, moves) => {
    expect(isEnabled(sample, 'cards.move', { map, moves })).toBe(false);
  });
});

describe('duplicating cards', () => {
  it('puts the copies of a cell together after the last original, and selects them all', () => {
    const { document, selection } = run(sample, 'card.duplicate', { map, cards: ['shop', 'help', 'ad'] });
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['ad', 'shop', 'card_1', 'card_2', 'advice']);
    expect(cellOf(document, 'use', 'touchpoints')).toEqual(['help', 'card_3']);
    expect(selection.target).toEqual({ kind: 'cards', cards: ['card_1', 'card_2', 'card_3'] });
  });

  it('copies everything but the place, unknown fields included', () => {
    const { document } = run(sample, 'card.duplicate', { map, cards: ['ad'] });
    expect(cardOf(document, 'card_1')).toEqual({ ...cardOf(sample, 'ad'), order: expect.any(String) });
  });

  it('makes copies that live their own life', () => {
    const { document } = run(sample, 'card.duplicate', { map, cards: ['ad'] });
    const changed = run(document, 'emotion.edit', { map, card: 'card_1', fields: { score: -2 } }).document;
    expect(cardOf(changed, 'ad')).toEqual(cardOf(sample, 'ad'));
  });
});

describe('deleting cards', () => {
  it.each([
    ['the next card', ['ad'], { kind: 'cards', cards: ['shop'] }],
    ['the card before, at the end of a cell', ['advice'], { kind: 'cards', cards: ['shop'] }],
    ['what is left nearest to the last selected one', ['shop', 'advice'], { kind: 'cards', cards: ['ad'] }],
    ['the emptied cell', ['ad', 'shop', 'advice'], { kind: 'cell', stage: 'hear', lane: 'touchpoints' }],
  ])('selects %s', (_, cards, target) => {
    const { document, selection } = run(sample, 'card.delete', { map, cards });
    expect(selection).toEqual({ map, target });
    for (const card of cards) expect(mapOf(document).cards).not.toHaveProperty(card);
  });

  it('is one patch a card', () => {
    const { history } = run(sample, 'card.delete', { map, cards: ['shop'] });
    expect(history.past[0]?.patches).toEqual([{ op: 'remove', path: ['maps', map, 'cards', 'shop'] }]);
  });
});

describe('the emotion of a touchpoint', () => {
  it('is made with its first word and gone with its last', () => {
    const felt = run(sample, 'emotion.edit', { map, card: 'shop', fields: { score: -1.5 } }).document;
    expect(cardOf(felt, 'shop')).toHaveProperty('emotion', { score: -1.5 });
    const gone = run(felt, 'emotion.edit', { map, card: 'shop', fields: { score: null } }).document;
    expect(cardOf(gone, 'shop')).toEqual(cardOf(sample, 'shop'));
  });

  it('keeps the words when the score goes, which leaves a gap in the curve', () => {
    const { document } = run(sample, 'emotion.edit', { map, card: 'ad', fields: { score: null, feeling: '' } });
    expect(cardOf(document, 'ad')).toHaveProperty('emotion', { thought: 'Could be for me' });
  });

  it('keeps what it does not know', () => {
    const odd = sampleWith(({ cards }) => {
      Object.assign(cards.ad ?? {}, { emotion: { score: 1, valence: 0.3 } });
    });
    const { document } = run(odd, 'emotion.edit', { map, card: 'ad', fields: { score: null } });
    expect(cardOf(document, 'ad')).toHaveProperty('emotion', { valence: 0.3 });
  });

  it('can be neutral, which is a score and not none', () => {
    const { document } = run(sample, 'emotion.edit', { map, card: 'shop', fields: { score: -0 } });
    expect(cardOf(document, 'shop')).toHaveProperty('emotion.score', 0);
  });

  it.each([
    ['a card that is no touchpoint', 'queue', { score: 1 }],
    ['a score between the steps', 'ad', { score: 0.3 }],
    ['a score out of the scale', 'ad', { score: 2.5 }],
    ['the score it has', 'ad', { score: 1 }],
    ['the removal of what it has not', 'shop', { score: null, thought: '' }],
    ['a feeling over the limit', 'ad', { feeling: 'x'.repeat(NAME_LIMIT + 1) }],
  ])('is not changed by %s', (_, card, fields) => {
    expect(isEnabled(sample, 'emotion.edit', { map, card, fields })).toBe(false);
  });
});

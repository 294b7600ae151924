import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/document/order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { IMPORT_LIMITS, JourneyBuilder, scoreOnScale } from '#shared/formats/builder.ts';
import { NoticeList } from '#shared/formats/notices.ts';
import { importContext } from '../../../support/import-context.ts';

function building() {
  const notices = new NoticeList();
  const builder = new JourneyBuilder(importContext(), notices);
  const map = builder.map('Map');
  if (map === null) throw new Error('There is room for one map.');
  return { notices, builder, map };
}

describe('a document that is built', () => {
  it('can be saved and opened', () => {
    const { builder, map } = building();
    const stage = map.stage('Try');
    map.card(stage, map.lane('touchpoints'), { text: 'a', tags: ['x', 'x', 'y'], channels: ['App', 'App'], score: 1 });
    map.card(stage, map.lane('painPoints'), { text: 'b', severity: 3, score: 1 });
    const document = builder.document();
    expect(parseJourney(serializeJourney(document)).kind).toBe('ok');
    const cards = Object.values(Object.values(document.maps)[0]?.cards ?? {});
    expect(cards[0]).toMatchObject({ emotion: { score: 1 }, tags: expect.any(Array) });
    expect(cards[0]?.tags).toHaveLength(2);
    expect(cards[1]).not.toHaveProperty('emotion');
  });

  it('keeps ids that it is given where it can', () => {
    const { builder, map } = building();
    for (const wanted of ['own', 'own', 'constructor', '7', 'with space']) map.stage(wanted, wanted);
    const stages = inOrder(Object.values(builder.document().maps)[0]?.stages ?? {});
    expect(stages.map(([, { name }]) => name)).toEqual(['own', 'own', 'constructor', '7', 'with space']);
    expect(stages.filter(([id]) => id === 'own')).toHaveLength(1);
    expect(stages.filter(([id]) => id.startsWith('stage_'))).toHaveLength(4);
  });

  it('gives neighbouring stages different colours', () => {
    const { builder, map } = building();
    for (let at = 0; at < 20; at += 1) map.stage(String(at));
    const colors = inOrder(Object.values(builder.document().maps)[0]?.stages ?? {}).map(([, { color }]) => color);
    for (const [at, color] of colors.entries()) expect(color).not.toBe(colors[at + 1]);
  });

  it('puts cards of a lane that takes none into one of notes, and says so', () => {
    const { builder, map, notices } = building();
    map.card(map.stage('s'), map.lane('emotions'), { text: 'glad' });
    const built = Object.values(builder.document().maps)[0];
    expect(Object.values(built?.cards ?? {})).toMatchObject([{ kind: 'note', text: 'glad' }]);
    expect(notices.notices).toEqual([{ code: 'cardInEmotions', values: { count: 1 } }]);
  });

  it('shortens no text in the middle of a character', () => {
    const { builder, notices } = building();
    expect(builder.name(`${'x'.repeat(999)}👩`)).toBe('x'.repeat(999));
    expect(notices.notices).toEqual([{ code: 'shortened', values: { limit: 1_000, count: 1 } }]);
  });

  it('has no more names than it should, and counts the others', () => {
    const { builder, notices } = building();
    for (let at = 0; at < IMPORT_LIMITS.names + 5; at += 1) builder.tag(`tag ${at}`);
    expect(builder.tag('tag 3')).not.toBeNull();
    expect(Object.keys(builder.document().tags)).toHaveLength(IMPORT_LIMITS.names);
    expect(notices.notices).toEqual([{ code: 'tooManyNames', values: { limit: IMPORT_LIMITS.names, count: 5 } }]);
  });
});

describe('a score', () => {
  it.each([
    [0.5, { score: 0.5, change: 'none' }],
    [-0, { score: 0, change: 'none' }],
    [0.3, { score: 0.5, change: 'rounded' }],
    [-0.1, { score: 0, change: 'rounded' }],
    [9, { score: 2, change: 'clamped' }],
    [-2.1, { score: -2, change: 'clamped' }],
  ])('of %d is put on the scale', (value, expected) => {
    expect(scoreOnScale(value)).toEqual(expected);
  });
});

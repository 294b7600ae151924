import { describe, expect, it } from 'vitest';
import { undo } from '#shared/history/history.ts';
import { cardOf, isEnabled, mapOf, run, sampleDocument, sampleWith } from './fixture.ts';

const map = 'today';
const sample = sampleDocument();
const image = {
  type: 'image/png',
  width: 1,
  height: 1,
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
} as const;
const otherImage = {
  type: 'image/gif',
  width: 1,
  height: 1,
  data: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
} as const;

describe('a picture', () => {
  const withPicture = run(sample, 'card.picture', { map, card: 'wish', image, alternative: 'A price tag' }).document;

  it('is kept once however often it is used, and gone with its last use', () => {
    expect(cardOf(withPicture, 'wish').picture).toEqual({ image: 'image_1', alternative: 'A price tag' });
    const twice = run(withPicture, 'persona.picture', { persona: 'emma', image }).document;
    expect(Object.keys(twice.images)).toEqual(['image_1']);
    const once = run(twice, 'card.delete', { map, cards: ['wish'] }).document;
    expect(Object.keys(once.images)).toEqual(['image_1']);
    const none = run(once, 'persona.picture', { persona: 'emma', image: null });
    expect(none.document.images).toEqual({});
    expect(undo(none).document.images).toEqual(once.images);
  });

  it.each([
    ['its card', 'card.delete', { map, cards: ['wish'] }],
    ['the lane', 'lane.delete', { map, lane: 'goals' }],
    ['the stage', 'stage.delete', { map, stage: 'hear' }],
    ['the map', 'map.delete', { map }],
    ['the persona', 'persona.delete', { persona: 'emma' }],
    ['another picture', 'card.picture', { map, card: 'wish', image: otherImage }],
    ['an edit that takes it away', 'card.edit', { map, card: 'wish', fields: { picture: null } }],
  ] as const)('goes with %s', (_, id, args) => {
    expect(run(withPicture, id, args).document.images).not.toHaveProperty('image_1');
  });

  it('has words that can be edited, but none without a picture', () => {
    const fields = { picture: { alternative: 'What it costs' } };
    const { document } = run(withPicture, 'card.edit', { map, card: 'wish', fields });
    expect(cardOf(document, 'wish').picture).toEqual({ image: 'image_1', alternative: 'What it costs' });
    expect(isEnabled(sample, 'card.edit', { map, card: 'wish', fields })).toBe(false);
  });

  it('is not taken when it is the same one again, or says what is no picture', () => {
    expect(isEnabled(withPicture, 'card.picture', { map, card: 'wish', image, alternative: 'A price tag' })).toBe(
      false,
    );
    for (const wrong of [
      { ...image, data: 'not base64' },
      { ...image, data: '' },
      { ...image, width: 0 },
    ])
      expect(isEnabled(sample, 'card.picture', { map, card: 'wish', image: wrong })).toBe(false);
  });
});

describe('an arrow', () => {
  const add = { map, from: 'express', to: 'queue', kind: 'answers', label: 'no queue' } as const;
  const linked = run(sample, 'link.add', add);

  it('is added between two cards and selected; once for what it says', () => {
    expect(mapOf(linked.document).links).toEqual({
      link_1: { kind: 'answers', from: 'express', to: 'queue', label: 'no queue' },
    });
    expect(linked.selection.target).toEqual({ kind: 'links', links: ['link_1'] });
    expect(isEnabled(linked.document, 'link.add', add)).toBe(false);
    expect(isEnabled(sample, 'link.add', { ...add, to: 'express' })).toBe(false);
    expect(isEnabled(sample, 'link.add', { ...add, to: 'nowhere' })).toBe(false);
  });

  it('is edited: what it says, its words, its ends', () => {
    const fields = { kind: 'causes', label: '', to: 'wish' } as const;
    const { document } = run(linked.document, 'link.edit', { map, link: 'link_1', fields });
    expect(mapOf(document).links.link_1).toEqual({ kind: 'causes', from: 'express', to: 'wish' });
    expect(isEnabled(document, 'link.edit', { map, link: 'link_1', fields: { to: 'express' } })).toBe(false);
  });

  it('goes with either of its cards, and leaves the card it came from selected when it is deleted', () => {
    for (const card of ['express', 'queue'])
      expect(mapOf(run(linked.document, 'card.delete', { map, cards: [card] }).document).links).toEqual({});
    const deleted = run(linked.document, 'link.delete', { map, links: ['link_1'] }, linked.selection);
    expect(deleted.selection.target).toEqual({ kind: 'cards', cards: ['express'] });
  });

  it('is copied with both of its cards, with one of them not', () => {
    const both = run(linked.document, 'card.duplicate', { map, cards: ['express', 'queue'] }).document;
    expect(Object.values(mapOf(both).links)).toHaveLength(2);
    const one = run(linked.document, 'card.duplicate', { map, cards: ['express'] }).document;
    expect(Object.values(mapOf(one).links)).toHaveLength(1);
    const whole = run(linked.document, 'map.duplicate', { map, name: 'Copy', state: 'future' });
    const copy = mapOf(whole.document, whole.selection.map);
    const [link] = Object.values(copy.links);
    expect(copy.cards[link?.from ?? '']?.text).toBe('Express till');
    expect(copy.cards[link?.to ?? '']?.text).toBe('Long queue');
  });
});

describe('a mention of a map', () => {
  it('goes with the map, but not when it means a map of another file', () => {
    const document = sampleWith(({ cards, lanes }) => {
      cards.wish = { ...cardOf(sample, 'wish'), journey: { map: 'wished' } };
      cards.queue = { ...cardOf(sample, 'queue'), journey: { map: 'wished', file: 'other.journey' } };
      lanes.emotions = { order: 'a2', kind: 'emotions', name: 'Emotions', curve: { others: ['wished'] } };
    });
    const after = run(document, 'map.delete', { map: 'wished' }).document;
    expect(cardOf(after, 'wish')).not.toHaveProperty('journey');
    expect(cardOf(after, 'queue').journey).toEqual({ map: 'wished', file: 'other.journey' });
    expect(mapOf(after).lanes.emotions).not.toHaveProperty('curve');
  });

  it('is of a map that is there, and of another one where curves stand together', () => {
    const journey = (fields: object) =>
      isEnabled(sample, 'card.edit', { map, card: 'wish', fields: { journey: fields } });
    expect(journey({ map: 'wished' })).toBe(true);
    expect(journey({ map: 'nowhere' })).toBe(false);
    expect(journey({ map: 'nowhere', file: 'other.journey' })).toBe(true);
    const curve = (others: string[]) =>
      isEnabled(sample, 'lane.edit', { map, lane: 'emotions', fields: { curve: { others } } });
    expect(curve(['wished'])).toBe(true);
    expect(curve(['today'])).toBe(false);
    expect(isEnabled(sample, 'lane.edit', { map, lane: 'goals', fields: { curve: { wordless: true } } })).toBe(false);
  });
});

describe('several cards at once', () => {
  it('each take what their kind has', () => {
    const fields = { owner: 'Shop team', severity: 2, momentOfTruth: true };
    const { document } = run(sample, 'cards.edit', { map, cards: ['wish', 'queue', 'shop'], fields });
    expect(cardOf(document, 'wish')).toEqual({ ...cardOf(sample, 'wish'), owner: 'Shop team' });
    expect(cardOf(document, 'queue')).toEqual({ ...cardOf(sample, 'queue'), owner: 'Shop team', severity: 2 });
    expect(cardOf(document, 'shop')).toEqual({ ...cardOf(sample, 'shop'), owner: 'Shop team', momentOfTruth: true });
  });

  it('are not changed when none has the field, or one of them is not there', () => {
    expect(isEnabled(sample, 'cards.edit', { map, cards: ['wish'], fields: { severity: 2 } })).toBe(false);
    expect(isEnabled(sample, 'cards.edit', { map, cards: ['wish', 'nowhere'], fields: { owner: 'x' } })).toBe(false);
  });

  it('get and lose a tag, and touchpoints a channel', () => {
    const tagged = run(sample, 'cards.tag', { map, cards: ['ad', 'wish'], tag: 'trust', on: true }).document;
    expect([cardOf(tagged, 'ad').tags, cardOf(tagged, 'wish').tags]).toEqual([['price', 'trust'], ['trust']]);
    const untagged = run(tagged, 'cards.tag', { map, cards: ['ad', 'wish'], tag: 'trust', on: false }).document;
    expect(cardOf(untagged, 'wish')).not.toHaveProperty('tags');
    const { document } = run(sample, 'cards.channel', { map, cards: ['ad', 'wish'], channel: 'phone', on: true });
    expect(cardOf(document, 'ad')).toMatchObject({ channels: ['website', 'phone'] });
    expect(cardOf(document, 'wish')).toBe(cardOf(sample, 'wish'));
  });

  it('that are touchpoints get a score, and lose it', () => {
    const scored = run(sample, 'emotion.score', { map, cards: ['ad', 'shop', 'wish'], score: -2 }).document;
    expect(cardOf(scored, 'ad')).toMatchObject({ emotion: { score: -2, feeling: 'curious' } });
    expect(cardOf(scored, 'shop')).toMatchObject({ emotion: { score: -2 } });
    const { document } = run(scored, 'emotion.score', { map, cards: ['shop'], score: null });
    expect(cardOf(document, 'shop')).not.toHaveProperty('emotion');
    expect(isEnabled(sample, 'emotion.score', { map, cards: ['wish'], score: 1 })).toBe(false);
  });
});

describe('a measured score', () => {
  const edit = (measured: object) => ({ map, card: 'ad', fields: { measured } });

  it('stands beside the team’s own, and begins with a score', () => {
    expect(isEnabled(sample, 'emotion.edit', edit({ sample: 40 }))).toBe(false);
    const { document } = run(sample, 'emotion.edit', edit({ score: 0.5, sample: 40, from: 'survey' }));
    expect(cardOf(document, 'ad')).toMatchObject({
      emotion: { score: 1, measured: { score: 0.5, sample: 40, from: 'survey' } },
    });
    const fewer = run(document, 'emotion.edit', edit({ sample: null })).document;
    expect(cardOf(fewer, 'ad')).toMatchObject({ emotion: { measured: { score: 0.5, from: 'survey' } } });
  });
});

describe('channels', () => {
  it('merge into one that whatever ran over them runs over once', () => {
    const { document } = run(sample, 'channel.merge', { channel: 'website', into: 'store' });
    expect(document.channels).not.toHaveProperty('website');
    expect(cardOf(document, 'shop')).toMatchObject({ channels: ['store'] });
    expect(document.personas.emma?.preferredChannels).toEqual(['store']);
    expect(isEnabled(sample, 'channel.merge', { channel: 'store', into: 'store' })).toBe(false);
  });

  it('take a colour and lose it', () => {
    const { document } = run(sample, 'channel.edit', { channel: 'phone', fields: { color: 'rose' } });
    expect(document.channels.phone?.color).toBe('rose');
    expect(
      run(document, 'channel.edit', { channel: 'phone', fields: { color: null } }).document.channels.phone,
    ).toEqual(sample.channels.phone);
  });
});

describe('what the checker is told', () => {
  it('is a list of words and of findings not to be shown, gone when it is empty', () => {
    const worded = run(sample, 'checks.jargon', { words: ['churn', 'SKU'] }).document;
    const silenced = run(worded, 'checks.silence', { key: 'emptyCell today use goals', on: true }).document;
    expect(silenced.checks).toEqual({ jargon: ['churn', 'SKU'], silenced: ['emptyCell today use goals'] });
    const shown = run(silenced, 'checks.silence', { key: 'emptyCell today use goals', on: false }).document;
    expect(run(shown, 'checks.jargon', { words: [] }).document).not.toHaveProperty('checks');
    expect(isEnabled(sample, 'checks.jargon', { words: ['churn', 'churn'] })).toBe(false);
    expect(isEnabled(sample, 'checks.silence', { key: 'x', on: false })).toBe(false);
  });
});

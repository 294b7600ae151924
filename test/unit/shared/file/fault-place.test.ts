import { describe, expect, it } from 'vitest';
import { describePlace, printable } from '#shared/file/fault-place.ts';

const document = {
  maps: {
    map_a: {
      name: 'Current state',
      cards: {
        card_a: { text: `Waits for a courier who ${'never '.repeat(20)}comes` },
        card_b: { text: ' \n' },
        card_c: 7,
      },
    },
  },
  tags: [{ name: 'Billing' }, {}],
  'x-ours': { name: 'not an entity' },
};

describe('the place of a fault', () => {
  it.each<[path: (string | number)[], place: string]>([
    [[], ''],
    [['title'], 'title'],
    [['maps', 'map_a', 'state'], 'maps ▸ "Current state" ▸ state'],
    [['maps', 'map_z', 'state'], 'maps ▸ map_z ▸ state'],
    [['maps', 'map_a', 'cards', 'card_b', 'lane'], 'maps ▸ "Current state" ▸ cards ▸ card_b ▸ lane'],
    [['maps', 'map_a', 'cards', 'card_c'], 'maps ▸ "Current state" ▸ cards ▸ card_c'],
    [['tags', 0, 'color'], 'tags ▸ "Billing" ▸ color'],
    [['tags', 1, 'color'], 'tags ▸ #2 ▸ color'],
    [['x-ours', 'name'], 'x-ours ▸ name'],
  ])('%j is %j', (path, place) => expect(describePlace(path, document)).toBe(place));

  it('shortens long names', () => {
    expect(describePlace(['maps', 'map_a', 'cards', 'card_a'], document)).toBe(
      'maps ▸ "Current state" ▸ cards ▸ "Waits for a courier who never never nev…"',
    );
  });

  it('leaves out the middle of hostile nesting', () => {
    expect(describePlace(Array(64).fill(0), document).split(' ▸ ')).toHaveLength(11);
  });
});

describe('printable text', () => {
  it('holds nothing that steers a terminal, breaks the line or turns the direction', () => {
    expect(printable('a\u001b[31mb\r\nc\u202ed\u009be\u2028f\ud800g')).toBe('a [31mb c d e f g');
  });
});

import { describe, expect, it } from 'vitest';
import { type Drawn, glideOf, WHOLE_GRID } from '#renderer/canvas/glide.ts';
import { linkPath } from '#shared/scene/link-path.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
type Lane = Drawn['layout']['lanes'][number];
type Card = Drawn['layout']['cards'][number];
type Link = Drawn['scene']['links'][number];

const lane = (id: string, y: number, height = 200) => ({ id, row: { ...box(0, y), height } }) as Lane;
const card = (id: string, x: number, y: number) => ({ id, box: box(x, y) }) as Card;
const link = (id: string, ...points: { x: number; y: number }[]) =>
  ({ id, label: null, ...linkPath(points) }) as unknown as Link;

const drawn = (lanes: Lane[], cards: Card[], links: Link[] = []): Drawn => ({
  layout: { lanes, cards, height: lanes.reduce((sum, { row }) => sum + row.height, 0) },
  scene: { links },
});

describe('what has another place', () => {
  it('comes from where it was: lanes below one that grew, and cards', () => {
    const above = lane('above', 0);
    const still = card('still', 0, 10);
    const glide = glideOf(
      drawn([above, lane('below', 200)], [still, card('aside', 0, 60), card('below', 0, 210)]),
      drawn([above, lane('below', 240)], [still, card('aside', 0, 100), card('below', 0, 250)]),
    );
    expect([...glide.lanes]).toEqual([['below', { x: 0, y: -40 }]]);
    expect([...glide.cards]).toEqual([
      ['aside', { x: 0, y: -40 }],
      ['below', { x: 0, y: -40 }],
    ]);
  });

  it('is left alone where it is new, gone, or the same in another object', () => {
    const glide = glideOf(
      drawn([lane('same', 0)], [card('same', 0, 0), card('gone', 0, 50)]),
      drawn([lane('same', 0)], [card('same', 0, 0), card('new', 0, 50)], [link('new', { x: 0, y: 0 }, { x: 9, y: 0 })]),
    );
    expect([glide.lanes.size, glide.cards.size, glide.links.size, glide.ways.length]).toEqual([0, 0, 0, 0]);
  });

  it('tells by how much a lane and the whole grid become higher', () => {
    const glide = glideOf(
      drawn([lane('grows', 0), lane('below', 200)], []),
      drawn([lane('grows', 0, 240), lane('below', 240)], []),
    );
    expect([...glide.growth]).toEqual([
      ['grows', 40],
      [WHOLE_GRID, 40],
    ]);
  });

  it('arrows come along whole, or bend where only one end does', () => {
    const [was, is] = [link('bent', { x: 0, y: 0 }, { x: 0, y: 100 }), link('bent', { x: 0, y: 0 }, { x: 0, y: 140 })];
    const glide = glideOf(
      drawn([], [], [link('whole', { x: 0, y: 5 }, { x: 80, y: 5 }), was]),
      drawn([], [], [link('whole', { x: 0, y: 45 }, { x: 80, y: 45 }), is]),
    );
    expect([...glide.links]).toEqual([['whole', { x: 0, y: -40 }]]);
    expect(glide.ways).toEqual([[was, is]]);
  });
});

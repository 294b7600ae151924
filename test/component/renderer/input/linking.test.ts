import { describe, expect, it } from 'vitest';
import { destinationOf, follow, goBack, hasWayBack, linkBeside } from '#renderer/input/following.ts';
import { confirmLinking, linkingFrom, linkStep, moveLinking } from '#renderer/input/linking.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { startSession } from '../support/window.tsx';

const card = (id: string, stage: string, lane: string) => ({ id, stage, lane, text: id });
const start = () =>
  startSession(
    journey({
      stages: ['Try', 'Use', 'Leave'],
      lanes: ['touchpoints', 'painPoints', 'opportunities'],
      cards: [
        card('t1', 'Try', 'touchpoints'),
        card('t2', 'Leave', 'touchpoints'),
        card('p1', 'Use', 'painPoints'),
        card('o1', 'Use', 'opportunities'),
      ],
    }),
  );
const from = (store: ReturnType<typeof start>, id: string) => {
  store.getState().select({ kind: 'cards', cards: [id] });
  const linking = linkingFrom(store.getState());
  if (!linking) throw new Error('No arrow can begin here.');
  return linking;
};

describe('drawing an arrow by keys', () => {
  it('goes from card to card, over empty places, and says what fits the two kinds', () => {
    const store = start();
    const linking = moveLinking(store.getState(), from(store, 'o1'), 'up');
    expect(linking.other).toBe('p1');
    expect(confirmLinking(store.getState(), linking)).toBe(true);
    const [[id, link] = []] = Object.entries(mapInView(store.getState()).links);
    expect(link).toEqual({ kind: 'answers', from: 'o1', to: 'p1' });
    expect(store.getState().selection.target).toEqual({ kind: 'links', links: [id] });
    expect(store.getState().past).toHaveLength(1);
  });

  it('never leads to its own card', () => {
    const store = start();
    const there = moveLinking(store.getState(), from(store, 't1'), 'right');
    expect(there.other).toBe('t2');
    expect(moveLinking(store.getState(), there, 'left').other).toBe('t2');
    expect(linkStep(store.getState(), { ...there, other: 't1' })).toBeNull();
    expect(linkStep(store.getState(), { ...there, other: null })).toBeNull();
  });

  it('gives an arrow another end, and leaves what it says', () => {
    const store = start();
    store.getState().run('link.add', { map: MAP, from: 't1', to: 't2', kind: 'loop', label: 'again' });
    const linking = linkingFrom(store.getState());
    expect(linking).toMatchObject({ fixed: 't1', other: 't2' });
    if (linking) confirmLinking(store.getState(), { ...linking, other: 'p1' });
    expect(Object.values(mapInView(store.getState()).links)).toEqual([
      { kind: 'loop', from: 't1', to: 'p1', label: 'again' },
    ]);
  });

  it('begins nowhere without a card', () => {
    const store = start();
    store.getState().select({ kind: 'stage', stage: 'Try' });
    expect(linkingFrom(store.getState())).toBeNull();
  });
});

describe('following', () => {
  it('leads along an arrow and back again', () => {
    const store = start();
    store.getState().run('link.add', { map: MAP, from: 't1', to: 'p1', kind: 'causes' });
    store.getState().select({ kind: 'cards', cards: ['t1'] });
    expect(follow(store.getState())).toBe(true);
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['p1'] });
    expect(destinationOf(store.getState())).toBeNull();
    expect(hasWayBack(store.getState())).toBe(true);
    goBack(store.getState());
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['t1'] });
  });

  it('leads into the map of a sub-journey, and back to its card', () => {
    const store = start();
    store.getState().run('map.duplicate', { map: MAP, name: 'Inside' });
    const inside = Object.keys(store.getState().document.maps).find((id) => id !== MAP) ?? '';
    store.getState().showMap(MAP);
    store.getState().run('card.edit', { map: MAP, card: 't1', fields: { journey: { map: inside } } });
    store.getState().select({ kind: 'cards', cards: ['t1'] });
    follow(store.getState());
    expect(store.getState().selection.map).toBe(inside);
    goBack(store.getState());
    expect(store.getState().selection).toEqual({ map: MAP, target: { kind: 'cards', cards: ['t1'] } });
  });

  it('passes over places that are gone', () => {
    const store = start();
    store.getState().run('link.add', { map: MAP, from: 't1', to: 'p1', kind: 'causes' });
    store.getState().select({ kind: 'cards', cards: ['t1'] });
    follow(store.getState());
    store.getState().run('card.delete', { map: MAP, cards: ['t1'] });
    expect(hasWayBack(store.getState())).toBe(false);
  });

  it('goes round the arrows of one card, or of the map where the card has but one', () => {
    const store = start();
    const add = (first: string, to: string) => {
      store.getState().run('link.add', { map: MAP, from: first, to, kind: 'flow' });
      const { target } = store.getState().selection;
      return target.kind === 'links' ? (target.links[0] ?? '') : '';
    };
    const [one, two, lone] = [add('t1', 't2'), add('t1', 'p1'), add('p1', 'o1')];
    expect(linkBeside(store.getState(), one, 1)).toBe(two);
    expect(linkBeside(store.getState(), two, 1)).toBe(one);
    expect(linkBeside(store.getState(), lone, 1)).toBe(one);
  });
});

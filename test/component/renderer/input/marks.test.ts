import { describe, expect, it } from 'vitest';
import { moveBesideMarks, toggleMark } from '#renderer/input/marks.ts';
import { journey } from '../../../support/journey.ts';
import { startSession } from '../support/window.tsx';

const card = (id: string, stage: string, lane: string) => ({ id, stage, lane, text: id });
const start = () => {
  const store = startSession(
    journey({
      stages: ['Try', 'Use', 'Leave'],
      lanes: ['goals'],
      cards: [card('a', 'Try', 'goals'), card('b', 'Try', 'goals'), card('c', 'Leave', 'goals')],
    }),
  );
  store.getState().select({ kind: 'cards', cards: ['a'] });
  return store;
};

describe('cards marked with Space', () => {
  it('stay selected while the arrows go on, over empty places', () => {
    const store = start();
    expect(moveBesideMarks(store, 'down')).toBeNull();
    expect(toggleMark(store)).toBe(true);
    expect(moveBesideMarks(store, 'right')).toEqual({ kind: 'cards', cards: ['a', 'c'] });
    expect(moveBesideMarks(store, 'down')).toEqual({ kind: 'cards', cards: ['a', 'b'] });
  });

  it('pass over a card that is not marked', () => {
    const store = start();
    toggleMark(store);
    store.getState().select({ kind: 'cards', cards: ['a', 'b'] });
    expect(moveBesideMarks(store, 'right')).toEqual({ kind: 'cards', cards: ['a', 'c'] });
  });

  it('are marked no more by a second Space, or once something else is selected', () => {
    const store = start();
    toggleMark(store);
    toggleMark(store);
    expect(moveBesideMarks(store, 'down')).toBeNull();
    toggleMark(store);
    store.getState().select({ kind: 'cards', cards: ['c'] });
    expect(moveBesideMarks(store, 'left')).toBeNull();
  });

  it('take in what was selected before by other means', () => {
    const store = start();
    store.getState().select({ kind: 'cards', cards: ['a', 'b'] });
    toggleMark(store);
    expect(moveBesideMarks(store, 'right')).toEqual({ kind: 'cards', cards: ['a', 'b', 'c'] });
  });

  it('are none where no card is selected', () => {
    const store = start();
    store.getState().select({ kind: 'map' });
    expect(toggleMark(store)).toBe(false);
  });
});

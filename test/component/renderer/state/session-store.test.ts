import { describe, expect, it } from 'vitest';
import { journey, MAP } from '../../../support/journey.ts';
import { startSession } from '../support/window.tsx';

const goals = () =>
  journey({
    stages: ['A', 'B'],
    lanes: ['goals', 'touchpoints'],
    cards: [
      { id: 'g1', stage: 'A', lane: 'goals', text: 'Find it' },
      { id: 't1', stage: 'A', lane: 'touchpoints', text: 'Sees an ad' },
    ],
  });

const place = { stage: 'A', lane: 'goals', index: 1 };

describe('commands', () => {
  it('run, are recorded, and move the selection', () => {
    const store = startSession(goals());
    const ran = store.getState().run('stage.add', { map: MAP, index: 1, name: 'Middle' });
    expect(ran).toBe(true);
    const { document, selection, unsaved, undoable } = store.getState();
    expect(Object.values(document.maps[MAP]?.stages ?? {}).map(({ name }) => name)).toContain('Middle');
    expect(selection.target).toEqual({ kind: 'stage', stage: 'stage_new1' });
    expect(unsaved).toBe(true);
    expect(undoable).toBe('stage.add');
  });

  it('that are not enabled change nothing', () => {
    const store = startSession(goals());
    const before = store.getState();
    expect(before.run('card.delete', { map: MAP, cards: ['gone'] })).toBe(false);
    expect(store.getState().document).toBe(before.document);
    expect(store.getState().unsaved).toBe(false);
  });

  it('are taken back and done again, and the file’s state is known as such', () => {
    const store = startSession(goals());
    const before = store.getState().document;
    store.getState().run('card.delete', { map: MAP, cards: ['g1'] });
    store.getState().undo();
    expect(store.getState().document).toEqual(before);
    expect(store.getState().unsaved).toBe(false);
    expect(store.getState().redoable).toBe('card.delete');
    store.getState().redo();
    expect(store.getState().document.maps[MAP]?.cards).not.toHaveProperty('g1');
    expect(store.getState().unsaved).toBe(true);
  });
});

describe('typing', () => {
  it('is one step within a pause and a new one after it', () => {
    const clock = { now: 0 };
    const store = startSession(goals(), clock);
    const type = (text: string) => store.getState().run('card.edit', { map: MAP, card: 'g1', fields: { text } });
    type('a');
    type('ab');
    clock.now = 5_000;
    type('abc');
    store.getState().undo();
    expect(store.getState().document.maps[MAP]?.cards.g1?.text).toBe('ab');
    store.getState().undo();
    expect(store.getState().document.maps[MAP]?.cards.g1?.text).toBe('Find it');
  });

  it('on a selected card replaces its text with the first key', () => {
    const store = startSession(goals());
    store.getState().startEditing('g1', 'x');
    expect(store.getState().document.maps[MAP]?.cards.g1?.text).toBe('x');
    expect(store.getState().editing).toEqual({ card: 'g1', replaceWith: 'x' });
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['g1'] });
  });

  it('ends when something else is selected', () => {
    const store = startSession(goals());
    store.getState().startEditing('g1');
    store.getState().select({ kind: 'cards', cards: ['t1'] });
    expect(store.getState().editing).toBeNull();
  });

  it('ends when the card goes', () => {
    const store = startSession(goals());
    store.getState().startEditing('g1');
    store.getState().run('card.delete', { map: MAP, cards: ['g1'] });
    expect(store.getState().editing).toBeNull();
  });

  it('does not begin on a card of another map', () => {
    const store = startSession(goals());
    store.getState().startEditing('nowhere');
    expect(store.getState().editing).toBeNull();
  });
});

describe('a new card', () => {
  it('and its text are one step', () => {
    const clock = { now: 0 };
    const store = startSession(goals(), clock);
    expect(store.getState().startNewCard(place)).toBe(true);
    const card = store.getState().editing?.card ?? '';
    for (const text of ['N', 'Ne', 'New']) {
      clock.now += 2_000;
      store.getState().run('card.edit', { map: MAP, card, fields: { text } });
    }
    store.getState().stopEditing();
    expect(store.getState().document.maps[MAP]?.cards[card]?.text).toBe('New');
    expect(store.getState().undoable).toBe('card.add');
    store.getState().undo();
    expect(store.getState().document.maps[MAP]?.cards).not.toHaveProperty(card);
    expect(store.getState().undoable).toBeNull();
    store.getState().redo();
    expect(store.getState().document.maps[MAP]?.cards[card]?.text).toBe('New');
  });

  it('that stays empty leaves no trace', () => {
    const store = startSession(goals());
    store.getState().select({ kind: 'cards', cards: ['g1'] });
    const { document } = store.getState();
    store.getState().startNewCard(place);
    store.getState().stopEditing();
    expect(store.getState().document).toEqual(document);
    expect(store.getState()).toMatchObject({ unsaved: false, undoable: null, redoable: null, editing: null });
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['g1'] });
  });

  it('without text stays when something was said of it', () => {
    const store = startSession(goals());
    store.getState().startNewCard({ stage: 'A', lane: 'touchpoints', index: 0 });
    const card = store.getState().editing?.card ?? '';
    store.getState().run('emotion.edit', { map: MAP, card, fields: { score: -1 } });
    store.getState().stopEditing();
    expect(store.getState().document.maps[MAP]?.cards[card]).toMatchObject({ text: '', emotion: { score: -1 } });
  });

  it('begins with the character that was typed', () => {
    const store = startSession(goals());
    store.getState().startNewCard(place, 'h');
    const { editing, document } = store.getState();
    expect(editing?.replaceWith).toBe('h');
    expect(document.maps[MAP]?.cards[editing?.card ?? '']?.text).toBe('h');
  });

  it('that stays empty takes nothing with it that was done meanwhile', () => {
    const store = startSession(goals());
    store.getState().startNewCard(place);
    const card = store.getState().editing?.card ?? '';
    expect(store.getState().run('stage.add', { map: MAP, index: 0, name: 'Before' })).toBe(true);
    store.getState().select({ kind: 'map' });
    const map = store.getState().document.maps[MAP];
    expect(Object.values(map?.stages ?? {}).map(({ name }) => name)).toContain('Before');
    expect(map?.cards).not.toHaveProperty(card);
    expect(store.getState().undoable).toBe('stage.add');
  });

  it('is taken back whole by an undo in the middle of typing', () => {
    const store = startSession(goals());
    const { document } = store.getState();
    store.getState().startNewCard(place, 'half');
    store.getState().undo();
    expect(store.getState().document).toEqual(document);
    expect(store.getState().editing).toBeNull();
  });
});

describe('saving', () => {
  it('knows that editing went on while the file was written', () => {
    const store = startSession(goals());
    store.getState().run('card.delete', { map: MAP, cards: ['g1'] });
    const { revision } = store.getState();
    store.getState().run('card.delete', { map: MAP, cards: ['t1'] });
    store.getState().saved(revision, { name: 'New', saved: true, readOnly: false });
    expect(store.getState()).toMatchObject({ unsaved: true, file: { name: 'New' } });
    store.getState().undo();
    expect(store.getState().unsaved).toBe(false);
  });

  it('in the middle of a new card that then stays empty, knows that the file has it', () => {
    const store = startSession(goals());
    store.getState().startNewCard(place);
    store.getState().saved(store.getState().revision, store.getState().file);
    store.getState().stopEditing();
    expect(store.getState().unsaved).toBe(true);
  });
});

describe('maps', () => {
  it('are shown one at a time, and a deleted one gives way to its neighbour', () => {
    const store = startSession(goals());
    store.getState().run('map.duplicate', { map: MAP, name: 'Second' });
    const second = store.getState().selection.map;
    expect(second).not.toBe(MAP);
    store.getState().showMap(MAP);
    expect(store.getState().selection).toEqual({ map: MAP, target: { kind: 'map' } });
    store.getState().run('map.delete', { map: MAP });
    expect(store.getState().selection.map).toBe(second);
    store.getState().showMap('nowhere');
    expect(store.getState().selection.map).toBe(second);
  });
});

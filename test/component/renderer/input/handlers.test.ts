import { describe, expect, it } from 'vitest';
import { pressOnCanvas } from '#renderer/input/canvas-keyboard.ts';
import type { Handlers } from '#renderer/input/handlers.ts';
import { finishEditing, typeText } from '#renderer/input/text-edit.ts';
import { sessionOf } from '#renderer/state/window.ts';
import { APP_COMMANDS, type AppCommand } from '#shared/commands/app-commands.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { columnStages } from '#shared/document/stages.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow } from '../support/window.tsx';

const document = () =>
  journey({
    stages: ['A', 'B'],
    lanes: ['goals', 'touchpoints', 'emotions', { id: 'more', kind: 'touchpoints' }],
    cards: [
      { id: 'g1', stage: 'A', lane: 'goals', text: 'Find it' },
      { id: 't1', stage: 'A', lane: 'touchpoints', text: 'Sees an ad' },
      { id: 't2', stage: 'A', lane: 'touchpoints', text: 'Asks a friend' },
    ],
  });

function open() {
  const window = openWindow(documentContent(document()));
  const { handlers } = window.services;
  const store = sessionOf(window.services.window);
  if (!store) throw new Error('The window shows no document.');
  const press = (key: string, rest: Partial<KeyboardEventInit> = {}): boolean =>
    pressOnCanvas(new KeyboardEvent('keydown', { key, ...rest }), store, handlers, 'linux');
  const select = (target: SelectionTarget) => window.session().select(target);
  const card = (...cards: string[]) => select({ kind: 'cards', cards });
  const map = () => {
    const found = window.session().document.maps[window.session().selection.map];
    if (!found) throw new Error('There is no map in view.');
    return found;
  };
  return { ...window, store, handlers, press, select, card, map, target: () => window.session().selection.target };
}

const run = (handlers: Handlers, id: keyof Handlers): void => {
  expect(handlers[id].isEnabled()).toBe(true);
  handlers[id].run();
};

describe('the handlers', () => {
  it('are the commands that the window runs, and those of the clipboard, of which it knows whether they can', () => {
    const commands: readonly AppCommand[] = APP_COMMANDS;
    const ofWindow = commands.filter(({ runs, role }) => runs === 'window' || role !== undefined).map(({ id }) => id);
    expect(Object.keys(open().handlers).toSorted()).toEqual(ofWindow.toSorted());
  });

  it('have a check mark exactly where the menu shows one', () => {
    const commands: readonly AppCommand[] = APP_COMMANDS;
    const checkable = commands.filter(({ checkbox }) => checkbox).map(({ id }) => id);
    const { handlers } = open();
    const checking = Object.entries(handlers).filter(([, { isChecked }]) => isChecked);
    // The inspector, themes and languages, and the moment of truth.
    expect(checking.map(([id]) => id).toSorted()).toEqual(checkable.toSorted());
  });

  it('offer what needs no document on the start screen, and nothing else', () => {
    const { services } = openWindow({ kind: 'start', recent: [], problem: null });
    const enabled = Object.entries(services.handlers).filter(([, handler]) => handler.isEnabled());
    const free = /^(view\.(palette$|theme\.|language\.)|help\.|file\.import$)/;
    expect(enabled.filter(([id]) => !free.test(id))).toEqual([]);
    expect(enabled).not.toEqual([]);
  });
});

describe('moving what is selected', () => {
  it('moves a card within its cell, and from the last place into the next lane of its kind', () => {
    const { handlers, card, map } = open();
    card('t1');
    run(handlers, 'edit.moveDown');
    expect(map().cards.t1).toMatchObject({ lane: 'touchpoints' });
    run(handlers, 'edit.moveDown');
    expect(map().cards.t1).toMatchObject({ kind: 'touchpoint', lane: 'more' });
    expect(handlers['edit.moveDown'].isEnabled()).toBe(false);
    run(handlers, 'edit.moveUp');
    expect(map().cards.t1).toMatchObject({ lane: 'touchpoints' });
  });

  it('never makes a card one of another kind by a key', () => {
    const { handlers, card } = open();
    card('g1');
    expect(handlers['edit.moveDown'].isEnabled()).toBe(false);
    card('t1');
    expect(handlers['edit.moveUp'].isEnabled()).toBe(false);
  });

  it('moves cards of one cell together to the next stage', () => {
    const { handlers, card, map } = open();
    card('t2', 't1');
    run(handlers, 'edit.moveRight');
    expect([map().cards.t1?.stage, map().cards.t2?.stage]).toEqual(['B', 'B']);
    expect(handlers['edit.moveRight'].isEnabled()).toBe(false);
  });

  it('gathers cards of one kind in the cell of the one that keys act from, and leaves other kinds apart', () => {
    const { handlers, card, map } = open();
    card('t1', 't2');
    expect(handlers['edit.gatherCards'].isEnabled(), 'in one cell already').toBe(false);
    card('t2');
    run(handlers, 'edit.moveRight');
    card('t1', 't2');
    run(handlers, 'edit.gatherCards');
    expect([map().cards.t1?.stage, map().cards.t2?.stage]).toEqual(['B', 'B']);
    card('t1', 'g1');
    expect(handlers['edit.gatherCards'].isEnabled(), 'of two kinds').toBe(false);
  });

  it('moves cards of several cells together, all of them or none, as one step', () => {
    const { handlers, card, map, target, session } = open();
    card('g1', 't1');
    run(handlers, 'edit.moveRight');
    expect([map().cards.g1?.stage, map().cards.t1?.stage, map().cards.t2?.stage]).toEqual(['B', 'B', 'A']);
    expect(target()).toEqual({ kind: 'cards', cards: ['g1', 't1'] });
    expect(handlers['edit.moveRight'].isEnabled()).toBe(false);
    card('t2', 't1');
    // One of them is at the end of the map.
    expect(handlers['edit.moveRight'].isEnabled()).toBe(false);
    session().undo();
    expect(map().cards.t1?.stage).toBe('A');
    card('g1', 't2');
    run(handlers, 'edit.moveUp');
    expect((map().cards.t2?.order ?? '') < (map().cards.t1?.order ?? '')).toBe(true);
    expect(map().cards.g1).toMatchObject({ lane: 'goals' });
  });

  it('passes over a collapsed stage and a lane that is hidden, where the card would be out of sight', () => {
    const { handlers, card, select, map, session } = open();
    session().run('stage.edit', { map: MAP, stage: 'B', fields: { collapsed: true } });
    session().run('lane.edit', { map: MAP, lane: 'more', fields: { hidden: true } });
    card('g1');
    expect(handlers['edit.moveRight'].isEnabled()).toBe(false);
    card('t2');
    expect(handlers['edit.moveDown'].isEnabled()).toBe(false);
    run(handlers, 'view.showLanes');
    expect(map().lanes.more?.hidden).toBeUndefined();
    expect(handlers['view.showLanes'].isEnabled()).toBe(false);
    select({ kind: 'cards', cards: ['t2'] });
    expect(handlers['edit.moveDown'].isEnabled()).toBe(true);
  });

  it('moves stages sideways and lanes up and down', () => {
    const { handlers, select, map } = open();
    select({ kind: 'stage', stage: 'A' });
    expect(handlers['edit.moveUp'].isEnabled()).toBe(false);
    run(handlers, 'edit.moveRight');
    expect((map().stages.A?.order ?? '') > (map().stages.B?.order ?? '')).toBe(true);
    select({ kind: 'lane', lane: 'goals' });
    expect(handlers['edit.moveLeft'].isEnabled()).toBe(false);
    run(handlers, 'edit.moveDown');
    expect((map().lanes.goals?.order ?? '') > (map().lanes.touchpoints?.order ?? '')).toBe(true);
  });
});

describe('adding', () => {
  it('puts a stage beside the one that what is selected stands in', () => {
    const { handlers, card, map } = open();
    card('t1');
    run(handlers, 'insert.stageAfter');
    const names = Object.values(map().stages)
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ name }) => name);
    expect(names).toEqual(['A', 'New stage', 'B']);
  });

  it('gives a new persona a map with the stages and lanes of the one in view, and asks for its name', () => {
    const { handlers, session, services, map } = open();
    run(handlers, 'insert.persona');
    expect(session().selection.map).not.toBe(MAP);
    expect(session().selection.target).toEqual({ kind: 'persona' });
    expect(Object.values(map().stages).map(({ name }) => name)).toEqual(['A', 'B']);
    expect(Object.values(map().lanes).map(({ kind }) => kind)).toContain('emotions');
    expect(map().cards).toEqual({});
    expect(services.window.getState().fieldRequest?.field).toBe('name');
  });
});

describe('typing while nothing is selected', () => {
  it('begins a card in the first cell, so that nothing typed is lost', () => {
    const { select, press, session, map } = open();
    select({ kind: 'map' });
    expect(press('N')).toBe(true);
    const card = session().editing?.card ?? '';
    expect(map().cards[card]).toMatchObject({ stage: 'A', lane: 'goals', text: 'N' });
  });
});

describe('deleting', () => {
  it('tells of what was large, with a way back that holds only until the next change', () => {
    const { handlers, select, services, session } = open();
    select({ kind: 'stage', stage: 'A' });
    run(handlers, 'edit.delete');
    const messages = () => services.window.getState().notices.map(({ message }) => message);
    expect(messages()).toEqual([{ kind: 'deleted', what: 'stage', name: 'A' }]);
    session().run('stage.edit', { map: MAP, stage: 'B', fields: { name: 'Changed' } });
    expect(messages()).toEqual([]);
  });

  it('is not offered for the last map and for an empty place', () => {
    const { handlers, select } = open();
    select({ kind: 'map' });
    expect(handlers['edit.delete'].isEnabled()).toBe(false);
    select({ kind: 'cell', stage: 'B', lane: 'goals' });
    expect(handlers['edit.delete'].isEnabled()).toBe(false);
  });
});

describe('the emotion score by keys', () => {
  it('is set, raised within the scale, and taken away', () => {
    const { press, card, map, handlers } = open();
    card('t1');
    const score = () => (map().cards.t1 as { emotion?: { score?: number } }).emotion?.score;
    expect(press('4', { code: 'Digit4', altKey: true })).toBe(true);
    expect(score()).toBe(1);
    press('+', { altKey: true });
    press('+', { altKey: true });
    expect(score()).toBe(2);
    expect(handlers['edit.scoreUp'].isEnabled()).toBe(false);
    press('-', { altKey: true });
    expect(score()).toBe(1.5);
    press('0', { code: 'Digit0', altKey: true });
    expect(score()).toBe(0);
    press('Delete', { altKey: true });
    expect(score()).toBeUndefined();
  });

  it('is a digit, a plus or a minus on the curve, where Delete takes the score and not the card', () => {
    const { press, select, map } = open();
    const score = () => (map().cards.t1 as { emotion?: { score?: number } }).emotion?.score;
    select({ kind: 'cards', cards: ['t1'], curve: 'emotions' });
    press('5');
    expect(score()).toBe(2);
    press('−');
    expect(score()).toBe(1.5);
    press('x');
    expect(score()).toBe(1.5);
    press('Delete');
    expect(score()).toBeUndefined();
    press('Escape');
    expect(map().cards.t1).toBeDefined();
  });

  it('is given to several touchpoints in one step', () => {
    const { press, select, map, session } = open();
    select({ kind: 'cards', cards: ['g1', 't1', 't2'] });
    press('2', { code: 'Digit2', altKey: true });
    const scores = ['t1', 't2'].map((id) => (map().cards[id] as { emotion?: { score?: number } }).emotion?.score);
    expect(scores).toEqual([-1, -1]);
    expect(session().past).toHaveLength(1);
  });

  it('does nothing on a card that is no touchpoint', () => {
    const { press, card } = open();
    card('g1');
    expect(press('4', { code: 'Digit4', altKey: true })).toBe(false);
  });
});

describe('building a map by keyboard', () => {
  it('goes from an empty place to three goals in two stages', () => {
    const { press, select, session, store, target, map } = open();
    const write = (text: string) => typeText(session(), session().editing?.card ?? '', text);
    select({ kind: 'cell', stage: 'A', lane: 'goals' });
    press('Enter');
    write('Pay at once');
    finishEditing(store, 'newCard');
    write('Be sure');
    finishEditing(store, 'nextCell');
    expect(target()).toEqual({ kind: 'cell', stage: 'B', lane: 'goals' });
    press('T');
    write('Tell friends');
    finishEditing(store, 'newCard');
    finishEditing(store, 'newCard');
    expect(session().editing).toBeNull();
    const texts = Object.values(map().cards)
      .filter(({ kind }) => kind === 'goal')
      .map(({ stage, text }) => [stage, text]);
    expect(texts).toEqual([
      ['A', 'Find it'],
      ['A', 'Pay at once'],
      ['A', 'Be sure'],
      ['B', 'Tell friends'],
    ]);
  });

  it('begins a card by typing in an empty place, and replaces text by typing on a card', () => {
    const { press, card, session, map, select } = open();
    select({ kind: 'cell', stage: 'B', lane: 'touchpoints' });
    press('n');
    expect(session().editing?.replaceWith).toBe('n');
    card('g1');
    press('x');
    expect(map().cards.g1?.text).toBe('x');
  });

  it('selects more cards with Shift, and fewer on the way back', () => {
    const { press, card, target } = open();
    card('g1');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(target()).toEqual({ kind: 'cards', cards: ['g1', 't1', 't2'] });
    press('ArrowUp', { shiftKey: true });
    expect(target()).toEqual({ kind: 'cards', cards: ['g1', 't1'] });
  });

  it('lets Tab out of the canvas after the last cell, and after stepping out to the map', () => {
    const { press, select } = open();
    select({ kind: 'cell', stage: 'B', lane: 'more' });
    expect(press('Tab')).toBe(false);
    expect(press('Escape')).toBe(true);
    expect(press('Escape')).toBe(false);
    expect(press('Tab')).toBe(false);
  });
});

describe('stages', () => {
  const names = (map: ReturnType<typeof open>['map']) => {
    const { stages } = map();
    const nameOf = (id: string): string => stages[id]?.name ?? '';
    return columnStages(stages).map(([id, { parent }]) => (parent ? `${nameOf(parent)}/${nameOf(id)}` : nameOf(id)));
  };

  it('are divided, and then get one sub-stage more, which is selected to be named', () => {
    const { handlers, select, map, target } = open();
    select({ kind: 'stage', stage: 'A' });
    run(handlers, 'insert.subStage');
    expect(names(map)).toEqual(['A/Part 1', 'A/Part 2', 'B']);
    const [part] = columnStages(map().stages)[0] ?? [];
    expect(target()).toEqual({ kind: 'stage', stage: part });
    run(handlers, 'insert.subStage');
    expect(names(map)).toEqual(['A/Part 1', 'A/Part 3', 'A/Part 2', 'B']);
    select({ kind: 'stage', stage: 'A' });
    run(handlers, 'insert.subStage');
    expect(names(map)).toEqual(['A/Part 1', 'A/Part 3', 'A/Part 2', 'A/Part 4', 'B']);
    run(handlers, 'edit.gatherStage');
    expect(names(map)).toEqual(['A', 'B']);
  });

  it('come before and after what is selected, also where others have sub-stages', () => {
    const { handlers, select, map, target } = open();
    select({ kind: 'stage', stage: 'A' });
    run(handlers, 'insert.subStage');
    select({ kind: 'cell', stage: 'B', lane: 'goals' });
    run(handlers, 'insert.stageAfter');
    expect(names(map)).toEqual(['A/Part 1', 'A/Part 2', 'B', 'New stage']);
    expect(target()).toMatchObject({ kind: 'stage' });
    select({ kind: 'stage', stage: 'A' });
    run(handlers, 'insert.stageAfter');
    expect(names(map)).toEqual(['A/Part 1', 'A/Part 2', 'New stage', 'B', 'New stage']);
    const [second = ''] = columnStages(map().stages)[1] ?? [];
    select({ kind: 'stage', stage: second });
    run(handlers, 'insert.stageBefore');
    expect(names(map).slice(0, 3)).toEqual(['A/Part 1', 'A/Part 3', 'A/Part 2']);
  });

  it('are merged with the next one, and split by the cards that leave', () => {
    const { handlers, select, card, map } = open();
    card('t2');
    run(handlers, 'edit.splitStage');
    expect(names(map)).toEqual(['A', 'New stage', 'B']);
    expect(map().cards.t1?.stage).toBe('A');
    expect(map().stages[map().cards.t2?.stage ?? '']?.name).toBe('New stage');
    select({ kind: 'stage', stage: 'A' });
    run(handlers, 'edit.mergeStages');
    expect(names(map)).toEqual(['A / New stage', 'B']);
    expect(map().cards.t2?.stage).toBe('A');
    select({ kind: 'stage', stage: 'B' });
    expect(handlers['edit.mergeStages'].isEnabled()).toBe(false);
  });
});

describe('the moment of truth', () => {
  it('is made of all selected touchpoints, and unmade where all are', () => {
    const { handlers, card, map } = open();
    const moments = () => ['t1', 't2'].map((id) => Reflect.get(map().cards[id] ?? {}, 'momentOfTruth'));
    card('t1');
    run(handlers, 'edit.momentOfTruth');
    card('g1', 't1', 't2');
    run(handlers, 'edit.momentOfTruth');
    expect(moments()).toEqual([true, true]);
    expect(handlers['edit.momentOfTruth'].isChecked?.()).toBe(true);
    run(handlers, 'edit.momentOfTruth');
    expect(moments()).toEqual([undefined, undefined]);
  });
});

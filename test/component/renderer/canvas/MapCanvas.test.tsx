import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { type JourneySketch, journey } from '../../../support/journey.ts';
import { showCanvas, stubLayout } from './show-canvas.tsx';

const SKETCH: JourneySketch = {
  persona: { name: 'Ana', summary: 'commuter' },
  stages: [{ id: 'try', name: 'Try', duration: 'first week' }, 'use'],
  lanes: ['goals', 'touchpoints', 'emotions', 'painPoints'],
  channels: { app: { name: 'App', icon: 'app' } },
  cards: [
    { id: 'aim', stage: 'try', lane: 'goals', text: 'Pay in a minute' },
    {
      id: 'declined',
      stage: 'try',
      lane: 'touchpoints',
      text: 'Card declined',
      channels: ['app'],
      momentOfTruth: true,
      emotion: { score: -2, feeling: 'helpless' },
    },
    { id: 'paid', stage: 'try', lane: 'touchpoints', text: 'Paid', emotion: { score: 1 } },
    { id: 'why', stage: 'use', lane: 'painPoints', text: 'No reason given', severity: 4, frequency: 'often' },
  ],
};

const card = (name: RegExp) => screen.getByRole('group', { name });

beforeEach(stubLayout);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the map on the canvas', () => {
  it('names every card with what it carries, its stage and its place', () => {
    showCanvas(journey(SKETCH));
    expect(card(/declined/).getAttribute('aria-label')).toBe(
      'Touchpoint: Card declined, Try, Moment of truth, App, Very bad, helpless, 1 of 2',
    );
    expect(card(/No reason/).getAttribute('aria-label')).toBe(
      'Pain point: No reason given, use, severity 4 of 5, often, 1 of 1',
    );
  });

  it('names stages, lanes, the persona and the curve', () => {
    showCanvas(journey(SKETCH));
    for (const name of ['Stage Try, first week, 1 of 2', 'Lane touchpoints, 2 of 4', 'Persona Ana, commuter']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
    expect(screen.getByRole('img', { name: 'emotions: a curve of 2 scores' })).toBeTruthy();
  });

  it('draws an arrow along its way, only heard at its label, and stays drawn while its card is written', async () => {
    const { container, session } = showCanvas(journey({ ...SKETCH, links: [{ from: 'aim', to: 'why', label: 'so' }] }));
    const edge = () => container.querySelector('.react-flow__edges [data-arrow="link0"] path');
    await waitFor(() => expect(edge()?.getAttribute('d')).toMatch(/^M/));
    expect(container.querySelector('.react-flow__edge')?.getAttribute('aria-hidden')).toBe('true');
    expect(container.querySelector('.react-flow__node')).toBeNull();
    expect(screen.getByRole('group', { name: /^Arrow.*Pay in a minute.*so$/ })).toBeTruthy();
    const way = edge()?.getAttribute('d');
    session(({ run, selection: { map } }) =>
      run('card.edit', { map, card: 'aim', fields: { text: 'Pay\nin\na\nminute\nat\nmost' } }),
    );
    await waitFor(() => expect(edge()?.getAttribute('d')).not.toBe(way));
    expect(edge()?.getAttribute('d')).toMatch(/^M/);
  });

  it('speaks the language of the interface', () => {
    showCanvas(journey(SKETCH), 'da');
    expect(card(/declined/).getAttribute('aria-label')).toContain('Kontaktpunkt: Card declined');
  });

  it('marks its text as being in the document’s language', () => {
    showCanvas(journey({ ...SKETCH, language: 'sr-Cyrl' }));
    expect(screen.getByRole('region', { name: 'Map' }).getAttribute('lang')).toBe('sr-Cyrl');
  });

  it('holds nothing that axe finds serious', async () => {
    const { container, session } = showCanvas(journey(SKETCH));
    session(({ select }) => select({ kind: 'cards', cards: ['declined'] }));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  });
});

describe('selecting', () => {
  it('by a press on a card; the focus goes there', () => {
    const { store } = showCanvas(journey(SKETCH));
    fireEvent.pointerDown(card(/declined/), { button: 0 });
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['declined'] });
    expect(card(/declined/).getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(card(/declined/));
  });

  it('adds cards with Shift or Ctrl', () => {
    const { store } = showCanvas(journey(SKETCH));
    fireEvent.pointerDown(card(/declined/), { button: 0 });
    fireEvent.pointerDown(card(/Paid/), { button: 0, shiftKey: true });
    fireEvent.pointerDown(card(/Pay in/), { button: 0, ctrlKey: true });
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['declined', 'paid', 'aim'] });
  });

  it('keeps several cards for a drag, and takes the clicked one alone when the pointer goes up again', () => {
    const { store, session } = showCanvas(journey(SKETCH));
    session(({ select }) => select({ kind: 'cards', cards: ['declined', 'paid'] }));
    fireEvent.pointerDown(card(/declined/), { button: 0, pointerId: 1 });
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['declined', 'paid'] });
    fireEvent.pointerUp(window, { button: 0, pointerId: 1 });
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['declined'] });
  });

  it('by a click on a stage, a lane or the persona', async () => {
    const { store } = showCanvas(journey(SKETCH));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /Stage Try/ }));
    expect(store.getState().selection.target).toEqual({ kind: 'stage', stage: 'try' });
    await user.click(screen.getByRole('button', { name: /Lane goals/ }));
    expect(store.getState().selection.target).toEqual({ kind: 'lane', lane: 'goals' });
    await user.click(screen.getByRole('button', { name: /Persona/ }));
    expect(store.getState().selection.target).toEqual({ kind: 'persona' });
  });

  it('by a press on a point of the curve', () => {
    const { store, container } = showCanvas(journey(SKETCH));
    const point = container.querySelector('[data-card="declined"]');
    if (!point) throw new Error('no point');
    fireEvent.pointerDown(point, { button: 0 });
    expect(store.getState().selection.target).toEqual({ kind: 'cards', cards: ['declined'], curve: 'emotions' });
  });

  it('moves the focus with the selection of keys, menus and undo', () => {
    const { session } = showCanvas(journey(SKETCH));
    session(({ select }) => select({ kind: 'cards', cards: ['paid'] }));
    expect(document.activeElement).toBe(card(/Paid/));
    session(({ select }) => select({ kind: 'cell', stage: 'use', lane: 'goals' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Empty cell: use, goals');
    session(({ select }) => select({ kind: 'stage', stage: 'use' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Stage use/ }));
  });

  it('leaves the focus to a field of a panel', () => {
    const { session } = showCanvas(journey(SKETCH));
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    session(({ select }) => select({ kind: 'cards', cards: ['paid'] }));
    expect(document.activeElement).toBe(field);
    act(() => canvasControls.focus());
    expect(document.activeElement).toBe(card(/Paid/));
    field.remove();
  });

  it('keeps the keys on the canvas when the focused card is deleted', () => {
    const { session, container } = showCanvas(journey(SKETCH));
    session(({ select }) => select({ kind: 'cards', cards: ['why'] }));
    session(({ run, selection }) => run('card.delete', { map: selection.map, cards: ['why'] }));
    expect(container.contains(document.activeElement)).toBe(true);
  });
});

describe('zooming by keys', () => {
  it('counts each press, also while the view still moves', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    showCanvas(journey(SKETCH));
    act(() => {
      canvasControls.zoomIn();
      canvasControls.zoomIn();
    });
    // The button is named anew once the view has come to rest.
    expect(await screen.findByLabelText(/156/)).toBeTruthy();
  });
});

describe('clicks between the cards', () => {
  const pane = (container: HTMLElement): Element => {
    const found = container.querySelector('.react-flow__pane');
    if (!found) throw new Error('no pane');
    return found;
  };
  /** A point of the grid on the screen; the canvas begins with the titles flush at the edges, at 100%. */
  const click = (container: HTMLElement, x: number, y: number, detail = 1) =>
    fireEvent.click(pane(container), { clientX: x, clientY: y, detail });

  it('select the cell; a second one begins a card there', () => {
    const { container, store } = showCanvas(journey(SKETCH));
    click(container, 500, 95);
    expect(store.getState().selection.target).toEqual({ kind: 'cell', stage: 'use', lane: 'goals' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Empty cell: use, goals');
    click(container, 500, 95, 2);
    expect(screen.getByRole('textbox', { name: 'Text of the card' })).toBe(document.activeElement);
  });

  it('select the map outside of the grid', () => {
    const { container, store, session } = showCanvas(journey(SKETCH));
    session(({ select }) => select({ kind: 'cards', cards: ['paid'] }));
    click(container, 1500, 990);
    expect(store.getState().selection.target).toEqual({ kind: 'map' });
  });
});

describe('editing', () => {
  it('begins with a double click, writes into the document and ends with Escape on the card', async () => {
    const { store } = showCanvas(journey(SKETCH));
    const user = userEvent.setup();
    fireEvent.doubleClick(card(/declined/));
    await user.keyboard('Refused');
    await waitFor(() => expect(mapInView(store.getState()).cards.declined?.text).toBe('Refused'));
    await user.keyboard('{Escape}');
    expect(store.getState().editing).toBeNull();
    expect(document.activeElement).toBe(card(/Refused/));
  });

  it('goes on with a new card below after Enter', async () => {
    const { store } = showCanvas(journey(SKETCH));
    const user = userEvent.setup();
    fireEvent.doubleClick(card(/declined/));
    await user.keyboard('{Enter}Tries again{Escape}');
    expect(card(/Tries again/).getAttribute('aria-label')).toContain('2 of 3');
    expect(store.getState().selection.target.kind).toBe('cards');
  });

  it('does not end an edit, nor make a card, while an input method composes', () => {
    const { store } = showCanvas(journey(SKETCH));
    fireEvent.doubleClick(card(/declined/));
    const field = screen.getByRole('textbox');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(store.getState().editing?.card).toBe('declined');
    expect(Object.keys(mapInView(store.getState()).cards)).toHaveLength(4);
  });

  it('names a stage where it stands, by a double click or for a menu', async () => {
    const { store } = showCanvas(journey(SKETCH));
    const user = userEvent.setup();
    await user.dblClick(screen.getByRole('button', { name: /Stage Try/ }));
    await user.keyboard('Try it out{Enter}');
    expect(mapInView(store.getState()).stages.try?.name).toBe('Try it out');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Stage Try it out/ }));

    act(() => canvasControls.rename({ kind: 'lane', lane: 'goals' }));
    expect(screen.getByRole('textbox').closest('[data-selected=true]'), 'a ring around what is named').not.toBeNull();
    await user.keyboard('Needs{Escape}');
    expect(mapInView(store.getState()).lanes.goals?.name).toBe('Needs');
  });

  it('adds a stage at the end and lets one name it at once', async () => {
    const { store } = showCanvas(journey(SKETCH));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Add a stage' }));
    await user.keyboard('Recommend{Enter}');
    const names = Object.values(mapInView(store.getState()).stages).map(({ name }) => name);
    expect(names).toEqual(['Try', 'use', 'Recommend']);
  });
});

describe('an empty map', () => {
  it('without stages says what to begin with, and does it', async () => {
    const { store } = showCanvas(journey({ lanes: ['goals'] }));
    const hint = screen.getByText('Begin with a stage').parentElement;
    if (!hint) throw new Error('no hint');
    await userEvent.setup().click(within(hint).getByRole('button', { name: 'Add a stage' }));
    expect(Object.keys(mapInView(store.getState()).stages)).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: 'Name of the stage' })).toBe(document.activeElement);
  });

  it('without cards tells the keys that write them, until there is one', () => {
    const { session } = showCanvas(journey({ stages: ['try'], lanes: ['goals'] }));
    expect(screen.getByText(/writes a card/)).toBeTruthy();
    session((current) => current.startNewCard({ stage: 'try', lane: 'goals', index: 0 }));
    expect(screen.queryByText(/writes a card/)).toBeNull();
  });
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MeasuredMapCanvas } from '#renderer/canvas/MapCanvas.tsx';
import { CanvasRegion } from '#renderer/input/CanvasRegion.tsx';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { journey } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { stubLayout } from '../canvas/show-canvas.tsx';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

beforeEach(stubLayout);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open() {
  const window = openWindow(
    documentContent(
      journey({
        stages: ['Try', 'Use'],
        lanes: ['goals', 'touchpoints', 'emotions'],
        cards: [
          { id: 'aim', stage: 'Try', lane: 'goals', text: 'Aim' },
          { id: 'call', stage: 'Try', lane: 'touchpoints', text: 'Call' },
        ],
      }),
    ),
  );
  const { handlers, bridge } = window.services;
  showPart(
    window,
    <CanvasRegion handlers={handlers} platform={bridge.platform}>
      <MeasuredMapCanvas measure={tableMeasure} />
    </CanvasRegion>,
  );
  const select = (target: SelectionTarget) => act(() => window.session().select(target));
  return { window, select };
}

const region = () => screen.getByRole('region', { name: 'Map' });
const items = () => screen.getAllByRole('menuitem').map((item) => item.textContent);

describe('the menu of what is selected', () => {
  it('opens by the menu key, shows the keys of its commands and gives the focus to the first', async () => {
    const { select } = open();
    select({ kind: 'cards', cards: ['aim'] });
    fireEvent.keyDown(region(), { key: 'ContextMenu' });
    const menu = screen.getByRole('menu', { name: 'Menu of what is selected' });
    const edit = within(menu).getByRole('menuitem', { name: /Edit text/ });
    expect(edit.textContent).toContain('F2');
    await waitFor(() => expect(document.activeElement).toBe(edit));
  });

  it('leaves out what cannot be done: scores on a goal, a way up for the first lane', () => {
    const { select } = open();
    select({ kind: 'cards', cards: ['aim'] });
    fireEvent.keyDown(region(), { key: 'F10', shiftKey: true });
    expect(items().join()).not.toMatch(/score|truth/i);
    expect(items().join()).toMatch(/Duplicate/);
  });

  it('runs what is chosen, on what is selected, once it has closed', async () => {
    const { window, select } = open();
    select({ kind: 'cards', cards: ['call'] });
    fireEvent.keyDown(region(), { key: 'ContextMenu' });
    await userEvent.click(screen.getByRole('menuitem', { name: /Duplicate/ }));
    await waitFor(() => expect(Object.keys(window.session().document.maps.map?.cards ?? {})).toHaveLength(3));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('goes by Escape, which changes nothing', async () => {
    const { window, select } = open();
    select({ kind: 'stage', stage: 'Try' });
    fireEvent.keyDown(region(), { key: 'ContextMenu' });
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(window.session().selection.target).toEqual({ kind: 'stage', stage: 'Try' });
  });

  it('opens by a right click, on what stands there', () => {
    const { window } = open();
    fireEvent.contextMenu(region(), { clientX: 1500, clientY: 900 });
    expect(window.session().selection.target).toEqual({ kind: 'map' });
    expect(items().join()).toMatch(/Select all/);
  });
});

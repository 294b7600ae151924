import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Header } from '#renderer/panels/header/Header.tsx';
import { MapTabs } from '#renderer/panels/header/MapTabs.tsx';
import { inOrder } from '#shared/document/order.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

function open() {
  const window = openWindow(documentContent(journey({ stages: ['A'], lanes: ['goals'] })));
  window.session().run('map.duplicate', { map: MAP, name: 'Second' });
  window.session().showMap(MAP);
  showPart(
    window,
    <>
      <Header />
      <MapTabs>
        <p>workspace</p>
      </MapTabs>
    </>,
  );
  const names = () => inOrder(window.session().document.maps).map(([, { name }]) => name);
  return { ...window, names, user: userEvent.setup({ delay: null }) };
}

describe('the tabs of the maps', () => {
  it('show a map', async () => {
    const { user, session } = open();
    await user.click(screen.getByRole('tab', { name: 'Ana · Second' }));
    expect(session().document.maps[session().selection.map]?.name).toBe('Second');
    expect(screen.getByRole('heading', { level: 1, name: 'Second' })).toBeDefined();
  });

  it('name the panel that shows the map, and lead to it', async () => {
    const { user } = open();
    const panel = screen.getByRole('tabpanel', { name: 'Ana · Map' });
    expect(panel.textContent).toBe('workspace');
    await user.click(screen.getByRole('tab', { name: 'Ana · Second' }));
    expect(screen.getByRole('tabpanel', { name: 'Ana · Second' })).toBe(panel);
    expect(screen.getByRole('tab', { name: 'Ana · Second' }).getAttribute('aria-controls')).toBe(panel.id);
  });

  it('are put in another order with Alt and the arrows', async () => {
    const { user, names } = open();
    await user.click(screen.getByRole('tab', { name: 'Ana · Map' }));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(names()).toEqual(['Second', 'Map']);
  });

  it('lead to the name, by F2 and by a double click', async () => {
    const { user, services, session } = open();
    await user.dblClick(screen.getByRole('tab', { name: 'Ana · Map' }));
    expect(services.window.getState().fieldRequest?.field).toBe('name');
    services.window.getState().fieldShown();
    await user.keyboard('{F2}');
    expect(services.window.getState().fieldRequest?.field).toBe('name');
    expect(session().selection.target).toEqual({ kind: 'map' });
  });

  it('duplicate a map as the future state', async () => {
    const { user, session } = open();
    await user.click(screen.getByRole('button', { name: 'Map menu' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate as future state' }));
    expect(session().document.maps[session().selection.map]).toMatchObject({ name: 'Future state', state: 'future' });
  });

  it('delete a map with a way back', async () => {
    const { user, names, services } = open();
    await user.click(screen.getByRole('tab', { name: 'Ana · Map' }));
    await user.keyboard('{Delete}');
    expect(names()).toEqual(['Second']);
    const messages = services.window.getState().notices.map(({ message }) => message);
    expect(messages).toEqual([{ kind: 'deleted', what: 'map', name: 'Map' }]);
  });

  it('begin a new map', async () => {
    const { user, names } = open();
    await user.click(screen.getByRole('button', { name: 'New map' }));
    expect(names()).toEqual(['Map', 'New map', 'Second']);
  });
});

describe('the header', () => {
  it('undoes and says what', async () => {
    const { user, names } = open();
    await user.click(screen.getByRole('button', { name: 'Undo Duplicate map' }));
    await waitFor(() => expect(names()).toEqual(['Map']));
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Redo Duplicate map' }));
    expect(names()).toEqual(['Map', 'Second']);
  });

  it('opens the export dialog', async () => {
    const { user, services } = open();
    await user.click(screen.getByRole('button', { name: /Export/ }));
    expect(services.window.getState().dialog).toEqual({ kind: 'export', format: null });
  });
});

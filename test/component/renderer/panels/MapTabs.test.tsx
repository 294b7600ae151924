import { act, fireEvent, screen, waitFor } from '@testing-library/react';
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

  it('are renamed in place, by F2 and by a double click, as one step', async () => {
    const { user, names, session } = open();
    await user.dblClick(screen.getByRole('tab', { name: 'Ana · Map' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name of the map' }));
    await user.keyboard('Today{Enter}');
    expect(names()).toEqual(['Today', 'Second']);
    act(() => session().undo());
    expect(names()).toEqual(['Map', 'Second']);
    act(() => session().redo());
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Ana · Today' }));
    await user.keyboard('{F2}');
    await user.keyboard('{End} and now{Escape}');
    expect(names()).toEqual(['Today and now', 'Second']);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('are put in another order by dragging, and left as they were by Escape', () => {
    const { names } = open();
    const box = (left: number) => ({ left, right: left + 100, width: 100, top: 0, height: 30 }) as DOMRect;
    const tabs = screen.getAllByRole('tab');
    tabs.forEach((tab, index) => {
      tab.getBoundingClientRect = () => box(index * 100);
    });
    const drag = (key?: string) => {
      fireEvent.pointerDown(tabs[0] as HTMLElement, { button: 0, clientX: 50 });
      fireEvent.pointerMove(window, { clientX: 180 });
      if (key) fireEvent.keyDown(window, { key });
      fireEvent.pointerUp(window, { clientX: 180 });
    };
    drag('Escape');
    expect(names()).toEqual(['Map', 'Second']);
    drag();
    expect(names()).toEqual(['Second', 'Map']);
  });

  it('keep the keys on the tab that keys have moved, and on the next one when it is deleted', async () => {
    const { user } = open();
    await user.click(screen.getByRole('tab', { name: 'Ana · Map' }));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Ana · Map' }));
    await user.keyboard('{Delete}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Ana · Second' }));
  });

  it('have a menu that is about the tab it was opened on, whichever had the focus', async () => {
    const { user, session } = open();
    await user.click(screen.getByRole('tab', { name: 'Ana · Second' }));
    await user.pointer({ keys: '[MouseRight]', target: screen.getByRole('tab', { name: 'Ana · Map' }) });
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(inOrder(session().document.maps).map(([, { name }]) => name)).toEqual(['Second']);
  });

  it('have a menu where they are pressed with the other button', async () => {
    const { user, names, session } = open();
    await user.pointer({ keys: '[MouseRight]', target: screen.getByRole('tab', { name: 'Ana · Second' }) });
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    await user.keyboard('Later{Enter}');
    expect(names()).toEqual(['Map', 'Later']);
    expect(session().document.maps[session().selection.map]?.name).toBe('Later');
  });

  it('duplicate a map as the future state', async () => {
    const { user, session } = open();
    await user.click(screen.getByRole('button', { name: 'Map menu' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate map as future state' }));
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

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Header } from '#renderer/panels/header/Header.tsx';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { journey } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

it('says where one is: document, map, and the stage of what is selected', () => {
  const window = openWindow(
    documentContent(
      journey({
        stages: ['A', 'B'],
        lanes: ['goals'],
        cards: [
          { id: 'a', stage: 'A', lane: 'goals' },
          { id: 'b', stage: 'B', lane: 'goals' },
        ],
      }),
    ),
  );
  showPart(window, <Header />);
  const path = (): (string | null)[] =>
    within(screen.getByRole('navigation', { name: 'Where you are' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const select = (target: SelectionTarget) => act(() => window.session().select(target));
  expect(path()).toEqual(['Journey', 'Map', 'Go to stage']);
  select({ kind: 'cards', cards: ['b'] });
  expect(path()).toEqual(['Journey', 'Map', 'B']);
  select({ kind: 'cards', cards: ['a', 'b'] });
  expect(path()).toEqual(['Journey', 'Map', 'Go to stage']);
  select({ kind: 'cell', stage: 'A', lane: 'goals' });
  expect(path()).toEqual(['Journey', 'Map', 'A']);
});

it('leads elsewhere from each part of the path', async () => {
  const window = openWindow(documentContent(journey({ stages: ['A', { id: 'B', name: 'Buying' }], lanes: ['goals'] })));
  window.session().run('map.duplicate', { map: 'map', name: 'Second' });
  showPart(window, <Header />);
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: 'Go to stage' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Buying' }));
  expect(window.session().selection.target.kind).toBe('stage');
  await user.click(screen.getByRole('button', { name: 'Second' }));
  expect(screen.getByRole('menuitemradio', { checked: true }).textContent).toBe('Ana · Second');
  await user.click(screen.getByRole('menuitemradio', { name: 'Ana · Map' }));
  expect(window.session().selection).toEqual({ map: 'map', target: { kind: 'map' } });
  await user.click(screen.getByRole('button', { name: 'Journey' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Ana' }));
  expect(window.session().selection.target).toEqual({ kind: 'persona' });
});

import { act, screen, within } from '@testing-library/react';
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
  expect(path()).toEqual(['Journey', 'Map']);
  select({ kind: 'cards', cards: ['b'] });
  expect(path()).toEqual(['Journey', 'Map', 'B']);
  select({ kind: 'cards', cards: ['a', 'b'] });
  expect(path()).toEqual(['Journey', 'Map']);
  select({ kind: 'cell', stage: 'A', lane: 'goals' });
  expect(path()).toEqual(['Journey', 'Map', 'A']);
});

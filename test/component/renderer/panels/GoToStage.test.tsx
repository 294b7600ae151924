import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Dialogs } from '#renderer/panels/dialogs/Dialogs.tsx';
import { journey } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

function open() {
  const window = openWindow(
    documentContent(
      journey({
        stages: [
          { id: 'A', name: 'Awareness' },
          { id: 'B', name: 'Buying' },
          { id: 'B1', name: 'Paying', parent: 'B' },
        ],
        lanes: ['goals', { id: 'notes', kind: 'notes', hidden: true }],
      }),
    ),
  );
  showPart(window, <Dialogs />);
  act(() => window.session().select({ kind: 'stage', stage: 'B' }));
  const show = () => act(() => void window.services.run('view.goToStage'));
  return { ...window, show, user: userEvent.setup({ delay: null }) };
}

const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

it('lists the stages with their numbers and the lanes that are shown, and marks where one is', () => {
  const { show } = open();
  show();
  expect(names()).toEqual(['1 AwarenessStage 1 of 2', '2 BuyingStage 2 of 2', '2.1 PayingBuying', 'goalsGoals']);
  expect(screen.getAllByRole('option')[1]?.querySelector('svg')).not.toBeNull();
});

it.each([
  ['aware', { kind: 'stage', stage: 'A' }],
  ['1', { kind: 'stage', stage: 'A' }],
  ['2.1', { kind: 'stage', stage: 'B1' }],
  ['goa', { kind: 'lane', lane: 'goals' }],
])('leads with “%s” and Enter to its place', async (typed, target) => {
  const { show, user, session } = open();
  show();
  await user.keyboard(`${typed}{Enter}`);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(session().selection.target).toEqual(target);
});

it('says when nothing is called so', async () => {
  const { show, user } = open();
  show();
  await user.keyboard('xyz');
  expect(screen.getByText('No stage or lane of this map is called “xyz”.')).toBeDefined();
});

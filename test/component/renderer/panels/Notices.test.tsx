import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { focusNextRegion } from '#renderer/input/regions.ts';
import { Notices } from '#renderer/panels/Notices.tsx';
import { journey } from '../../../support/journey.ts';
import { attachFocus } from '../support/focusable-canvas.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

const { focus, detach } = attachFocus();
afterEach(() => {
  focus.mockClear();
});

it('are reached by one step back from the map, left one by one with Escape, and the keys are the map’s again', async () => {
  const window = openWindow(documentContent(journey({})));
  showPart(
    window,
    <>
      <div data-region="canvas" />
      <Notices />
    </>,
  );
  const user = userEvent.setup({ delay: null });
  const { tell } = window.services.window.getState();
  // Where there is none, there is nothing to go to.
  focusNextRegion(document, -1, focus);
  expect(focus).toHaveBeenCalledOnce();
  tell({ kind: 'pictureRefused', why: 'notAPicture' });
  tell({ kind: 'deleted', what: 'channel', name: 'Fax' });
  await screen.findByText(/Fax/);
  focusNextRegion(document, -1, focus);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByText(/Fax/)).toBeNull();
  // The next one has the keys.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
  focus.mockClear();
  // Its tooltip, which the keys have brought up, takes no Escape of its own.
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('button')).toBeNull();
  expect(focus).toHaveBeenCalledOnce();
  detach();
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Fold } from '#renderer/panels/controls/Fold.tsx';

const fold = (isOpen: boolean) => (
  <Fold title="Picture" isOpen={isOpen}>
    <p>A word for it</p>
  </Fold>
);

it('opens once something comes into it, and is closed again by who does not want to see it', async () => {
  const { rerender } = render(fold(false));
  expect(screen.queryByText('A word for it')).toBeNull();
  rerender(fold(true));
  expect(screen.getByText('A word for it')).toBeDefined();
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Picture' }));
  expect(screen.queryByText('A word for it')).toBeNull();
  rerender(fold(true));
  expect(screen.queryByText('A word for it')).toBeNull();
});

it('stays as it is when what was in it goes', () => {
  const { rerender } = render(fold(true));
  rerender(fold(false));
  expect(screen.getByText('A word for it')).toBeDefined();
});

import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useStrayKeys } from '#renderer/input/stray-keys.ts';

function Window({ press, children }: { press: (event: KeyboardEvent) => boolean; children?: React.ReactNode }) {
  useStrayKeys(press);
  return <div>{children}</div>;
}

describe('a key that nobody has the focus for', () => {
  it('is for the map, and for nothing else when the map has a use for it', () => {
    const press = vi.fn(({ key }: KeyboardEvent) => key === 'Home');
    render(<Window press={press} />);
    // fireEvent says whether the key kept its meaning for the browser.
    expect(fireEvent.keyDown(document.body, { key: 'Home' })).toBe(false);
    expect(fireEvent.keyDown(document.body, { key: 'F12' })).toBe(true);
    expect(press).toHaveBeenCalledTimes(2);
  });

  it('is not one of a field, nor of a window with a dialog', () => {
    const press = vi.fn(() => true);
    const { getByRole, rerender } = render(
      <Window press={press}>
        <input aria-label="Name" />
      </Window>,
    );
    fireEvent.keyDown(getByRole('textbox'), { key: 'a' });
    rerender(
      <Window press={press}>
        <div role="dialog" aria-label="Export" />
      </Window>,
    );
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(press).not.toHaveBeenCalled();
  });
});

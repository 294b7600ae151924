import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { focusNextRegion, regionProps } from '#renderer/input/regions.ts';

function show() {
  render(
    <>
      <header {...regionProps('header')}>
        <button type="button" disabled>
          Undo
        </button>
        <button type="button">Export</button>
      </header>
      <section {...regionProps('canvas')}>
        <button type="button">map</button>
      </section>
      <footer {...regionProps('footer')}>only words</footer>
      <aside {...regionProps('inspector')}>
        <input aria-label="Name" />
        <input aria-label="Notes" />
      </aside>
    </>,
  );
  const focusCanvas = vi.fn(() => screen.getByText('map').focus());
  const go = (step: 1 | -1) => focusNextRegion(document, step, focusCanvas);
  return { go, focused: () => document.activeElement };
}

describe('going around the window', () => {
  it('visits each part that takes the focus, and begins anew', () => {
    const { go, focused } = show();
    const visited = [1, 2, 3, 4].map(() => {
      go(1);
      return focused();
    });
    const [map, name, exports] = [screen.getByText('map'), screen.getByLabelText('Name'), screen.getByText('Export')];
    expect(visited).toEqual([map, name, exports, map]);
  });

  it('goes back to where a part was left', () => {
    const { go, focused } = show();
    screen.getByLabelText('Notes').focus();
    go(1);
    go(-1);
    expect(focused()).toBe(screen.getByLabelText('Notes'));
  });

  it('goes backwards from nowhere to the last part', () => {
    const { go, focused } = show();
    go(-1);
    expect(focused()).toBe(screen.getByText('Export'));
  });
});

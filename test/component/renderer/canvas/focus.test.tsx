import { render } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import { CANVAS_ATTRIBUTE, useFocusFollowsSelection } from '#renderer/canvas/focus.ts';

function Place({ name, isSelected }: { readonly name: string; readonly isSelected: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  useFocusFollowsSelection(element, isSelected);
  return (
    <div ref={element} tabIndex={-1}>
      {name}
    </div>
  );
}

/** A canvas with those of its places that are in view. */
function Canvas({ inView, selected }: { readonly inView: readonly string[]; readonly selected: string }) {
  return (
    <section tabIndex={-1} {...{ [CANVAS_ATTRIBUTE]: '' }}>
      {inView.map((name) => (
        <Place key={name} name={name} isSelected={name === selected} />
      ))}
    </section>
  );
}

test('the canvas has the focus from the moment that something out of view is selected until it comes into view', () => {
  const { rerender } = render(<Canvas inView={['near']} selected="near" />);
  expect(document.activeElement?.textContent).toBe('near');
  rerender(<Canvas inView={['near']} selected="far" />);
  expect(document.activeElement?.tagName).toBe('SECTION');
  // Else it would be nobody's here, and a key that is pressed now be lost.
  rerender(<Canvas inView={[]} selected="far" />);
  expect(document.activeElement?.tagName).toBe('SECTION');
  rerender(<Canvas inView={['far']} selected="far" />);
  expect(document.activeElement?.textContent).toBe('far');
  rerender(<Canvas inView={['near', 'far']} selected="near" />);
  expect(document.activeElement?.textContent).toBe('near');
  rerender(<Canvas inView={['far']} selected="near" />);
  expect(document.activeElement?.tagName).toBe('SECTION');
});

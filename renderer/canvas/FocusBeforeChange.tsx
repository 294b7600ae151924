/**
 * Lets go of what is selected before the page changes, where another thing becomes selected by the same change that
 * draws the map anew. The browser lays out the page at each change of the focus, and when what has it goes: amid the
 * change it would lay out the half of it for nothing. Before it there is nothing to lay out.
 */
import { Component, type RefObject } from 'react';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { useSession } from '../state/use-session.tsx';
import { SELECTED_ATTRIBUTE } from './focus.ts';
import type { Drawing } from './use-drawing.ts';

interface FocusBeforeChangeProps {
  readonly canvas: RefObject<HTMLElement | null>;
  readonly drawing: Drawing;
}

export function FocusBeforeChange(props: FocusBeforeChangeProps) {
  const target = useSession(({ selection }) => selection.target);
  return <LetGo {...props} target={target} />;
}

/** A class, because no hook runs between rendering and the first change of the page. */
class LetGo extends Component<FocusBeforeChangeProps & { readonly target: SelectionTarget }> {
  override getSnapshotBeforeUpdate(before: Readonly<LetGo['props']>): null {
    const { canvas, drawing, target } = this.props;
    const { activeElement } = document;
    const changes = before.drawing !== drawing && before.target !== target;
    if (changes && activeElement?.hasAttribute(SELECTED_ATTRIBUTE) && canvas.current?.contains(activeElement)) {
      canvas.current.focus({ preventScroll: true });
    }
    return null;
  }

  // React asks for it where there is a snapshot.
  override componentDidUpdate(): void {}

  override render(): null {
    return null;
  }
}

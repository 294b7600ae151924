/**
 * Where an input method composes the first letters of a card. It only does so in a text field that has the focus, and
 * a field that comes later would be too late for the first letter. So, in a window that is written in with one, this
 * field stands unseen where the text of what is selected would, has the focus in its place, and goes by its name. What
 * is composed shows in it; once it is composed, the edit of the card goes on with it.
 */
import { ViewportPortal } from '@xyflow/react';
import { type CompositionEvent, type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { TEXT_PADDING } from '#shared/layout/card.ts';
import { type Box, type MapLayout, TEXT_STYLES } from '#shared/layout/types.ts';
import { typeOnCanvas } from '../input/canvas-keyboard.ts';
import { useInputMethod } from '../input/input-method.ts';
import { linkingStore } from '../input/linking.ts';
import type { Session } from '../state/session.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { boxCss, TEXT_CSS } from '../views/style.ts';
import styles from './CompositionField.module.css';
import { COMPOSING_ATTRIBUTE, SELECTED_ATTRIBUTE } from './focus.ts';

interface CompositionFieldProps {
  readonly canvas: RefObject<HTMLElement | null>;
  readonly layout: MapLayout;
}

export function CompositionField(props: CompositionFieldProps) {
  const isWanted = useInputMethod(useSession(({ document }) => document.language));
  return isWanted ? <Field {...props} /> : null;
}

function Field({ canvas, layout }: CompositionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = useRef<SelectionTarget | null>(null);
  const store = useSessionStore();
  const session = useSession((whole) => whole);
  const box = placeOf(layout, session);

  // What is selected takes the focus; from there it comes here.
  useEffect(() => {
    const root = canvas.current;
    const pass = ({ target }: FocusEvent): void => {
      const isSelected = target instanceof HTMLElement && target.hasAttribute(SELECTED_ATTRIBUTE);
      if (isSelected && isWritable(store.getState()) && !linkingStore.getState().linking) {
        field.current?.focus({ preventScroll: true });
      }
    };
    root?.addEventListener('focusin', pass);
    const { activeElement } = document;
    if (root?.contains(activeElement) && activeElement instanceof HTMLElement) {
      activeElement.blur();
      activeElement.focus({ preventScroll: true });
    }
    return () => root?.removeEventListener('focusin', pass);
  }, [canvas, store]);

  // It goes by the name of what it stands for, which the same change may have given another one.
  useLayoutEffect(() => {
    const selected = canvas.current?.querySelector(`[${SELECTED_ATTRIBUTE}]`);
    for (const name of ['aria-label', 'aria-roledescription']) {
      const value = selected?.getAttribute(name);
      if (value) field.current?.setAttribute(name, value);
      else field.current?.removeAttribute(name);
    }
  });

  /** Begins the edit with what was composed, where that was begun. */
  const write = ({ value }: HTMLTextAreaElement): void => {
    const target = begun.current;
    begun.current = null;
    if (field.current) field.current.value = '';
    showComposing(false);
    if (value === '') return;
    // At once: the next letter may be on its way already, and belongs into the card.
    flushSync(() => {
      const { select, selection } = store.getState();
      if (target && selection.target !== target) select(target);
      typeOnCanvas(store.getState(), value);
    });
  };
  const showComposing = (isComposing: boolean): void => {
    canvas.current?.toggleAttribute(COMPOSING_ATTRIBUTE, isComposing);
  };
  const onStart = (): void => {
    begun.current = store.getState().selection.target;
    showComposing(true);
  };

  return (
    <ViewportPortal>
      <textarea
        ref={field}
        data-composition=""
        tabIndex={-1}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        className={`nodrag nopan ${styles.field}`}
        style={{ ...TEXT_CSS.card, ...boxCss(box) }}
        onCompositionStart={onStart}
        onCompositionEnd={(event: CompositionEvent<HTMLTextAreaElement>) => write(event.currentTarget)}
        // What comes without being composed: picked from a list of signs, or dictated.
        onInput={(event: FormEvent<HTMLTextAreaElement>) => begun.current ?? write(event.currentTarget)}
        onFocus={() => canvas.current?.setAttribute(FIELD_ATTRIBUTE, '')}
        onBlur={() => canvas.current?.removeAttribute(FIELD_ATTRIBUTE)}
      />
    </ViewportPortal>
  );
}

/** Marks the canvas while the field has the focus in place of what is selected. */
const FIELD_ATTRIBUTE = 'data-composition-field';

/** Whether typing writes into what is selected, or begins a card there. */
function isWritable({ selection: { target }, editing }: Session): boolean {
  if (editing !== null) return false;
  return target.kind === 'cell' || (target.kind === 'cards' && target.cards.length === 1 && target.curve === undefined);
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Where the text stands that would be written. */
function placeOf(layout: MapLayout, { selection: { target } }: Session): Box {
  const { lineHeight } = TEXT_STYLES.card;
  if (target.kind === 'cards') {
    const card = layout.cards.find(({ id }) => id === target.cards.at(-1));
    if (!card) return NOWHERE;
    const { x, y, width, height } = card.content.textBox;
    return { x: card.box.x + x, y: card.box.y + y, width, height: Math.max(height, lineHeight) };
  }
  if (target.kind !== 'cell') return NOWHERE;
  const next = layout.cells.find(({ stage, lane }) => stage === target.stage && lane === target.lane)?.next;
  if (!next) return NOWHERE;
  const { left, right, top } = TEXT_PADDING;
  return { x: next.x + left, y: next.y + top, width: next.width - left - right, height: lineHeight };
}

/**
 * Edits text where it stands: a text field exactly over the lines, in the same font and column, that writes
 * into the document as one types. The layout makes room a frame later: for that long the field has room for
 * one line more than its text.
 */
import { type ChangeEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cleanText } from '#shared/document/text.ts';
import { type Box, TEXT_STYLES, type TextStyle } from '#shared/layout/types.ts';
import { type AfterEdit, afterEditKey, isTypingKey } from '../input/text-edit.ts';
import { writeAfterFrame, writeTyped } from '../input/typed.ts';
import { boxCss, TEXT_CSS } from '../views/style.ts';
import styles from './TextEditor.module.css';

interface TextEditorProps {
  /** What is edited, for who can't see where the field stands. */
  readonly label: string;
  /** What the document holds. */
  readonly text: string;
  readonly style: TextStyle;
  /** The column of the lines, relative to the positioned parent. */
  readonly box: Box;
  /** In UTF-16 code units. */
  readonly limit: number;
  /** Whether the first key replaces the text or goes on after it. */
  readonly caret: 'selectAll' | 'end';
  readonly onText: (text: string) => void;
  readonly onEnd: (then: AfterEdit) => void;
  /** Says whether a key was for something else than the text. */
  readonly onOtherKey?: (event: globalThis.KeyboardEvent) => boolean;
}

export function TextEditor({ label, text, style, box, limit, caret, onText, onEnd, onOtherKey }: TextEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The field keeps what was typed even where the document can't hold it as it is (a control character).
  const [draft, setDraft] = useState(text);
  const [known, setKnown] = useState(text);
  if (text !== known) {
    setKnown(text);
    if (cleanText(draft) !== text) setDraft(text);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is placed once, when the edit begins.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.focus({ preventScroll: true });
    if (caret === 'selectAll') current.select();
    else current.setSelectionRange(current.value.length, current.value.length);
  }, []);

  useEffect(() => writeTyped, []);

  // The caret goes with its field. Left where the field was, among text that can't be selected, it would make Chromium
  // look through the whole map, at each frame, for a place that it could stand in.
  useLayoutEffect(() => () => getSelection()?.removeAllRanges(), []);

  const end = (then: AfterEdit) => {
    writeTyped();
    onEnd(then);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Whatever the key does, it does it to all that was typed before.
    if (!isTypingKey(event.nativeEvent)) writeTyped();
    if (!event.nativeEvent.isComposing && onOtherKey?.(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const then = afterEditKey(event.nativeEvent);
    if (then === null) return;
    event.preventDefault();
    event.stopPropagation();
    end(then);
  };

  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) => {
    const { value } = target;
    setDraft(value);
    writeAfterFrame(() => onText(value));
    // A letter has room in the field as it is; what was pasted may not, until the layout has made some.
    if (!isOneLetter(nativeEvent)) writeTyped();
  };

  return (
    <textarea
      ref={field}
      aria-label={label}
      className={`nodrag nopan ${styles.field}`}
      style={{ ...TEXT_CSS[style], ...boxCss(box), paddingBottom: TEXT_STYLES[style].lineHeight }}
      value={draft}
      maxLength={limit}
      rows={1}
      spellCheck={false}
      onChange={onChange}
      onKeyDown={onKeyDown}
      // A window that loses the focus gives it back: the edit goes on.
      onBlur={() => document.hasFocus() && end('stay')}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

const LETTERS = new Set(['insertText', 'insertCompositionText', 'deleteContentBackward', 'deleteContentForward']);

const isOneLetter = (event: Event): boolean => event instanceof InputEvent && LETTERS.has(event.inputType);

/** Fields that stand in a cell while it is edited. Texts are written into the document as one types. */
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Input, NumberField } from 'react-aria-components';
import { useServices } from '#renderer/app/services.ts';
import { cls } from '#renderer/panels/controls/cls.ts';
import { DateBox } from '#renderer/panels/controls/DateBox.tsx';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/document/model.ts';
import { cleanText } from '#shared/document/text.ts';
import type { CellEditorProps } from './CellEditor.tsx';
import { afterCellEditKey } from './keys.ts';
import styles from './Table.module.css';

/** Ends an edit by key, and when the focus goes elsewhere in the window. */
function useEnding({ onEnd }: Pick<CellEditorProps, 'onEnd'>, multiline: boolean, settle: () => void = () => {}) {
  const { bridge } = useServices();
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const then = afterCellEditKey(
        { ...keysOf(event), isComposing: event.nativeEvent.isComposing },
        bridge.platform,
        multiline,
      );
      if (then === null) return;
      event.preventDefault();
      event.stopPropagation();
      settle();
      onEnd(then);
    },
    onBlur: (event: FocusEvent): void => {
      // A window that loses the focus gives it back: the edit goes on.
      if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
      settle();
      onEnd('stay');
    },
  };
}

const keysOf = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent) => ({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
});

/** One line or several; the field grows over the rows below it. */
export function TextEditor({ field, card, context, typed, onChange, onEnd }: CellEditorProps) {
  const multiline = field.control === 'text';
  const area = useRef<HTMLTextAreaElement>(null);
  const text = field.words(card, context);
  const [draft, setDraft] = useState(typed ?? text);
  const [known, setKnown] = useState(text);
  const fitting = (value: string): string => (multiline ? cleanText(value) : cleanText(value).replaceAll('\n', ' '));
  // What somebody else wrote meanwhile, such as an undo, is shown; not what was typed and is on its way.
  if (text !== known) {
    setKnown(text);
    if (fitting(draft) !== text) setDraft(text);
  }
  const write = (value: string): void => {
    setDraft(value);
    if (fitting(value) !== text) onChange(fitting(value));
  };
  const ending = useEnding({ onEnd }, multiline);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is placed once, when the edit begins.
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    current.focus({ preventScroll: true });
    // As in a spreadsheet: who wants to write it anew just types, without opening the cell.
    current.setSelectionRange(current.value.length, current.value.length);
    // The text of a new or typed-over card is in the document already.
    if (typed !== null && field.id !== 'text') write(typed);
  }, []);

  return (
    <div className={styles.grow} data-mirror={`${draft}\n`}>
      <textarea
        ref={area}
        aria-label={context.t(`views:field.${field.id}`)}
        value={draft}
        rows={1}
        maxLength={multiline ? TEXT_LIMIT : NAME_LIMIT}
        spellCheck={false}
        onChange={(event) => write(event.target.value)}
        {...ending}
      />
    </div>
  );
}

export function NumberEditor({ field, card, context, typed, onChange, onEnd }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(() => field.rank?.(card, context) ?? Number.NaN);
  // The field tells its number when it loses the focus.
  const settle = (): void => input.current?.blur();
  const { onKeyDown } = useEnding({ onEnd }, false, settle);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the edit begins once.
  useLayoutEffect(() => {
    const { current } = input;
    current?.focus({ preventScroll: true });
    if (typed === null) current?.select();
  }, []);

  return (
    <NumberField
      aria-label={context.t(`views:field.${field.id}`)}
      className={cls(styles.inline)}
      {...(typed !== null && /\d/.test(typed) ? { defaultValue: Number(typed) } : { value })}
      formatOptions={NUMBER_FORMAT}
      onChange={(changed) => {
        setValue(changed);
        onChange(Number.isNaN(changed) ? null : changed);
      }}
    >
      <Input
        ref={input}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (document.hasFocus() && event.relatedTarget !== null) onEnd('stay');
        }}
        data-own-undo=""
      />
    </NumberField>
  );
}

const NUMBER_FORMAT: Intl.NumberFormatOptions = { maximumFractionDigits: 10, useGrouping: false };

export function DateEditor({ field, card, context, onChange, onEnd }: CellEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const value = 'date' in card && typeof card.date === 'string' ? card.date : undefined;
  // What is no day of the calendar, as a 31st of June on the way to July, becomes one when the field loses the focus.
  const isSettling = useRef(false);
  const settle = (): void => {
    isSettling.current = true;
    box.current?.querySelector<HTMLElement>(':focus')?.blur();
    isSettling.current = false;
  };
  const { onKeyDown, onBlur } = useEnding({ onEnd }, false, settle);
  useLayoutEffect(
    () => box.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus({ preventScroll: true }),
    [],
  );
  const isInCalendar = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('[role=dialog]') !== null;
  const opensCalendar = ({ key, target }: KeyboardEvent): boolean =>
    key === 'Enter' && target instanceof Element && target.closest('[aria-haspopup=dialog]') !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside has the roles; this only hears its keys.
    <div
      ref={box}
      className={styles.inline}
      // The field would take Enter for itself. Keys of its calendar come here as well.
      onKeyDownCapture={(event) => {
        if (!isInCalendar(event.target) && !opensCalendar(event)) onKeyDown(event);
      }}
      onBlur={(event) => {
        if (isSettling.current || isInCalendar(event.target) || isInCalendar(event.relatedTarget)) return;
        onBlur(event);
      }}
    >
      <DateBox
        className={styles.dateBox}
        label={context.t(`views:field.${field.id}`)}
        date={value}
        onChange={onChange}
      />
    </div>
  );
}

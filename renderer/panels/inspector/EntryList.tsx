/**
 * What the whole document shares, such as its channels: renamed in place, put in order, deleted. Tab goes through the
 * controls of one entry; up and down lead from entry to entry, so that a long list is no long way.
 */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { createContext, type KeyboardEvent, type ReactNode, use, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { IconButton } from '../controls/Button.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import styles from './EntryList.module.css';
import { Section } from './Page.tsx';

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Stands before the name: what it looks like, or the way to change that. */
  readonly mark: ReactNode;
  /** How many cards have it. */
  readonly cards: number;
}

interface EntryListProps {
  /** Of the section; without it the list stands in another one. */
  readonly title?: string;
  /** What the field of a name is called. */
  readonly nameLabel: string;
  /** In their order. */
  readonly entries: readonly Entry[];
  /** False when the document does not take the name. */
  readonly onRename: (id: string, name: string) => boolean;
  readonly onMove: (id: string, index: number) => void;
  readonly onDelete: (id: string) => void;
  /** Below the list, which is shown with it even when nothing is in it. */
  readonly children?: ReactNode;
}

const InTabOrder = createContext(true);

/** Whether Tab leads to the controls of the entry that one is in. */
export const useInTabOrder = (): boolean => use(InTabOrder);

type Action = 'up' | 'down' | 'delete';

/** The focus that follows an action, as soon as the list is the new one. */
interface Awaited {
  readonly id: string;
  readonly action: Action;
}

export function EntryList({ title, nameLabel, entries, onRename, onMove, onDelete, children }: EntryListProps) {
  const t = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const awaited = useRef<Awaited | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const reached = entries.find(({ id }) => id === last) ?? entries[0];

  // Moving an entry moves its element, and the browser takes the focus from elements that are moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is for each new list.
  useLayoutEffect(() => {
    if (awaited.current && list.current) focusAction(list.current, awaited.current);
    awaited.current = null;
  }, [entries]);

  const move = (id: string, action: 'up' | 'down', index: number): void => {
    awaited.current = { id, action };
    onMove(id, index);
  };
  const remove = (id: string, at: number): void => {
    const next = entries[at + 1] ?? entries[at - 1];
    awaited.current = next ? { id: next.id, action: 'delete' } : null;
    onDelete(id);
    // The list goes with its last entry.
    if (!next && children === undefined) canvasControls.focus();
  };

  if (entries.length === 0 && children === undefined) return null;
  return (
    <Section {...(title === undefined ? {} : { title })}>
      <ul ref={list} className={styles.list} onKeyDownCapture={goUpOrDown}>
        {entries.map(({ id, name, mark, cards }, at) => {
          const shown = name || t('app:unnamed');
          const excludeFromTabOrder = id !== reached?.id;
          return (
            <li key={id} className={styles.entry} data-entry={id} onFocus={() => setLast(id)}>
              <InTabOrder value={!excludeFromTabOrder}>
                <span className={styles.mark}>{mark}</span>
              </InTabOrder>
              <div className={styles.name}>
                <TextSetting
                  look="entry"
                  label={nameLabel}
                  placeholder={t('app:unnamed')}
                  value={name}
                  limit={NAME_LIMIT}
                  excludeFromTabOrder={excludeFromTabOrder}
                  onChange={(typed) => onRename(id, typed)}
                />
              </div>
              <span className={styles.actions}>
                <IconButton
                  label={t('app:entry.moveUp', { name: shown })}
                  data-action="up"
                  excludeFromTabOrder={excludeFromTabOrder}
                  isDisabled={at === 0}
                  onPress={() => move(id, 'up', at - 1)}
                >
                  <ChevronUp aria-hidden size={14} strokeWidth={1.5} />
                </IconButton>
                <IconButton
                  label={t('app:entry.moveDown', { name: shown })}
                  data-action="down"
                  excludeFromTabOrder={excludeFromTabOrder}
                  isDisabled={at === entries.length - 1}
                  onPress={() => move(id, 'down', at + 1)}
                >
                  <ChevronDown aria-hidden size={14} strokeWidth={1.5} />
                </IconButton>
                <IconButton
                  label={t('app:entry.delete', { name: shown, cards: t('app:count.cards', { count: cards }) })}
                  data-action="delete"
                  excludeFromTabOrder={excludeFromTabOrder}
                  onPress={() => remove(id, at)}
                >
                  <X aria-hidden size={14} strokeWidth={1.5} />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ul>
      {children}
    </Section>
  );
}

/** Leads to the same control of the entry above or below, or where that has none to press, to its name. */
function goUpOrDown(event: KeyboardEvent<HTMLUListElement>): void {
  const { key, target, currentTarget, ctrlKey, altKey, metaKey, shiftKey, nativeEvent } = event;
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (step === 0 || ctrlKey || altKey || metaKey || shiftKey || nativeEvent.isComposing) return;
  // What opens out of an entry, such as a dialog, hands its keys on to it.
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
  const items = [...currentTarget.children];
  const from = items.findIndex((item) => item.contains(target));
  const to = items[from + step];
  if (!to) return;
  event.preventDefault();
  const { action } = target.dataset;
  const isMark = action === undefined && !target.matches('input, textarea');
  const wanted =
    action === undefined ? (isMark ? 'button' : 'input, textarea') : `[data-action=${action}]:not(:disabled)`;
  const next = to.querySelector<HTMLElement>(wanted) ?? to.querySelector<HTMLElement>('input, textarea');
  next?.focus();
}

/** The button that was pressed, or at an end of the list the one beside it. */
function focusAction(list: HTMLElement, { id, action }: Awaited): void {
  const entry = [...list.children].find((each) => each instanceof HTMLElement && each.dataset.entry === id);
  const button = (wanted: Action) => entry?.querySelector<HTMLElement>(`[data-action=${wanted}]:not(:disabled)`);
  (button(action) ?? button(action === 'up' ? 'down' : 'up'))?.focus();
}

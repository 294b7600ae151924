/** What the whole document shares, such as its channels: renamed in place, put in order, deleted. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
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
      <ul ref={list} className={styles.list}>
        {entries.map(({ id, name, mark, cards }, at) => {
          const shown = name || t('app:unnamed');
          return (
            <li key={id} className={styles.entry} data-entry={id}>
              <span className={styles.mark}>{mark}</span>
              <div className={styles.name}>
                <TextSetting
                  look="entry"
                  label={nameLabel}
                  placeholder={t('app:unnamed')}
                  value={name}
                  limit={NAME_LIMIT}
                  onChange={(typed) => onRename(id, typed)}
                />
              </div>
              <span className={styles.actions}>
                <IconButton
                  label={t('app:entry.moveUp', { name: shown })}
                  data-action="up"
                  isDisabled={at === 0}
                  onPress={() => move(id, 'up', at - 1)}
                >
                  <ChevronUp aria-hidden size={14} strokeWidth={1.5} />
                </IconButton>
                <IconButton
                  label={t('app:entry.moveDown', { name: shown })}
                  data-action="down"
                  isDisabled={at === entries.length - 1}
                  onPress={() => move(id, 'down', at + 1)}
                >
                  <ChevronDown aria-hidden size={14} strokeWidth={1.5} />
                </IconButton>
                <IconButton
                  label={t('app:entry.delete', { name: shown, cards: t('app:count.cards', { count: cards }) })}
                  data-action="delete"
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

/** The button that was pressed, or at an end of the list the one beside it. */
function focusAction(list: HTMLElement, { id, action }: Awaited): void {
  const entry = [...list.children].find((each) => each instanceof HTMLElement && each.dataset.entry === id);
  const button = (wanted: Action) => entry?.querySelector<HTMLElement>(`[data-action=${wanted}]:not(:disabled)`);
  (button(action) ?? button(action === 'up' ? 'down' : 'up'))?.focus();
}

/** A field over the window that finds entries by a few letters. Enter runs one, Escape leaves without a trace. */
import { Check, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useServices } from '#renderer/app/services.ts';
import { languageTag, useTexts } from '#renderer/app/texts.ts';
import { cls } from '../controls/cls.ts';
import type { PaletteEntry } from './entries.ts';
import { type EntryGroup, type FoundEntry, findEntries } from './find-entries.ts';
import styles from './Palette.module.css';

interface PaletteProps {
  readonly label: string;
  /** What to type; the name of the field. */
  readonly search: string;
  /** The name of the list. */
  readonly results: string;
  /** Said when nothing is called what was typed. */
  readonly nothing: (query: string) => string;
  readonly entries: readonly PaletteEntry[];
  /** All entries as they stand before anything is typed. */
  readonly groups: readonly EntryGroup[];
  /** Ids of what was run last, the last one first. */
  readonly recent: readonly string[];
  readonly onRun: (id: string) => void;
}

export function Palette({ label, search, results, nothing, entries, groups, recent, onRun }: PaletteProps) {
  const t = useTexts();
  const { window } = useServices();
  const language = languageTag(useTranslation().i18n);
  const [query, setQuery] = useState('');
  const close = window.getState().closeDialog;

  const isSearch = query.trim() !== '';
  const found = isSearch ? findEntries(entries, query, recent, language) : [];
  const run = (id: string): void => {
    const entry = entries.find((each) => each.id === id);
    if (!entry?.isEnabled) return;
    onRun(id);
    // First the palette is gone: a command may give the focus to something that must not lose it again.
    flushSync(close);
    entry.run();
  };

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      className={cls(styles.overlay)}
    >
      <Modal className={cls(styles.modal)}>
        <Dialog aria-label={label} className={cls(styles.dialog)}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField
              autoFocus
              aria-label={search}
              className={cls(styles.field)}
              // The first Escape leaves, whatever is typed: there is nothing in here that could be lost.
              onKeyDown={(event) => {
                if (event.key === 'Escape') close();
              }}
            >
              <Search aria-hidden size={16} strokeWidth={1.5} />
              {/* What it is: a field with a list of its own, which the arrows go through while the keys stay here. */}
              <Input
                type="text"
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                className={cls(styles.input)}
                placeholder={search}
                spellCheck={false}
              />
            </SearchField>
            <ListBox
              aria-label={results}
              className={cls(styles.list)}
              selectionMode="none"
              shouldFocusWrap
              onAction={(id) => run(`${id}`)}
              renderEmptyState={() => <p className={styles.empty}>{nothing(query)}</p>}
            >
              {isSearch
                ? found.map((each) => itemOf(each))
                : groups.map(({ kind, entries: inGroup }) => (
                    <ListBoxSection key={kind} id={`section ${kind}`}>
                      <Header className={cls(styles.heading)}>{t(`app:palette.group.${kind}`)}</Header>
                      {inGroup.map((each) => itemOf(each))}
                    </ListBoxSection>
                  ))}
            </ListBox>
          </Autocomplete>
          <p className={styles.status} role="status">
            {isSearch ? t('app:palette.count', { count: found.length }) : ''}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A function and not a component: a list box looks for its items themselves. */
function itemOf({ entry, ranges }: FoundEntry): ReactNode {
  return (
    <ListBoxItem
      key={entry.id}
      id={entry.id}
      isDisabled={!entry.isEnabled}
      textValue={[entry.title, entry.context, entry.shortcut].filter(Boolean).join(', ')}
      className={cls(styles.item)}
    >
      <span className={styles.check}>{entry.isChecked ? <Check aria-hidden size={14} strokeWidth={2} /> : null}</span>
      <span className={styles.title}>
        <Marked text={entry.title} ranges={ranges} />
        {entry.english !== null && ranges.length === 0 && entry.english !== entry.title ? (
          <span className={styles.english} lang="en">
            {entry.english}
          </span>
        ) : null}
      </span>
      <span className={styles.context}>{entry.context}</span>
      {entry.shortcut ? <kbd className={styles.keys}>{entry.shortcut}</kbd> : null}
    </ListBoxItem>
  );
}

function Marked({ text, ranges }: { readonly text: string; readonly ranges: FoundEntry['ranges'] }) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <bdi>
      {pieces}
      {text.slice(from)}
    </bdi>
  );
}

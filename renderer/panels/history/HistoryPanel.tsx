/** Every step that was done and undone, in words. Enter or a press leads to the state after it. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { Button } from '../controls/Button.tsx';
import { cls } from '../controls/cls.ts';
import { SidePanel } from '../side/SidePanel.tsx';
import styles from './HistoryPanel.module.css';
import { type HistoryRow, historyRows } from './rows.ts';

/** As many as one looks back over without asking for more. */
const LISTED = 200;

export function HistoryPanel() {
  const t = useTexts();
  const store = useSessionStore();
  const [listed, setListed] = useState(LISTED);
  const past = useSession((session) => session.past);
  const future = useSession((session) => session.future);
  const savedRevision = useSession(({ file, savedRevision: saved }) => (file.saved ? saved : null));
  const history = useMemo(() => ({ past, future, savedRevision }), [past, future, savedRevision]);
  // Typing goes first; the list follows.
  const shown = useDeferredValue(history);
  const rows = useMemo(() => historyRows(shown, t), [shown, t]);
  const current = shown.past.length;
  const first = Math.max(0, current - listed);
  const list = useRef<HTMLDivElement>(null);
  const request = useWindow(({ side }) => side?.id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is the current one.
  useEffect(() => {
    // jsdom cannot scroll.
    list.current?.querySelector('[data-selected]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const choose = (chosen: Selection): void => {
    const [key] = chosen === 'all' ? [] : chosen;
    if (key !== undefined) store.getState().travel(Number(key));
  };
  return (
    <SidePanel title={t('command:view.history')}>
      {first > 0 ? (
        <div className={styles.earlier}>
          <Button onPress={() => setListed(listed + LISTED)}>{t('app:history.earlier')}</Button>
        </div>
      ) : null}
      {/* Asked for again, it takes the keys again. */}
      <ListBox
        key={request}
        autoFocus
        ref={list}
        aria-label={t('app:history.steps')}
        className={cls(styles.list)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[current]}
        onSelectionChange={choose}
      >
        {rows.slice(first, current + LISTED + 1).map((row) => (
          <Row key={row.done} row={row} />
        ))}
      </ListBox>
    </SidePanel>
  );
}

function Row({ row: { done, text, note, isUndone } }: { readonly row: HistoryRow }) {
  return (
    <ListBoxItem
      id={done}
      textValue={[text, note].filter(Boolean).join(', ')}
      className={cls(styles.row, isUndone && styles.undone)}
    >
      <bdi className={styles.text}>{text}</bdi>
      {note === '' ? null : <span className={styles.note}>{note}</span>}
    </ListBoxItem>
  );
}

/** The map as a table: rows are cards, columns what is said of them. */
import { useEffect, useRef, useState } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { attachView } from '#renderer/input/attach-view.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { displayShortcut } from '#shared/commands/accelerator.ts';
import { Grid } from './Grid.tsx';
import styles from './Table.module.css';
import { Toolbar } from './Toolbar.tsx';
import { useTable } from './use-table.ts';

export function TableView() {
  const map = useSession(({ selection }) => selection.map);
  // Another map has another table.
  return <MapTable key={map} />;
}

function MapTable() {
  const t = useTexts();
  const services = useServices();
  const table = useTable();
  const language = useSession((session) => session.document.language);
  const [focusRequests, setFocusRequests] = useState(0);
  const reveal = useRef(table.actions.reveal);
  useEffect(() => {
    reveal.current = table.actions.reveal;
  });
  useEffect(
    () =>
      attachView(services, {
        reveal: (target) => reveal.current(target),
        focus: () => setFocusRequests((count) => count + 1),
      }),
    [services],
  );
  const isEmpty = table.rows.length === 0;
  const emptyText =
    Object.keys(table.map.cards).length === 0
      ? t('views:table.empty', { keys: displayShortcut('CmdOrCtrl+Enter', services.bridge.platform) })
      : t('views:table.nothing');
  return (
    <section className={styles.table} aria-label={t('views:table')} {...regionProps('canvas')}>
      <Toolbar table={table} />
      <div className={styles.area} lang={language}>
        <Grid table={table} focusRequests={focusRequests} />
        {isEmpty ? <p className={styles.nothing}>{emptyText}</p> : null}
      </div>
    </section>
  );
}

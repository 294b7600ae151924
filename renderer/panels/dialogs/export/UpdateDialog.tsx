/** What an edited spreadsheet would change, before it does; applying it is one step that can be undone. */
import { useMemo, useState } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import type { Dialog as DialogState } from '#renderer/state/window.ts';
import { createIdWith } from '#shared/document/ids.ts';
import type { TableChange } from '#shared/formats/table/changes.ts';
import { planUpdate } from '#shared/formats/table/update.ts';
import { Button } from '../../controls/Button.tsx';
import { Check } from '../../controls/Check.tsx';
import { Dialog } from '../Dialog.tsx';
import { NoticeList } from './NoticeList.tsx';
import styles from './UpdateDialog.module.css';

type Sheet = Extract<DialogState, { kind: 'update' }>['sheet'];

const createId = createIdWith((into) => crypto.getRandomValues(into as Uint8Array<ArrayBuffer>));

export function UpdateDialog({ sheet: { name, sheets, notices } }: { readonly sheet: Sheet }) {
  const t = useTexts();
  const close = useServices().window.getState().closeDialog;
  const document = useSession((session) => session.document);
  const run = useSession((session) => session.run);
  const [adds, setAdds] = useState(false);
  const [deletes, setDeletes] = useState(false);
  const plan = useMemo(
    () =>
      planUpdate(
        document,
        sheets,
        { unknown: adds ? 'add' : 'notice', missing: deletes ? 'delete' : 'keep' },
        { createId, t },
      ),
    [document, sheets, adds, deletes, t],
  );
  const { args, changes } = plan;
  const allNotices = [...notices, ...plan.notices];
  const apply = (): void => {
    if (args !== null) run('table.update', args);
    close();
  };
  return (
    <Dialog
      size="wide"
      title={t('export:update.title', { name })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('app:cancel')}</Button>
          <Button variant="primary" autoFocus isDisabled={args === null} onPress={apply}>
            {t('export:update.apply')}
          </Button>
        </>
      }
    >
      <p role="status">
        {changes.length === 0 ? t('export:update.none') : t('export:update.count', { count: changes.length })}
      </p>
      <Check label={t('export:update.add')} isSelected={adds} onChange={setAdds} />
      <Check label={t('export:update.delete')} isSelected={deletes} onChange={setDeletes} />
      {changes.length > 0 ? <Changes changes={changes} /> : null}
      {allNotices.length > 0 ? <NoticeList label={t('export:notices.import', { name })} notices={allNotices} /> : null}
    </Dialog>
  );
}

function Changes({ changes }: { readonly changes: readonly TableChange[] }) {
  const t = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.room} tabIndex={0} aria-label={t('export:update.changes')}>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">{t('export:update.card')}</th>
            <th scope="col">{t('export:update.field')}</th>
            <th scope="col">{t('export:update.before')}</th>
            <th scope="col">{t('export:update.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={keyOf(change)} data-kind={change.kind}>
              <th scope="row" dir="auto">
                {change.name}
              </th>
              <td>{fieldText(change, t)}</td>
              <td dir="auto">{change.before}</td>
              <td dir="auto">{change.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const keyOf = ({ of, field }: TableChange): string => JSON.stringify([of, field]);

function fieldText({ kind, field }: TableChange, t: ReturnType<typeof useTexts>): string {
  if (kind === 'added') return t('export:update.added');
  if (kind === 'deleted') return t('export:update.deleted');
  return t(`formats:table.${field}`);
}

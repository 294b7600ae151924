/** A spreadsheet that was chosen and could not be read: why, and what to do. */
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import type { Dialog as DialogState } from '#renderer/state/window.ts';
import { describeProblem } from '#shared/file/describe.ts';
import { describeNotice } from '#shared/formats/notices.ts';
import { Button } from '../../controls/Button.tsx';
import { Dialog } from '../Dialog.tsx';

type Failed = Extract<DialogState, { kind: 'sheetFailed' }>['sheet'];

export function SheetFailedDialog({ sheet }: { readonly sheet: Failed }) {
  const t = useTexts();
  const close = useServices().window.getState().closeDialog;
  const name = sheet.kind === 'problem' ? sheet.problem.name : sheet.name;
  const description = sheet.kind === 'problem' ? describeProblem(sheet.problem.problem, t) : null;
  const lines = description
    ? [description.title, ...description.lines]
    : sheet.kind === 'notRead'
      ? sheet.notices.map((notice) => describeNotice(notice, t))
      : [];
  return (
    <Dialog
      isQuestion
      title={t('export:update.notRead', { name })}
      onClose={close}
      actions={
        <Button variant="primary" autoFocus onPress={close}>
          {t('app:close')}
        </Button>
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Dialog>
  );
}

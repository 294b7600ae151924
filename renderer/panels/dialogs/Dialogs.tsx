/** The dialog that stands open, if any. */
import { useWindow } from '#renderer/app/services.ts';
import { SessionProvider } from '#renderer/state/use-session.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ExportPdfDialog } from './ExportPdfDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

export function Dialogs() {
  const dialog = useWindow((state) => state.dialog);
  const content = useWindow((state) => state.content);
  if (!dialog) return null;
  if (dialog.kind === 'shortcuts') return <ShortcutsDialog />;
  // The others are about the document, and are closed when it goes.
  if (content.kind !== 'document') return null;
  return (
    <SessionProvider store={content.session}>
      {dialog.kind === 'exportPdf' ? <ExportPdfDialog /> : <ConflictDialog />}
    </SessionProvider>
  );
}

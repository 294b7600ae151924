/** The dialog that stands open, if any. Those for export and import come when they are first wanted. */
import { lazy, Suspense } from 'react';
import { useWindow } from '#renderer/app/services.ts';
import { SessionProvider } from '#renderer/state/use-session.tsx';
import type { Dialog } from '#renderer/state/window.ts';
import { CommandPalette } from '../palette/CommandPalette.tsx';
import { GoToStage } from '../palette/GoToStage.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

const ExportDialog = lazy(async () => ({ default: (await import('./export/ExportDialog.tsx')).ExportDialog }));
const ImportedDialog = lazy(async () => ({ default: (await import('./export/ImportedDialog.tsx')).ImportedDialog }));
const UpdateDialog = lazy(async () => ({ default: (await import('./export/UpdateDialog.tsx')).UpdateDialog }));
const SheetFailedDialog = lazy(async () => ({
  default: (await import('./export/SheetFailedDialog.tsx')).SheetFailedDialog,
}));

export function Dialogs() {
  const dialog = useWindow((state) => state.dialog);
  const content = useWindow((state) => state.content);
  if (!dialog) return null;
  if (dialog.kind === 'shortcuts') return <ShortcutsDialog />;
  if (dialog.kind === 'palette') return <CommandPalette />;
  if (dialog.kind === 'goToStage') return <GoToStage />;
  // The others are about the document, and are closed when it goes.
  if (content.kind !== 'document') return null;
  return (
    <SessionProvider store={content.session}>
      <Suspense fallback={null}>
        <DocumentDialog dialog={dialog} />
      </Suspense>
    </SessionProvider>
  );
}

function DocumentDialog({
  dialog,
}: {
  readonly dialog: Exclude<Dialog, { kind: 'shortcuts' | 'palette' | 'goToStage' }>;
}) {
  switch (dialog.kind) {
    case 'conflict':
      return <ConflictDialog />;
    case 'export':
      return <ExportDialog format={dialog.format} />;
    case 'imported':
      return <ImportedDialog news={dialog.news} />;
    case 'update':
      return <UpdateDialog sheet={dialog.sheet} />;
    case 'sheetFailed':
      return <SheetFailedDialog sheet={dialog.sheet} />;
  }
}

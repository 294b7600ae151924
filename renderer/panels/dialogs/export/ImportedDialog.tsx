/** What should be known about a document that came from a file of another format. */
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import type { ImportNews } from '#shared/ipc/exchange.ts';
import { Button } from '../../controls/Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { NoticeList } from './NoticeList.tsx';

export function ImportedDialog({ news: { name, notices } }: { readonly news: ImportNews }) {
  const t = useTexts();
  const close = useServices().window.getState().closeDialog;
  return (
    <Dialog
      size="wide"
      title={t('export:import.title')}
      onClose={close}
      actions={
        <Button variant="primary" autoFocus onPress={close}>
          {t('app:close')}
        </Button>
      }
    >
      <p>{t('export:import.text', { name })}</p>
      <NoticeList label={t('export:notices.import', { name })} notices={notices} />
    </Dialog>
  );
}

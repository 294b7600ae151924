/** Somebody else changed the file. Nothing was written; the person decides. */
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { Button } from '../controls/Button.tsx';
import { Dialog } from './Dialog.tsx';

export function ConflictDialog() {
  const t = useTexts();
  const { window, saving } = useServices();
  const name = useSession(({ file }) => file.name);
  const close = window.getState().closeDialog;
  const answer = (act: () => unknown) => () => {
    close();
    act();
  };
  return (
    <Dialog
      isQuestion
      title={t('app:conflict.title', { name })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('app:cancel')}</Button>
          <Button onPress={answer(saving.reload)}>{t('app:conflict.reload')}</Button>
          <Button onPress={answer(saving.overwrite)}>{t('app:conflict.overwrite')}</Button>
          <Button variant="primary" autoFocus onPress={answer(saving.saveAs)}>
            {t('command:file.saveAs')}
          </Button>
        </>
      }
    >
      <p>{t('app:conflict.text')}</p>
    </Dialog>
  );
}

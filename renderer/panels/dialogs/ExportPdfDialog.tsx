/** Which map goes on what paper. What was chosen last is what is offered next. */
import { useState } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { inOrder } from '#shared/document/order.ts';
import { Orientation, PAPERS, Paper } from '#shared/ipc/contract.ts';
import { Button } from '../controls/Button.tsx';
import { Choice, Segments } from '../controls/Choice.tsx';
import { Dialog } from './Dialog.tsx';
import { recall, remember } from './remembered.ts';

const PAPER_KEY = 'export.paper';
const ORIENTATION_KEY = 'export.orientation';

export function ExportPdfDialog() {
  const t = useTexts();
  const { window, saving } = useServices();
  const maps = useSession(({ document }) => document.maps);
  const personas = useSession(({ document }) => document.personas);
  const [map, setMap] = useState(useSession(({ selection }) => selection.map));
  const [paper, setPaper] = useState<Paper>(() => recall(PAPER_KEY, Paper, 'A3'));
  const [orientation, setOrientation] = useState<Orientation>(() => recall(ORIENTATION_KEY, Orientation, 'landscape'));
  const close = window.getState().closeDialog;
  const confirm = (): void => {
    remember(PAPER_KEY, paper);
    remember(ORIENTATION_KEY, orientation);
    close();
    void saving.exportPdf({ map, paper, orientation });
  };
  return (
    <Dialog
      title={t('app:export.title')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('app:cancel')}</Button>
          <Button variant="primary" autoFocus onPress={confirm}>
            {t('app:export.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('app:export.text')}</p>
      <Choice
        label={t('app:map')}
        options={inOrder(maps).map(([value, { name, persona }]) => ({
          value,
          label: [personas[persona]?.name, name].filter(Boolean).join(' · ') || t('app:unnamed'),
        }))}
        value={map}
        onChange={setMap}
      />
      <Choice
        label={t('app:export.paper')}
        options={PAPERS.map((value) => ({ value, label: t(`app:paper.${value}`) }))}
        value={paper}
        onChange={setPaper}
      />
      <Segments
        label={t('app:export.orientation')}
        options={Orientation.options.map((value) => ({ value, label: t(`app:orientation.${value}`) }))}
        value={orientation}
        onChange={(value) => setOrientation(value ?? orientation)}
      />
    </Dialog>
  );
}

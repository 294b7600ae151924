/** Offers the tour to who has a map without cards before them and has not seen it. It can be declined for good. */
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useServices, useSettings, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { gridOf } from '#renderer/input/grid.ts';
import { tour } from '#renderer/input/tour.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { Button, IconButton } from '../controls/Button.tsx';
import styles from './Tour.module.css';

export function TourOffer() {
  const t = useTexts();
  const { run, settings } = useServices();
  const isSeen = useSettings(({ tourSeen }) => tourSeen);
  const isMap = useWindow(({ view }) => view === 'map');
  const isShown = useStore(tour, ({ step }) => step !== null);
  const isEmpty = useSession((session) => {
    const { stages, cardCount } = gridOf(mapInView(session));
    return stages.length > 0 && cardCount === 0;
  });
  if (isSeen || isShown || !isMap || !isEmpty) return null;
  const decline = (): void => {
    settings.getState().change({ tourSeen: true });
    canvasControls.focus();
  };
  return (
    <aside className={styles.offer} aria-label={t('command:help.tour')}>
      {t('app:tour.offer')}
      <Button onPress={() => run('help.tour')}>{t('app:tour.take')}</Button>
      <IconButton label={t('app:tour.decline')} onPress={decline}>
        <X aria-hidden size={14} strokeWidth={1.75} />
      </IconButton>
    </aside>
  );
}

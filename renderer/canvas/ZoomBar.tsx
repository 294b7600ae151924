/** How large the map is drawn, and the buttons that change it. */
import { useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NAMESPACES } from '#shared/i18n/translator.ts';
import { languageTag } from '../app/texts.ts';
import { canvasControls } from './controls.ts';
import { ZOOM_MAX, ZOOM_MIN } from './viewport.ts';
import styles from './ZoomBar.module.css';

export const ZoomBar = memo(function ZoomBar() {
  const { t, i18n } = useTranslation(NAMESPACES);
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100) / 100);
  const percent = new Intl.NumberFormat(languageTag(i18n), { style: 'percent' }).format(zoom);
  return (
    <fieldset className={styles.bar} aria-label={t('canvas:zoom')}>
      <button
        type="button"
        aria-label={t('command:view.zoomOut')}
        title={t('command:view.zoomOut')}
        disabled={zoom <= ZOOM_MIN}
        onClick={canvasControls.zoomOut}
      >
        <Minus aria-hidden size={14} strokeWidth={1.75} />
      </button>
      <button
        type="button"
        className={styles.percent}
        aria-label={t('canvas:zoom.now', { percent })}
        title={t('command:view.zoom100')}
        onClick={canvasControls.zoom100}
      >
        {percent}
      </button>
      <button
        type="button"
        aria-label={t('command:view.zoomIn')}
        title={t('command:view.zoomIn')}
        disabled={zoom >= ZOOM_MAX}
        onClick={canvasControls.zoomIn}
      >
        <Plus aria-hidden size={14} strokeWidth={1.75} />
      </button>
      <button
        type="button"
        aria-label={t('command:view.fit')}
        title={t('command:view.fit')}
        onClick={canvasControls.fit}
      >
        <Maximize aria-hidden size={14} strokeWidth={1.75} />
      </button>
    </fieldset>
  );
});

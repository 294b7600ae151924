/** How large the map is drawn, and the buttons that change it. */
import { useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NAMESPACES } from '#shared/i18n/translator.ts';
import { languageTag } from '../app/texts.ts';
import { useShortcuts } from '../input/platform.ts';
import { IconButton } from '../panels/controls/Button.tsx';
import { canvasControls } from './controls.ts';
import { ZOOM_MAX, ZOOM_MIN } from './viewport.ts';
import styles from './ZoomBar.module.css';

export const ZoomBar = memo(function ZoomBar() {
  const { t, i18n } = useTranslation(NAMESPACES);
  const keys = useShortcuts();
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100) / 100);
  const percent = new Intl.NumberFormat(languageTag(i18n), { style: 'percent' }).format(zoom);
  return (
    <fieldset className={styles.bar} aria-label={t('canvas:zoom')}>
      <IconButton
        label={t('command:view.zoomOut')}
        shortcut={keys('view.zoomOut')}
        isDisabled={zoom <= ZOOM_MIN}
        onPress={canvasControls.zoomOut}
      >
        <Minus aria-hidden size={14} strokeWidth={1.75} />
      </IconButton>
      <IconButton
        label={t('canvas:zoom.now', { percent })}
        shortcut={keys('view.zoom100')}
        onPress={canvasControls.zoom100}
      >
        <span className={styles.percent}>{percent}</span>
      </IconButton>
      <IconButton
        label={t('command:view.zoomIn')}
        shortcut={keys('view.zoomIn')}
        isDisabled={zoom >= ZOOM_MAX}
        onPress={canvasControls.zoomIn}
      >
        <Plus aria-hidden size={14} strokeWidth={1.75} />
      </IconButton>
      <IconButton label={t('command:view.fit')} shortcut={keys('view.fit')} onPress={canvasControls.fit}>
        <Maximize aria-hidden size={14} strokeWidth={1.75} />
      </IconButton>
    </fieldset>
  );
});

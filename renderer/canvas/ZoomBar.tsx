/** How large the map is drawn, and the buttons that change it. */
import { useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NAMESPACES } from '#shared/i18n/translator.ts';
import { languageTag } from '../app/texts.ts';
import { useShortcuts } from '../input/platform.ts';
import { FLOATING } from '../input/regions.ts';
import { IconButton } from '../panels/controls/Button.tsx';
import { canvasControls } from './controls.ts';
import { useZoomAtRest, zoomOf } from './use-viewport.ts';
import { ZOOM_MAX, ZOOM_MIN } from './viewport.ts';
import styles from './ZoomBar.module.css';

export const ZoomBar = memo(function ZoomBar() {
  const { t, i18n } = useTranslation(NAMESPACES);
  const keys = useShortcuts();
  const language = languageTag(i18n);
  // Of what a zoom goes through, only the number is drawn at each step: buttons cost more than the map's own step.
  const percent = formatOf(language).format(useZoomAtRest());
  const isSmallest = useStore((state) => zoomOf(state) <= ZOOM_MIN);
  const isLargest = useStore((state) => zoomOf(state) >= ZOOM_MAX);
  return (
    <fieldset className={styles.bar} aria-label={t('canvas:zoom')} {...FLOATING}>
      <IconButton
        label={t('command:view.zoomOut')}
        shortcut={keys('view.zoomOut')}
        isDisabled={isSmallest}
        onPress={canvasControls.zoomOut}
      >
        <Minus aria-hidden size={14} strokeWidth={1.75} />
      </IconButton>
      <IconButton
        label={t('canvas:zoom.now', { percent })}
        shortcut={keys('view.zoom100')}
        onPress={canvasControls.zoom100}
      >
        <Percent language={language} />
      </IconButton>
      <IconButton
        label={t('command:view.zoomIn')}
        shortcut={keys('view.zoomIn')}
        isDisabled={isLargest}
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

const Percent = memo(function Percent({ language }: { readonly language: string }) {
  return (
    <span className={styles.percent}>
      <span className={styles.number}>{formatOf(language).format(useStore(zoomOf))}</span>
    </span>
  );
});

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string): Intl.NumberFormat {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { style: 'percent' });
  formats.set(language, format);
  return format;
}

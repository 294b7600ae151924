/** The ways to see a map, side by side. */
import { ListTree, Table2, Waypoints } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useServices, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { shortcutOf } from '#renderer/input/shortcuts.ts';
import { MAP_VIEWS, type MapView } from '#renderer/state/window.ts';
import buttonStyles from '../controls/Button.module.css';
import { cls } from '../controls/cls.ts';
import styles from './ViewSwitch.module.css';

const ICONS = { map: Waypoints, table: Table2, outline: ListTree } as const satisfies Record<MapView, unknown>;

export function ViewSwitch() {
  const t = useTexts();
  const { run, bridge } = useServices();
  const shown = useWindow(({ view }) => view);
  return (
    <ToggleButtonGroup
      aria-label={t('views:view')}
      className={cls(styles.switch)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const view = MAP_VIEWS.find((each) => keys.has(each));
        if (view) run(`view.${view}`);
      }}
    >
      {MAP_VIEWS.map((view) => {
        const Icon = ICONS[view];
        const keys = shortcutOf(`view.${view}`, bridge.platform);
        return (
          <TooltipTrigger key={view} delay={500} closeDelay={0}>
            <ToggleButton id={view} className={cls(styles.view)}>
              <Icon aria-hidden size={14} strokeWidth={1.75} />
              <span className={styles.name}>{t(`views:view.${view}`)}</span>
            </ToggleButton>
            <Tooltip className={cls(buttonStyles.tooltip)} offset={6}>
              {t(`command:view.${view}`)}
              {keys ? <kbd className={cls(buttonStyles.keys)}>{keys}</kbd> : null}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
    </ToggleButtonGroup>
  );
}

/** The top of the window: where one is, and the few commands that are always at hand. */

import { PanelRight, Redo2, Undo2 } from 'lucide-react';
import { useServices, useSettings } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import type { WindowCommandId } from '#renderer/input/handlers.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { shortcutOf } from '#renderer/input/shortcuts.ts';
import { tourMark } from '#renderer/input/tour.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { Button, IconButton } from '../controls/Button.tsx';
import { Mark } from '../controls/Mark.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import styles from './Header.module.css';

export function Header() {
  const t = useTexts();
  const { bridge, run } = useServices();
  const undoable = useSession((session) => session.undoable);
  const redoable = useSession((session) => session.redoable);
  const hasInspector = useSettings(({ inspector }) => inspector);
  const keys = (command: WindowCommandId) => shortcutOf(command, bridge.platform);
  return (
    <header className={styles.header} {...regionProps('header')}>
      <p className={styles.brand}>
        <Mark size={18} /> <span className={styles.word}>Stagecoach</span>
      </p>
      <Breadcrumb />
      <div className={styles.actions}>
        <IconButton
          label={undoable ? t('command:edit.undoWhat', { what: t(`command:${undoable}`) }) : t('command:edit.undo')}
          shortcut={keys('edit.undo')}
          isDisabled={undoable === null}
          onPress={() => run('edit.undo')}
        >
          <Undo2 aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton
          label={redoable ? t('command:edit.redoWhat', { what: t(`command:${redoable}`) }) : t('command:edit.redo')}
          shortcut={keys('edit.redo')}
          isDisabled={redoable === null}
          onPress={() => run('edit.redo')}
        >
          <Redo2 aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton
          label={t('command:view.inspector')}
          shortcut={keys('view.inspector')}
          aria-pressed={hasInspector}
          onPress={() => run('view.inspector')}
        >
          <PanelRight aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <Button onPress={() => run('view.palette')} {...tourMark('find')}>
          {t('app:header.palette')} <kbd className={styles.keys}>{keys('view.palette')}</kbd>
        </Button>
        <Button variant="primary" onPress={() => run('file.export')} {...tourMark('keep')}>
          {t('app:header.export')} <kbd className={styles.keys}>{keys('file.export')}</kbd>
        </Button>
      </div>
    </header>
  );
}

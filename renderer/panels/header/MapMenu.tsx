/** What can be done to the map in view. */
import { Menu, MenuItem, Separator } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import type { WindowCommandId } from '#renderer/input/handlers.ts';
import { useSession, useSessionPart } from '#renderer/state/use-session.tsx';
import { inOrder } from '#shared/document/order.ts';
import choiceStyles from '../controls/Choice.module.css';
import { cls } from '../controls/cls.ts';
import styles from './MapTabs.module.css';

interface MapMenuProps {
  readonly runOnMap: (command: WindowCommandId) => boolean;
  readonly onRename: () => void;
  /** Takes the menu away, before what was chosen gives the focus to something. */
  readonly close: () => void;
}

export function MapMenu({ runOnMap, onRename, close }: MapMenuProps) {
  const t = useTexts();
  const { run } = useServices();
  const order = useSessionPart(({ document }) => inOrder(document.maps).map(([id]) => id));
  const shown = useSession(({ selection }) => selection.map);
  const place = order.indexOf(shown);
  const item = (label: string, action: () => void, isDisabled = false) => (
    <MenuItem
      className={cls(choiceStyles.option)}
      onAction={() => {
        flushSync(close);
        action();
      }}
      isDisabled={isDisabled}
    >
      {label}
    </MenuItem>
  );
  return (
    <Menu aria-label={t('app:maps.menu')} className={cls(choiceStyles.list)}>
      {item(t('app:maps.rename'), onRename)}
      {item(t('command:edit.duplicate'), () => runOnMap('edit.duplicate'))}
      {item(t('command:insert.futureMap'), () => run('insert.futureMap'))}
      <Separator className={cls(styles.separator)} />
      {item(t('command:edit.moveLeft'), () => runOnMap('edit.moveLeft'), place === 0)}
      {item(t('command:edit.moveRight'), () => runOnMap('edit.moveRight'), place === order.length - 1)}
      <Separator className={cls(styles.separator)} />
      {item(t('command:edit.delete'), () => runOnMap('edit.delete'), order.length === 1)}
    </Menu>
  );
}

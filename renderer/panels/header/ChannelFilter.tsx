/**
 * Chooses the channels that one looks at. While some are chosen, it says which, and one press clears them. It stands
 * beside the ways to see a map: on the map itself it would cover lane titles or cards.
 */
import { Check, Filter, X } from 'lucide-react';
import { memo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { filteredChannels, filterMenu } from '#renderer/input/channel-filter.ts';
import { shortcutOf } from '#renderer/input/shortcuts.ts';
import { useSession, useSessionPart, useSessionStore } from '#renderer/state/use-session.tsx';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import { inOrder } from '#shared/document/order.ts';
import { IconButton } from '../controls/Button.tsx';
import choiceStyles from '../controls/Choice.module.css';
import { cls } from '../controls/cls.ts';
import styles from './ChannelFilter.module.css';

export const ChannelFilter = memo(function ChannelFilter() {
  const t = useTexts();
  const { bridge } = useServices();
  const store = useSessionStore();
  const channels = useSession(({ document }) => document.channels);
  const chosen = useSessionPart(filteredChannels);
  const isOpen = useStore(filterMenu, (state) => state.isOpen);
  if (Object.keys(channels).length === 0) return null;
  const entries = inOrder(channels);
  const names = entries.flatMap(([id, { name }]) => (chosen.includes(id) ? [name.trim() || t('canvas:unnamed')] : []));
  const isActive = chosen.length > 0;
  const label = t('canvas:filter');
  return (
    <div className={styles.bar} data-active={isActive}>
      <MenuTrigger isOpen={isOpen} onOpenChange={(opened) => filterMenu.setState({ isOpen: opened })}>
        <Button className={cls(styles.open)} aria-label={isActive ? `${label}: ${names.join(', ')}` : label}>
          <Filter aria-hidden size={14} strokeWidth={1.75} />
          <span className={styles.names}>{isActive ? names.join(', ') : label}</span>
        </Button>
        <Popover className={cls(choiceStyles.popover)} placement="bottom end" offset={6}>
          <Menu
            aria-label={label}
            className={cls(choiceStyles.list)}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(picked) =>
              store.getState().filterChannels(picked === 'all' ? Object.keys(channels) : [...picked].map(String))
            }
          >
            {entries.map(([id, { name, icon }]) => (
              <MenuItem key={id} id={id} textValue={name || t('canvas:unnamed')} className={cls(choiceStyles.option)}>
                <ChannelIcon icon={icon} size={14} />
                <span className={styles.name}>{name.trim() || t('canvas:unnamed')}</span>
                {chosen.includes(id) ? <Check aria-hidden className={styles.check} size={14} /> : null}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {isActive ? (
        <IconButton
          label={t('command:view.clearFilter')}
          shortcut={shortcutOf('view.clearFilter', bridge.platform)}
          onPress={() => store.getState().filterChannels([])}
        >
          <X aria-hidden size={14} strokeWidth={1.75} />
        </IconButton>
      ) : null}
    </div>
  );
});

/** The channels of the document: the usual ones at a press, own ones, how each looks, two made one. */
import { Plus } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useServices } from '#renderer/app/services.ts';
import { isolated, useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import colorStyles from '#renderer/views/color.module.css';
import { CHANNEL_ICONS, type Channel, type ChannelIcon as ChannelIconName } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { Button } from '../controls/Button.tsx';
import choiceStyles from '../controls/Choice.module.css';
import { Choice } from '../controls/Choice.tsx';
import { OptionalColorChoice } from '../controls/ColorChoice.tsx';
import { cls } from '../controls/cls.ts';
import { Fold } from '../controls/Fold.tsx';
import { IconChoice } from '../controls/IconChoice.tsx';
import styles from './ChannelsSection.module.css';
import { countUses } from './count-uses.ts';
import { EntryList, useInTabOrder } from './EntryList.tsx';

export function ChannelsSection() {
  const t = useTexts();
  const store = useSessionStore();
  const { window } = useServices();
  const channels = useSession(({ document }) => document.channels);
  const maps = useSession(({ document }) => document.maps);
  const entries = useMemo(() => {
    const uses = countUses(maps, (card) => (card.kind === 'touchpoint' ? card.channels : []));
    return inOrder(channels).map(([id, channel]) => ({
      id,
      name: channel.name,
      mark: (
        <ChannelLook
          id={id}
          channel={channel}
          onMerged={(into) => {
            awaited.current = { kind: 'look', channel: into };
          }}
        />
      ),
      cards: uses.get(id) ?? 0,
    }));
  }, [channels, maps]);
  const root = useRef<HTMLDivElement>(null);
  const awaited = useRef<AwaitedFocus | null>(null);
  // What was pressed may be gone with what it did: the keys go on from what came of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is for each new list.
  useLayoutEffect(() => {
    const { current: focus } = awaited;
    awaited.current = null;
    if (!focus) return;
    const goOn = (): void => {
      if (root.current) focusAfter(root.current, focus);
    };
    // A dialog about a channel that is gone keeps the focus in itself until it is gone, too.
    if (focus.kind === 'look') requestAnimationFrame(() => requestAnimationFrame(goOn));
    else goOn();
  }, [channels]);
  const awaitFocus = (focus: AwaitedFocus): void => {
    awaited.current = focus;
  };
  return (
    <div ref={root} className={styles.section}>
      <EntryList
        title={t('app:field.channels')}
        nameLabel={t('app:channels.name')}
        entries={entries}
        onRename={(channel, name) => store.getState().run('channel.edit', { channel, fields: { name } })}
        onMove={(channel, index) => store.getState().run('channel.move', { channel, index })}
        onDelete={(channel) => {
          const name = channels[channel]?.name ?? '';
          if (!store.getState().run('channel.delete', { channel })) return;
          window.getState().tell({ kind: 'deleted', what: 'channel', name });
        }}
      >
        <Palette onAdded={awaitFocus} />
      </EntryList>
    </div>
  );
}

/** Where the focus goes once the list of channels has changed. */
type AwaitedFocus =
  | { readonly kind: 'name' | 'look'; readonly channel: string }
  /** The usual channel in this place of the palette. */
  | { readonly kind: 'usual'; readonly place: number };

function focusAfter(root: HTMLElement, awaited: AwaitedFocus): void {
  if (awaited.kind === 'usual') {
    const usual = root.querySelectorAll<HTMLElement>('[data-usual]');
    const next = usual[Math.min(awaited.place, usual.length - 1)];
    (next ?? root.querySelector<HTMLElement>('[data-add-own]'))?.focus();
    return;
  }
  const entry = [...root.querySelectorAll<HTMLElement>('[data-entry]')].find(
    ({ dataset }) => dataset.entry === awaited.channel,
  );
  const field = entry?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (awaited.kind === 'look') entry?.querySelector('button')?.focus();
  else if (field) {
    field.focus();
    field.select();
  }
}

interface ChannelLookProps {
  readonly id: string;
  readonly channel: Channel;
  /** Told before the channel is gone, with the one that it has become. */
  readonly onMerged: (into: string) => void;
}

/** The icon of a channel, and the way to change how it looks or to make it one with another. */
function ChannelLook({ id, channel, onMerged }: ChannelLookProps) {
  const t = useTexts();
  const isInTabOrder = useInTabOrder();
  const name = isolated(channel.name || t('app:unnamed'));
  return (
    <DialogTrigger>
      <AriaButton
        className={cls(colorStyles.color, styles.look)}
        excludeFromTabOrder={!isInTabOrder}
        aria-label={t('app:channel.look', { name })}
        {...(channel.color ? { 'data-color': channel.color } : {})}
      >
        <ChannelIcon icon={channel.icon} size={14} />
      </AriaButton>
      <Popover className={cls(choiceStyles.popover, styles.popover)} placement="bottom start" offset={4}>
        <Dialog className={cls(styles.dialog)} aria-label={t('app:channel.look', { name })}>
          <LookDialog id={id} channel={channel} onMerged={onMerged} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Stands for no other channel: no entity's id has a space. */
const NONE = 'no other channel';

function LookDialog({ id, channel, onMerged }: ChannelLookProps) {
  const { window } = useServices();
  const t = useTexts();
  const store = useSessionStore();
  const channels = useSession(({ document }) => document.channels);
  const edit = (fields: { icon?: ChannelIconName; color?: Channel['color'] | null }): void => {
    store.getState().run('channel.edit', { channel: id, fields });
  };
  const others = inOrder(channels).filter(([other]) => other !== id);
  return (
    <>
      <IconChoice
        label={t('app:field.icon')}
        isRequired
        icons={CHANNEL_ICONS.map((value) => ({
          value,
          label: t(`app:channel.${value}`),
          mark: <ChannelIcon icon={value} size={16} />,
        }))}
        value={channel.icon}
        onChange={(icon) => {
          if (icon !== null) edit({ icon });
        }}
      />
      <OptionalColorChoice
        label={t('app:field.color')}
        value={channel.color ?? null}
        onChange={(color) => edit({ color })}
      />
      {others.length > 0 ? (
        <Choice
          label={t('app:channel.merge')}
          options={[
            { value: NONE, label: t('app:channel.merge.none') },
            ...others.map(([value, { name }]) => ({ value, label: name || t('app:unnamed') })),
          ]}
          value={NONE}
          onChange={(into) => {
            if (into === NONE) return;
            onMerged(into);
            if (!store.getState().run('channel.merge', { channel: id, into })) return;
            window.getState().tell({ kind: 'changed', what: 'channelsMerged', name: channel.name });
          }}
        />
      ) : null}
    </>
  );
}

/** The usual channels that the document does not have yet, each at a press, or all at once. */
function Palette({ onAdded }: { readonly onAdded: (focus: AwaitedFocus) => void }) {
  const t = useTexts();
  const store = useSessionStore();
  const channels = useSession(({ document }) => document.channels);
  const names = new Set(Object.values(channels).map(({ name }) => name.toLocaleLowerCase()));
  const missing = CHANNEL_ICONS.filter(
    (icon) => icon !== 'other' && !names.has(t(`app:channel.${icon}`).toLocaleLowerCase()),
  );
  const add = (icon: ChannelIconName): void => {
    const { run, document } = store.getState();
    run('channel.add', { name: t(`app:channel.${icon}`), icon, index: Object.keys(document.channels).length });
  };
  const addOne = (icon: ChannelIconName): void => {
    onAdded({ kind: 'usual', place: missing.indexOf(icon) });
    add(icon);
  };
  const addAll = (): void => {
    onAdded({ kind: 'usual', place: 0 });
    const gesture = store.getState().startGesture();
    for (const icon of missing) add(icon);
    gesture.end();
  };
  const addOwn = (): void => {
    const { run, document } = store.getState();
    const index = Object.keys(document.channels).length;
    if (!run('channel.add', { name: t('app:channels.new'), icon: 'other', index })) return;
    const added = Object.keys(store.getState().document.channels).find((id) => !Object.hasOwn(document.channels, id));
    if (added !== undefined) onAdded({ kind: 'name', channel: added });
  };
  return (
    <>
      <div>
        <Button data-add-own="" onPress={addOwn}>
          <Plus aria-hidden size={14} strokeWidth={1.5} />
          {t('app:channels.addOwn')}
        </Button>
      </div>
      {missing.length > 0 ? (
        <Fold title={t('app:channels.usual')} isOpen={Object.keys(channels).length === 0}>
          <ul className={styles.palette}>
            {missing.map((icon) => (
              <li key={icon}>
                <AriaButton
                  className={cls(styles.usual)}
                  aria-label={t('app:channels.addUsual', { name: t(`app:channel.${icon}`) })}
                  data-usual=""
                  onPress={() => addOne(icon)}
                >
                  <ChannelIcon icon={icon} size={14} />
                  {t(`app:channel.${icon}`)}
                </AriaButton>
              </li>
            ))}
          </ul>
          <div>
            <Button onPress={addAll}>{t('app:channels.addAll')}</Button>
          </div>
        </Fold>
      ) : null}
    </>
  );
}

/** The channels and the tags of the document, which its cards share. */
import { useMemo } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { ColorDot } from '../controls/ColorDot.tsx';
import { EntryList } from './EntryList.tsx';

export function ChannelsSection() {
  const t = useTexts();
  const store = useSessionStore();
  const { window } = useServices();
  const channels = useSession(({ document }) => document.channels);
  const maps = useSession(({ document }) => document.maps);
  const entries = useMemo(() => {
    const uses = countUses(maps, (card) => (card.kind === 'touchpoint' ? card.channels : []));
    return inOrder(channels).map(([id, { name, icon }]) => ({
      id,
      name,
      mark: <ChannelIcon icon={icon} size={14} />,
      cards: uses.get(id) ?? 0,
    }));
  }, [channels, maps]);
  return (
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
    />
  );
}

export function TagsSection() {
  const t = useTexts();
  const store = useSessionStore();
  const { window } = useServices();
  const tags = useSession(({ document }) => document.tags);
  const maps = useSession(({ document }) => document.maps);
  const entries = useMemo(() => {
    const uses = countUses(maps, (card) => card.tags ?? []);
    return inOrder(tags).map(([id, { name, color }]) => ({
      id,
      name,
      mark: <ColorDot color={color} />,
      cards: uses.get(id) ?? 0,
    }));
  }, [tags, maps]);
  return (
    <EntryList
      title={t('app:field.tags')}
      nameLabel={t('app:tags.name')}
      entries={entries}
      onRename={(tag, name) => store.getState().run('tag.edit', { tag, fields: { name } })}
      onMove={(tag, index) => store.getState().run('tag.move', { tag, index })}
      onDelete={(tag) => {
        const name = tags[tag]?.name ?? '';
        if (!store.getState().run('tag.delete', { tag })) return;
        window.getState().tell({ kind: 'deleted', what: 'tag', name });
      }}
    />
  );
}

/** How many cards of all maps have each of what `of` names. */
function countUses(maps: JourneyDocument['maps'], of: (card: Card) => readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const map of Object.values(maps)) {
    for (const card of Object.values(map.cards)) {
      for (const id of of(card)) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
  }
  return uses;
}

/** The tags of the document, which its cards share. */
import { useMemo } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { inOrder } from '#shared/document/order.ts';
import { ColorDot } from '../controls/ColorDot.tsx';
import { countUses } from './count-uses.ts';
import { EntryList } from './EntryList.tsx';

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

/** The page of a lane. */
import { useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { TextSetting } from '../controls/TextSetting.tsx';
import { CommandButton } from './CommandButton.tsx';
import { Actions, Page, Section } from './Page.tsx';

export function LanePage({ lane: id }: { readonly lane: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const map = useSession(mapInView);
  const lane = map.lanes[id];
  if (!lane) return null;
  const edit = (fields: DocumentCommandArgs<'lane.edit'>['fields']): boolean => {
    const { run, selection } = store.getState();
    return run('lane.edit', { map: selection.map, lane: id, fields });
  };
  const cards = Object.values(map.cards).filter((card) => card.lane === id).length;
  const kind = t('app:lane.kind', { kind: t(`app:laneKind.${lane.kind}`) });
  return (
    <Page
      heading={
        <TextSetting
          look="title"
          isName
          label={t('app:field.name')}
          placeholder={t('app:unnamed')}
          value={lane.name}
          limit={NAME_LIMIT}
          onChange={(name) => edit({ name })}
        />
      }
      line={lane.kind === 'emotions' ? kind : `${kind} · ${t('app:count.cards', { count: cards })}`}
    >
      <Section>
        <TextSetting
          label={t('app:field.description')}
          value={lane.description ?? ''}
          limit={NAME_LIMIT}
          onChange={(description) => edit({ description })}
        />
      </Section>
      <Actions>
        <CommandButton command="edit.duplicate" />
        <CommandButton command="edit.delete" />
      </Actions>
    </Page>
  );
}

/** The page of a stage. */
import { useTexts } from '#renderer/app/texts.ts';
import { gridOf } from '#renderer/input/grid.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/document/model.ts';
import { ColorChoice } from '../controls/ColorChoice.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import { CommandButton } from './CommandButton.tsx';
import { Actions, Page, Section } from './Page.tsx';

export function StagePage({ stage: id }: { readonly stage: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const map = useSession(mapInView);
  const stage = map.stages[id];
  if (!stage) return null;
  const edit = (fields: DocumentCommandArgs<'stage.edit'>['fields']): boolean => {
    const { run, selection } = store.getState();
    return run('stage.edit', { map: selection.map, stage: id, fields });
  };
  const { stages } = gridOf(map);
  const cards = Object.values(map.cards).filter((card) => card.stage === id).length;
  const line = [
    t('app:stage.place', { index: stages.indexOf(id) + 1, count: stages.length }),
    t('app:count.cards', { count: cards }),
  ].join(' · ');
  return (
    <Page
      heading={
        <TextSetting
          look="title"
          isName
          label={t('app:field.name')}
          placeholder={t('app:unnamed')}
          value={stage.name}
          limit={NAME_LIMIT}
          onChange={(name) => edit({ name })}
        />
      }
      line={line}
    >
      <Section>
        <TextSetting
          label={t('app:field.duration')}
          placeholder={t('app:field.duration.example')}
          value={stage.duration ?? ''}
          limit={NAME_LIMIT}
          onChange={(duration) => edit({ duration })}
        />
        <TextSetting
          multiline
          label={t('app:field.description')}
          value={stage.description ?? ''}
          limit={TEXT_LIMIT}
          onChange={(description) => edit({ description })}
        />
        <ColorChoice label={t('app:field.color')} value={stage.color} onChange={(color) => edit({ color })} />
      </Section>
      <Actions>
        <CommandButton command="insert.stageAfter" />
        <CommandButton command="edit.duplicate" />
        <CommandButton command="edit.delete" />
      </Actions>
    </Page>
  );
}

/** The page of a stage. */
import { isolated, useTexts } from '#renderer/app/texts.ts';
import { merging } from '#renderer/input/stage-steps.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/document/model.ts';
import { siblingStages } from '#shared/document/stages.ts';
import { Check } from '../controls/Check.tsx';
import { ColorChoice } from '../controls/ColorChoice.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import { CommandButton } from './CommandButton.tsx';
import { Actions, Page, Section } from './Page.tsx';
import { SubStages } from './SubStages.tsx';

export function StagePage({ stage: id }: { readonly stage: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const map = useSession(mapInView);
  const stage = map.stages[id];
  const canMerge = useSession((session) => merging(session)?.isEnabled(session) ?? false);
  if (!stage) return null;
  const edit = (fields: DocumentCommandArgs<'stage.edit'>['fields']): boolean => {
    const { run, selection } = store.getState();
    return run('stage.edit', { map: selection.map, stage: id, fields });
  };
  const siblings = siblingStages(map.stages, stage.parent).map(([sibling]) => sibling);
  const columns = new Set([id, ...siblingStages(map.stages, id).map(([subStage]) => subStage)]);
  const cards = Object.values(map.cards).filter((card) => columns.has(card.stage)).length;
  const place = { index: siblings.indexOf(id) + 1, count: siblings.length };
  const line = [
    stage.parent === undefined
      ? t('app:stage.place', place)
      : t('app:subStage.place', { ...place, stage: isolated(map.stages[stage.parent]?.name || t('app:unnamed')) }),
    t('app:count.cards', { count: cards }),
  ].join(' · ');
  const next = siblings[siblings.indexOf(id) + 1];
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
        <Check
          label={t('app:stage.collapsed')}
          isSelected={stage.collapsed ?? false}
          onChange={(collapsed) => edit({ collapsed })}
        />
      </Section>
      {stage.parent === undefined ? <SubStages stage={id} /> : null}
      <Actions>
        {next === undefined ? null : <CommandButton command="edit.mergeStages" isDisabled={!canMerge} />}
        <CommandButton command="insert.stageAfter" />
        <CommandButton command="edit.duplicate" />
        <CommandButton command="edit.delete" />
      </Actions>
    </Page>
  );
}

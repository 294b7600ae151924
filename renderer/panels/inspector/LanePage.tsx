/** The page of a lane. */
import { useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { CARD_KIND_OF_LANE, LANE_HEIGHT_LIMIT, NAME_LIMIT } from '#shared/document/model.ts';
import { Check } from '../controls/Check.tsx';
import { NumberSetting } from '../controls/NumberSetting.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import { CommandButton } from './CommandButton.tsx';
import { CurveSection } from './CurveSection.tsx';
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
      line={CARD_KIND_OF_LANE[lane.kind] === null ? kind : `${kind} · ${t('app:count.cards', { count: cards })}`}
    >
      <Section>
        <TextSetting
          label={t('app:field.description')}
          value={lane.description ?? ''}
          limit={NAME_LIMIT}
          onChange={(description) => edit({ description })}
        />
        <Check label={t('app:lane.hidden')} isSelected={lane.hidden ?? false} onChange={(hidden) => edit({ hidden })} />
        <Check
          label={t('app:lane.collapsed')}
          isSelected={lane.collapsed ?? false}
          onChange={(collapsed) => edit({ collapsed })}
        />
        <NumberSetting
          label={t('app:lane.height')}
          value={lane.height}
          min={1}
          max={LANE_HEIGHT_LIMIT}
          step={1}
          placeholder={t('app:lane.height.automatic')}
          onChange={(height) => edit({ height })}
        />
      </Section>
      {lane.kind === 'emotions' ? <CurveSection curve={lane.curve ?? {}} edit={(curve) => edit({ curve })} /> : null}
      <Actions>
        <CommandButton command="edit.duplicate" />
        <CommandButton command="edit.delete" />
      </Actions>
    </Page>
  );
}

/** The page of the map in view, and below it that of the whole document. */
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { MAP_STATES, NAME_LIMIT } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { siblingStages } from '#shared/document/stages.ts';
import { Choice, Segments } from '../controls/Choice.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import { ChannelsSection } from './ChannelsSection.tsx';
import { CommandButton } from './CommandButton.tsx';
import { DocumentSection } from './DocumentSection.tsx';
import { JargonSection } from './JargonSection.tsx';
import { LanesSection } from './LanesSection.tsx';
import { Actions, Page, Section } from './Page.tsx';
import { TagsSection } from './TagsSection.tsx';

export function MapPage({ map: id }: { readonly map: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const map = useSession(({ document }) => document.maps[id]);
  const personas = useSession(({ document }) => document.personas);
  const isOnly = useSession(({ document }) => Object.keys(document.maps).length === 1);
  if (!map) return null;
  const edit = (fields: DocumentCommandArgs<'map.edit'>['fields']): boolean =>
    store.getState().run('map.edit', { map: id, fields });
  const line = [
    t('app:map'),
    t('app:count.stages', { count: siblingStages(map.stages, undefined).length }),
    t('app:count.cards', { count: Object.keys(map.cards).length }),
  ].join(' · ');
  return (
    <Page
      heading={
        <TextSetting
          look="title"
          isName
          label={t('app:field.name')}
          placeholder={t('app:unnamed')}
          value={map.name}
          limit={NAME_LIMIT}
          onChange={(name) => edit({ name })}
        />
      }
      line={line}
    >
      <Section>
        <Segments
          label={t('app:field.state')}
          options={MAP_STATES.map((value) => ({ value, label: t(`app:mapState.${value}`) }))}
          value={map.state}
          onChange={(state) => {
            if (state !== null) edit({ state });
          }}
        />
        <Choice
          label={t('app:persona')}
          options={inOrder(personas).map(([value, { name }]) => ({ value, label: name || t('app:unnamed') }))}
          value={map.persona}
          onChange={(persona) => edit({ persona })}
        />
      </Section>
      <Actions>
        <CommandButton command="edit.duplicate" />
        <CommandButton command="edit.delete" isDisabled={isOnly} />
      </Actions>
      <LanesSection map={id} />
      <DocumentSection />
      <ChannelsSection />
      <TagsSection />
      <JargonSection />
    </Page>
  );
}

/** The page of a persona: whose journey the map tells. */
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/document/model.ts';
import { Fold } from '../controls/Fold.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import { ChannelPicker } from './ChannelPicker.tsx';
import { CommandButton } from './CommandButton.tsx';
import { Actions, Page, Section } from './Page.tsx';
import { PictureFields } from './PictureFields.tsx';

const DEMOGRAPHICS = ['age', 'gender', 'location', 'income', 'occupation'] as const;
const CHARACTER = ['motivations', 'habits', 'needs', 'painPoints'] as const;

export function PersonaPage({ persona: id }: { readonly persona: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const persona = useSession(({ document }) => document.personas[id]);
  const maps = useSession(({ document }) => Object.values(document.maps).filter((map) => map.persona === id).length);
  const canDelete = useSession((session) => session.isEnabled('persona.delete', { persona: id }));
  if (!persona) return null;
  const edit = (fields: DocumentCommandArgs<'persona.edit'>['fields']): boolean =>
    store.getState().run('persona.edit', { persona: id, fields });
  return (
    <Page
      heading={
        <TextSetting
          look="title"
          isName
          label={t('app:field.name')}
          placeholder={t('app:unnamed')}
          value={persona.name}
          limit={NAME_LIMIT}
          onChange={(name) => edit({ name })}
        />
      }
      line={`${t('app:persona')} · ${t('app:count.maps', { count: maps })}`}
    >
      <Section>
        <TextSetting
          label={t('app:field.summary')}
          placeholder={t('app:field.summary.example')}
          value={persona.summary ?? ''}
          limit={NAME_LIMIT}
          onChange={(summary) => edit({ summary })}
        />
        <TextSetting
          label={t('app:field.segment')}
          value={persona.segment ?? ''}
          limit={NAME_LIMIT}
          onChange={(segment) => edit({ segment })}
        />
        <TextSetting
          multiline
          label={t('app:field.quote')}
          value={persona.quote ?? ''}
          limit={TEXT_LIMIT}
          onChange={(quote) => edit({ quote })}
        />
      </Section>
      <Fold title={t('app:section.picture')} isOpen={persona.picture !== undefined}>
        <PictureFields
          picture={persona.picture}
          onPicture={(image) => store.getState().run('persona.picture', { persona: id, image })}
          onAlternative={(alternative) => edit({ picture: { alternative } })}
        />
      </Fold>
      <Section>
        {CHARACTER.map((field) => (
          <TextSetting
            key={field}
            multiline
            label={t(`app:field.${field}`)}
            value={persona[field] ?? ''}
            limit={TEXT_LIMIT}
            onChange={(text) => edit({ [field]: text })}
          />
        ))}
        <ChannelPicker
          label={t('app:field.preferredChannels')}
          chosen={persona.preferredChannels ?? []}
          onChange={(channels) => edit({ preferredChannels: [...channels] })}
        />
      </Section>
      <Section title={t('app:section.demographics')}>
        {DEMOGRAPHICS.map((field) => (
          <TextSetting
            key={field}
            label={t(`app:field.${field}`)}
            value={persona.demographics?.[field] ?? ''}
            limit={NAME_LIMIT}
            onChange={(text) => edit({ demographics: { [field]: text } })}
          />
        ))}
      </Section>
      <Actions>
        <CommandButton command="insert.persona" />
        <CommandButton command="edit.delete" isDisabled={!canDelete} />
      </Actions>
    </Page>
  );
}

/** What the whole document is called, and in which language it is written. */
import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { cls } from '../controls/cls.ts';
import fieldStyles from '../controls/field.module.css';
import { TextSetting } from '../controls/TextSetting.tsx';
import { Section } from './Page.tsx';

export function DocumentSection() {
  const t = useTexts();
  const store = useSessionStore();
  const title = useSession(({ document }) => document.title);
  const language = useSession(({ document }) => document.language);
  return (
    <Section title={t('app:document')}>
      <TextSetting
        label={t('app:field.title')}
        value={title}
        limit={NAME_LIMIT}
        onChange={(changed) => store.getState().run('document.edit', { fields: { title: changed } })}
      />
      <LanguageField key={language} language={language} />
    </Section>
  );
}

/** A language tag is only one when it is whole, so it is taken when the field is left. */
function LanguageField({ language }: { readonly language: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const [typed, setTyped] = useState(language);
  const [isRefused, setRefused] = useState(false);
  const commit = (): void => {
    const tag = typed.trim();
    setRefused(tag !== language && !store.getState().run('document.edit', { fields: { language: tag } }));
  };
  return (
    <TextField
      className={cls(fieldStyles.setting)}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else event.continuePropagation();
      }}
      isInvalid={isRefused}
    >
      <Label className={cls(fieldStyles.label)}>{t('app:field.language')}</Label>
      <Input className={cls(fieldStyles.input)} spellCheck={false} data-own-undo="" />
      <FieldError className={cls(fieldStyles.error)}>{t('app:field.language.refused')}</FieldError>
    </TextField>
  );
}

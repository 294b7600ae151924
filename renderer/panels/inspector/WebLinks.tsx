/** The pages on the web that belong to a card. */
import { ExternalLink, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { isolated, useTexts } from '#renderer/app/texts.ts';
import { NAME_LIMIT, URL_LIMIT, type WebLink } from '#shared/document/model.ts';
import { Button, IconButton } from '../controls/Button.tsx';
import { cls } from '../controls/cls.ts';
import fieldStyles from '../controls/field.module.css';
import { TextSetting } from '../controls/TextSetting.tsx';
import rowStyles from './Rows.module.css';
import { webAddress } from './web-address.ts';

interface WebLinksProps {
  readonly links: readonly WebLink[];
  /** Null when none is left. */
  readonly onChange: (links: WebLink[] | null) => boolean;
}

export function WebLinks({ links, onChange }: WebLinksProps) {
  const t = useTexts();
  const replace = (at: number, link: WebLink | null): boolean => {
    const next = link === null ? links.toSpliced(at, 1) : links.with(at, link);
    return onChange(next.length === 0 ? null : next);
  };
  return (
    <>
      {links.length > 0 ? (
        <ul className={rowStyles.rows}>
          {links.map((link, at) => {
            const name = isolated(link.label || link.url);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a link is what stands at its place; the same address may stand twice.
              <li key={at} className={rowStyles.row}>
                <div className={rowStyles.main}>
                  <TextSetting
                    look="entry"
                    label={t('app:web.label', { address: isolated(link.url) })}
                    placeholder={link.url.replace(/^https:\/\//i, '')}
                    value={link.label ?? ''}
                    limit={NAME_LIMIT}
                    onChange={(label) => {
                      const { label: _, ...rest } = link;
                      return replace(at, label ? { ...rest, label } : rest);
                    }}
                  />
                </div>
                <a
                  className={rowStyles.link}
                  href={link.url}
                  target="_blank"
                  rel="noreferrer"
                  title={link.url}
                  aria-label={t('app:web.open', { name })}
                >
                  <ExternalLink aria-hidden size={14} strokeWidth={1.5} />
                </a>
                <IconButton label={t('app:web.remove', { name })} onPress={() => replace(at, null)}>
                  <X aria-hidden size={14} strokeWidth={1.5} />
                </IconButton>
              </li>
            );
          })}
        </ul>
      ) : null}
      <NewLink onAdd={(url) => onChange([...links, { url }])} />
    </>
  );
}

function NewLink({ onAdd }: { readonly onAdd: (url: string) => boolean }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const add = (): void => {
    const address = webAddress(typed);
    const isAdded = address !== null && onAdd(address);
    setRefused(!isAdded);
    if (isAdded) setTyped('');
  };
  return (
    <TextField
      className={cls(fieldStyles.setting)}
      value={typed}
      isInvalid={isRefused}
      onChange={(text) => {
        setTyped(text);
        setRefused(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed.trim() !== '') add();
        else event.continuePropagation();
      }}
    >
      <Label className={cls(fieldStyles.label)}>{t('app:web.new')}</Label>
      <span className={rowStyles.row}>
        <Input
          className={cls(fieldStyles.input)}
          inputMode="url"
          spellCheck={false}
          maxLength={URL_LIMIT}
          placeholder="https://"
          data-own-undo=""
        />
        <Button isDisabled={typed.trim() === ''} onPress={add}>
          <Plus aria-hidden size={14} strokeWidth={1.5} />
          {t('app:add')}
        </Button>
      </span>
      <FieldError className={cls(fieldStyles.error)}>{t('app:web.refused')}</FieldError>
    </TextField>
  );
}

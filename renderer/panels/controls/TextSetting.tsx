/** A text of the document that is changed as one types. */
import { type KeyboardEvent, useState } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { cleanText } from '#shared/document/text.ts';
import { cls } from './cls.ts';
import styles from './field.module.css';

export interface TextSettingProps {
  readonly label: string;
  /** What the document holds; empty when it holds nothing. */
  readonly value: string;
  /** Writes into the document. False when the document does not take it. */
  readonly onChange: (text: string) => boolean;
  /** In UTF-16 code units. */
  readonly limit: number;
  /** Several lines; the field grows with them. */
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** `title` reads as the heading of the page, `entry` as a line of a list; their labels are only heard. */
  readonly look?: 'field' | 'title' | 'entry';
  /** The name of what is shown: where renaming leads. */
  readonly isName?: boolean;
  readonly isReadOnly?: boolean;
  /** Where other keys than Tab lead to it. */
  readonly excludeFromTabOrder?: boolean;
}

export function TextSetting({
  label,
  value,
  onChange,
  limit,
  multiline,
  placeholder,
  look = 'field',
  isName,
  isReadOnly = false,
  excludeFromTabOrder = false,
}: TextSettingProps) {
  const t = useTexts();
  // The field keeps what was typed, even where the document cannot hold it as it is.
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  const [isRefused, setRefused] = useState(false);
  if (value !== known) {
    setKnown(value);
    setRefused(false);
    if (fitting(draft, multiline) !== value) setDraft(value);
  }

  const write = (typed: string): void => {
    setDraft(typed);
    const text = fitting(typed, multiline);
    setRefused(text !== value && !onChange(text));
  };
  const control = {
    maxLength: limit,
    spellCheck: false,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(isName ? { 'data-field': 'name' } : {}),
  };

  return (
    <TextField
      className={cls(look === 'field' ? styles.setting : styles[look])}
      value={draft}
      onChange={write}
      isInvalid={isRefused}
      isReadOnly={isReadOnly}
      excludeFromTabOrder={excludeFromTabOrder}
      {...(look === 'field' ? {} : { 'aria-label': label })}
    >
      {look === 'field' ? <Label className={cls(styles.label)}>{label}</Label> : null}
      {multiline ? (
        // The mirror has the same text in the same font, and so gives the field its height. Its last line feed is not drawn.
        <div className={cls(styles.grow)} data-mirror={`${draft}\n`}>
          <TextArea {...control} rows={1} onKeyDown={look === 'title' ? noLineBreak : undefined} />
        </div>
      ) : (
        <Input {...control} className={cls(styles.input)} />
      )}
      {isRefused ? (
        <Text slot="errorMessage" className={cls(styles.error)}>
          {t('app:field.refused', { limit })}
        </Text>
      ) : null}
    </TextField>
  );
}

/** What the document would hold of a typed text: names are one line. */
function fitting(typed: string, multiline: boolean | undefined): string {
  const text = cleanText(typed);
  return multiline ? text : text.replaceAll('\n', ' ');
}

/** In a heading, Enter does not begin a line; it is left for the panel, where it leads back to the map. */
function noLineBreak(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) event.preventDefault();
}

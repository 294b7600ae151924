/** A short text of the document, with what was written elsewhere to choose from. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, ComboBox, Group, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { cleanText } from '#shared/document/text.ts';
import choiceStyles from './Choice.module.css';
import { cls } from './cls.ts';
import fieldStyles from './field.module.css';
import numberStyles from './NumberSetting.module.css';

interface SuggestSettingProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** In UTF-16 code units. */
  readonly limit: number;
  /** Asked when the field is come to, so that the document is not searched while one types elsewhere. */
  readonly suggestions: () => readonly string[];
  readonly onChange: (text: string) => void;
}

export function SuggestSetting({ label, value, placeholder, limit, suggestions, onChange }: SuggestSettingProps) {
  const t = useTexts();
  const [known, setKnown] = useState<readonly string[]>([]);
  return (
    <ComboBox
      className={cls(fieldStyles.setting)}
      allowsCustomValue
      inputValue={value}
      onInputChange={(typed) => onChange(cleanText(typed).replaceAll('\n', ' '))}
      defaultItems={known.map((name) => ({ name }))}
      onFocus={() => setKnown(suggestions())}
    >
      <Label className={cls(fieldStyles.label)}>{label}</Label>
      <Group className={cls(fieldStyles.control, numberStyles.group)}>
        <Input className={cls(numberStyles.number)} maxLength={limit} {...(placeholder ? { placeholder } : {})} />
        <Button className={cls(numberStyles.step)} aria-label={t('app:tokens.show', { label })}>
          <ChevronDown aria-hidden size={14} strokeWidth={1.5} />
        </Button>
      </Group>
      <Popover className={cls(choiceStyles.popover)} offset={4} maxHeight={280}>
        <ListBox className={cls(choiceStyles.list)}>
          {({ name }: { name: string }) => (
            <ListBoxItem id={name} textValue={name} className={cls(choiceStyles.option)}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

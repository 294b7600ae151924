/** The day that evidence is of. */
import { Input, Label, TextField } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { cls } from '../controls/cls.ts';
import fieldStyles from '../controls/field.module.css';

interface DateSettingProps {
  readonly date: string | undefined;
  readonly onChange: (date: string | null) => void;
}

export function DateSetting({ date, onChange }: DateSettingProps) {
  const t = useTexts();
  return (
    <TextField
      className={cls(fieldStyles.setting)}
      type="date"
      value={date ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : typed)}
    >
      <Label className={cls(fieldStyles.label)}>{t('app:field.date')}</Label>
      <Input className={cls(fieldStyles.input)} max="9999-12-31" data-own-undo="" />
    </TextField>
  );
}

/** The day that evidence is of. */
import { Label } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { cls } from '../controls/cls.ts';
import { DateBox } from '../controls/DateBox.tsx';
import fieldStyles from '../controls/field.module.css';

interface DateSettingProps {
  readonly date: string | undefined;
  readonly onChange: (date: string | null) => void;
}

export function DateSetting({ date, onChange }: DateSettingProps) {
  const t = useTexts();
  return (
    <DateBox className={fieldStyles.setting} date={date} onChange={onChange}>
      <Label className={cls(fieldStyles.label)}>{t('app:field.date')}</Label>
    </DateBox>
  );
}

/** A number of the document, taken when the field is left or stepped. */
import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { cls } from './cls.ts';
import fieldStyles from './field.module.css';
import styles from './NumberSetting.module.css';

interface NumberSettingProps {
  readonly label: string;
  readonly value: number | undefined;
  /** Null when the field was emptied. */
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** With a plus before what is above zero. */
  readonly isSigned?: boolean;
  /** Shown while there is no number. */
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
}

export function NumberSetting({
  label,
  value,
  onChange,
  min,
  max,
  step,
  isSigned,
  placeholder,
  isReadOnly = false,
}: NumberSettingProps) {
  const t = useTexts();
  return (
    <NumberField
      className={cls(fieldStyles.setting)}
      value={value ?? Number.NaN}
      isReadOnly={isReadOnly}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      // A figure is shown as it was written, not rounded.
      formatOptions={{
        maximumFractionDigits: 10,
        useGrouping: false,
        ...(isSigned ? { signDisplay: 'exceptZero' } : {}),
      }}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
    >
      <Label className={cls(fieldStyles.label)}>{label}</Label>
      <Group className={cls(fieldStyles.control, styles.group)}>
        <Input className={cls(styles.number)} placeholder={placeholder ?? '–'} data-own-undo="" />
        {/* The field's label is read after the button's own word. */}
        <Button slot="decrement" className={cls(styles.step)} aria-label={t('app:number.less')}>
          <Minus aria-hidden size={14} strokeWidth={1.5} />
        </Button>
        <Button slot="increment" className={cls(styles.step)} aria-label={t('app:number.more')}>
          <Plus aria-hidden size={14} strokeWidth={1.5} />
        </Button>
      </Group>
    </NumberField>
  );
}

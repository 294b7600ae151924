/** One of the document's colours. */
import { Check } from 'lucide-react';
import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import colorStyles from '#renderer/views/color.module.css';
import { COLORS, type Color } from '#shared/document/model.ts';
import styles from './ColorChoice.module.css';
import { cls } from './cls.ts';
import fieldStyles from './field.module.css';

interface ColorChoiceProps {
  readonly label: string;
  readonly value: Color;
  readonly onChange: (color: Color) => void;
}

export function ColorChoice({ label, value, onChange }: ColorChoiceProps) {
  const t = useTexts();
  const id = useId();
  return (
    <div className={fieldStyles.setting}>
      <span className={fieldStyles.row}>
        <span id={id} className={fieldStyles.label}>
          {label}
        </span>
        <span className={fieldStyles.value}>{t(`app:color.${value}`)}</span>
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className={cls(styles.colors)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = COLORS.find((color) => keys.has(color));
          if (chosen) onChange(chosen);
        }}
      >
        {COLORS.map((color) => (
          <ToggleButton
            key={color}
            id={color}
            className={cls(colorStyles.color, styles.color)}
            data-color={color}
            aria-label={t(`app:color.${color}`)}
          >
            {color === value ? <Check aria-hidden size={14} strokeWidth={2.5} /> : null}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

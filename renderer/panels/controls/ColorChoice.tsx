/** One of the document's colours. */
import { Ban, Check } from 'lucide-react';
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

interface OptionalColorChoiceProps extends Omit<ColorChoiceProps, 'value' | 'onChange'> {
  /** Null: none. */
  readonly value: Color | null;
  readonly onChange: (color: Color | null) => void;
  /** What is said of none; without it, that there is none. */
  readonly none?: string;
}

/** One of the document's colours, or none. */
export function OptionalColorChoice({ label, value, onChange, none }: OptionalColorChoiceProps) {
  return <Colors label={label} value={value} onChange={onChange} isOptional none={none} />;
}

export function ColorChoice({ label, value, onChange }: ColorChoiceProps) {
  return (
    <Colors
      label={label}
      value={value}
      onChange={(color) => {
        if (color !== null) onChange(color);
      }}
    />
  );
}

interface ColorsProps extends Omit<OptionalColorChoiceProps, 'none'> {
  readonly isOptional?: boolean;
  readonly none?: string | undefined;
}

const NONE = 'none';

function Colors({ label, value, onChange, isOptional = false, none }: ColorsProps) {
  const t = useTexts();
  const id = useId();
  return (
    <div className={fieldStyles.setting}>
      <span className={fieldStyles.row}>
        <span id={id} className={fieldStyles.label}>
          {label}
        </span>
        <span className={fieldStyles.value}>
          {value === null ? (none ?? t('app:color.none')) : t(`app:color.${value}`)}
        </span>
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className={cls(styles.colors, isOptional && styles.many)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === null && none !== undefined ? [] : [value ?? NONE]}
        onSelectionChange={(keys) => {
          onChange(COLORS.find((color) => keys.has(color)) ?? null);
        }}
      >
        {isOptional ? (
          <ToggleButton id={NONE} className={cls(styles.color, styles.none)} aria-label={t('app:color.none')}>
            <Ban aria-hidden size={16} strokeWidth={1.5} />
          </ToggleButton>
        ) : null}
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

/** One of several pictures in a grid, chosen with arrows or a press; choosing the chosen one takes it back. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cls } from './cls.ts';
import fieldStyles from './field.module.css';
import styles from './IconChoice.module.css';

interface IconChoiceProps<Icon extends string> {
  readonly label: string;
  readonly icons: readonly { readonly value: Icon; readonly label: string; readonly mark: ReactNode }[];
  /** Null: none. */
  readonly value: Icon | null;
  readonly onChange: (value: Icon | null) => void;
  /** Whether one has to be chosen. */
  readonly isRequired?: boolean;
  /** Says what none is. */
  readonly none?: string;
}

export function IconChoice<Icon extends string>({
  label,
  icons,
  value,
  onChange,
  isRequired = false,
  none = '',
}: IconChoiceProps<Icon>) {
  const id = useId();
  return (
    <div className={fieldStyles.setting}>
      <span className={fieldStyles.row}>
        <span id={id} className={fieldStyles.label}>
          {label}
        </span>
        <span className={fieldStyles.value}>{icons.find((icon) => icon.value === value)?.label ?? none}</span>
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className={cls(styles.grid)}
        selectionMode="single"
        disallowEmptySelection={isRequired}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => onChange(icons.find((icon) => keys.has(icon.value))?.value ?? null)}
      >
        {icons.map((icon) => (
          <ToggleButton key={icon.value} id={icon.value} aria-label={icon.label} className={cls(styles.icon)}>
            {icon.mark}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

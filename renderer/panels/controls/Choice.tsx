/** One of several: a list that opens, or all of them side by side. */
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import styles from './Choice.module.css';
import { cls } from './cls.ts';
import fieldStyles from './field.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Stands before the label, and says nothing that the label does not say. */
  readonly mark?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A list that opens. */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      className={cls(fieldStyles.setting)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className={cls(fieldStyles.label)}>{label}</Label>
      <Button className={cls(styles.trigger)}>
        <SelectValue className={cls(styles.value)} />
        <ChevronDown aria-hidden size={14} strokeWidth={1.5} />
      </Button>
      <Popover className={cls(styles.popover)} offset={4}>
        <ListBox className={cls(styles.list)}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={cls(styles.option)}>
              {option.mark}
              <span>{option.label}</span>
              {option.value === value ? (
                <Check aria-hidden size={14} strokeWidth={2} className={cls(styles.check)} />
              ) : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface SegmentsProps<Value extends string> extends Omit<ChoiceProps<Value>, 'value' | 'onChange'> {
  /** Null: none is chosen. */
  readonly value: Value | null;
  /** Pressing the chosen one again chooses none. */
  readonly onChange: (value: Value | null) => void;
}

/** All of them side by side; choosing the chosen one takes the choice back. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  const id = useId();
  return (
    <div className={cls(fieldStyles.setting)}>
      <span id={id} className={cls(fieldStyles.label)}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className={cls(styles.segments)}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => onChange(options.find((option) => keys.has(option.value))?.value ?? null)}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className={cls(styles.segment)}>
            {option.mark}
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

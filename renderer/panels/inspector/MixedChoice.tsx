/** A field that several cards may differ in. */
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { Choice, type Option } from '../controls/Choice.tsx';
import { MIXED } from './common.ts';

interface MixedChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value | undefined | typeof MIXED;
  readonly words: (value: Value) => string;
  readonly mark?: (value: Value | null) => ReactNode;
  /** Every card has one: none of them can be without. */
  readonly isRequired?: boolean;
  /** Null takes the value from all of them. */
  readonly onChange: (value: Value | null) => void;
}

export function MixedChoice<Value extends string>({
  label,
  values,
  value,
  words,
  mark,
  isRequired = false,
  onChange,
}: MixedChoiceProps<Value>) {
  const t = useTexts();
  const options: Option<string>[] = [
    ...(value === MIXED ? [{ value: 'mixed', label: t('app:mixed') }] : []),
    ...(isRequired ? [] : [{ value: 'none', label: t('app:notSaid'), ...(mark ? { mark: mark(null) } : {}) }]),
    ...values.map((each) => ({ value: each, label: words(each), ...(mark ? { mark: mark(each) } : {}) })),
  ];
  return (
    <Choice
      label={label}
      options={options}
      value={value === MIXED ? 'mixed' : (value ?? 'none')}
      onChange={(chosen) => {
        if (chosen === 'none') onChange(null);
        else {
          const known = values.find((each) => each === chosen);
          if (known !== undefined) onChange(known);
        }
      }}
    />
  );
}

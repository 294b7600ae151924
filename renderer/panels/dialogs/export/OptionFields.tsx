/** The options of a format, drawn from its schema. */
import { Input, Label, NumberField, TextField } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import type { ExportFormat, ExportOptions } from '#shared/formats/exports.ts';
import { type OptionField, optionFields } from '#shared/formats/option-fields.ts';
import { PaperSize } from '#shared/formats/pdf/options.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { Check } from '../../controls/Check.tsx';
import { Choice } from '../../controls/Choice.tsx';
import { cls } from '../../controls/cls.ts';
import fieldStyles from '../../controls/field.module.css';

interface OptionFieldsProps {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

export function OptionFields({ format, options, onChange }: OptionFieldsProps) {
  return optionFields(format.options)
    .filter(({ name }) => format.applies(name, options))
    .map((field) => (
      <Field
        key={field.name}
        field={field}
        value={options[field.name]}
        onChange={(value) => {
          const { [field.name]: _, ...others } = options;
          onChange(value === undefined ? others : { ...others, [field.name]: value });
        }}
      />
    ));
}

interface FieldProps {
  readonly field: OptionField;
  readonly value: unknown;
  /** Undefined: not chosen. */
  readonly onChange: (value: unknown) => void;
}

/** Of a choice that need not be made. */
const NONE = 'none';

function Field({ field, value, onChange }: FieldProps) {
  const t = useTexts();
  const label = t(`export:option.${field.name}` as 'export:option.paper');
  switch (field.kind) {
    case 'switch':
      return <Check label={label} isSelected={value === true} onChange={onChange} />;
    case 'choice': {
      const none = field.initial === null ? [{ value: NONE, label: t('export:value.none') }] : [];
      return (
        <Choice
          label={label}
          options={[
            ...none,
            ...field.values.map((each) => ({ value: String(each), label: valueText(field.name, String(each), t) })),
          ]}
          value={value === undefined ? NONE : String(value)}
          onChange={(chosen) => onChange(field.values.find((each) => String(each) === chosen))}
        />
      );
    }
    case 'number':
      return (
        <NumberField
          className={cls(fieldStyles.setting)}
          value={typeof value === 'number' ? value : Number.NaN}
          minValue={field.min}
          maxValue={field.max}
          formatOptions={{ maximumFractionDigits: 2, useGrouping: false }}
          onChange={(number) => {
            if (Number.isNaN(number)) onChange(field.initial ?? undefined);
            else onChange(number);
          }}
        >
          <Label className={cls(fieldStyles.label)}>{label}</Label>
          <Input className={cls(fieldStyles.input)} />
        </NumberField>
      );
    case 'text':
      return (
        <TextField className={cls(fieldStyles.setting)} value={String(value ?? '')} onChange={onChange}>
          <Label className={cls(fieldStyles.label)}>{label}</Label>
          <Input className={cls(fieldStyles.input)} maxLength={field.limit} />
        </TextField>
      );
  }
}

const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function valueText(name: string, value: string, t: Translate): string {
  if (name === 'paper' && PaperSize.safeParse(value).success) return paperText(value as PaperSize, t);
  const key = SEPARATOR_NAMES[value] ?? value;
  return t(`export:value.${name}.${key}` as 'export:value.layout.onePage');
}

export function paperText(paper: PaperSize, t: Translate): string {
  return t(`export:paper.${paper}`);
}

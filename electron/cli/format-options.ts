/** The options of the formats as options of the command line: the same as in the dialog, out of the same schemas. */
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS, type ExportFormatId, type ExportOptions } from '#shared/formats/exports.ts';
import { type OptionField, type OptionValue, optionFields } from '#shared/formats/option-fields.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { type Input, type OptionKind, UsageError } from './command.ts';

/** An option and the formats that have it. */
export interface FormatOption {
  /** `text-size`; `no-cut-marks` for what is on by itself. */
  readonly name: string;
  readonly field: OptionField;
  readonly formats: readonly ExportFormatId[];
}

const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };
/** A value as it is typed: signs that a shell would eat have names. */
export const typed = (value: OptionValue): string => SEPARATOR_NAMES[String(value)] ?? String(value);

const optionName = (field: OptionField): string => {
  const name = field.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return field.kind === 'switch' && field.initial ? `no-${name}` : name;
};

/** Every option of any format, once. */
export const FORMAT_OPTIONS: readonly FormatOption[] = (() => {
  const found = new Map<string, FormatOption>();
  for (const id of EXPORT_FORMAT_IDS) {
    for (const field of optionFields(EXPORT_FORMATS[id].options)) {
      const name = optionName(field);
      const known = found.get(name);
      found.set(name, { name, field: known?.field ?? field, formats: [...(known?.formats ?? []), id] });
    }
  }
  return [...found.values()];
})();

const VALUE_NAMES = { choice: 'WORD', number: 'NUMBER', text: 'TEXT' } as const;

export const FORMAT_OPTION_KINDS: Readonly<Record<string, OptionKind>> = Object.fromEntries(
  FORMAT_OPTIONS.map(({ name, field }) => [
    name,
    field.kind === 'switch' ? { type: 'boolean' } : { type: 'string', value: VALUE_NAMES[field.kind] },
  ]),
);

/**
 * The options given, checked; the others have their defaults.
 * @throws UsageError for an option of another format, and for a value that the format does not take
 */
export function readFormatOptions(id: ExportFormatId, input: Input, t: Translate): ExportOptions {
  const { options } = EXPORT_FORMATS[id];
  const given: Record<string, OptionValue> = {};
  for (const { name, formats } of FORMAT_OPTIONS) {
    const isGiven = input.flag(name) || input.text(name) !== undefined;
    if (isGiven && !formats.includes(id)) {
      throw new UsageError(
        t('cli:usage.notOfFormat', { option: `--${name}`, format: id, formats: formats.join(', ') }),
      );
    }
  }
  for (const field of optionFields(options)) {
    const name = optionName(field);
    const text = input.text(name);
    if (field.kind === 'switch') {
      if (input.flag(name)) given[field.name] = !field.initial;
    } else if (text !== undefined) given[field.name] = readValue(name, field, text, t);
  }
  return options.parse(given);
}

function readValue(name: string, field: OptionField, text: string, t: Translate): OptionValue {
  if (field.kind === 'choice') {
    const found = field.values.find((value) => typed(value).toLowerCase() === text.toLowerCase());
    if (found !== undefined) return found;
    const choices = field.values.map(typed).join(', ');
    throw new UsageError(t('cli:usage.notAChoice', { option: `--${name}`, value: text, choices }));
  }
  if (field.kind === 'number') {
    const number = Number(text);
    if (text.trim() !== '' && number >= field.min && number <= field.max) return number;
    const { min, max } = field;
    throw new UsageError(t('cli:usage.notInRange', { option: `--${name}`, value: text, min, max }));
  }
  if (field.kind === 'text' && text.length <= field.limit) return text;
  throw new UsageError(t('cli:usage.tooLong', { option: `--${name}` }));
}

/** The help texts, drawn from the commands themselves. */
import { EXPORT_FORMAT_IDS } from '#shared/formats/exports.ts';
import { IMPORT_FORMAT_IDS } from '#shared/formats/imports.ts';
import type { OptionField } from '#shared/formats/option-fields.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { type Command, type OptionKind, OWN_OPTIONS, type OwnOption } from './command.ts';
import { FORMAT_OPTIONS, typed } from './format-options.ts';
import { HELP } from './parse-options.ts';

const PROGRAM = 'stagecoach';

const indented = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`).join('\n');
};

const optionTerm = (name: string, kind: OptionKind): string =>
  kind.type === 'string' ? `--${name} ${kind.value}` : `--${name}`;

/** `stagecoach validate FILE… [--json]` */
function usageOf(command: Command): string {
  const options = Object.entries(command.options).flatMap(([name, kind]) => {
    if (!isOwn(name)) return [];
    const term = optionTerm(name, kind);
    if (kind.type === 'string' && kind.many) return [`[${term}]…`];
    return [kind.type === 'string' && kind.required ? term : `[${term}]`];
  });
  const ofFormats = Object.keys(command.options).some((name) => !isOwn(name)) ? '[…]' : '';
  return [PROGRAM, command.name, command.operands, ...options, ofFormats].filter((part) => part !== '').join(' ');
}

export function generalHelp(commands: readonly Command[], t: Translate): string {
  return [
    t('cli:about'),
    '',
    t('cli:help.usage'),
    indented([
      [`${PROGRAM} [FILE…]`, t('cli:help.openFiles')],
      [`${PROGRAM} COMMAND …`, t('cli:help.runCommand')],
    ]),
    '',
    t('cli:help.commands'),
    indented(commands.map((command) => [command.name, t(`cli:command.${command.name}`)])),
    '',
    t('cli:help.options'),
    indented([
      ['--help', t('cli:option.help')],
      ['--version', t('cli:option.version')],
    ]),
    '',
    t('cli:help.more', { usage: `${PROGRAM} COMMAND --help` }),
    t('cli:help.exitCodes'),
  ].join('\n');
}

export function commandHelp(command: Command, t: Translate): string {
  const options = Object.entries({ ...command.options, help: HELP });
  const own = options.flatMap(([name, kind]): [string, string][] =>
    isOwn(name) ? [[optionTerm(name, kind), ownText(command, name, t)]] : [],
  );
  const ofFormats = options.flatMap(([name, kind]): [string, string][] =>
    isOwn(name) ? [] : [[optionTerm(name, kind), formatOptionText(name, t)]],
  );
  return [
    t(`cli:command.${command.name}`),
    '',
    t('cli:help.usage'),
    `  ${usageOf(command)}`,
    '',
    t('cli:help.options'),
    indented(own),
    ...(ofFormats.length === 0 ? [] : ['', t('cli:help.formatOptions'), indented(ofFormats)]),
  ].join('\n');
}

const isOwn = (name: string): name is OwnOption => OWN_OPTIONS.some((own) => own === name);

function ownText({ name: command }: Command, name: OwnOption, t: Translate): string {
  if (name === 'to') return t('cli:option.to', { formats: EXPORT_FORMAT_IDS.join(', ') });
  if (name === 'from') return t('cli:option.from', { formats: IMPORT_FORMAT_IDS.join(', ') });
  if (name === 'out') return t(`cli:option.out.${command === 'export' || command === 'import' ? command : 'other'}`);
  return t(`cli:option.${name}`);
}

/** What an option of a format is, which values it takes, which formats have it. */
function formatOptionText(name: string, t: Translate): string {
  const option = FORMAT_OPTIONS.find((each) => each.name === name);
  if (option === undefined) return '';
  const { field, formats } = option;
  const label = t(`export:option.${field.name}` as 'export:option.paper');
  const what = field.kind === 'switch' && field.initial ? t('cli:option.without', { what: label }) : label;
  return `${what}${valuesText(field)} (${formats.join(', ')})`;
}

function valuesText(field: OptionField): string {
  if (field.kind === 'choice') return `: ${field.values.map(typed).join(', ')}`;
  return field.kind === 'number' ? `: ${field.min}–${field.max}` : '';
}

/** The help texts, drawn from the commands themselves. */
import type { Translate } from '#shared/i18n/translator.ts';
import type { Command, OptionKind, OptionName } from './command.ts';
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
  const options = Object.entries(command.options).map(([name, kind]) => {
    const term = optionTerm(name, kind);
    return kind.type === 'string' && kind.required ? term : `[${term}]`;
  });
  return [PROGRAM, command.name, command.operands, ...options].filter((part) => part !== '').join(' ');
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
  const options = Object.entries({ ...command.options, help: HELP }) as [OptionName, OptionKind][];
  return [
    t(`cli:command.${command.name}`),
    '',
    t('cli:help.usage'),
    `  ${usageOf(command)}`,
    '',
    t('cli:help.options'),
    indented(options.map(([name, kind]) => [optionTerm(name, kind), t(`cli:option.${name}`)])),
  ].join('\n');
}

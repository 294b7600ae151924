/** Takes the arguments of a command apart. */
import { parseArgs } from 'node:util';
import type { Translate } from '#shared/i18n/translator.ts';
import { type Command, type Input, type OptionKind, type OptionName, UsageError } from './command.ts';
import { nearest } from './nearest.ts';

export const HELP: OptionKind = { type: 'boolean' };

/** @throws UsageError with a sentence for whoever typed it. */
export function parseOptions(command: Command, args: readonly string[], t: Translate): Input {
  const known: Readonly<Record<string, OptionKind>> = { ...command.options, help: HELP };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { type }]) => [name, name === 'help' ? { type, short: 'h' } : { type }]),
    ),
    // Not strict: its complaints are in English only, and give no hint.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const texts = new Map<string, readonly string[]>();
  const flags = new Set<string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (kind === undefined) throw new UsageError(unknownOption(token.rawName, Object.keys(known), t));
    if (kind.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(t('cli:usage.noValue', { option: token.rawName }));
      flags.add(token.name);
    } else {
      // `--out --json`: the value was forgotten. A lone dash is a value; one that only begins with it is given as `--out=-x`.
      const forgotten = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
      if (forgotten || token.value === '') {
        throw new UsageError(t('cli:usage.missingValue', { option: token.rawName, value: kind.value }));
      }
      texts.set(token.name, [...(kind.many ? (texts.get(token.name) ?? []) : []), token.value ?? '']);
    }
  }
  if (!flags.has('help')) checkComplete(command, operands, texts, t);
  const [first, ...others] = operands;
  return {
    operands: first === undefined ? [] : [first, ...others],
    text: (name) => texts.get(name)?.at(-1),
    texts: (name) => texts.get(name) ?? [],
    flag: (name) => flags.has(name),
  };
}

function checkComplete(
  command: Command,
  operands: readonly string[],
  texts: ReadonlyMap<string, readonly string[]>,
  t: Translate,
): void {
  const many = command.operands.endsWith('…');
  const wanted = command.operands === '' ? 0 : 1;
  if (operands.length < wanted || operands[0] === '') {
    throw new UsageError(t('cli:usage.missingOperand', { operand: command.operands.replace('…', '') }));
  }
  const extra = operands[wanted];
  if (!many && extra !== undefined) throw new UsageError(t('cli:usage.extraOperand', { operand: extra }));
  for (const [name, kind] of Object.entries(command.options)) {
    if (kind.type === 'string' && kind.required && !texts.has(name)) {
      throw new UsageError(t('cli:usage.missingOption', { option: `--${name} ${kind.value}` }));
    }
  }
}

function unknownOption(option: string, known: readonly string[], t: Translate): string {
  const meant = nearest(option.replace(/^-+/, ''), known);
  return meant === null
    ? t('cli:usage.unknownOption', { option })
    : t('cli:usage.unknownOptionMeant', { option, meant: `--${meant}` });
}

/**
 * The value of an option that takes one of a few words, whatever their case.
 * @throws UsageError that names the words.
 */
export function choice<T extends string>(
  input: Input,
  option: OptionName,
  choices: readonly T[],
  fallback: T,
  t: Translate,
): T {
  const given = input.text(option);
  if (given === undefined) return fallback;
  const found = choices.find((each) => each.toLowerCase() === given.toLowerCase());
  if (found === undefined) {
    throw new UsageError(
      t('cli:usage.notAChoice', { option: `--${option}`, value: given, choices: choices.join(', ') }),
    );
  }
  return found;
}

/** What can be chosen for a format, read off its schema: one list for the dialog, the command line and its help. */
import { z } from 'zod';

export type OptionValue = string | number | boolean;

interface Field {
  /** Its text is `export:option.<name>`. */
  readonly name: string;
}
export type OptionField = Field &
  (
    | {
        readonly kind: 'choice';
        /** Each has a text `export:value.<name>.<value>`. */
        readonly values: readonly OptionValue[];
        /** Null: none of them has to be chosen. */
        readonly initial: OptionValue | null;
      }
    | { readonly kind: 'switch'; readonly initial: boolean }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly initial: number | null }
    | { readonly kind: 'text'; readonly limit: number; readonly initial: string }
  );

/** @throws TypeError where a schema holds what no dialog and no command line could ask for. */
export function optionFields(schema: z.ZodObject): readonly OptionField[] {
  return Object.entries(schema.shape).map(([name, type]) => fieldOf(name, type));
}

function fieldOf(name: string, type: unknown): OptionField {
  const initial = type instanceof z.ZodDefault ? (type.def.defaultValue as OptionValue) : null;
  const inner = type instanceof z.ZodDefault || type instanceof z.ZodOptional ? type.def.innerType : type;
  if (inner instanceof z.ZodBoolean) return { name, kind: 'switch', initial: initial === true };
  if (inner instanceof z.ZodEnum) return { name, kind: 'choice', values: inner.options, initial };
  if (inner instanceof z.ZodLiteral) {
    return { name, kind: 'choice', values: [...inner.values].filter(isOptionValue), initial };
  }
  if (inner instanceof z.ZodNumber) {
    const { minValue, maxValue } = inner;
    if (minValue !== null && maxValue !== null) {
      return {
        name,
        kind: 'number',
        min: minValue,
        max: maxValue,
        initial: typeof initial === 'number' ? initial : null,
      };
    }
  }
  if (inner instanceof z.ZodString) {
    return { name, kind: 'text', limit: inner.maxLength ?? 1_000, initial: typeof initial === 'string' ? initial : '' };
  }
  throw new TypeError(`The option ${name} is of a kind that cannot be asked for.`);
}

const isOptionValue = (value: unknown): value is OptionValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

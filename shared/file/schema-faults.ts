/** Turns what zod finds into faults: our codes, with the values their sentences need. */
import type { z } from 'zod';
import { ID_PATTERN } from '../document/ids.ts';
import { ORDER_KEY_PATTERN } from '../document/order.ts';
import { PLAIN_TEXT_PATTERN } from '../document/text.ts';
import type { Fault, FaultCode } from './results.ts';

type Issue = z.core.$ZodIssue;

/** Which fault a text that does not match one of the model's patterns has. */
const CODE_OF_PATTERN: ReadonlyMap<string, FaultCode> = new Map([
  [String(ID_PATTERN), 'badId'],
  [String(ORDER_KEY_PATTERN), 'badOrderKey'],
  [String(PLAIN_TEXT_PATTERN), 'controlCharacter'],
]);

/** @param value what was checked; tells a field that is not there from one of the wrong type. */
export function faultsOfIssues(issues: readonly Issue[], value: unknown): Fault[] {
  return issues.map((issue) => faultOfIssue(issue, value));
}

function faultOfIssue(issue: Issue, value: unknown): Fault {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const isMissing = !exists(value, path);
  switch (issue.code) {
    case 'invalid_key':
      return { path, code: 'badId', values: {} };
    case 'invalid_type':
      if (isMissing) return { path, code: 'missingField', values: {} };
      return { path, code: 'wrongType', values: { expected: typeName(issue.expected) } };
    case 'invalid_value':
      if (isMissing) return { path, code: 'missingField', values: {} };
      return notAllowed(path, issue.values.map((allowed) => JSON.stringify(allowed)).join(', '));
    case 'invalid_union':
      if (isMissing) return { path, code: 'missingField', values: {} };
      return notAllowed(path, unionOptions(issue));
    case 'invalid_format':
      return patternFault(path, issue.pattern ?? '');
    case 'too_big':
      if (issue.origin === 'string') return { path, code: 'tooLong', values: { limit: Number(issue.maximum) } };
      return notAllowed(path, `≤ ${issue.maximum}`);
    case 'too_small':
      return notAllowed(path, `≥ ${issue.minimum}`);
    case 'not_multiple_of':
      return notAllowed(path, `${issue.divisor} × n`);
    case 'unrecognized_keys':
    case 'invalid_element':
    case 'custom':
      return notAllowed(path, issue.message);
  }
}

function notAllowed(path: Fault['path'], allowed: string): Fault {
  return { path, code: 'notAllowed', values: { allowed } };
}

function patternFault(path: Fault['path'], pattern: string): Fault {
  const code = CODE_OF_PATTERN.get(pattern);
  return code === undefined ? notAllowed(path, pattern) : { path, code, values: {} };
}

function unionOptions(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.map((option) => JSON.stringify(option)).join(', ');
}

/** zod's names for types, as JSON's. */
function typeName(expected: string): string {
  if (expected === 'record') return 'object';
  return expected === 'int' ? 'integer' : expected;
}

function exists(value: unknown, path: readonly (string | number)[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = Reflect.get(at, key);
  }
  return true;
}

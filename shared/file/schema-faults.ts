/** Turns what zod finds into faults: our codes, with the values their sentences need. */
import type { z } from 'zod';
import { ID_PATTERN } from '../document/ids.ts';
import { LANGUAGE_TAG_PATTERN } from '../document/model.ts';
import { ORDER_KEY_PATTERN } from '../document/order.ts';
import { PLAIN_TEXT_PATTERN } from '../document/text.ts';
import type { Fault } from './results.ts';

type Issue = z.core.$ZodIssue;

type Complaint = Pick<Fault, 'code' | 'values'>;

/** What is wrong with a text that does not match one of the model's patterns. */
const COMPLAINTS: ReadonlyMap<string, Complaint> = new Map<string, Complaint>([
  [String(ID_PATTERN), { code: 'badId', values: {} }],
  [String(ORDER_KEY_PATTERN), { code: 'badOrderKey', values: {} }],
  [String(PLAIN_TEXT_PATTERN), { code: 'controlCharacter', values: {} }],
  [String(LANGUAGE_TAG_PATTERN), { code: 'notAllowed', values: { allowed: '"en", "da", "sr-Cyrl", … (BCP 47)' } }],
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
      return { path, ...(COMPLAINTS.get(issue.pattern ?? '') ?? notAllowed(path, issue.pattern ?? issue.format)) };
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

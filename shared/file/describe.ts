/** Problems with a file in sentences: what happened, where, what to do. Used by the window and the command line. */
import { describeNotice } from '../formats/notices.ts';
import type { Translate } from '../i18n/translator.ts';
import type { OpenProblem } from '../ipc/contract.ts';
import { describePlace, printable } from './fault-place.ts';
import type { Fault } from './results.ts';

export interface ProblemDescription {
  /** One sentence: what is the matter. */
  readonly title: string;
  /** What to do, or one line per fault. */
  readonly lines: readonly string[];
}

const MEGABYTE = 1024 * 1024;

export function describeProblem(problem: OpenProblem['problem'], t: Translate): ProblemDescription {
  switch (problem.kind) {
    case 'notAJourney':
      return { title: t('file:problem.notAJourney'), lines: [t('file:problem.notAJourney.advice')] };
    case 'brokenJson': {
      const { line, column } = problem;
      return { title: t('file:problem.brokenJson', { line, column }), lines: [t('file:problem.brokenJson.advice')] };
    }
    case 'newerVersion': {
      const { version, supported } = problem;
      return {
        title: t('file:problem.newerVersion'),
        lines: [t('file:problem.newerVersion.advice', { version, supported })],
      };
    }
    case 'invalid':
      return {
        title: t('file:problem.invalid', { count: problem.faults.length + problem.omitted }),
        lines: faultLines(problem, t),
      };
    case 'migrationFailed': {
      const { from, to } = problem;
      return {
        title: t('file:problem.migrationFailed', { from, to }),
        lines: [t('file:problem.migrationFailed.advice'), ...faultLines(problem, t)],
      };
    }
    case 'tooLarge':
      return {
        title: t('file:problem.tooLarge', { size: Math.ceil(problem.size / MEGABYTE) }),
        lines: [t('file:problem.tooLarge.advice', { limit: Math.floor(problem.limit / MEGABYTE) })],
      };
    case 'nothingToImport':
      return {
        title: t('file:problem.nothingToImport'),
        lines: problem.notices.map((notice) => describeNotice(notice, t)),
      };
    case 'unreadable':
      return { title: t('file:problem.unreadable'), lines: [t(`file:unreadable.${problem.code}`)] };
  }
}

/** One fault as a line: its place, what is wrong there, what to do. */
export function describeFault(fault: Fault, t: Translate): string {
  const place = fault.place ?? describePlace(fault.path, null);
  return t('file:fault.line', { place: place === '' ? t('file:fault.root') : place, fault: faultSentence(fault, t) });
}

function faultLines({ faults, omitted }: { faults: readonly Fault[]; omitted: number }, t: Translate): string[] {
  const lines = faults.map((fault) => describeFault(fault, t));
  return omitted === 0 ? lines : [...lines, t('file:fault.more', { count: omitted })];
}

function faultSentence({ code, values }: Fault, t: Translate): string {
  const safe = { ...values };
  for (const name of ['id', 'key']) {
    // These come out of the file as they are.
    if (safe[name] !== undefined) safe[name] = printable(String(safe[name]));
  }
  switch (code) {
    case 'wrongType':
      return t('file:fault.wrongType', { expected: typeText(values.expected, t) });
    case 'danglingReference':
      return t('file:fault.danglingReference', { ...safe, context: String(values.to) });
    default:
      return t(`file:fault.${code}`, safe);
  }
}

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const;

function typeText(expected: string | number | undefined, t: Translate): string {
  const type = TYPES.find((name) => name === expected);
  return type === undefined ? String(expected) : t(`file:type.${type}`);
}

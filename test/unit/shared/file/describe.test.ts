import { describe, expect, it } from 'vitest';
import { describeFault, describeProblem } from '#shared/file/describe.ts';
import { FAULT_LIMIT, type Fault, type FaultCode, type ParseProblem } from '#shared/file/results.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator, LOCALES } from '#shared/i18n/translator.ts';
import type { OpenProblem, SaveFailure, UnreadableCode } from '#shared/ipc/contract.ts';

const t = createTranslator('en').t;

const FAULT_VALUES: { readonly [C in FaultCode]: Fault['values'] } = {
  missingField: {},
  wrongType: { expected: 'integer' },
  notAllowed: { allowed: '"blue", "teal"' },
  tooLong: { limit: 1_000 },
  controlCharacter: {},
  badId: {},
  badOrderKey: {},
  duplicateKey: { key: 'title' },
  duplicateId: { id: 'card_a' },
  forbiddenKey: { key: '__proto__' },
  numberOverflow: {},
  tooDeep: { limit: 64 },
  danglingReference: { id: 'lane_9', to: 'lane' },
  duplicateReference: { id: 'tag_1' },
  wrongLane: { kind: 'goal', laneKind: 'notes' },
  stageWithSubStages: {},
  nestedSubStage: {},
  badImage: {},
  linkToItself: {},
  noMap: {},
};
const FAULTS = Object.entries(FAULT_VALUES).map(
  ([code, values]): Fault => ({ path: ['maps', 'map_1'], code: code as FaultCode, values }),
);

const UNREADABLE: { readonly [C in UnreadableCode]: true } = {
  notFound: true,
  noPermission: true,
  isFolder: true,
  other: true,
};
const SAVE_FAILURES: { readonly [R in SaveFailure]: true } = {
  diskFull: true,
  readOnly: true,
  noPermission: true,
  folderMissing: true,
  nameTooLong: true,
  busy: true,
  openElsewhere: true,
  invalidDocument: true,
  verifyFailed: true,
  other: true,
};

const PARSE_PROBLEMS: { readonly [K in ParseProblem['kind']]: Extract<ParseProblem, { kind: K }> } = {
  notAJourney: { kind: 'notAJourney' },
  brokenJson: { kind: 'brokenJson', line: 12, column: 7 },
  newerVersion: { kind: 'newerVersion', version: 9, supported: 3 },
  invalid: { kind: 'invalid', faults: FAULTS, omitted: 3 },
  migrationFailed: { kind: 'migrationFailed', from: 1, to: 2, faults: FAULTS, omitted: 0 },
  tooLarge: { kind: 'tooLarge', size: 200 * 1024 * 1024, limit: 64 * 1024 * 1024 },
};
const PROBLEMS: OpenProblem['problem'][] = [
  ...Object.values(PARSE_PROBLEMS),
  ...Object.keys(UNREADABLE).map((code) => ({ kind: 'unreadable' as const, code: code as UnreadableCode })),
];

describe.each(UI_LANGUAGES)('in %s', (language) => {
  const translate = createTranslator(language).t;

  it('every problem is told in whole sentences, with all its values', () => {
    for (const problem of PROBLEMS) {
      const { title, lines } = describeProblem(problem, translate);
      expect(lines.length).toBeGreaterThan(0);
      for (const text of [title, ...lines]) {
        expect(text).toMatch(/[.:]$/);
        expect(text).not.toMatch(/\{\{|\}\}|undefined|\b(problem|fault|unreadable|type)\.[a-z]/);
      }
    }
  });

  it('every reason why a save failed has its sentence', () => {
    for (const reason of Object.keys(SAVE_FAILURES)) {
      expect(LOCALES[language].file).toHaveProperty([`saveFailure.${reason}`]);
    }
  });
});

describe('a problem', () => {
  it('of broken JSON names line and column', () => {
    expect(describeProblem(PARSE_PROBLEMS.brokenJson, t).title).toContain('line 12, column 7');
  });

  it('of a newer version names both versions', () => {
    const [line] = describeProblem(PARSE_PROBLEMS.newerVersion, t).lines;
    expect(line).toContain('version 9');
    expect(line).toContain('version 3');
  });

  it('of many faults counts those that are not listed', () => {
    const faults = Array.from({ length: FAULT_LIMIT }, (): Fault => ({ path: ['title'], code: 'badId', values: {} }));
    const { title, lines } = describeProblem({ kind: 'invalid', faults, omitted: 1_234 }, t);
    expect(title).toContain('1,334');
    expect(lines).toHaveLength(FAULT_LIMIT + 1);
    expect(lines.at(-1)).toContain('1,234');
  });

  it('names size and limit in whole megabytes', () => {
    const { title, lines } = describeProblem(PARSE_PROBLEMS.tooLarge, t);
    expect(title).toContain('200 MB');
    expect(lines[0]).toContain('64 MB');
  });
});

describe('a fault', () => {
  it('tells its place, what is wrong and what to do', () => {
    const fault: Fault = {
      path: ['maps', 'm', 'cards', 'c', 'lane'],
      code: 'danglingReference',
      values: { id: 'lane_9', to: 'lane' },
    };
    expect(describeFault({ ...fault, place: 'maps ▸ "Now" ▸ cards ▸ "Pays" ▸ lane' }, t)).toBe(
      'maps ▸ "Now" ▸ cards ▸ "Pays" ▸ lane: There is no lane with the id “lane_9” in this map. Move the card to one that is there.',
    );
    expect(describeFault(fault, t)).toMatch(/^maps ▸ m ▸ cards ▸ c ▸ lane: /);
  });

  it('at the root is a fault of the document', () => {
    expect(describeFault({ path: [], code: 'wrongType', values: { expected: 'object' } }, t)).toMatch(
      /^The document: /,
    );
  });

  it('lists all that is allowed', () => {
    const allowed = Array.from({ length: 30 }, (_, index) => `"value${index}"`).join(', ');
    expect(describeFault({ path: ['a'], code: 'notAllowed', values: { allowed } }, t)).toContain(allowed);
  });

  it('shows nothing of the file that could steer a terminal or turn the text around', () => {
    const hostile = 'a\u001b[2Jb\u202ec$t(file:fault.root){{id}}';
    const line = describeFault({ path: [hostile], code: 'duplicateKey', values: { key: hostile } }, t);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(line).toContain('$t(file:fault.root)');
  });
});

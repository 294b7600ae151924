import { expect, test } from 'vitest';
import { createChecker } from '#shared/analysis/check/check.ts';
import { RULES } from '#shared/analysis/check/finding.ts';
import { doubtfulJourney } from '../../../../support/doubtful.ts';

test('each rule but that of jargon finds something in the doubtful journey', () => {
  const found = new Set(createChecker()(doubtfulJourney()).map(({ rule }) => rule));
  expect(RULES.filter((rule) => !found.has(rule))).toEqual(['jargon']);
});

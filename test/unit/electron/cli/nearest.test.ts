import { expect, it } from 'vitest';
import { nearest } from '#electron/cli/nearest.ts';

const known = ['validate', 'export', 'new', 'migrate', 'schema'];

it.each([
  ['validat', 'validate'],
  ['vlaidate', 'validate'],
  ['Export', 'export'],
  ['nwe', 'new'],
  ['shcema', 'schema'],
])('%s was probably %s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

it.each(['frobnicate', 'x', '', 'print'])('%s could be anything', (word) => {
  expect(nearest(word, known)).toBeNull();
});

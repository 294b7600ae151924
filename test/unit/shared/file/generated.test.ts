import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '#shared/file/generated.ts';

describe('a checked-in file that is made from code', () => {
  it.each(Object.entries(generatedFiles()))('%s is up to date (otherwise: npm run generate)', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

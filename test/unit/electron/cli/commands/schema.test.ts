import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say } from '../run-command.ts';

describe('schema', () => {
  it('prints the published schema', () => {
    const { code, out, error } = say(['schema']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(`${out}\n`).toBe(fs.readFileSync('shared/file/journey.schema.json', 'utf8'));
  });
});

import { describe, expect, it } from 'vitest';
import { rememberWidths } from '#shared/layout/measure.ts';
import { recordingMeasure, tableMeasure } from '../../../support/measure.ts';

describe('remembered widths', () => {
  it('measure a word once per style', () => {
    const { measure, asked } = recordingMeasure();
    const remembered = rememberWidths(measure);
    for (const style of ['card', 'stage', 'card'] as const) {
      expect(remembered('word', style)).toBe(tableMeasure('word', style));
    }
    expect(asked).toEqual(['word', 'word']);
  });

  it('forget what has not been used for a whole generation, and nothing that is in use', () => {
    const { measure, asked } = recordingMeasure();
    const remembered = rememberWidths(measure, 2);
    for (const word of ['used', 'a', 'used', 'b', 'used', 'c', 'used', 'd', 'used', 'a']) remembered(word, 'card');
    expect(asked).toEqual(['used', 'a', 'b', 'c', 'd', 'a']);
  });

  it('do not keep long texts', () => {
    const { measure, asked } = recordingMeasure();
    const remembered = rememberWidths(measure);
    const long = 'x'.repeat(1_000);
    remembered(long, 'card');
    remembered(long, 'card');
    expect(asked).toHaveLength(2);
  });
});

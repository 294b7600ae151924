/** The reader's words, for tests that are not about them. */
import type { LayoutWords } from '#shared/layout/types.ts';

export const plainWords: LayoutWords = {
  language: 'en',
  frequency: (value) => value,
  impact: (value) => `impact ${value}`,
  effort: (value) => `effort ${value}`,
  status: (value) => value,
  cards: (count) => `${count} cards`,
  boundary: (boundary) => `line of ${boundary}`,
  target: (value) => `target ${value}`,
  measured: (sample) => (sample === null ? 'measured' : `measured, n = ${sample}`),
};

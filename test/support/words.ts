/** The reader's words, for tests that are not about them. */
import type { LayoutWords } from '#shared/layout/types.ts';

export const plainWords: LayoutWords = {
  language: 'en',
  frequency: (value) => value,
  impact: (value) => `impact ${value}`,
  effort: (value) => `effort ${value}`,
  status: (value) => value,
};

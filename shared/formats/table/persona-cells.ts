/** A persona as the cells of one row. */

import type { z } from 'zod';
import type { Demographics, Persona } from '../../document/model.ts';
import type { CellWriter } from './card-cells.ts';
import type { ColumnKey } from './headers.ts';
import type { TableValue } from './types.ts';

type Entry = readonly [id: string, persona: Persona];

interface PersonaColumn {
  readonly key: ColumnKey;
  readonly width: number;
  readonly wraps?: boolean;
  value(entry: Entry, writer: CellWriter): TableValue;
}

export const PERSONA_TEXTS = [
  'summary',
  'segment',
  'quote',
  'motivations',
  'habits',
  'needs',
  'painPoints',
] as const satisfies (keyof Persona & ColumnKey)[];

export const DEMOGRAPHICS = ['age', 'gender', 'location', 'income', 'occupation'] as const satisfies (ColumnKey &
  keyof z.infer<typeof Demographics>)[];

const text = (key: (typeof PERSONA_TEXTS)[number]): PersonaColumn => ({
  key,
  width: 32,
  wraps: true,
  value: ([, persona]) => persona[key] ?? null,
});

/** The columns of the sheet of personas, as they stand. */
export const PERSONA_COLUMNS: readonly PersonaColumn[] = [
  { key: 'id', width: 26, value: ([id]) => id },
  { key: 'name', width: 22, wraps: true, value: ([, { name }]) => name },
  text('summary'),
  text('segment'),
  text('quote'),
  ...DEMOGRAPHICS.map(
    (key): PersonaColumn => ({
      key,
      width: 18,
      wraps: true,
      value: ([, { demographics }]) => demographics?.[key] ?? null,
    }),
  ),
  text('motivations'),
  text('habits'),
  text('needs'),
  text('painPoints'),
  {
    key: 'preferredChannels',
    width: 24,
    value: ([, { preferredChannels }], { labels }) => labels.channels.listOf(preferredChannels ?? []),
  },
];

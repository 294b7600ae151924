/** An edited sheet of personas read back: rows by their ids become edits. */
import type { TableStep } from '../../commands/table.ts';
import type { JourneyDocument } from '../../document/model.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { DocumentLabels } from './card-cells.ts';
import type { DistinctNotices } from './distinct-notices.ts';
import { type ColumnKey, titleOf } from './headers.ts';
import type { NamedThings } from './named-things.ts';
import { DEMOGRAPHICS, PERSONA_TEXTS } from './persona-cells.ts';
import { type Row, readField } from './read-cells.ts';

export interface PersonaUpdate {
  readonly document: JourneyDocument;
  readonly labels: DocumentLabels;
  readonly things: NamedThings;
  readonly notices: DistinctNotices;
  readonly t: Translate;
}

/** The steps that make personas what their rows say. A row without an id, or with one that is not there, is told. */
export function personaSteps(rows: readonly Row[], input: PersonaUpdate): TableStep[] {
  const { document, notices } = input;
  const steps: TableStep[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const id = row.cell('id')?.trim() ?? '';
    if (id === '') notices.add('tableNewPersona', { name: row.cell('name') ?? '' }, row.line);
    else if (!Object.hasOwn(document.personas, id)) notices.add('tableUnknownPersona', { id }, row.line);
    else if (seen.has(id)) notices.add('tableTwice', { id }, row.line);
    else steps.push(...personaEdits(id, row, input));
    seen.add(id);
  }
  return steps;
}

function personaEdits(id: string, row: Row, { document, labels, things, notices, t }: PersonaUpdate): TableStep[] {
  const persona = document.personas[id];
  if (persona === undefined) return [];
  const fields: Record<string, unknown> = {};
  const demographics: Record<string, unknown> = {};
  const take = (
    target: Record<string, unknown>,
    key: ColumnKey,
    before: string | undefined,
    limit: 'feeling' | 'thought',
  ) => {
    const text = row.cell(key);
    if (text === undefined || text === (before ?? '')) return;
    const value = readField(limit, text);
    if (value !== undefined) target[key] = key === 'name' ? text : value;
    else notices.add('tableBadValue', { column: titleOf(t, key), value: text }, row.line);
  };
  take(fields, 'name', persona.name, 'feeling');
  for (const key of PERSONA_TEXTS)
    take(fields, key, persona[key], key === 'summary' || key === 'segment' ? 'feeling' : 'thought');
  for (const key of DEMOGRAPHICS) take(demographics, key, persona.demographics?.[key], 'feeling');
  if (Object.keys(demographics).length > 0) fields.demographics = demographics;
  const channels = row.cell('preferredChannels');
  const before = persona.preferredChannels ?? [];
  if (channels !== undefined) {
    const found = labels.channels.split(channels).map((name) => things.named('channels', name, labels.channels, row));
    const ids = [...new Set(found)].filter((channel) => channel !== null);
    const isKnown = ids.length === new Set(found).size;
    if (isKnown && JSON.stringify(ids) !== JSON.stringify(before)) fields.preferredChannels = ids;
  }
  return Object.keys(fields).length === 0 ? [] : [{ command: 'persona.edit', args: { persona: id, fields } }];
}

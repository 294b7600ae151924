/** What was chosen in the export dialog of a document, kept for the next time. */
import { z } from 'zod';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { EXPORT_FORMATS, ExportChoice, ExportFormatId, type ExportOptions } from '#shared/formats/exports.ts';
import { recall, remember } from '../remembered.ts';

const Kept = z.object({
  format: ExportFormatId,
  options: z.partialRecord(ExportFormatId, z.record(z.string(), z.unknown())),
  choice: ExportChoice,
});

export interface ExportChoices {
  readonly format: ExportFormatId;
  /** By format, so that trying another one forgets nothing. */
  readonly options: Readonly<Partial<Record<ExportFormatId, ExportOptions>>>;
  readonly choice: ExportChoice;
}

const keyOf = (document: JourneyDocument): string => `export.${document.id}`;

/** @param format the one asked for, or null for the one used last */
export function recallChoices(document: JourneyDocument, format: ExportFormatId | null): ExportChoices {
  const all = Object.keys(document.maps);
  const fresh = {
    format: 'pdf',
    options: {},
    // What is hidden on the screen is left out, unless somebody asks for it.
    choice: { maps: all, hiddenStages: {}, hiddenLanes: hiddenLanesOf(document), internal: true },
  } as const;
  const kept: ExportChoices = recall<ExportChoices>(keyOf(document), Kept as z.ZodType<ExportChoices>, {
    ...fresh,
    choice: { ...fresh.choice, maps: all },
  });
  // Maps may have gone since; what is left of a choice of none is a choice of all.
  const maps = kept.choice.maps.filter((map) => all.includes(map));
  return {
    ...kept,
    format: format ?? kept.format,
    choice: { ...kept.choice, maps: maps.length === 0 ? all : maps },
  };
}

export function rememberChoices(document: JourneyDocument, choices: ExportChoices): void {
  remember(keyOf(document), choices);
}

function hiddenLanesOf({ maps }: JourneyDocument): ExportChoice['hiddenLanes'] {
  return Object.fromEntries(
    Object.entries(maps).flatMap(([id, { lanes }]) => {
      const hidden = Object.entries(lanes).flatMap(([lane, entity]) => (entity.hidden ? lane : []));
      return hidden.length === 0 ? [] : [[id, hidden]];
    }),
  );
}

/** The options of a format, with defaults for what was not chosen or no longer makes sense. */
export function optionsOf({ options }: ExportChoices, format: ExportFormatId): ExportOptions {
  const schema = EXPORT_FORMATS[format].options;
  const kept = schema.safeParse(options[format] ?? {});
  return kept.success ? kept.data : schema.parse({});
}

/** Whether anything is left to export: a map with a stage and a lane. */
export function hasContent(
  { maps }: JourneyDocument,
  { maps: chosen, hiddenStages, hiddenLanes }: ExportChoice,
): boolean {
  const left = (record: object, hidden: readonly string[] | undefined): boolean =>
    Object.keys(record).length === 0 || Object.keys(record).some((id) => !hidden?.includes(id));
  return inOrder(maps).some(
    ([id, map]) => chosen.includes(id) && left(map.stages, hiddenStages[id]) && left(map.lanes, hiddenLanes[id]),
  );
}

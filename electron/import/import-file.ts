/** A file of another program as a new document. */
import { basename, extname } from 'node:path';
import { disk } from '#electron/files/disk.ts';
import { readSource } from '#electron/files/read-source.ts';
import { runAsync } from '#electron/files/steps.ts';
import type { CreateId } from '#shared/document/ids.ts';
import { importWords } from '#shared/formats/import-words.ts';
import { importFormatOf } from '#shared/formats/imports.ts';
import type { Imported } from '#shared/formats/types.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { OpenProblem } from '#shared/ipc/contract.ts';
import { IMPORTERS } from './importers.ts';

export type ImportAnswer =
  | (Extract<Imported, { kind: 'imported' }> & { readonly name: string })
  | { readonly kind: 'problem'; readonly problem: OpenProblem };

export interface ImportPorts {
  readonly createId: CreateId;
  readonly language: UiLanguage;
  readonly t: Translate;
}

/** Whether the name says that it is a file of a format that is imported, and not one of ours. */
export const isImportable = (path: string): boolean => importFormatOf(path) !== null;

/** Reads a file and makes a document of it. Null where the name tells no format that is known. */
export async function importFile(path: string, { createId, language, t }: ImportPorts): Promise<ImportAnswer | null> {
  const format = importFormatOf(path);
  if (format === null) return null;
  const name = basename(path, extname(path));
  const source = await runAsync(readSource(path), disk);
  if (source.kind === 'problem') return { kind: 'problem', problem: { name, problem: source.problem } };
  const context = { createId, fileName: name, language, words: importWords(t) };
  const imported = await IMPORTERS[format](source.bytes, context);
  if (imported.kind === 'imported') return { ...imported, name };
  return { kind: 'problem', problem: { name, problem: { kind: 'nothingToImport', notices: imported.notices } } };
}

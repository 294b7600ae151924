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
import { importBytes } from './importers.ts';

export type ImportAnswer =
  | (Extract<Imported, { kind: 'imported' }> & { readonly name: string })
  | { readonly kind: 'problem'; readonly problem: OpenProblem };

export interface ImportPorts {
  readonly createId: CreateId;
  readonly language: UiLanguage;
  readonly t: Translate;
}

/**
 * Reads a file and makes a document of it. Null where it is to be opened as one of ours: by its name, by what it
 * holds, or because it is nothing that is known (which opening then says).
 */
export async function importFile(path: string, { createId, language, t }: ImportPorts): Promise<ImportAnswer | null> {
  const extension = extname(path);
  if (extension.toLowerCase() === '.journey') return null;
  const name = basename(path, extension);
  const source = await runAsync(readSource(path), disk);
  if (source.kind === 'problem') return { kind: 'problem', problem: { name, problem: source.problem } };
  const format = importFormatOf(source.bytes, basename(path));
  if (format === null) return null;
  const context = { createId, fileName: name, language, words: importWords(t) };
  const imported = await importBytes(format, source.bytes, context);
  if (imported.kind === 'imported') return { ...imported, name };
  return { kind: 'problem', problem: { name, problem: { kind: 'nothingToImport', notices: imported.notices } } };
}

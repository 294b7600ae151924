/** What can be read in, and how. */

import type { ImportFormatId } from '#shared/formats/imports.ts';
import { importMermaid } from '#shared/formats/mermaid/import.ts';
import { importOpenJourney } from '#shared/formats/open-journey/import.ts';
import { importOutline } from '#shared/formats/outline/import.ts';
import type { ImportContext, Imported } from '#shared/formats/types.ts';
import { importPdf } from './pdf.ts';

type Importer = (bytes: Uint8Array, context: ImportContext) => Imported;

export const IMPORTERS: { readonly [Id in ImportFormatId]: Importer } = {
  mermaid: importMermaid,
  ojf: importOpenJourney,
  outline: importOutline,
  pdf: importPdf,
};

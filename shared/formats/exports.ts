/**
 * What a document can be exported as: the one list that the dialog, the command line and their help are drawn
 * from. A format stands here once its exporter does (`electron/export/exporters.ts`).
 */
import { z } from 'zod';
import type { JourneyDocument } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { CsvOptions } from './csv/options.ts';
import type { ExportFormatId } from './export-ids.ts';
import { HtmlOptions } from './html/options.ts';
import { MarkdownOptions } from './markdown/options.ts';
import { PdfChoices, pdfChoiceApplies } from './pdf/choices.ts';
import { PngChoices } from './png/choices.ts';
import { PptxOptions } from './slides/options.ts';
import { subsetOf } from './subset.ts';
import { SvgOptions } from './svg/options.ts';
import { XlsxOptions } from './table/options.ts';

export { EXPORT_FORMAT_IDS, ExportFormatId } from './export-ids.ts';

export const EXPORT_GROUPS = ['pdf', 'picture', 'slides', 'spreadsheet', 'web', 'text'] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number];

export interface ExportFormat {
  readonly group: ExportGroup;
  /** Of its files, without a dot. */
  readonly extension: string;
  /** Every option has a default or may be left out. */
  readonly options: z.ZodObject;
  /** Whether a file holds one map only; several maps are then several files. */
  readonly isOneMap: (options: ExportOptions) => boolean;
  /** Whether an option means anything beside the others. */
  readonly applies: (option: string, options: ExportOptions) => boolean;
}
export type ExportOptions = Readonly<Record<string, unknown>>;

const NO_OPTIONS = z.strictObject({});

function format(group: ExportGroup, extension: string, rest: Partial<ExportFormat> = {}): ExportFormat {
  return {
    group,
    extension,
    options: NO_OPTIONS,
    isOneMap: () => false,
    applies: () => true,
    ...rest,
  };
}

const always = (): boolean => true;

export const EXPORT_FORMATS: { readonly [Id in ExportFormatId]: ExportFormat } = {
  pdf: format('pdf', 'pdf', { options: PdfChoices, applies: pdfChoiceApplies }),
  png: format('picture', 'png', { options: PngChoices, isOneMap: always }),
  svg: format('picture', 'svg', { options: SvgOptions, isOneMap: always }),
  pptx: format('slides', 'pptx', { options: PptxOptions }),
  xlsx: format('spreadsheet', 'xlsx', { options: XlsxOptions }),
  csv: format('spreadsheet', 'csv', { options: CsvOptions, isOneMap: ({ sheet }) => sheet === 'grid' }),
  html: format('web', 'html', { options: HtmlOptions }),
  md: format('text', 'md', { options: MarkdownOptions }),
  mermaid: format('text', 'mmd', { isOneMap: always }),
  canvas: format('text', 'canvas'),
  ojf: format('text', 'ojf', { isOneMap: always }),
  cjml: format('text', 'cjml', { isOneMap: always }),
};

const IdsByMap = z.record(z.string(), z.array(z.string()));
/** What of a document goes into an export. */
export const ExportChoice = z.object({
  maps: z.array(z.string()),
  hiddenStages: IdsByMap,
  hiddenLanes: IdsByMap,
  internal: z.boolean(),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

/** All of a document. */
export const everything = ({ maps }: JourneyDocument): ExportChoice => ({
  maps: Object.keys(maps),
  hiddenStages: {},
  hiddenLanes: {},
  internal: true,
});

/** What becomes one file. */
export interface ExportPart {
  /** Cut to what was chosen. */
  readonly document: JourneyDocument;
  /** The map it is of, where there is a file for each: its number from 1, and its name. */
  readonly map: { readonly number: number; readonly name: string } | null;
}

/** The files of an export: one, or one for each map where a file of the format holds no more. Empty without a map. */
export function exportParts(
  document: JourneyDocument,
  id: ExportFormatId,
  options: ExportOptions,
  choice: ExportChoice,
): readonly ExportPart[] {
  const maps = inOrder(document.maps).filter(([map]) => choice.maps.includes(map));
  if (maps.length < 2 || !EXPORT_FORMATS[id].isOneMap(options)) {
    return maps.length === 0 ? [] : [{ document: subsetOf(document, choice), map: null }];
  }
  return maps.map(([map, { name, persona }], index) => ({
    document: subsetOf(document, { ...choice, maps: [map] }),
    map: { number: index + 1, name: name || document.personas[persona]?.name || '' },
  }));
}

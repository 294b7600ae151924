/**
 * A report: cover with contents, then section after section. A section is a function that gives the pages of
 * one kind of thing; to bring another kind into reports, write its function and name it in `SECTIONS`.
 */
import type { JourneyDocument, JourneyMap } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { evidenceSheets, linkSheets, metricSheets, noteSheets } from './card-sheets.ts';
import { coverPages } from './cover.ts';
import type { PageTools } from './map-task.ts';
import type { Sheet } from './papers.ts';
import { personaSheets } from './persona-sheets.ts';
import type { PageDraft } from './types.ts';

export interface ReportContext extends PageTools {
  readonly document: JourneyDocument;
  /** In reading order. */
  readonly maps: readonly (readonly [string, JourneyMap])[];
  /** The sheet for running text. */
  readonly sheet: Sheet;
  /** When the report is made, in the document's language. */
  readonly date: string;
  /** The pages of one map, as the person chose to have it. */
  readonly mapPages: (map: string) => PageDraft[];
}

/** A part of a report that the contents name. Without pages it is left out. */
export interface ReportPart {
  readonly title: string;
  /** A few words beside it in the contents. */
  readonly detail: string;
  readonly pages: readonly PageDraft[];
}

export type ReportSection = (context: ReportContext) => readonly ReportPart[];

/** In the order of the report. */
const SECTIONS: readonly ReportSection[] = [
  personaSheets,
  mapParts,
  metricSheets,
  evidenceSheets,
  linkSheets,
  noteSheets,
];

export function reportPages(context: Omit<ReportContext, 'maps'>): PageDraft[] {
  const all: ReportContext = { ...context, maps: inOrder(context.document.maps) };
  const parts = SECTIONS.flatMap((section) => section(all)).filter(({ pages }) => pages.length > 0);
  // The contents name pages that come after them, so their own length is found out first.
  const { length } = coverPages(all, parts, 0);
  return [...coverPages(all, parts, length), ...parts.flatMap(({ pages }) => pages)];
}

function mapParts({ document, maps, mapPages, t }: ReportContext): ReportPart[] {
  return maps.map(([id, map]) => ({
    title: map.name,
    detail: [document.personas[map.persona]?.name, t(`app:mapState.${map.state}`)].filter(Boolean).join(' · '),
    pages: mapPages(id),
  }));
}

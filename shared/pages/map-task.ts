/** What the pages of one map are made from. */
import type { JourneyDocument } from '../document/model.ts';
import type { Translate } from '../i18n/translator.ts';
import type { LayoutMap } from '../layout/layout.ts';
import type { MeasureText } from '../layout/types.ts';
import type { Sheet } from './papers.ts';

/** What pages are made with, whatever is on them. */
export interface PageTools {
  readonly layout: LayoutMap;
  readonly measure: MeasureText;
  /** Speaks the document's language. */
  readonly t: Translate;
}

export interface MapTask extends PageTools {
  readonly document: JourneyDocument;
  readonly map: string;
  /** The sheets that may be taken: one, or both orientations. Never empty. */
  readonly sheets: readonly Sheet[];
  /** Nothing comes before this map: its first page names the document. */
  readonly first: boolean;
  /** The number of a page, by its key; null while it is not known. */
  readonly numberOf: (page: string) => number | null;
}

/** The pages of a document, as a person chose to have them. */

import type { JourneyDocument } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import type { PageOptions } from '../formats/pdf/options.ts';
import { frameOf, numbered } from './frame.ts';
import type { MapTask, PageTools } from './map-task.ts';
import { onePage } from './one-page.ts';
import { type Sheet, sheetsOf } from './papers.ts';
import { posterPages } from './poster.ts';
import { reportPages } from './report.ts';
import { stagePages } from './stage-pages.ts';
import type { Page, PageDraft } from './types.ts';

export interface PagesInput extends PageTools {
  /** Already cut to what was chosen. */
  readonly document: JourneyDocument;
  readonly options: PageOptions;
  /** For covers: the day, written in the document's language. */
  readonly date: string;
}

/** At least one page for every map. The same input always gives the same pages. */
export function pagesOf(input: PagesInput): Page[] {
  const { options } = input;
  const sheets = sheetsOf(options);
  const drafts = options.layout.kind === 'report' ? report(input, sheets) : maps(input, sheets);
  return numbered(drafts, ({ width, height }) => frameOf({ width, height, margin: sheets[0]?.margin ?? 0 }));
}

function maps(input: PagesInput, sheets: readonly Sheet[]): PageDraft[] {
  return inOrder(input.document.maps).flatMap(([map], index) =>
    pagesOfMap({ ...input, map, sheets, first: index === 0 }, input.options),
  );
}

function report(input: PagesInput, sheets: readonly Sheet[]): PageDraft[] {
  // Words are read on an upright sheet, where that is left open.
  const [sheet] = sheets.slice(-1);
  if (!sheet) return [];
  return reportPages({
    ...input,
    sheet,
    mapPages: (map) => pagesOfMap({ ...input, map, sheets, first: false }, input.options),
  });
}

function pagesOfMap(task: MapTask, { layout: chosen }: PageOptions): PageDraft[] {
  const layout = task.layout(task.document, task.map);
  switch (chosen.kind) {
    case 'onePage':
      return [onePage(task, layout)];
    case 'poster':
      return posterPages(task, layout, chosen);
    case 'stages':
      return stagePages(task, layout, chosen.textSize);
    case 'report':
      return chosen.maps === 'onePage' ? [onePage(task, layout)] : stagePages(task, layout, chosen.textSize);
  }
}

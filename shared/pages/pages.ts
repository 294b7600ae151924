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

/** How often pages are made anew because the numbers that they name have changed by that. */
const ROUNDS = 4;

/** At least one page for every map. The same input always gives the same pages. */
export function pagesOf(input: PagesInput): Page[] {
  const sheets = sheetsOf(input.options);
  return numbered(draftsOf(input, sheets), ({ width, height }) =>
    frameOf({ width, height, margin: sheets[0]?.margin ?? 0 }),
  );
}

/** Arrows that lead to another page name its number, which is known when all pages are there. */
function draftsOf(input: PagesInput, sheets: readonly Sheet[]): PageDraft[] {
  let numbers: ReadonlyMap<string, number> = new Map();
  for (let round = 0; ; round += 1) {
    const asked = new Set<string>();
    const isLast = round === ROUNDS;
    const numberOf = (page: string): number | null => {
      asked.add(page);
      return isLast ? null : (numbers.get(page) ?? null);
    };
    const drafts = allPages(input, sheets, numberOf);
    const found = new Map(drafts.map(({ key }, index) => [key, index + 1]));
    if (isLast || [...asked].every((page) => numbers.get(page) === found.get(page))) return drafts;
    numbers = found;
  }
}

function allPages(input: PagesInput, sheets: readonly Sheet[], numberOf: MapTask['numberOf']): PageDraft[] {
  const { document, options } = input;
  const mapPages = (map: string, first: boolean): PageDraft[] =>
    pagesOfMap({ ...input, map, sheets, first, numberOf }, options);
  if (options.layout.kind !== 'report') {
    return inOrder(document.maps).flatMap(([map], index) => mapPages(map, index === 0));
  }
  // Words are read on an upright sheet, where that is left open.
  const [sheet] = sheets.slice(-1);
  return sheet ? reportPages({ ...input, sheet, mapPages: (map) => mapPages(map, false) }) : [];
}

function pagesOfMap(task: MapTask, { layout: chosen }: PageOptions): PageDraft[] {
  switch (chosen.kind) {
    case 'onePage':
      return [onePage(task)];
    case 'poster':
      return posterPages(task, chosen);
    case 'stages':
      return stagePages(task, chosen.textSize);
    case 'report':
      return chosen.maps === 'onePage' ? [onePage(task)] : stagePages(task, chosen.textSize);
  }
}

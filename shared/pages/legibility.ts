/** Whether the text of the maps is large enough to be read, and on which paper it would be. */
import type { PaperSize } from '../formats/pdf/options.ts';
import { TEXT_STYLES } from '../layout/types.ts';
import { type PagesInput, pagesOf } from './pages.ts';
import { PAPERS_MM, pxToPoints, SERIES } from './papers.ts';
import type { Page } from './types.ts';

/** Text for reading in the hand is hardly ever printed smaller: the size of footnotes and timetables. */
export const LEGIBLE_POINTS = 6;
const SMALLEST_STYLE = Math.min(...Object.values(TEXT_STYLES).map(({ size }) => size));

export interface Legibility {
  /** The smallest text on any page with a map; null without such a page. */
  readonly points: number | null;
  readonly enough: boolean;
  /** The next larger paper that makes it large enough; null where none does, or none is needed. */
  readonly paperThatWouldDo: PaperSize | null;
}

export function legibility(input: PagesInput, pages: readonly Page[] = pagesOf(input)): Legibility {
  const points = smallestText(pages);
  if (points === null || points >= LEGIBLE_POINTS) return { points, enough: true, paperThatWouldDo: null };
  const paperThatWouldDo = largerPapers(input.options.paper).find((paper) => {
    const there = smallestText(pagesOf({ ...input, options: { ...input.options, paper } }));
    return there !== null && there >= LEGIBLE_POINTS;
  });
  return { points, enough: false, paperThatWouldDo: paperThatWouldDo ?? null };
}

/** In points. */
function smallestText(pages: readonly Page[]): number | null {
  const scales = pages.flatMap(({ content }) => (content.kind === 'map' ? [content.scale] : []));
  return scales.length === 0 ? null : pxToPoints(SMALLEST_STYLE * Math.min(...scales));
}

/** Papers of the same series, or of the first for a paper of one's own, from the next larger one. */
function largerPapers(paper: PagesInput['options']['paper']): readonly PaperSize[] {
  const series = (typeof paper === 'string' && SERIES.find((each) => each.includes(paper))) || SERIES[0] || [];
  const area = (size: PaperSize): number => PAPERS_MM[size].width * PAPERS_MM[size].height;
  const own = typeof paper === 'string' ? area(paper) : paper.width * paper.height;
  return series.filter((each) => area(each) > own);
}

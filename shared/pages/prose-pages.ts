/** Pages of running text under a page title. */
import { frameOf, titleAt } from './frame.ts';
import { type Block, setProse } from './prose.ts';
import type { ReportContext } from './report.ts';
import type { PageDraft } from './types.ts';

interface Chapter {
  /** Names its pages. */
  readonly key: string;
  /** For the outline; the blocks have its heading. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function prosePages({ document, sheet, measure }: ReportContext, { key, title, blocks }: Chapter): PageDraft[] {
  const parts = [document.title, title]
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, heading: null }));
  const heading = { parts, measure };
  const frame = frameOf(sheet, heading);
  return setProse(blocks, { sheet, body: frame.body }, measure).map((items, index) => ({
    key: index === 0 ? key : `${key}-${index + 1}`,
    width: sheet.width,
    height: sheet.height,
    title: titleAt(frame, frame.title, heading),
    outline: index === 0 && title.trim() !== '' ? [{ level: 2, text: title, y: frame.body.y }] : [],
    content: { kind: 'prose', items },
  }));
}

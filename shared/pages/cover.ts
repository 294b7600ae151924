/** The first page of a report: what it is, of when, and what is in it. */

import { inOrder } from '../document/order.ts';
import { breakText, singleLine } from '../layout/text.ts';
import { TEXT_STYLES } from '../layout/types.ts';
import { frameOf } from './frame.ts';
import { type Block, proseScale, setProse, textItem } from './prose.ts';
import type { ReportContext, ReportPart } from './report.ts';
import type { PageDraft, ProseItem } from './types.ts';

/** Where the title begins, as part of the page's height. */
const TITLE_TOP = 0.16;
/** A title of more lines is set smaller. */
const TITLE_LINES = 6;
const TITLE_ROLES = ['h1', 'h2', 'text'] as const;
const TITLE_ROOM = 560;
const ORNAMENT_HEIGHT = 14;
const GAP = 18;

/** @param before pages that come before the first part. */
export function coverPages(context: ReportContext, parts: readonly ReportPart[], before: number): PageDraft[] {
  const { document, maps, sheet, measure, date, t } = context;
  const { body } = frameOf(sheet);
  const unit = proseScale(sheet);

  const colors = inOrder(maps[0]?.[1].stages ?? {}).map(([, { color }]) => color);
  const top = sheet.height * TITLE_TOP;
  const ornament: ProseItem = {
    kind: 'ornament',
    box: { x: body.x, y: top, width: body.width, height: ORNAMENT_HEIGHT * unit },
    colors,
  };
  const titleY = top + (ORNAMENT_HEIGHT + GAP) * unit;
  const titles = TITLE_ROLES.map((role) => {
    const { style, scale } = textItem(role, [], body.x, titleY, unit);
    const width = Math.min(body.width, TITLE_ROOM * unit) / scale;
    const set = textItem(role, breakText(document.title, { style, width }, measure), body.x, titleY, unit);
    return { ...set, role: 'h1' as const };
  });
  const title =
    titles.find(({ lines }) => lines.length <= TITLE_LINES) ?? titles.at(-1) ?? textItem('h1', [], 0, 0, unit);
  const titleBottom = titleY + title.lines.length * TEXT_STYLES[title.style].lineHeight * title.scale;
  const quiet = textItem('quiet', [], 0, 0, unit);
  const dateLine = {
    ...singleLine(date, quiet.style, body.width / quiet.scale, measure),
    x: 0,
    y: 0,
    direction: 'ltr' as const,
  };
  const dateItem = textItem('quiet', [dateLine], body.x, titleBottom + 8 * unit, unit);
  const contentsTop = titleBottom + 56 * unit;

  let number = before + 1;
  const blocks: Block[] = [{ kind: 'text', role: 'h2', text: t('formats:pdf.contents') }];
  for (const part of parts) {
    const key = part.pages[0]?.key;
    const text = part.title.trim() || t('formats:pdf.unnamed');
    blocks.push({
      kind: 'text',
      role: 'entry',
      text,
      number: String(number),
      ...(key === undefined ? {} : { link: key }),
    });
    if (part.detail) blocks.push({ kind: 'text', role: 'quiet', text: part.detail, number: '' });
    number += part.pages.length;
  }
  const [first = [], ...others] = setProse(blocks, { sheet, body }, measure, contentsTop - body.y);
  const outline = document.title.trim() === '' ? [] : [{ level: 1 as const, text: document.title, y: titleY }];
  return [[ornament, title, dateItem, ...first], ...others].map((items, index) => ({
    key: index === 0 ? 'cover' : `cover-${index + 1}`,
    width: sheet.width,
    height: sheet.height,
    title: null,
    outline: index === 0 ? outline : [],
    content: { kind: 'prose', items },
  }));
}

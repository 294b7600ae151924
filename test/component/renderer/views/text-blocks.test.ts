import { describe, expect, it } from 'vitest';
import { textBlocks } from '#renderer/views/text-blocks.ts';
import { breakText } from '#shared/layout/text.ts';
import { TEXT_STYLES, type TextLine } from '#shared/layout/types.ts';
import { tableMeasure } from '../../../support/measure.ts';

const { lineHeight } = TEXT_STYLES.card;
const linesOf = (text: string) => breakText(text, { style: 'card', width: 180, x: 13, y: 9 }, tableMeasure);

/** Where the flow puts the lines of blocks: one under the other, at the edge that their direction begins at. */
function placed(lines: readonly TextLine[]) {
  return textBlocks(lines, 'card').flatMap(({ text, box, direction }) =>
    text.split('\n').map((line, index) => ({
      text: line,
      y: box.y + index * lineHeight,
      edge: direction === 'rtl' ? box.x + box.width : box.x,
      direction,
    })),
  );
}

const laidOut = (lines: readonly TextLine[]) =>
  lines.map(({ text, x, y, width, direction }) => ({
    text,
    y,
    edge: direction === 'rtl' ? x + width : x,
    direction,
  }));

describe('lines of text as blocks', () => {
  it('are one block while they have one direction', () => {
    const lines = linesOf('A first paragraph that needs more than one line\n\nand a second one');
    expect(lines.length).toBeGreaterThan(3);
    expect(textBlocks(lines, 'card')).toHaveLength(1);
    expect(placed(lines)).toEqual(laidOut(lines));
  });

  it('stand at the right edge where they begin there', () => {
    const lines = linesOf('رفضت البطاقة بدون أي سبب مرة أخرى اليوم\nمرة أخرى');
    expect(textBlocks(lines, 'card')).toHaveLength(1);
    expect(placed(lines)).toEqual(laidOut(lines));
  });

  it('are as many blocks as there are turns of direction', () => {
    const lines = linesOf('Paid\nرفضت البطاقة\nPaid again');
    expect(textBlocks(lines, 'card').map(({ direction }) => direction)).toEqual(['ltr', 'rtl', 'ltr']);
    expect(placed(lines)).toEqual(laidOut(lines));
  });

  it('stay apart where each has a place of its own, as centred ones do', () => {
    const lines = linesOf('One\nTwo words').map((line) => ({ ...line, x: 100 - line.width / 2 }));
    expect(textBlocks(lines, 'card')).toHaveLength(2);
    expect(placed(lines)).toEqual(laidOut(lines));
  });

  it('stay apart across a gap', () => {
    const [first, second] = linesOf('One\nTwo');
    if (!first || !second) throw new Error('no lines');
    expect(textBlocks([first, { ...second, y: second.y + 4 }], 'card')).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { estimateLines } from '#shared/formats/slides/estimate.ts';
import { TITLE_BOX, TITLE_SIZE } from '#shared/formats/slides/frame.ts';
import { fittingSize } from '#shared/formats/slides/title-size.ts';

describe('a title on a slide', () => {
  it('is as large as titles are while it fits', () => {
    expect(fittingSize('Buys a bicycle', TITLE_BOX, TITLE_SIZE)).toBe(TITLE_SIZE);
  });

  it('is set smaller, on several lines, until all of it stands in its box', () => {
    for (const word of ['interoperability ', '顧客対応窓口', 'Ж']) {
      for (const length of [80, 200, 600, 1_000]) {
        const text = word.repeat(Math.ceil(length / word.length)).slice(0, length);
        const size = fittingSize(text, TITLE_BOX, TITLE_SIZE);
        expect(size).toBeLessThan(TITLE_SIZE);
        expect(estimateLines(text, size, TITLE_BOX.width).length * size * 1.2).toBeLessThanOrEqual(TITLE_BOX.height);
      }
    }
  });
});

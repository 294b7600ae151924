import { expect, it } from 'vitest';
import { PAPERS_MM, pageOf, sheetOf } from '#electron/pdf/papers.ts';
import { PAPERS } from '#shared/ipc/contract.ts';

it.each(PAPERS)('%s is higher than wide, and lies down for landscape', (paper) => {
  const { width, height } = sheetOf(paper, 'portrait');
  expect(height).toBeGreaterThan(width);
  expect(sheetOf(paper, 'landscape')).toEqual({ width: height, height: width });
});

it('each A paper is as wide as the next smaller one is high', () => {
  const papers = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
  papers.slice(1).forEach((larger, index) => {
    expect(PAPERS_MM[larger].width).toBe(PAPERS_MM[papers[index] ?? 'A4'].height);
  });
});

it('A0 has an area of one square metre', () => {
  expect((PAPERS_MM.A0.width * PAPERS_MM.A0.height) / 1_000_000).toBeCloseTo(1, 3);
});

it('a page is told in CSS pixels', () => {
  const page = pageOf('Letter', 'portrait');
  expect(page.width).toBeCloseTo(8.5 * 96, 6);
  expect(page.height).toBeCloseTo(11 * 96, 6);
  expect(page.margin).toBeCloseTo(37.8, 1);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '#renderer/static/sheet.ts';

const A4 = { width: 1122.5, height: 793.7, margin: 37.8 };
const A0 = { width: 4493.9, height: 3178.6, margin: 37.8 };

const length = fc.integer({ min: 1, max: 30_000 });

describe('a map on a sheet', () => {
  it('stands inside the margins under its title, whatever its shape', () => {
    fc.assert(
      fc.property(fc.constantFrom(A4, A0), length, length, (page, width, height) => {
        const { title, map } = sheetOf(page, { x: -148, y: -74, width, height });
        const slack = 1e-6;
        expect(map.x).toBeGreaterThanOrEqual(page.margin - slack);
        expect(title.y).toBeGreaterThanOrEqual(page.margin - slack);
        expect(map.y).toBeGreaterThanOrEqual(title.y + title.height - slack);
        expect(map.x + width * map.scale).toBeLessThanOrEqual(page.width - page.margin + slack);
        expect(map.y + height * map.scale).toBeLessThanOrEqual(page.height - page.margin + slack);
      }),
    );
  });

  it('fills the sheet in one direction', () => {
    const wide = sheetOf(A4, { x: 0, y: 0, width: 5000, height: 500 });
    expect(5000 * wide.map.scale).toBeCloseTo(A4.width - 2 * A4.margin);
    const high = sheetOf(A4, { x: 0, y: 0, width: 500, height: 5000 });
    expect(high.map.y + 5000 * high.map.scale).toBeCloseTo(A4.height - A4.margin);
  });

  it('is in the middle, with a title that begins where it does', () => {
    const { title, map } = sheetOf(A4, { x: 0, y: 0, width: 500, height: 5000 });
    expect(map.x + (500 * map.scale) / 2).toBeCloseTo(A4.width / 2);
    expect(title.x).toBe(map.x);
  });

  it('has a title in proportion to the paper', () => {
    const bounds = { x: 0, y: 0, width: 1500, height: 900 };
    expect(sheetOf(A0, bounds).title.size / sheetOf(A4, bounds).title.size).toBeCloseTo(A0.width / A4.width);
  });
});

import { describe, expect, it } from 'vitest';
import { FILE_LIMITS, PICTURE_SIDE_LIMIT, pictureSize } from '#shared/formats/png/size.ts';

const FRAME = { x: -10, y: -20, width: 1_000, height: 500 };

describe('the size of a picture', () => {
  it('is the map’s at a scale', () => {
    expect(pictureSize(FRAME, { by: 'factor', factor: 1.5 }, FILE_LIMITS)).toEqual({
      width: 1_500,
      height: 750,
      scale: 1.5,
      isReduced: false,
    });
  });

  it('is exactly as wide as asked', () => {
    const size = pictureSize({ ...FRAME, width: 777 }, { by: 'width', width: 20_000 }, FILE_LIMITS);
    expect(size).toMatchObject({ width: 20_000, isReduced: false });
    expect(size.height).toBe(Math.round((500 * 20_000) / 777));
  });

  it.each([
    [{ ...FRAME, width: 90_000, height: 10 }, 'too wide'],
    [{ ...FRAME, width: 10, height: 90_000 }, 'too high'],
    [{ ...FRAME, width: 25_000, height: 25_000 }, 'too many pixels'],
  ])('is the largest that can be when the picture were %s', (frame) => {
    const { width, height, isReduced, scale } = pictureSize(frame, { by: 'factor', factor: 1 }, FILE_LIMITS);
    expect(isReduced).toBe(true);
    expect(scale).toBeLessThan(1);
    expect(Math.max(width, height)).toBeLessThanOrEqual(PICTURE_SIDE_LIMIT);
    expect(width * height).toBeLessThanOrEqual(FILE_LIMITS.pixels);
  });
});

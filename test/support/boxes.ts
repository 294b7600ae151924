/** How boxes lie to each other, but for what sums of fractions are off by. */
import type { Box } from '#shared/layout/types.ts';

const OFF = 0.01;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - OFF && b.x < a.x + a.width - OFF && a.y < b.y + b.height - OFF && b.y < a.y + a.height - OFF;

export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - OFF &&
  inner.y >= outer.y - OFF &&
  inner.x + inner.width <= outer.x + outer.width + OFF &&
  inner.y + inner.height <= outer.y + outer.height + OFF;

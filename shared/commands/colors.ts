/** Colours of stages: each new one differs from its neighbours. */
import { COLORS, type Color } from '../document/model.ts';

/** The palette's next colour after the stage before, passing over the one the stage after has. */
export function colorBetween(before: Color | undefined, after: Color | undefined): Color {
  const start = before === undefined ? 0 : COLORS.indexOf(before) + 1;
  const palette = [...COLORS.slice(start), ...COLORS.slice(0, start)];
  return palette.find((color) => color !== before && color !== after) ?? COLORS[0];
}

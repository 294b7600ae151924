/** The value, or the bound that it lies beyond. Where the bounds cross, the lower one. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Marks around the points of a curve. */

/** A ring around the highest and the lowest point: how far from it, and how wide its line is. */
export const EXTREME_RING = { gap: 3.5, width: 1.5 } as const;

/** The star of a moment of truth at the upper right of its point. */
export const MOMENT_BADGE = { size: 12 } as const;

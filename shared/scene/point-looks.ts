/** Marks around the points of a curve. */

/** A ring around the highest and the lowest point: how far from it, and how wide its line is. */
export const EXTREME_RING = { gap: 3.5, width: 1.5 } as const;

/** The ground behind words: lines of the map and other curves are dimmed there, so that nothing strikes words through. */
export const WORDS_GROUND = { radius: 3, opacity: 0.84 } as const;

/** The star of a moment of truth at the upper right of its point. */
export const MOMENT_BADGE = { size: 12 } as const;

/** Radius of the circle that a face's icon is drawn in, with its stroke, in the icon's own square. */
export const FACE_RADIUS = 11;

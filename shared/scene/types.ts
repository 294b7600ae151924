/**
 * What is drawn for a map, in paint order. Screen, print and (later) pictures draw the same scene, so
 * they cannot differ. Coordinates are those of the layout.
 */
import type { Color, LaneKind } from '../document/model.ts';
import type {
  Box,
  CardLayout,
  CellLayout,
  CornerLayout,
  EmotionPoint,
  LaneLayout,
  StageLayout,
} from '../layout/types.ts';

/** The band of a lane across the grid. */
export interface LaneBand {
  readonly lane: string;
  readonly kind: LaneKind;
  readonly box: Box;
}

/** A line between two stages. */
export interface StageDivider {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stage header: an arrow of this outline (SVG path data, relative to the header's box). */
export interface StageHeader {
  readonly stage: StageLayout;
  readonly outline: string;
}

export interface CurveRun {
  /** SVG path data of the smooth line; it never leaves the span of the two scores it joins. */
  readonly line: string;
  /** The same, closed down to the zero line, for the tint. */
  readonly area: string;
}

export interface EmotionCurve {
  readonly lane: string;
  readonly row: Box;
  readonly zeroY: number;
  readonly topY: number;
  readonly bottomY: number;
  readonly runs: readonly CurveRun[];
  readonly points: readonly EmotionPoint[];
}

/** The persona whose journey this is, in the corner above the lane titles. */
export interface PersonaCorner {
  readonly layout: CornerLayout;
  /** The name's first letter, for the avatar. */
  readonly initial: string;
  readonly color: Color;
}

export interface Scene {
  readonly map: string;
  /** The whole drawing with headers and titles; its x and y are negative or zero. */
  readonly bounds: Box;
  readonly corner: PersonaCorner | null;
  readonly headers: readonly StageHeader[];
  readonly titles: readonly LaneLayout[];
  readonly bands: readonly LaneBand[];
  readonly dividers: readonly StageDivider[];
  readonly curves: readonly EmotionCurve[];
  /** Not drawn by themselves: where a card can be dropped or added. */
  readonly cells: readonly CellLayout[];
  readonly cards: readonly CardLayout[];
}

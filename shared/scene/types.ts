/**
 * What is drawn for a map, in paint order. Screen, print and (later) pictures draw the same scene, so
 * they cannot differ. Coordinates are those of the layout.
 */

import type { Color, CurveMark, Image, LaneKind, LinkKind } from '../document/model.ts';
import type { PlainPictures } from '../images/plain.ts';
import type { Point } from '../layout/monotone.ts';
import type {
  Box,
  CardLayout,
  CellLayout,
  ChannelRow,
  CornerLayout,
  EmotionPoint,
  LaneLayout,
  PlainPoint,
  StageLayout,
  TextLine,
  TurnedText,
} from '../layout/types.ts';

/** The band of a lane across the grid. */
export interface LaneBand {
  readonly lane: string;
  readonly kind: LaneKind;
  readonly box: Box;
  /** y of the line of a blueprint that the lane begins with. */
  readonly boundaryY: number | null;
  /** In a collapsed lane: how many cards each column has. Relative to the box. */
  readonly counts: readonly TextLine[];
}

/** The ground of a collapsed stage, with its name down it. */
export interface CollapsedColumn {
  readonly stage: string;
  readonly color: Color;
  readonly box: Box;
  readonly nameLines: readonly TurnedText[];
}

/** The matrix of a channels lane. */
export interface ChannelMatrix {
  readonly lane: string;
  readonly row: Box;
  /** Relative to the row. */
  readonly channels: readonly ChannelRow[];
}

/** What stands on an arrow. */
export interface LinkLabel {
  readonly box: Box;
  /** Whether it covers no words and no other label. */
  readonly isClear: boolean;
  readonly text: string | null;
  /** Whether the text is the number of what a card tells. */
  readonly isNumber: boolean;
  readonly hasIcon: boolean;
}

/** An arrow between two cards. Coordinates are those of the grid, paths SVG path data (`M`, `L`, `C`, `Z`). */
export interface LinkLayout {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  /** The corners, from card to card. */
  readonly points: readonly Point[];
  /** The line, which ends in the head. */
  readonly line: string;
  readonly head: string;
  /** A pill on its longest part: the icon of its kind, and its label. */
  readonly label: LinkLabel | null;
}

/** A line between two stages. */
export interface StageDivider {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stage header: a form of this outline (SVG path data, relative to the header's box). */
export interface StageHeader {
  readonly stage: StageLayout;
  /** A stage is an arrow in its colour; a sub-stage is a rounded form in a tint of it. */
  readonly isSub: boolean;
  readonly outline: string;
}

export interface CurveRun {
  /** SVG path data of the smooth line; it never leaves the span of the two scores it joins. */
  readonly line: string;
  /** The same, closed down to the zero line, for the tint. */
  readonly area: string;
}

/** A curve behind the team's. */
export interface ThinCurve {
  readonly lines: readonly string[];
  readonly points: readonly PlainPoint[];
  /** Its name in lines; none without a word. */
  readonly label: readonly TextLine[];
}

export interface EmotionCurve {
  readonly lane: string;
  readonly row: Box;
  readonly marks: CurveMark;
  readonly zeroY: number;
  /** The line of score 0 as a path, with gaps where a score or a name stands on it. */
  readonly zeroLine: string;
  readonly topY: number;
  readonly bottomY: number;
  readonly runs: readonly CurveRun[];
  readonly points: readonly EmotionPoint[];
  /** What was measured: a dashed line with hollow points. */
  readonly measured: ThinCurve | null;
  /** Other maps: thin lines. */
  readonly others: readonly (ThinCurve & { readonly map: string })[];
}

/** The persona whose journey this is, in the corner above the lane titles. */
export interface PersonaCorner {
  readonly layout: CornerLayout;
  /** The name's first letter, for the avatar. */
  readonly initial: string;
  readonly color: Color;
  /** In place of the initial: one of the scene's pictures. */
  readonly picture: { readonly image: string; readonly alternative: string } | null;
}

export interface Scene {
  readonly map: string;
  /** The whole drawing with headers and titles; its x and y are negative or zero. */
  readonly bounds: Box;
  readonly corner: PersonaCorner | null;
  /** Of the columns. */
  readonly headers: readonly StageHeader[];
  /** Of stages above their sub-stages. */
  readonly groups: readonly StageHeader[];
  readonly titles: readonly LaneLayout[];
  readonly bands: readonly LaneBand[];
  readonly dividers: readonly StageDivider[];
  readonly collapsed: readonly CollapsedColumn[];
  readonly matrices: readonly ChannelMatrix[];
  readonly curves: readonly EmotionCurve[];
  /** Not drawn by themselves: where a card can be dropped or added. */
  readonly cells: readonly CellLayout[];
  readonly cards: readonly CardLayout[];
  readonly links: readonly LinkLayout[];
  /** The pictures that the cards and the corner show. */
  readonly images: Readonly<Record<string, Image>>;
}

/** What drawings and slides for other programs are made from. */
export interface SceneMaterial {
  /** All maps of a document, measured, in the maps' order. */
  readonly scenes: readonly Scene[];
  /** The same as slides of single stages show them: each card as wide as a stage, nothing folded. */
  readonly stageScenes: readonly Scene[];
  /** The document's own pictures. */
  readonly pictures: PlainPictures;
}

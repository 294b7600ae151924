/**
 * Where everything of a map stands. Units are CSS pixels at zoom 1. The origin is the top left corner of
 * the grid: stage headers stand above it (negative y), lane titles left of it (negative x), so that the
 * screen can pin both while the grid pans, and paper can draw all three as one picture.
 */
import type {
  CardIcon,
  CardKind,
  ChannelIcon,
  Color,
  CurveMark,
  Frequency,
  LaneKind,
  LinkKind,
  Status,
} from '../document/model.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text styles that layout measures and views draw; the one source of both. */
export type TextStyle =
  | 'card'
  | 'figure'
  | 'meta'
  | 'stage'
  | 'subStage'
  | 'stageMeta'
  | 'lane'
  | 'laneMeta'
  | 'feeling';

/** Font size and line height in px; weight as in CSS. */
export const TEXT_STYLES: {
  readonly [S in TextStyle]: { readonly size: number; readonly lineHeight: number; readonly weight: 400 | 500 | 600 };
} = {
  card: { size: 13, lineHeight: 17, weight: 400 },
  figure: { size: 22, lineHeight: 28, weight: 600 },
  meta: { size: 11.5, lineHeight: 18, weight: 400 },
  stage: { size: 14, lineHeight: 18, weight: 600 },
  subStage: { size: 12.5, lineHeight: 16, weight: 600 },
  stageMeta: { size: 11.5, lineHeight: 15, weight: 400 },
  lane: { size: 13, lineHeight: 17, weight: 600 },
  laneMeta: { size: 11.5, lineHeight: 15, weight: 400 },
  feeling: { size: 11.5, lineHeight: 15, weight: 500 },
};

/** A short text as it is drawn: its lines with a newline between two of them. */
export interface LinedText {
  readonly text: string;
  /** Of its lines, where there are several. */
  readonly widths?: readonly number[];
}

/** The same with the width of the widest line. */
export interface ShortText extends LinedText {
  readonly width: number;
  /** How many lines there are. */
  readonly lines: number;
}

/** Width of a text without line breaks, in px. The renderer measures with a canvas, tests with a table. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** One line as it is drawn; never broken again by who draws it. */
export interface TextLine {
  readonly text: string;
  /** Top left of the line box, relative to what the line belongs to. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The paragraph's base direction (first strong character), for the line's `dir`. */
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The lines of a service blueprint between lanes: of interaction (what the customer does and what is done for them),
 * of visibility (what the customer sees of it), of internal interaction (who serves, and what supports them).
 */
export const BOUNDARIES = ['interaction', 'visibility', 'internalInteraction'] as const;
export type Boundary = (typeof BOUNDARIES)[number];

/** The words that stand on a map and are not the document's, in the language of the reader. */
export interface LayoutWords {
  /** The reader's language (BCP 47): scores are written its way (`−0.5`, `−0,5`). */
  readonly language: string;
  frequency(value: Frequency): string;
  impact(value: number): string;
  effort(value: number): string;
  status(value: Status): string;
  /** How many cards a collapsed cell holds: `3 cards`. */
  cards(count: number): string;
  boundary(boundary: Boundary): string;
  /** What a metric is to reach: `target 80 %`. */
  target(value: string): string;
  /** What a measured curve is called, with how many answers it comes from where that is known: `measured, n = 212`. */
  measured(sample: string | null): string;
}

/**
 * A chip (channel, tag, label but the frequency). Its text stands after the padding and, with `iconGap`
 * between, a channel's icon or a tag's dot of colour.
 */
export const CHIP = { height: 18, padding: 8, icon: 12, dot: 8, iconGap: 4 } as const;

/** The five pips of a severity fill their part's box: five widths and four gaps. */
export const SEVERITY_PIP = { count: 5, width: 7, height: 10, gap: 2 } as const;

/** The bar of a metric from zero to its value, with a tick where its target is. */
export const GAUGE = { height: 6, tick: 2, tickHeight: 12 } as const;

/** Radius of a point on the emotion curve; nothing else of the lane comes nearer to its centre. */
export const EMOTION_POINT_RADIUS = 13;

/** A point that is a number: a pill with the score in it. */
export const SCORE_PILL = { width: 36, height: 22 } as const;

/** Radius of a point of the team's curve that is only a point, and of the hollow ones of measured scores. */
export const SMALL_POINT_RADIUS = { team: 6, measured: 4 } as const;

/** How far the head of a stage's arrow reaches out of the header, and how deep the next one's notch is. */
export const STAGE_ARROW = 12;

/** What a card says of itself beside its text, as a chip with an icon: who answers for it, where more of it is told. */
export type Reference =
  | { readonly reference: 'owner' }
  | { readonly reference: 'webLink'; readonly url: string }
  | { readonly reference: 'journey'; readonly map: string | null; readonly file: string | null }
  /** What is written on an arrow that begins here, with the number that the arrow has, where it is too long for that. */
  | { readonly reference: 'arrow'; readonly link: string };

/**
 * What stands on a card beside its text. Boxes are relative to the card.
 * `text` is what is drawn: on the screen one line, cut with an ellipsis where the name is wider than the card; where
 * texts are whole its lines, with a newline between two of them.
 */
export type CardPart =
  /** The card's own icon, before its first line. */
  | { readonly kind: 'icon'; readonly box: Box; readonly icon: CardIcon }
  /** A picture that fills its box; what reaches over is cut. Never larger than the picture's own size. */
  | { readonly kind: 'picture'; readonly box: Box; readonly image: string; readonly alternative: string }
  | (LinedText & {
      readonly kind: 'channel';
      readonly box: Box;
      readonly channel: string;
      readonly icon: ChannelIcon;
      readonly color: Color | null;
    })
  /** Chips, but for those in `PLAIN_LABELS`, which are plain text. */
  | (LinedText & { readonly kind: 'label'; readonly box: Box; readonly label: CardLabel })
  | (LinedText & Reference & { readonly kind: 'reference'; readonly box: Box })
  | (LinedText & { readonly kind: 'tag'; readonly box: Box; readonly tag: string; readonly color: Color })
  | { readonly kind: 'severity'; readonly box: Box; readonly value: number }
  | (LinedText & { readonly kind: 'score'; readonly box: Box; readonly value: number })
  /** A metric's value, large. */
  | (LinedText & { readonly kind: 'figure'; readonly box: Box })
  /** Both from 0 to 1, parts of the bar's width. */
  | { readonly kind: 'gauge'; readonly box: Box; readonly value: number; readonly target: number }
  | { readonly kind: 'momentOfTruth'; readonly box: Box }
  | { readonly kind: 'notes'; readonly box: Box };

export type CardLabel = 'frequency' | 'impact' | 'effort' | 'status' | 'target' | 'source' | 'speaker';

/** Labels that are drawn as text without a chip around it. */
export const PLAIN_LABELS: ReadonlySet<CardLabel> = new Set(['frequency', 'target', 'source', 'speaker']);

/**
 * What is inside a card, wherever it stands. While the card and the names it shows do not change, this
 * stays the same object, so that a view memoised on it draws nothing anew when the card only moves.
 */
export interface CardContent {
  readonly kind: CardKind;
  /** The colour given to the card itself: a tint of its ground. Its kind is told by its bar. */
  readonly color: Color | null;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** Where the text is edited in place, relative to the card: the lines' column, at least one line high. */
  readonly textBox: Box;
  readonly parts: readonly CardPart[];
}

/** A card in its place; the same object as in the layout before while place and content are unchanged. */
export interface CardLayout {
  readonly id: string;
  readonly stage: string;
  readonly lane: string;
  /** As wide and high as the content. */
  readonly box: Box;
  readonly content: CardContent;
}

/** A line of text that is read from top to bottom: turned a quarter to the right around its upper left corner. */
export interface TurnedText {
  readonly text: string;
  /** Where its upper left corner stands, relative to the grid; it reaches a line height to the left of it. */
  readonly x: number;
  readonly y: number;
  /** How far it reaches down. */
  readonly length: number;
  readonly direction: TextLine['direction'];
  readonly style: 'stage' | 'subStage';
}

/** What stands for a stage whose cards are put away. */
export interface CollapsedStage {
  /** How many cards are not drawn. */
  readonly count: number;
  /** That number, relative to the header. */
  readonly countLine: TextLine;
  /** The name, down the narrow column; its first line is the rightmost. None without a name. */
  readonly nameLines: readonly TurnedText[];
}

/** A column of the map with its header; or, among the groups, a stage above its sub-stages. */
export interface StageLayout {
  readonly id: string;
  readonly color: Color;
  /** The stage this is a sub-stage of. */
  readonly parent: string | null;
  /** Its place among the stages of one parent, in reading order. */
  readonly index: number;
  /** The header above the grid (negative y). */
  readonly header: Box;
  /** The whole column inside the grid; of a group, all of its columns. */
  readonly column: Box;
  /** Relative to the header; none when it is collapsed. */
  readonly nameLines: readonly TextLine[];
  /** Where the name is edited in place: the lines' column, at least one line high. */
  readonly nameBox: Box;
  readonly durationLines: readonly TextLine[];
  readonly collapsed: CollapsedStage | null;
}

/** The line between a lane and the one above it. */
export interface BoundaryLayout {
  readonly boundary: Boundary;
  /** Its name, relative to the lane's title. */
  readonly nameLines: readonly TextLine[];
  /** Where the line is drawn, from the top of the row. */
  readonly y: number;
}

/** A channel of the matrix, in its row. Relative to the lane: x to the grid, y to the top of the lane's row. */
export interface ChannelRow {
  readonly channel: string;
  readonly icon: ChannelIcon;
  readonly color: Color | null;
  /** The name, cut to one line where texts are not whole; x relative to the lane's title. */
  readonly nameLines: readonly TextLine[];
  /** Where its icon stands; x relative to the lane's title. */
  readonly iconBox: Box;
  /** The middle of the row. */
  readonly y: number;
  /** Where touchpoints of a stage use it. */
  readonly marks: readonly ChannelMark[];
  /** Between neighbouring columns that both use it. */
  readonly bars: readonly { readonly from: number; readonly to: number }[];
}

export interface ChannelMark {
  readonly stage: string;
  readonly x: number;
  /** The touchpoints, in reading order. */
  readonly cards: readonly string[];
  /** How many they are, where that is more than one. */
  readonly text: string | null;
}

/** How high the row of a channel with a name on one line is, and how large its marks are. */
export const CHANNEL_ROW = { height: 26, icon: 14, dot: 6, count: 9, bar: 4 } as const;

export interface LaneLayout {
  readonly id: string;
  readonly kind: LaneKind;
  readonly isCollapsed: boolean;
  /** The title left of the grid (negative x). */
  readonly title: Box;
  /** The whole row inside the grid. */
  readonly row: Box;
  /** Relative to the title. */
  readonly nameLines: readonly TextLine[];
  /** Where the name is edited in place: the lines' column, at least one line high. */
  readonly nameBox: Box;
  readonly descriptionLines: readonly TextLine[];
  /** The line of a blueprint at the top of the row. */
  readonly boundary: BoundaryLayout | null;
  /** In a channels lane: the channels that touchpoints of the map use. */
  readonly channels: readonly ChannelRow[];
  /** In a collapsed lane: how many cards each column has; x relative to the grid, y to the row. */
  readonly counts: readonly TextLine[];
}

export interface CellLayout {
  readonly stage: string;
  readonly lane: string;
  readonly box: Box;
  /** Its stage or its lane is collapsed: cards may stand here that are not drawn. */
  readonly isCollapsed: boolean;
  /** Where the next card would begin: under the last one, or at the top; null in a lane that takes no cards. */
  readonly next: Box | null;
  /** The drawn ones that begin here, top to bottom. */
  readonly cards: readonly string[];
}

/** A touchpoint on the curve; relative to the grid. */
export interface EmotionPoint {
  readonly card: string;
  readonly stage: string;
  /** Centre of the point. */
  readonly x: number;
  readonly y: number;
  readonly score: number;
  /** The score as it is written: `+1`, `−0.5`, `0`. */
  readonly text: string;
  /** Where that stands: beside the point and clear of all words, or in it where points are numbers. */
  readonly scoreBox: Box;
  readonly momentOfTruth: boolean;
  /** The highest or the lowest point of the curve. */
  readonly extreme: 'peak' | 'low' | null;
  /**
   * The feeling or thought beside the point, when it has one and there is room; where texts are whole, and there is
   * none, below the curve, with the score in front. Relative to the grid.
   */
  readonly words: readonly TextLine[];
}

/** A point of a curve that stands behind the team's. */
export interface PlainPoint {
  readonly card: string;
  readonly x: number;
  readonly y: number;
  /** The score as it is written. */
  readonly text: string;
}

/** A curve beside the team's: what was measured, or another map's. */
export interface SecondCurve {
  readonly runs: readonly (readonly PlainPoint[])[];
  /** What it is, at its end, cut to one line where texts are not whole; relative to the grid. None without a word. */
  readonly label: readonly TextLine[];
}

/** The curves of one emotions lane. */
export interface EmotionLayout {
  readonly lane: string;
  readonly row: Box;
  readonly marks: CurveMark;
  /** y of score 0, of +2 and of −2, relative to the grid. */
  readonly zeroY: number;
  readonly topY: number;
  readonly bottomY: number;
  /** Runs of neighbouring touchpoints that the team scored; between two runs the curve has a gap. */
  readonly runs: readonly (readonly EmotionPoint[])[];
  /** What was measured at the same touchpoints. */
  readonly measured: SecondCurve | null;
  /** Curves of other maps. */
  readonly others: readonly (SecondCurve & { readonly map: string })[];
}

/** The corner above the lane titles, which tells whose journey the map is. */
export interface CornerLayout {
  readonly persona: string;
  readonly name: string;
  readonly box: Box;
  /** The round picture or initial, relative to the box. */
  readonly avatar: Box;
  /** Relative to the box. */
  readonly nameLines: readonly TextLine[];
  readonly summaryLines: readonly TextLine[];
}

export interface MapLayout {
  readonly map: string;
  /** The grid without headers and titles. */
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  readonly titleWidth: number;
  readonly corner: CornerLayout | null;
  /** The columns, from left to right. */
  readonly stages: readonly StageLayout[];
  /** Stages above their sub-stages, from left to right. */
  readonly groups: readonly StageLayout[];
  readonly lanes: readonly LaneLayout[];
  /** Lane by lane, stage by stage. */
  readonly cells: readonly CellLayout[];
  /** In reading order: lane by lane, stage by stage, top to bottom. */
  readonly cards: readonly CardLayout[];
  readonly emotions: readonly EmotionLayout[];
  /** Arrows between cards, with what is written on them. */
  readonly links: readonly LinkText[];
}

/** An arrow without its way, which depends on where the cards stand. */
export interface LinkText {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  /** What is written on it: one line, or the number of what its first card tells of it; null without a word. */
  readonly label: { readonly text: string; readonly width: number; readonly isNumber: boolean } | null;
}

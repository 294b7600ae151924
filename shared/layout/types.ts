/**
 * Where everything of a map stands. Units are CSS pixels at zoom 1. The origin is the top left corner of
 * the grid: stage headers stand above it (negative y), lane titles left of it (negative x), so that the
 * screen can pin both while the grid pans, and paper can draw all three as one picture.
 */
import type { CardKind, ChannelIcon, Color, Frequency, LaneKind, Status } from '../document/model.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text styles that layout measures and views draw; the one source of both. */
export type TextStyle = 'card' | 'meta' | 'stage' | 'stageMeta' | 'lane' | 'laneMeta' | 'feeling';

/** Font size and line height in px; weight as in CSS. */
export const TEXT_STYLES: {
  readonly [S in TextStyle]: { readonly size: number; readonly lineHeight: number; readonly weight: 400 | 500 | 600 };
} = {
  card: { size: 13, lineHeight: 17, weight: 400 },
  meta: { size: 11.5, lineHeight: 18, weight: 400 },
  stage: { size: 14, lineHeight: 18, weight: 600 },
  stageMeta: { size: 11.5, lineHeight: 15, weight: 400 },
  lane: { size: 13, lineHeight: 17, weight: 600 },
  laneMeta: { size: 11.5, lineHeight: 15, weight: 400 },
  feeling: { size: 11.5, lineHeight: 15, weight: 500 },
};

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

/** The words that stand on cards and are not the document's, in the language of the reader. */
export interface LayoutWords {
  /** The reader's language (BCP 47): scores are written its way (`−0.5`, `−0,5`). */
  readonly language: string;
  frequency(value: Frequency): string;
  impact(value: number): string;
  effort(value: number): string;
  status(value: Status): string;
}

/**
 * A chip (channel, tag, label but the frequency). Its text stands after the padding and, with `iconGap`
 * between, a channel's icon or a tag's dot of colour.
 */
export const CHIP = { height: 18, padding: 8, icon: 12, dot: 8, iconGap: 4 } as const;

/** The five pips of a severity fill their part's box: five widths and four gaps. */
export const SEVERITY_PIP = { count: 5, width: 7, height: 10, gap: 2 } as const;

/** Radius of a point on the emotion curve; nothing else of the lane comes nearer to its centre. */
export const EMOTION_POINT_RADIUS = 13;

/** How far the head of a stage's arrow reaches out of the header, and how deep the next one's notch is. */
export const STAGE_ARROW = 12;

/**
 * What stands under a card's text (a moment of truth: at its top right). Boxes are relative to the card.
 * `text` is what is drawn: cut with an ellipsis where the name is wider than the card.
 */
export type CardPart =
  | {
      readonly kind: 'channel';
      readonly box: Box;
      readonly channel: string;
      readonly icon: ChannelIcon;
      readonly text: string;
    }
  /** `frequency` is plain text after the severity, the others are chips. */
  | {
      readonly kind: 'label';
      readonly box: Box;
      readonly label: 'frequency' | 'impact' | 'effort' | 'status';
      readonly text: string;
    }
  | { readonly kind: 'tag'; readonly box: Box; readonly tag: string; readonly color: Color; readonly text: string }
  | { readonly kind: 'severity'; readonly box: Box; readonly value: number }
  | { readonly kind: 'score'; readonly box: Box; readonly value: number; readonly text: string }
  | { readonly kind: 'momentOfTruth'; readonly box: Box }
  | { readonly kind: 'notes'; readonly box: Box };

/**
 * What is inside a card, wherever it stands. While the card and the names it shows do not change, this
 * stays the same object, so that a view memoised on it draws nothing anew when the card only moves.
 */
export interface CardContent {
  readonly kind: CardKind;
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

export interface StageLayout {
  readonly id: string;
  readonly color: Color;
  readonly index: number;
  /** The header above the grid (negative y). */
  readonly header: Box;
  /** The whole column inside the grid. */
  readonly column: Box;
  /** Relative to the header. */
  readonly nameLines: readonly TextLine[];
  /** Where the name is edited in place: the lines' column, at least one line high. */
  readonly nameBox: Box;
  readonly durationLines: readonly TextLine[];
}

export interface LaneLayout {
  readonly id: string;
  readonly kind: LaneKind;
  /** The title left of the grid (negative x). */
  readonly title: Box;
  /** The whole row inside the grid. */
  readonly row: Box;
  /** Relative to the title. */
  readonly nameLines: readonly TextLine[];
  /** Where the name is edited in place: the lines' column, at least one line high. */
  readonly nameBox: Box;
  readonly descriptionLines: readonly TextLine[];
}

export interface CellLayout {
  readonly stage: string;
  readonly lane: string;
  readonly box: Box;
  /** Where the next card would begin: under the last one, or at the top; null in a lane that takes no cards. */
  readonly next: Box | null;
  /** Top to bottom. */
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
  /** Where that stands, beside the point and clear of all words. Relative to the grid. */
  readonly scoreBox: Box;
  readonly momentOfTruth: boolean;
  /** The feeling or thought beside the point, when it has one and there is room. Relative to the grid. */
  readonly words: readonly TextLine[];
}

/** The curve of one emotions lane. */
export interface EmotionLayout {
  readonly lane: string;
  readonly row: Box;
  /** y of score 0, of +2 and of −2, relative to the grid. */
  readonly zeroY: number;
  readonly topY: number;
  readonly bottomY: number;
  /** Runs of neighbouring scored touchpoints; between two runs the curve has a gap. */
  readonly runs: readonly (readonly EmotionPoint[])[];
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
  readonly stages: readonly StageLayout[];
  readonly lanes: readonly LaneLayout[];
  /** Lane by lane, stage by stage. */
  readonly cells: readonly CellLayout[];
  /** In reading order: lane by lane, stage by stage, top to bottom. */
  readonly cards: readonly CardLayout[];
  readonly emotions: readonly EmotionLayout[];
}

/**
 * Slides as native shapes, whatever program and file format they come in. All lengths are points (72 per
 * inch) from the upper left corner of the slide; colours are `#rrggbb`.
 */
import type { PlainPictures } from '../../images/plain.ts';
import type { Box } from '../../layout/types.ts';

/** 16:9, as presentation programs make it: 13⅓ by 7½ inches. */
export const SLIDE = { width: 960, height: 540 } as const;

export interface Paragraph {
  readonly text: string;
  /** Font size. */
  readonly size: number;
  /** From line to line. */
  readonly lineHeight: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'start' | 'center';
  /** Space above it. */
  readonly before?: number;
}

export interface SlideText {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: 'top' | 'middle';
  /** Inside the shape's box. */
  readonly inset: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Whether lines are broken at the shape's edge; false for a word or two that have their own room. */
  readonly wraps: boolean;
  /** Read from top to bottom. */
  readonly turned?: boolean;
}

/** Forms that presentation programs know by themselves, so that they stay editable. */
export type Form =
  | { readonly kind: 'rectangle' }
  | { readonly kind: 'rounded'; readonly radius: number }
  | { readonly kind: 'ellipse' }
  | { readonly kind: 'star' }
  | { readonly kind: 'note' }
  /** A face from very sad (−1) to very happy (1). */
  | { readonly kind: 'face'; readonly mood: number }
  /** A stage's arrow; the first of a row has no notch. `head` is how far it points out. */
  | { readonly kind: 'arrow'; readonly isFirst: boolean; readonly head: number };

export interface FormShape {
  readonly kind: 'form';
  readonly name: string;
  /** Alternative text, for a shape that says something without words. */
  readonly description?: string;
  readonly box: Box;
  readonly form: Form;
  readonly fill?: string;
  readonly line?: { readonly color: string; readonly width: number };
  readonly text?: SlideText;
  /** Page on the web that a click leads to. */
  readonly link?: string;
}

export interface LineShape {
  readonly kind: 'line';
  readonly name: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly line: { readonly color: string; readonly width: number; readonly isDashed: boolean };
}

/** A step of a freeform's outline; all points are absolute. */
export type OutlineStep =
  | { readonly kind: 'move' | 'line'; readonly to: readonly [x: number, y: number] }
  | {
      readonly kind: 'curve';
      readonly control: readonly [readonly [x: number, y: number], readonly [x: number, y: number]];
      readonly to: readonly [x: number, y: number];
    }
  | { readonly kind: 'close' };

export interface FreeformShape {
  readonly kind: 'freeform';
  readonly name: string;
  readonly outline: readonly OutlineStep[];
  readonly line?: { readonly color: string; readonly width: number; readonly isDashed?: boolean };
  /** `opacity` from 0 to 1. */
  readonly fill?: { readonly color: string; readonly opacity: number };
}

/** Shapes that belong together and move as one. */
export interface GroupShape {
  readonly kind: 'group';
  readonly name: string;
  readonly description?: string;
  readonly shapes: readonly SlideShape[];
}

/** A picture that fills its box. */
export interface PictureShape {
  readonly kind: 'picture';
  readonly name: string;
  /** Alternative text. */
  readonly description: string;
  readonly box: Box;
  readonly form: Extract<Form, { readonly kind: 'rounded' | 'ellipse' }>;
  /** By its name in the deck. */
  readonly picture: string;
  /** What of it is cut off at each of two opposite sides, in parts of its width and of its height. */
  readonly cut: { readonly across: number; readonly down: number };
}

export type SlideShape = FormShape | LineShape | FreeformShape | GroupShape | PictureShape;

export interface Slide {
  /** The title placeholder, by which slides are found and read aloud. */
  readonly title: string;
  /** Beside the title, smaller. */
  readonly subtitle: string;
  readonly shapes: readonly SlideShape[];
  /** What the speaker sees; empty for none. */
  readonly notes: string;
}

export interface SlideDeck {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly slides: readonly Slide[];
  /** Each once, however many slides show it. */
  readonly pictures: PlainPictures;
}

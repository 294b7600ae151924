/**
 * The pages of a PDF as plain data: what stands where on each. They are drawn by the same components on
 * paper and, made smaller, in a preview. Lengths are CSS pixels, 96 per inch, from a page's upper left corner.
 */
import type { Color, Image } from '../document/model.ts';
import type { Box, TextLine, TextStyle } from '../layout/types.ts';
import type { Scene } from '../scene/types.ts';
import type { Size } from './papers.ts';
import type { WebPlace } from './web-links.ts';

export type HeadingLevel = 1 | 2 | 3;

/** A place that the reader of a PDF can jump to. */
export interface OutlineEntry {
  readonly level: HeadingLevel;
  readonly text: string;
  /** How far down the page. */
  readonly y: number;
}

/** Part of the line at the top of a page; a heading where what it names begins. */
export interface TitlePart {
  readonly text: string;
  readonly heading: HeadingLevel | null;
}

export interface PageTitle {
  readonly box: Box;
  /** Font size. */
  readonly size: number;
  /** As high as the box where there is one line. */
  readonly lineHeight: number;
  readonly parts: readonly TitlePart[];
}

/** A page before it has its number. */
export interface PageDraft extends Size {
  /** Names the page among all; links lead to it. */
  readonly key: string;
  /** A name of its own instead of a number: `B3` on a poster. */
  readonly label?: string;
  readonly title: PageTitle | null;
  readonly outline: readonly OutlineEntry[];
  readonly content: PageContent;
}

export interface Page extends Omit<PageDraft, 'label'> {
  /** From 1. */
  readonly number: number;
  readonly label: string;
  /** Where the number stands; null on a page that needs none. */
  readonly folio: { readonly box: Box; readonly size: number; readonly text: string } | null;
}

export type PageContent = MapContent | ProseContent;

/** A map, or a part of it. */
export interface MapContent {
  readonly kind: 'map';
  readonly scene: Scene;
  /** The upper left corner of the scene's bounds, and how much larger than on the screen at zoom 1 it is drawn. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Nothing is drawn outside of it. */
  readonly clip: Box | null;
  /** What another page has too, and is read there: keys as `echoKey` makes them. */
  readonly echoes: ReadonlySet<string>;
  /** The curves in words, by lane. */
  readonly curveTexts: Readonly<Record<string, string>>;
  /** What leads to pages on the web, in the coordinates of the scene; those painted later lie on top. */
  readonly links: readonly WebPlace[];
  /** What leads to other pages, in the same coordinates; painted after those. */
  readonly pageLinks: readonly PageLink[];
  /** Lines that show where to cut, as `[x1, y1, x2, y2]`. */
  readonly cutMarks: readonly (readonly [number, number, number, number])[];
}

/** A place that leads to another page. */
export interface PageLink {
  /** Its key. */
  readonly page: string;
  readonly text: string;
  readonly box: Box;
}

/** Running text: covers, persona sheets and whatever else is told in words. */
export interface ProseContent {
  readonly kind: 'prose';
  /** In reading order. */
  readonly items: readonly ProseItem[];
}

export type ProseRole = 'h1' | 'h2' | 'h3' | 'label' | 'text' | 'quiet' | 'entry' | 'quote';

export type ProseItem =
  | {
      readonly kind: 'text';
      readonly role: ProseRole;
      readonly lines: readonly TextLine[];
      readonly style: TextStyle;
      readonly x: number;
      readonly y: number;
      /** How much larger than its style. */
      readonly scale: number;
      /** Key of the page it leads to. */
      readonly link: string | null;
      /** Addresses in it, in px of its style. */
      readonly webLinks: readonly WebPlace[];
    }
  | {
      readonly kind: 'avatar';
      readonly box: Box;
      readonly initial: string;
      readonly color: Color;
      /** In place of the initial. */
      readonly picture: PersonaPicture | null;
    }
  /** A row of arrows in the colours of a journey: decoration. */
  | { readonly kind: 'ornament'; readonly box: Box; readonly colors: readonly Color[] };

/** A persona's picture, with the words that stand in for it. */
export interface PersonaPicture {
  readonly image: Image;
  readonly alternative: string;
}

/** Names a thing on a page among the echoes. */
export const echoKey = (kind: 'card' | 'stage' | 'lane' | 'corner', id: string): string => `${kind} ${id}`;

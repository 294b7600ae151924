/**
 * What every format in and out answers. A format that cannot carry something says so in a notice; nothing is
 * dropped silently. Formats are pure: text or bytes in, text or bytes out.
 */
import type { CreateId } from '../document/ids.ts';
import type { JourneyDocument, LaneKind } from '../document/model.ts';

/** One thing a person should know of a conversion: what could not be carried, or how something was read. */
export interface Notice {
  /** Its sentence is `formats:notice.<code>` in the locales. */
  readonly code: string;
  /** Line of the source, from 1, where an import can say it. */
  readonly line?: number;
  /** Values for the sentence. `count` makes plurals: equal notices are counted, not repeated a thousand times. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Exported<Content extends string | Uint8Array> {
  readonly content: Content;
  readonly notices: readonly Notice[];
}

export type Imported =
  | { readonly kind: 'imported'; readonly document: JourneyDocument; readonly notices: readonly Notice[] }
  /** Nothing usable was found; the notices say why. */
  | { readonly kind: 'nothing'; readonly notices: readonly Notice[] };

/** What an import needs from outside, so that it stays pure. */
export interface ImportContext {
  readonly createId: CreateId;
  /** For the title when the source has none: the file's name without its ending. */
  readonly fileName: string;
  /** BCP 47 tag for the new document. */
  readonly language: string;
  /** Names for what a source does not name: lanes, persona, map, stage, in the user's language. */
  readonly words: ImportWords;
}

export interface ImportWords {
  readonly persona: string;
  readonly map: string;
  readonly stage: string;
  readonly lanes: Readonly<Record<LaneKind, string>>;
}

/** What reading a `.journey` file can answer: a closed union, each with a code a person can be told about. */
import type { JourneyDocument } from '../document/model.ts';

/** One thing that is wrong at one place of a document. */
export interface Fault {
  /** Where, as keys from the root: `['maps', 'map_1', 'cards', 'card_7', 'lane']`. */
  readonly path: readonly (string | number)[];
  /** Stable code; its sentence is `fault.<code>` in the locales. */
  readonly code: FaultCode;
  /** Values for the sentence: the limit that was passed, the id that is not there. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The path for a person, with the names of what it passes: `maps ▸ "Current state" ▸ name`. Set by `parseJourney`. */
  readonly place?: string;
}

export type FaultCode =
  | 'missingField' // a required field is not there; values: {}
  | 'wrongType' // values: { expected }
  | 'notAllowed' // a value out of an enumeration or range; values: { allowed }
  | 'tooLong' // values: { limit }
  | 'controlCharacter' // a control character or half a character (lone surrogate)
  | 'badId'
  | 'badOrderKey'
  | 'duplicateKey' // one object has the same key twice; values: { key }
  | 'duplicateId' // two entries of one list have the same id (version 1); values: { id }
  | 'forbiddenKey' // `__proto__`, or a field whose name a newer version took; values: { key }
  | 'numberOverflow' // 1e999
  | 'tooDeep' // values: { limit }
  | 'danglingReference' // values: { id, to } where to is 'persona', 'stage', …
  | 'duplicateReference' // the same id twice in one list; values: { id }
  | 'wrongLane' // a card in a lane that does not take its kind; values: { kind, laneKind }
  | 'stageWithSubStages' // a card in a stage that is no column, because it has sub-stages
  | 'nestedSubStage' // a sub-stage whose parent is itself or a sub-stage
  | 'badImage' // a picture that is not what the document says, or is not safe
  | 'linkToItself' // a link from a card to the same card
  | 'noMap'; // a document has at least one map

export type ParseResult =
  | { readonly kind: 'ok'; readonly document: JourneyDocument; readonly migratedFrom: number | null }
  /** It is JSON, or not even that (a picture, an empty file), but nothing says that it is ours. */
  | { readonly kind: 'notAJourney' }
  /** Begins like ours but is broken JSON or not UTF-8; line and column count from 1, columns in UTF-16 code units. */
  | { readonly kind: 'brokenJson'; readonly line: number; readonly column: number }
  | { readonly kind: 'newerVersion'; readonly version: number; readonly supported: number }
  /** `faults` holds the first `FAULT_LIMIT`; `omitted` counts those beyond. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[]; readonly omitted: number }
  | {
      readonly kind: 'migrationFailed';
      readonly from: number;
      readonly to: number;
      readonly faults: readonly Fault[];
      readonly omitted: number;
    }
  /** More bytes than we read; values in bytes. */
  | { readonly kind: 'tooLarge'; readonly size: number; readonly limit: number };

/** How many faults of one file are told; a person repairs the first ones and looks again. */
export const FAULT_LIMIT = 100;

export type ParseProblem = Exclude<ParseResult, { kind: 'ok' }>;

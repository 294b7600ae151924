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
  | 'forbiddenKey' // `__proto__`; values: { key }
  | 'numberOverflow' // 1e999
  | 'tooDeep' // values: { limit }
  | 'danglingReference' // values: { id, to } where to is 'persona', 'stage', …
  | 'duplicateReference' // the same id twice in one list; values: { id }
  | 'wrongLane' // a card in a lane that does not take its kind; values: { kind, laneKind }
  | 'noMap'; // a document has at least one map

export type ParseResult =
  | { readonly kind: 'ok'; readonly document: JourneyDocument; readonly migratedFrom: number | null }
  /** It is JSON, or not even that, but nothing says that it is ours. */
  | { readonly kind: 'notAJourney' }
  /** Broken JSON; line and column count from 1, columns in UTF-16 code units. */
  | { readonly kind: 'brokenJson'; readonly line: number; readonly column: number }
  | { readonly kind: 'newerVersion'; readonly version: number; readonly supported: number }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'migrationFailed'; readonly from: number; readonly to: number; readonly faults: readonly Fault[] }
  /** More bytes than we read; values in bytes. */
  | { readonly kind: 'tooLarge'; readonly size: number; readonly limit: number };

export type ParseProblem = Exclude<ParseResult, { kind: 'ok' }>;

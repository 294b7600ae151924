/** The part of the contract for journeys of cards that are told in other files. */
import { z } from 'zod';
import type { BadJourneyFile } from '../document/journey-file.ts';
import { Id, Name } from '../document/model.ts';
import type { UnreadableCode } from './contract.ts';

/** Window to main. */
export const JOURNEY_CHANNELS = {
  /** Opens the file that a card names. The name is looked for from the folder of the window's own file, and nowhere else. */
  'journey:open': z.object({ file: Name, map: Id.optional() }),
  /** Asks for a file for a card to name. */
  'journey:choose': z.object({}),
} as const;

export interface JourneyResults {
  'journey:open': OpenJourneyResult;
  'journey:choose': ChooseJourneyResult;
}

/** `opened` also where the file cannot be read: its window says so. `notSaved`: the document has no folder yet. */
export type OpenJourneyResult =
  | { readonly kind: 'opened' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly why: 'notSaved' | BadJourneyFile | Exclude<UnreadableCode, 'isFolder'> };

export type ChooseJourneyResult =
  | {
      readonly kind: 'chosen';
      /** As a card keeps it. */
      readonly file: string;
      /** The maps that are in the file, in their order. */
      readonly maps: readonly JourneyMapName[];
    }
  | { readonly kind: 'cancelled' }
  /** `noWay`: no path leads there from the document's folder. */
  | { readonly kind: 'refused'; readonly why: 'notSaved' | 'notRead' | 'noWay'; readonly name: string };

/** A map of another file. */
export interface JourneyMapName {
  readonly id: string;
  readonly name: string;
}

/** Why a file was not gone to, or not taken. Each has a sentence `app:notice.journeyRefused.<why>`. */
export type JourneyRefusal = Extract<OpenJourneyResult | ChooseJourneyResult, { kind: 'refused' }>['why'];

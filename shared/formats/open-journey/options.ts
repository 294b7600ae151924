/** What an export to OpenJourney may be asked for. */
import { z } from 'zod';
import { Id } from '../../document/model.ts';

export const OpenJourneyOptions = z.strictObject({
  /** The map to write, since a file holds one; without it the first. */
  map: Id.optional(),
});
export type OpenJourneyOptions = z.infer<typeof OpenJourneyOptions>;

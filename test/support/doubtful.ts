/** A map in which every rule of the checker finds something, but for the words that a team has to name first. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { journey } from './journey.ts';

export function doubtfulJourney(): JourneyDocument {
  return journey({
    stages: Array.from({ length: 9 }, (_, index) => `stage${index + 1}`),
    lanes: ['goals', 'touchpoints', 'emotions', 'painPoints', 'opportunities'],
    cards: [
      { stage: 'stage1', lane: 'goals', text: 'Hear it now' },
      { stage: 'stage1', lane: 'touchpoints', text: 'Sends a playlist link' },
      { stage: 'stage1', lane: 'painPoints', text: 'An ad before the first song' },
      { stage: 'stage1', lane: 'opportunities', text: 'Play the first song at once, without an ad. '.repeat(12) },
    ],
  });
}

/** What imports are given in tests: ids that count, and plain words. */
import type { CreateId } from '#shared/document/ids.ts';
import type { ImportContext } from '#shared/formats/types.ts';

export function importContext(): ImportContext {
  let count = 0;
  const createId: CreateId = (prefix) => {
    count += 1;
    return `${prefix}_${count}`;
  };
  return {
    createId,
    fileName: 'Imported',
    language: 'en',
    words: {
      persona: 'Somebody',
      map: 'A map',
      stage: 'First',
      lanes: {
        goals: 'Goals',
        touchpoints: 'Touchpoints',
        emotions: 'Emotions',
        painPoints: 'Pain points',
        opportunities: 'Opportunities',
        notes: 'Notes',
      },
    },
  };
}

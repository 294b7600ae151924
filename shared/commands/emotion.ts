/** How the customer feels at a touchpoint: the emotion is a part of it. */
import { z } from 'zod';
import { Emotion, type JourneyDocument, Touchpoint } from '../document/model.ts';
import { defineCommand } from './command.ts';
import { existing, find } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';

const { shape } = Emotion;

function findTouchpoint(document: JourneyDocument, map: string, card: string) {
  const entity = find(find(document.maps, map)?.cards ?? {}, card);
  return entity?.kind === 'touchpoint' ? entity : undefined;
}

/** Changes score, feeling or thought; an emotion with nothing left in it is removed. */
export const editEmotion = defineCommand({
  id: 'emotion.edit',
  args: z.strictObject({
    map: z.string(),
    card: z.string(),
    fields: z.strictObject({
      score: shape.score.nullable(),
      feeling: shape.feeling.nullable(),
      thought: shape.thought.nullable(),
    }),
  }),
  isEnabled: (document, { map, card, fields }) => {
    const touchpoint = findTouchpoint(document, map, card);
    return touchpoint !== undefined && changesFields(Touchpoint.shape, touchpoint, { emotion: fields });
  },
  apply: (draft, { map, card, fields }) => {
    applyFields(Touchpoint.shape, existing(existing(draft.maps, map).cards, card), { emotion: fields });
    return {};
  },
  // A score too: it is stepped through with a key or a slider, and that is one decision.
  mergeKey: ({ map, card, fields }) => typingKey('emotion.edit', [map, card], fields, ['score', 'feeling', 'thought']),
});

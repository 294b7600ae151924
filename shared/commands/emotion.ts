/** How the customer feels at a touchpoint: the emotion is a part of it. */
import { z } from 'zod';
import { Emotion, type JourneyDocument, MeasuredScore, Touchpoint } from '../document/model.ts';
import { defineCommand } from './command.ts';
import { areReferences, existing, find } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';

const { shape } = Emotion;

const Fields = z.strictObject({
  score: shape.score.nullable(),
  feeling: shape.feeling.nullable(),
  thought: shape.thought.nullable(),
  /** Itself a partial: what it does not name stays. A first measurement has a score. */
  measured: z
    .strictObject({
      score: MeasuredScore.shape.score.optional(),
      sample: MeasuredScore.shape.sample.nullable(),
      from: MeasuredScore.shape.from.nullable(),
    })
    .nullable()
    .optional(),
});

function findTouchpoint(document: JourneyDocument, map: string, card: string) {
  const entity = find(find(document.maps, map)?.cards ?? {}, card);
  return entity?.kind === 'touchpoint' ? entity : undefined;
}

/** Changes score, measured score, feeling or thought; an emotion with nothing left in it is removed. */
export const editEmotion = defineCommand({
  id: 'emotion.edit',
  args: z.strictObject({ map: z.string(), card: z.string(), fields: Fields }),
  isEnabled: (document, { map, card, fields }) => {
    const touchpoint = findTouchpoint(document, map, card);
    if (touchpoint === undefined) return false;
    const { measured } = fields;
    const isScored = !measured || measured.score !== undefined || touchpoint.emotion?.measured !== undefined;
    return isScored && changesFields(Touchpoint.shape, touchpoint, { emotion: fields });
  },
  apply: (draft, { map, card, fields }) => {
    applyFields(Touchpoint.shape, existing(existing(draft.maps, map).cards, card), { emotion: fields });
    return {};
  },
  // A score too: it is stepped through with a key or a slider, and that is one decision.
  mergeKey: ({ map, card, fields }) =>
    typingKey('emotion.edit', [map, card], fields, ['score', 'feeling', 'thought', 'measured']),
});

/** Gives the touchpoints among some cards a score, or takes it from them. */
export const scoreEmotions = defineCommand({
  id: 'emotion.score',
  args: z.strictObject({
    map: z.string(),
    cards: z.array(z.string()).readonly(),
    score: shape.score.unwrap().nullable(),
  }),
  isEnabled: (document, { map, cards, score }) => {
    const entities = find(document.maps, map)?.cards ?? {};
    return (
      areReferences(entities, cards) &&
      cards.some((id) => {
        const card = find(entities, id);
        return card?.kind === 'touchpoint' && changesFields(Touchpoint.shape, card, { emotion: { score } });
      })
    );
  },
  apply: (draft, { map, cards, score }) => {
    const entities = existing(draft.maps, map).cards;
    for (const id of cards) {
      const card = existing(entities, id);
      if (card.kind === 'touchpoint') applyFields(Touchpoint.shape, card, { emotion: { score } });
    }
    return {};
  },
  mergeKey: ({ map, cards, score }) => typingKey('emotion.score', [map, ...cards], { score }, ['score']),
});

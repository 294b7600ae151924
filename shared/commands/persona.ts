/** What can be done to personas. A persona's maps go with it; the last map of a document stays. */
import { z } from 'zod';
import { Demographics, JourneyMap, Persona } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { defineCommand } from './command.ts';
import { copyOf } from './copies.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { imagesOf, isPictureChange, PictureFields, removeUnused } from './images.ts';
import { addMap, MapContent } from './map-content.ts';
import { canMove, hasPlace, makeRoomForOne, moveTo, placeAfter } from './places.ts';
import { removeMaps } from './removal.ts';

const { shape } = Persona;

const Fields = z.strictObject({
  name: shape.name.optional(),
  summary: shape.summary.nullable(),
  segment: shape.segment.nullable(),
  quote: shape.quote.nullable(),
  picture: PictureFields,
  /** Itself a partial: what it does not name stays. */
  demographics: z
    .strictObject({
      age: Demographics.shape.age.nullable(),
      gender: Demographics.shape.gender.nullable(),
      location: Demographics.shape.location.nullable(),
      income: Demographics.shape.income.nullable(),
      occupation: Demographics.shape.occupation.nullable(),
    })
    .nullable()
    .optional(),
  motivations: shape.motivations.nullable(),
  habits: shape.habits.nullable(),
  needs: shape.needs.nullable(),
  painPoints: shape.painPoints.nullable(),
  preferredChannels: shape.preferredChannels.nullable(),
});

/** The fields that are typed into. */
const TYPED = [
  'name',
  'summary',
  'segment',
  'quote',
  'picture.alternative',
  'demographics',
  'motivations',
  'habits',
  'needs',
  'painPoints',
];

export const addPersona = defineCommand({
  id: 'persona.add',
  args: z.strictObject({
    name: shape.name,
    index: z.number(),
    /** A first map for the persona, in the same step; it is then what is shown. */
    firstMap: z.strictObject({ name: JourneyMap.shape.name, state: JourneyMap.shape.state, ...MapContent }).optional(),
  }),
  isEnabled: (document, { index }) => hasPlace(document.personas, index),
  apply: (draft, { name, index, firstMap }, context) => {
    const order = makeRoomForOne(inOrder(draft.personas), index);
    const persona = newId(draft.personas, 'persona', context);
    draft.personas[persona] = { order, name };
    if (firstMap === undefined) return {};
    const map = addMap(draft, { ...firstMap, persona, index: Object.keys(draft.maps).length }, context);
    return { map, target: { kind: 'persona' } };
  },
});

export const editPersona = defineCommand({
  id: 'persona.edit',
  args: z.strictObject({ persona: z.string(), fields: Fields }),
  isEnabled: (document, { persona, fields }) => {
    const entity = find(document.personas, persona);
    return (
      entity !== undefined &&
      areReferences(document.channels, fields.preferredChannels ?? []) &&
      isPictureChange(document, entity, fields.picture) &&
      changesFields(shape, entity, fields)
    );
  },
  apply: (draft, { persona, fields }) => {
    const entity = existing(draft.personas, persona);
    const images = fields.picture === undefined ? new Set<string>() : imagesOf([entity]);
    applyFields(shape, entity, fields);
    removeUnused(draft, images);
    return {};
  },
  mergeKey: ({ persona, fields }) => typingKey('persona.edit', [persona], fields, TYPED),
});

export const movePersona = defineCommand({
  id: 'persona.move',
  args: z.strictObject({ persona: z.string(), index: z.number() }),
  isEnabled: (document, { persona, index }) => canMove(document.personas, persona, index),
  apply: (draft, { persona, index }) => {
    moveTo(draft.personas, persona, index);
    return {};
  },
});

/** Copies what is known of the persona, not its maps. The copy stands after it. */
export const duplicatePersona = defineCommand({
  id: 'persona.duplicate',
  args: z.strictObject({ persona: z.string(), name: shape.name }),
  isEnabled: (document, { persona }) => find(document.personas, persona) !== undefined,
  apply: (draft, { persona, name }, context) => {
    const order = makeRoomForOne(inOrder(draft.personas), placeAfter(draft.personas, persona));
    const original = existing(draft.personas, persona);
    draft.personas[newId(draft.personas, 'persona', context)] = copyOf(original, { order, name });
    return {};
  },
});

export const deletePersona = defineCommand({
  id: 'persona.delete',
  args: z.strictObject({ persona: z.string() }),
  isEnabled: (document, { persona }) =>
    find(document.personas, persona) !== undefined &&
    Object.values(document.maps).some((map) => map.persona !== persona),
  apply: (draft, { persona }) => {
    const images = imagesOf([existing(draft.personas, persona)]);
    const own = Object.entries(draft.maps).flatMap(([id, map]) => (map.persona === persona ? [id] : []));
    removeMaps(draft, own);
    delete draft.personas[persona];
    removeUnused(draft, images);
    return {};
  },
});

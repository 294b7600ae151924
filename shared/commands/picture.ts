/** Pictures of cards and personas. The document keeps each picture once, and none that nothing uses. */
import { z } from 'zod';
import { Picture } from '../document/model.ts';
import { defineCommand } from './command.ts';
import { existing, find } from './entities.ts';
import { changesPicture, imagesOf, keepImage, NewImage, newPicture, removeUnused, takesImages } from './images.ts';

const picture = {
  /** The picture's file; null takes the picture away. */
  image: NewImage.nullable(),
  /** The words that stand in for it. They belong to one picture: another one comes without those of the last. */
  alternative: Picture.shape.alternative,
};

export const setCardPicture = defineCommand({
  id: 'card.picture',
  args: z.strictObject({ map: z.string(), card: z.string(), ...picture }),
  isEnabled: (document, { map, card, image, alternative }) => {
    const entity = find(find(document.maps, map)?.cards ?? {}, card);
    return (
      entity !== undefined &&
      (image === null || takesImages(document, [image])) &&
      changesPicture(document, entity, image, alternative)
    );
  },
  apply: (draft, { map, card, image, alternative }, context) => {
    const entity = existing(existing(draft.maps, map).cards, card);
    const before = imagesOf([entity]);
    if (image === null) delete entity.picture;
    else entity.picture = newPicture(keepImage(draft, image, context), alternative);
    removeUnused(draft, before);
    return {};
  },
});

export const setPersonaPicture = defineCommand({
  id: 'persona.picture',
  args: z.strictObject({ persona: z.string(), ...picture }),
  isEnabled: (document, { persona, image, alternative }) => {
    const entity = find(document.personas, persona);
    return (
      entity !== undefined &&
      (image === null || takesImages(document, [image])) &&
      changesPicture(document, entity, image, alternative)
    );
  },
  apply: (draft, { persona, image, alternative }, context) => {
    const entity = existing(draft.personas, persona);
    const before = imagesOf([entity]);
    if (image === null) delete entity.picture;
    else entity.picture = newPicture(keepImage(draft, image, context), alternative);
    removeUnused(draft, before);
    return {};
  },
});

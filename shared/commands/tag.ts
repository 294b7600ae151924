/** What can be done to tags, which any card can carry. */
import { z } from 'zod';
import { Tag } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { defineCommand } from './command.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { canMove, hasPlace, makeRoomForOne, moveTo } from './places.ts';

const { shape } = Tag;

/** Adds a tag, and gives it to cards in the same step. */
export const addTag = defineCommand({
  id: 'tag.add',
  args: z.strictObject({
    name: shape.name,
    color: shape.color,
    index: z.number(),
    cards: z.strictObject({ map: z.string(), cards: z.array(z.string()).readonly() }).optional(),
  }),
  isEnabled: (document, { index, cards: tagged }) => {
    if (!hasPlace(document.tags, index)) return false;
    if (tagged === undefined) return true;
    const cards = find(document.maps, tagged.map)?.cards;
    return cards !== undefined && areReferences(cards, tagged.cards);
  },
  apply: (draft, { name, color, index, cards: tagged }, context) => {
    const order = makeRoomForOne(inOrder(draft.tags), index);
    const tag = newId(draft.tags, 'tag', context);
    draft.tags[tag] = { order, name, color };
    for (const id of tagged?.cards ?? []) {
      const card = existing(existing(draft.maps, tagged?.map ?? '').cards, id);
      card.tags = [...(card.tags ?? []), tag];
    }
    return {};
  },
});

export const editTag = defineCommand({
  id: 'tag.edit',
  args: z.strictObject({
    tag: z.string(),
    fields: z.strictObject({ name: shape.name.optional(), color: shape.color.optional() }),
  }),
  isEnabled: (document, { tag, fields }) => {
    const entity = find(document.tags, tag);
    return entity !== undefined && changesFields(shape, entity, fields);
  },
  apply: (draft, { tag, fields }) => {
    applyFields(shape, existing(draft.tags, tag), fields);
    return {};
  },
  mergeKey: ({ tag, fields }) => typingKey('tag.edit', [tag], fields, ['name']),
});

export const moveTag = defineCommand({
  id: 'tag.move',
  args: z.strictObject({ tag: z.string(), index: z.number() }),
  isEnabled: (document, { tag, index }) => canMove(document.tags, tag, index),
  apply: (draft, { tag, index }) => {
    moveTo(draft.tags, tag, index);
    return {};
  },
});

/** Deletes a tag, and takes it from every card. */
export const deleteTag = defineCommand({
  id: 'tag.delete',
  args: z.strictObject({ tag: z.string() }),
  isEnabled: (document, { tag }) => find(document.tags, tag) !== undefined,
  apply: (draft, { tag }) => {
    for (const map of Object.values(draft.maps)) {
      for (const card of Object.values(map.cards)) {
        if (!card.tags?.includes(tag)) continue;
        card.tags = card.tags.filter((id) => id !== tag);
        if (card.tags.length === 0) delete card.tags;
      }
    }
    delete draft.tags[tag];
    return {};
  },
});

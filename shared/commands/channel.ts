/** What can be done to channels, which touchpoints run over and personas prefer. */
import { z } from 'zod';
import { Channel } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { defineCommand } from './command.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';
import { canMove, hasPlace, makeRoomForOne, moveTo } from './places.ts';

const { shape } = Channel;

/** Adds a channel, and gives it to touchpoints in the same step. */
export const addChannel = defineCommand({
  id: 'channel.add',
  args: z.strictObject({
    name: shape.name,
    icon: shape.icon,
    index: z.number(),
    touchpoints: z.strictObject({ map: z.string(), cards: z.array(z.string()).readonly() }).optional(),
  }),
  isEnabled: (document, { index, touchpoints }) => {
    if (!hasPlace(document.channels, index)) return false;
    if (touchpoints === undefined) return true;
    const cards = find(document.maps, touchpoints.map)?.cards;
    return (
      cards !== undefined &&
      areReferences(cards, touchpoints.cards) &&
      touchpoints.cards.every((card) => find(cards, card)?.kind === 'touchpoint')
    );
  },
  apply: (draft, { name, icon, index, touchpoints }, context) => {
    const order = makeRoomForOne(inOrder(draft.channels), index);
    const channel = newId(draft.channels, 'channel', context);
    draft.channels[channel] = { order, name, icon };
    for (const id of touchpoints?.cards ?? []) {
      const card = existing(existing(draft.maps, touchpoints?.map ?? '').cards, id);
      if (card.kind === 'touchpoint') card.channels = [...card.channels, channel];
    }
    return {};
  },
});

export const editChannel = defineCommand({
  id: 'channel.edit',
  args: z.strictObject({
    channel: z.string(),
    fields: z.strictObject({
      name: shape.name.optional(),
      icon: shape.icon.optional(),
      color: shape.color.nullable(),
    }),
  }),
  isEnabled: (document, { channel, fields }) => {
    const entity = find(document.channels, channel);
    return entity !== undefined && changesFields(shape, entity, fields);
  },
  apply: (draft, { channel, fields }) => {
    applyFields(shape, existing(draft.channels, channel), fields);
    return {};
  },
  mergeKey: ({ channel, fields }) => typingKey('channel.edit', [channel], fields, ['name']),
});

export const moveChannel = defineCommand({
  id: 'channel.move',
  args: z.strictObject({ channel: z.string(), index: z.number() }),
  isEnabled: (document, { channel, index }) => canMove(document.channels, channel, index),
  apply: (draft, { channel, index }) => {
    moveTo(draft.channels, channel, index);
    return {};
  },
});

/** Makes one channel of two: whatever runs over the one, or prefers it, does so with the other from now on. */
export const mergeChannels = defineCommand({
  id: 'channel.merge',
  args: z.strictObject({ channel: z.string(), into: z.string() }),
  isEnabled: (document, { channel, into }) => areReferences(document.channels, [channel, into]),
  apply: (draft, { channel, into }) => {
    const merged = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === channel ? into : id)))];
    for (const map of Object.values(draft.maps)) {
      for (const card of Object.values(map.cards)) {
        if (card.kind === 'touchpoint' && card.channels.includes(channel)) card.channels = merged(card.channels);
      }
    }
    for (const persona of Object.values(draft.personas)) {
      const preferred = persona.preferredChannels;
      if (preferred?.includes(channel)) persona.preferredChannels = merged(preferred);
    }
    delete draft.channels[channel];
    return {};
  },
});

/** Deletes a channel, and takes it from every touchpoint and persona. */
export const deleteChannel = defineCommand({
  id: 'channel.delete',
  args: z.strictObject({ channel: z.string() }),
  isEnabled: (document, { channel }) => find(document.channels, channel) !== undefined,
  apply: (draft, { channel }) => {
    const isOther = (id: string) => id !== channel;
    for (const map of Object.values(draft.maps)) {
      for (const card of Object.values(map.cards)) {
        if (card.kind === 'touchpoint' && card.channels.includes(channel))
          card.channels = card.channels.filter(isOther);
      }
    }
    for (const persona of Object.values(draft.personas)) {
      if (!persona.preferredChannels?.includes(channel)) continue;
      persona.preferredChannels = persona.preferredChannels.filter(isOther);
      if (persona.preferredChannels.length === 0) delete persona.preferredChannels;
    }
    delete draft.channels[channel];
    return {};
  },
});

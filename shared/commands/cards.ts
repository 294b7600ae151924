/** The same change of several cards at once, as one step: each takes from it what its kind has. */
import { z } from 'zod';
import type { Card, JourneyDocument } from '../document/model.ts';
import { CardFields, changesCard, editCards, fieldsOfKind, fits, TYPED_CARD_FIELDS } from './card-fields.ts';
import { defineCommand } from './command.ts';
import { areReferences, existing, find } from './entities.ts';
import { typingKey } from './fields.ts';

const Chosen = { map: z.string(), cards: z.array(z.string()).readonly() };
interface Chosen {
  readonly map: string;
  readonly cards: readonly string[];
}

/** The cards that were chosen; none when one of them is not there. */
function chosenCards(document: JourneyDocument, { map, cards }: Chosen): Card[] {
  const entities = find(document.maps, map)?.cards ?? {};
  return areReferences(entities, cards) ? cards.map((id) => existing(entities, id)) : [];
}

export const editSeveralCards = defineCommand({
  id: 'cards.edit',
  args: z.strictObject({ ...Chosen, fields: CardFields }),
  isEnabled: (document, { fields, ...chosen }) => {
    const map = find(document.maps, chosen.map);
    const changes = chosenCards(document, chosen).map((card) => ({ card, own: fieldsOfKind(card.kind, fields) }));
    return (
      map !== undefined &&
      changes.every(({ card, own }) => fits(document, map, card, own)) &&
      changes.some(({ card, own }) => changesCard(card, own))
    );
  },
  apply: (draft, { fields, ...chosen }) => {
    editCards(draft, chosenCards(draft, chosen), fields);
    return {};
  },
  mergeKey: ({ map, cards, fields }) => typingKey('cards.edit', [map, ...cards], fields, TYPED_CARD_FIELDS),
});

/** Gives cards a tag, or takes it from them. */
export const tagCards = defineCommand({
  id: 'cards.tag',
  args: z.strictObject({ ...Chosen, tag: z.string(), on: z.boolean() }),
  isEnabled: (document, { tag, on, ...chosen }) =>
    find(document.tags, tag) !== undefined &&
    chosenCards(document, chosen).some(({ tags }) => (tags?.includes(tag) ?? false) !== on),
  apply: (draft, { tag, on, ...chosen }) => {
    for (const card of chosenCards(draft, chosen)) {
      const tags = withMember(card.tags ?? [], tag, on);
      if (tags === null) continue;
      if (tags.length === 0) delete card.tags;
      else card.tags = tags;
    }
    return {};
  },
});

/** Has the touchpoints among some cards run over a channel, or not over it. */
export const setChannelOfCards = defineCommand({
  id: 'cards.channel',
  args: z.strictObject({ ...Chosen, channel: z.string(), on: z.boolean() }),
  isEnabled: (document, { channel, on, ...chosen }) =>
    find(document.channels, channel) !== undefined &&
    chosenCards(document, chosen).some((card) => card.kind === 'touchpoint' && card.channels.includes(channel) !== on),
  apply: (draft, { channel, on, ...chosen }) => {
    for (const card of chosenCards(draft, chosen)) {
      if (card.kind === 'touchpoint') card.channels = withMember(card.channels, channel, on) ?? card.channels;
    }
    return {};
  },
});

/** The list with or without the id; null when it says so already. */
function withMember(ids: readonly string[], id: string, on: boolean): string[] | null {
  if (ids.includes(id) === on) return null;
  return on ? [...ids, id] : ids.filter((other) => other !== id);
}

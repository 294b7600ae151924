/** Pasting: cards with all they carry come into cells of a map, as one step. */
import type { Draft } from 'immer';
import { z } from 'zod';
import { Companions, PastedCard } from '../clipboard/content.ts';
import { CARD_KIND_OF_LANE, type Card, type CardKind, type JourneyDocument, Lane, Stage } from '../document/model.ts';
import { inOrder, type Ordered } from '../document/order.ts';
import { isColumn, siblingStages } from '../document/stages.ts';
import { asKind } from './card.ts';
import { cardsIn } from './cells.ts';
import { colorBetween } from './colors.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { existing, find, newId } from './entities.ts';
import { keepImage, takesImages } from './images.ts';
import { isPlace, makeRoom, makeRoomForOne } from './places.ts';

/** What comes along with the cards, to be taken over where the document does not have it. */
type Companion = 'channels' | 'tags' | 'images';

interface Place {
  readonly stage: string;
  readonly lane: string;
  readonly order: string;
}

/** Ids in the document by the ids that the cards use. */
type Renamed = { readonly [C in Companion]: ReadonlyMap<string, string> };

/**
 * Pastes cards. Columns and rows of the cards are counted in the stages and lanes named, then in those that
 * are added for what goes beyond. In the first cell the cards stand at `index`, elsewhere at the end. A card
 * takes the kind of its lane. A channel or tag is the one of its name in the document, or comes along.
 */
export const pasteContent = defineCommand({
  id: 'content.paste',
  args: z.strictObject({
    map: z.string(),
    stages: z.array(z.string()).readonly(),
    newStages: z.array(z.strictObject({ name: Stage.shape.name })).readonly(),
    lanes: z.array(z.string()).readonly(),
    newLanes: z.array(z.strictObject({ kind: Lane.shape.kind, name: Lane.shape.name })).readonly(),
    index: z.number(),
    cards: z.array(PastedCard).min(1).readonly(),
    ...Companions,
  }),
  isEnabled: (document, { map: mapId, stages, newStages, lanes, newLanes, index, cards, links, ...companions }) => {
    const map = find(document.maps, mapId);
    if (map === undefined) return false;
    const areStages = new Set(stages).size === stages.length && stages.every((id) => isColumn(map.stages, id));
    const kinds = [...lanes.map((id) => find(map.lanes, id)?.kind), ...newLanes.map(({ kind }) => kind)];
    const areLanes =
      new Set(lanes).size === lanes.length &&
      kinds.every((kind) => kind !== undefined && CARD_KIND_OF_LANE[kind] !== null);
    const ids = new Set(cards.map(({ id }) => id));
    const first = { stage: stages[0] ?? '', lane: lanes[0] ?? '' };
    return (
      areStages &&
      areLanes &&
      isPlace(index, cardsIn(map, first).length) &&
      ids.size === cards.length &&
      takesImages(document, Object.values(companions.images)) &&
      links.every(({ from, to }) => from !== to && ids.has(from) && ids.has(to)) &&
      cards.every(
        ({ column, row, card }) =>
          column < stages.length + newStages.length && row < kinds.length && hasCompanions(card, companions, document),
      )
    );
  },
  apply: (draft, { map: mapId, stages, newStages, lanes, newLanes, index, cards, links, ...companions }, context) => {
    const map = existing(draft.maps, mapId);
    const columns = [...stages];
    for (const { name } of newStages) {
      const siblings = siblingStages(map.stages, undefined);
      const id = newId(map.stages, 'stage', context);
      const color = colorBetween(siblings.at(-1)?.[1].color, undefined);
      map.stages[id] = { order: makeRoomForOne(siblings, siblings.length), name, color };
      columns.push(id);
    }
    const rows = [...lanes];
    for (const lane of newLanes) {
      const id = newId(map.lanes, 'lane', context);
      map.lanes[id] = { order: makeRoomForOne(inOrder(map.lanes), Object.keys(map.lanes).length), ...lane };
      rows.push(id);
    }

    const renamed: Renamed = {
      channels: takeOver(draft.channels, companions.channels, 'channel', context),
      tags: takeOver(draft.tags, companions.tags, 'tag', context),
      images: new Map(Object.entries(companions.images).map(([id, image]) => [id, keepImage(draft, image, context)])),
    };
    const ids = new Map<string, string>();
    const places = [...byCell(cards)].map(({ column, row, group }) => {
      const place = { stage: columns[column] ?? '', lane: rows[row] ?? '' };
      return { place, isFirst: column === 0 && row === 0, group, siblings: cardsIn(map, place) };
    });
    for (const { place, isFirst, group, siblings } of places) {
      const kind = CARD_KIND_OF_LANE[existing(map.lanes, place.lane).kind];
      if (kind === null) throw new Error(`Lane ${place.lane} takes no cards.`);
      const orders = makeRoom(siblings, isFirst ? index : siblings.length, group.length);
      for (const [at, { id, card }] of group.entries()) {
        const newCard = newId(map.cards, 'card', context);
        map.cards[newCard] = cardIn({ ...place, order: orders[at] ?? '' }, card, kind, renamed);
        ids.set(id, newCard);
      }
    }
    for (const link of links) {
      const id = newId(map.links, 'link', context);
      map.links[id] = { ...link, from: ids.get(link.from) ?? '', to: ids.get(link.to) ?? '' };
    }
    return { map: mapId, target: { kind: 'cards', cards: [...ids.values()] } };
  },
});

/** The cards of each cell they go to, in the order they came. */
function byCell(cards: readonly PastedCard[]) {
  const cells = new Map<string, { column: number; row: number; group: PastedCard[] }>();
  for (const card of cards) {
    const key = `${card.column} ${card.row}`;
    const cell = cells.get(key);
    if (cell) cell.group.push(card);
    else cells.set(key, { column: card.column, row: card.row, group: [card] });
  }
  return cells.values();
}

/** Whether all that a card refers to comes along, or is there already. */
function hasCompanions(
  card: Card,
  companions: Readonly<Record<Companion, Readonly<Record<string, unknown>>>>,
  document: JourneyDocument,
): boolean {
  const { journey } = card;
  const areThere = (ids: readonly string[] | undefined, among: Companion): boolean =>
    (ids ?? []).every((id) => find(companions[among], id) !== undefined);
  return (
    areThere(card.tags, 'tags') &&
    areThere(card.picture && [card.picture.image], 'images') &&
    (card.kind !== 'touchpoint' || areThere(card.channels, 'channels')) &&
    (journey?.map === undefined || journey.file !== undefined || find(document.maps, journey.map) !== undefined)
  );
}

/** The card in its new place: of its lane's kind, and referring to what this document has. */
function cardIn(place: Place, original: Card, kind: CardKind, renamed: Renamed): Draft<Card> {
  const card = { ...original, ...place } as Draft<Card>;
  if (card.tags) card.tags = idsIn(renamed.tags, card.tags);
  if (card.picture) card.picture = { ...card.picture, image: renamed.images.get(card.picture.image) ?? '' };
  if (card.kind === 'touchpoint') card.channels = idsIn(renamed.channels, card.channels);
  return card.kind === kind ? card : asKind(card, kind, place);
}

/** Two names that are one in this document are one in the list. */
function idsIn(renamed: ReadonlyMap<string, string>, ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => renamed.get(id) ?? id))];
}

/** For each that comes along the one of its name here, else a new one at the end. */
function takeOver<T extends Ordered & { name: string; order: string }>(
  record: Record<string, T>,
  coming: Readonly<Record<string, T>>,
  prefix: 'channel' | 'tag',
  context: CommandContext,
): ReadonlyMap<string, string> {
  return new Map(
    inOrder(coming).map(([id, entity]) => {
      const isSameName = (other: T | undefined) => other !== undefined && nameKey(other.name) === nameKey(entity.name);
      const known = isSameName(find(record, id)) ? id : inOrder(record).find(([, other]) => isSameName(other))?.[0];
      if (known !== undefined) return [id, known];
      const added = newId(record, prefix, context);
      const siblings = inOrder(record);
      record[added] = { ...entity, order: makeRoomForOne(siblings, siblings.length) };
      return [id, added];
    }),
  );
}

const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

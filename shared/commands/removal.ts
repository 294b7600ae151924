/** What goes along with what is deleted, so that nothing is left that refers to what is gone. */
import type { Draft } from 'immer';
import type { JourneyDocument } from '../document/model.ts';
import { existing } from './entities.ts';
import { imagesOf, removeUnused } from './images.ts';
import { isObject } from './json.ts';
import { deleteLinksOf } from './links.ts';

/** Deletes cards of a map with their arrows, and with the pictures that only they used. */
export function removeCards(draft: Draft<JourneyDocument>, map: string, ids: readonly string[]): void {
  const entity = existing(draft.maps, map);
  const images = imagesOf(ids.map((id) => existing(entity.cards, id)));
  for (const id of ids) delete entity.cards[id];
  if (ids.length > 0) deleteLinksOf(entity, new Set(ids));
  removeUnused(draft, images);
}

/** Deletes maps, with the pictures that only they used and with every mention of them in the others. */
export function removeMaps(draft: Draft<JourneyDocument>, ids: readonly string[]): void {
  const gone = new Set(ids);
  const images = imagesOf(ids.flatMap((id) => Object.values(existing(draft.maps, id).cards)));
  for (const id of ids) delete draft.maps[id];
  for (const { lanes, cards } of Object.values(draft.maps)) {
    for (const lane of Object.values(lanes)) {
      const { curve } = lane;
      if (!curve?.others?.some((id) => gone.has(id))) continue;
      curve.others = curve.others.filter((id) => !gone.has(id));
      if (curve.others.length === 0) delete curve.others;
      if (isEmpty(curve)) delete lane.curve;
    }
    for (const card of Object.values(cards)) {
      const { journey } = card;
      // The id of a map in another file says nothing of this one's maps.
      if (journey?.map === undefined || journey.file !== undefined || !gone.has(journey.map)) continue;
      delete journey.map;
      if (isEmpty(journey)) delete card.journey;
    }
  }
  removeUnused(draft, images);
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

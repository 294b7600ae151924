/** Says which cards a step edited, to whom follows the document from version to version. */
import type { Patch } from 'immer';
import { tellEdited } from '../document/edited-cards.ts';
import type { JourneyDocument } from '../document/model.ts';

/** Tells of a step that changed fields of cards of one map and nothing else, such as a typed letter. */
export function tellEditedCards(before: JourneyDocument, after: JourneyDocument, patches: readonly Patch[]): void {
  const [, map] = patches[0]?.path ?? [];
  const ids = new Set<string>();
  for (const { path } of patches) {
    const [maps, changedMap, cards, card] = path;
    const isField = maps === 'maps' && changedMap === map && cards === 'cards' && path.length > FIELD_DEPTH;
    if (!isField) return;
    ids.add(String(card));
  }
  const [mapBefore, mapAfter] = [before.maps[String(map)], after.maps[String(map)]];
  if (mapBefore && mapAfter && ids.size > 0) tellEdited(mapBefore, mapAfter, ids);
}

/** Of the path to a card itself: maps, its map, cards, its id. */
const FIELD_DEPTH = 4;

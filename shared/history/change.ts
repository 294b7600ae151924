/** From one version of a document to the next and back; the cells of its cards go along. */
import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import { carryCells } from '../document/cells.ts';
import type { JourneyDocument } from '../document/model.ts';

enablePatches();

/** The document after a change, with what the change did as patches, and the patches that take it back. */
export function changed(
  document: JourneyDocument,
  change: (draft: Draft<JourneyDocument>) => void,
): readonly [after: JourneyDocument, patches: readonly Patch[], inverse: readonly Patch[]] {
  const result = produceWithPatches(document, change);
  const [after, patches] = result;
  carryAllCells(document, after, patches);
  return result;
}

/** The document after the changes of patches. */
export function patched(document: JourneyDocument, patches: readonly Patch[]): JourneyDocument {
  const after = applyPatches(document, [...patches]);
  carryAllCells(document, after, patches);
  return after;
}

/** Of maps in which only some cards changed, the cells need not be sorted again. */
function carryAllCells(before: JourneyDocument, after: JourneyDocument, patches: readonly Patch[]): void {
  for (const [map, ids] of changedCards(patches)) {
    const [old, now] = [before.maps[map], after.maps[map]];
    if (old && now && ids) carryCells(old.cards, now.cards, ids);
  }
}

/** The cards that changed, by their maps; null where their record, or what it is in, was put in the place of another. */
function changedCards(patches: readonly Patch[]): ReadonlyMap<string, Set<string> | null> {
  const changed = new Map<string, Set<string> | null>();
  for (const { path } of patches) {
    const [maps, map, cards, card] = path.map(String);
    if (maps !== 'maps' || map === undefined || (cards !== undefined && cards !== 'cards')) continue;
    const ids = changed.get(map);
    if (card === undefined) changed.set(map, null);
    else if (ids !== null) changed.set(map, (ids ?? new Set()).add(card));
  }
  return changed;
}

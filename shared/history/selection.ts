/** What stays selected when the document changes: never something that is gone. */
import type { CommandOutcome } from '../commands/command.ts';
import type { JourneyDocument, JourneyMap } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import type { Selection, SelectionTarget } from '../document/selection.ts';

/** The selection that a command's outcome asks for; what it leaves open stays as it was. */
export function selectionAfter(selection: Selection, outcome: CommandOutcome): Selection {
  if (outcome.map === undefined && outcome.target === undefined) return selection;
  const map = outcome.map ?? selection.map;
  const unchanged: SelectionTarget = map === selection.map ? selection.target : { kind: 'map' };
  return { map, target: outcome.target ?? unchanged };
}

/**
 * The selection as far as it still exists. Of a map that is gone the one that stood nearest is shown
 * instead (the next one, else the one before). An arrow that is gone leaves the card it came from, anything
 * else that is gone its map.
 * @param before the document in which the selection was made.
 */
export function keepSelection(before: JourneyDocument, after: JourneyDocument, selection: Selection): Selection {
  const map = Object.hasOwn(after.maps, selection.map) ? after.maps[selection.map] : undefined;
  if (map === undefined) return { map: nearestMap(before, after, selection.map), target: { kind: 'map' } };
  const target = keepTarget(before.maps[selection.map], map, selection.target);
  return target === selection.target ? selection : { map: selection.map, target };
}

/** Whether all that is selected is in the document. */
export function isThere(document: JourneyDocument, selection: Selection): boolean {
  return keepSelection(document, document, selection) === selection;
}

function nearestMap(before: JourneyDocument, after: JourneyDocument, gone: string): string {
  const ids = inOrder(before.maps).map(([id]) => id);
  const place = ids.indexOf(gone);
  const nearest = [...ids.slice(place + 1), ...ids.slice(0, Math.max(place, 0)).reverse()];
  return nearest.find((id) => Object.hasOwn(after.maps, id)) ?? inOrder(after.maps)[0]?.[0] ?? gone;
}

function keepTarget(before: JourneyMap | undefined, map: JourneyMap, target: SelectionTarget): SelectionTarget {
  const wholeMap: SelectionTarget = { kind: 'map' };
  switch (target.kind) {
    case 'map':
    case 'persona':
      return target;
    case 'stage':
      return Object.hasOwn(map.stages, target.stage) ? target : wholeMap;
    case 'lane':
      return Object.hasOwn(map.lanes, target.lane) ? target : wholeMap;
    case 'cell':
      return Object.hasOwn(map.stages, target.stage) && Object.hasOwn(map.lanes, target.lane) ? target : wholeMap;
    case 'cards': {
      const cards = target.cards.filter((card) => Object.hasOwn(map.cards, card));
      if (cards.length === target.cards.length && cards.length > 0) return target;
      return cards.length > 0 ? { kind: 'cards', cards } : wholeMap;
    }
    case 'links': {
      const links = target.links.filter((link) => Object.hasOwn(map.links, link));
      if (links.length === target.links.length && links.length > 0) return target;
      if (links.length > 0) return { kind: 'links', links };
      const from = before?.links[target.links[0] ?? '']?.from ?? '';
      return Object.hasOwn(map.cards, from) ? { kind: 'cards', cards: [from] } : wholeMap;
    }
  }
}

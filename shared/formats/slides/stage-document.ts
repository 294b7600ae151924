/** A document as slides of single stages show it. */
import type { Card, JourneyDocument, JourneyMap } from '../../document/model.ts';

/** Each card as wide as one stage, and no stage or lane folded: on a slide of its own a stage has room for all it holds. */
export function stageDocument(document: JourneyDocument): JourneyDocument {
  return { ...document, maps: mapped(document.maps, unfolded) };
}

function unfolded(map: JourneyMap): JourneyMap {
  return {
    ...map,
    stages: mapped(map.stages, ({ collapsed: _, ...stage }) => stage),
    lanes: mapped(map.lanes, ({ collapsed: _, ...lane }) => lane),
    cards: mapped(map.cards, ({ span: _, ...card }) => card as Card),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (entity: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, entity]) => [id, change(entity)]));
}

/**
 * The rules between the entities of a document, which a schema cannot say: whatever is referred to is
 * there, no list names the same thing twice, every card stands in a lane that takes its kind.
 *
 * Ids are unique within one record (an object has no key twice). A reference says by its field what kind
 * of thing it names, and stages, lanes and cards only by way of their own map, so the same id in two maps
 * or for two kinds of thing is no fault: copies of a map may keep their ids.
 */
import type { Fault } from '../file/results.ts';
import { isSoundImage } from '../images/sound.ts';
import {
  CARD_KIND_OF_LANE,
  type Card,
  type JourneyDocument,
  type JourneyMap,
  type Link,
  type Picture,
  type Stage,
} from './model.ts';

type Path = Fault['path'];
type Referable = 'persona' | 'channel' | 'tag' | 'image' | 'map' | 'stage' | 'lane' | 'card';

/** Every rule that a document which fits the schema still breaks, in the order of the file. Empty: sound. */
export function checkIntegrity(document: JourneyDocument): Fault[] {
  return [
    ...Object.entries(document.personas).flatMap(([id, persona]) => [
      ...checkPicture(document, persona.picture, ['personas', id, 'picture']),
      ...checkList(persona.preferredChannels, document.channels, 'channel', ['personas', id, 'preferredChannels']),
    ]),
    ...(Object.keys(document.maps).length === 0 ? [{ path: ['maps'], code: 'noMap', values: {} } as const] : []),
    ...Object.entries(document.maps).flatMap(([id, map]) => checkMap(document, map, ['maps', id])),
    ...Object.entries(document.images).flatMap(([id, image]) =>
      isSoundImage(image) ? [] : [{ path: ['images', id], code: 'badImage', values: {} } as const],
    ),
  ];
}

function checkMap(document: JourneyDocument, map: JourneyMap, path: Path): Fault[] {
  const parents = new Set(Object.values(map.stages).map(({ parent }) => parent));
  return [
    ...checkReference(map.persona, document.personas, 'persona', [...path, 'persona']),
    ...Object.entries(map.stages).flatMap(([id, stage]) => checkParent(map, stage, [...path, 'stages', id, 'parent'])),
    ...Object.entries(map.lanes).flatMap(([id, { curve }]) =>
      checkList(curve?.others, document.maps, 'map', [...path, 'lanes', id, 'curve', 'others']),
    ),
    ...Object.entries(map.cards).flatMap(([id, card]) =>
      checkCard(document, map, card, parents, [...path, 'cards', id]),
    ),
    ...Object.entries(map.links).flatMap(([id, link]) => checkLink(map, link, [...path, 'links', id])),
  ];
}

function checkParent(map: JourneyMap, { parent }: Stage, path: Path): Fault[] {
  if (parent === undefined) return [];
  const faults = checkReference(parent, map.stages, 'stage', path);
  if (faults.length > 0 || map.stages[parent]?.parent === undefined) return faults;
  return [{ path, code: 'nestedSubStage', values: {} }];
}

function checkCard(
  document: JourneyDocument,
  map: JourneyMap,
  card: Card,
  parents: ReadonlySet<string | undefined>,
  path: Path,
): Fault[] {
  const channels = card.kind === 'touchpoint' ? card.channels : undefined;
  const { journey } = card;
  return [
    ...checkReference(card.stage, map.stages, 'stage', [...path, 'stage']),
    ...(parents.has(card.stage) ? [{ path: [...path, 'stage'], code: 'stageWithSubStages', values: {} } as const] : []),
    ...checkReference(card.lane, map.lanes, 'lane', [...path, 'lane']),
    ...checkLane(map, card, [...path, 'lane']),
    ...checkList(card.tags, document.tags, 'tag', [...path, 'tags']),
    ...checkPicture(document, card.picture, [...path, 'picture']),
    // A map of another file is looked for only when someone goes there.
    ...(journey?.map !== undefined && journey.file === undefined
      ? checkReference(journey.map, document.maps, 'map', [...path, 'journey', 'map'])
      : []),
    ...checkList(channels, document.channels, 'channel', [...path, 'channels']),
  ];
}

function checkLane(map: JourneyMap, card: Card, path: Path): Fault[] {
  const lane = Object.hasOwn(map.lanes, card.lane) ? map.lanes[card.lane] : undefined;
  if (lane === undefined || CARD_KIND_OF_LANE[lane.kind] === card.kind) return [];
  return [{ path, code: 'wrongLane', values: { kind: card.kind, laneKind: lane.kind } }];
}

function checkLink(map: JourneyMap, { from, to }: Link, path: Path): Fault[] {
  return [
    ...checkReference(from, map.cards, 'card', [...path, 'from']),
    ...checkReference(to, map.cards, 'card', [...path, 'to']),
    ...(from === to ? [{ path: [...path, 'to'], code: 'linkToItself', values: {} } as const] : []),
  ];
}

function checkPicture(document: JourneyDocument, picture: Picture | undefined, path: Path): Fault[] {
  return picture === undefined ? [] : checkReference(picture.image, document.images, 'image', [...path, 'image']);
}

function checkReference(id: string, record: object, to: Referable, path: Path): Fault[] {
  return Object.hasOwn(record, id) ? [] : [{ path, code: 'danglingReference', values: { id, to } }];
}

function checkList(ids: readonly string[] | undefined, record: object, to: Referable, path: Path): Fault[] {
  if (ids === undefined) return [];
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const place = [...path, index];
    if (seen.has(id)) return [{ path: place, code: 'duplicateReference', values: { id } } as const];
    seen.add(id);
    return checkReference(id, record, to, place);
  });
}

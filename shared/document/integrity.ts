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
  const faults: Fault[] = [];
  for (const [id, persona] of Object.entries(document.personas)) {
    const path = ['personas', id];
    checkPicture(faults, document, persona.picture, path);
    checkList(faults, persona.preferredChannels, document.channels, 'channel', path, 'preferredChannels');
  }
  if (Object.keys(document.maps).length === 0) faults.push({ path: ['maps'], code: 'noMap', values: {} });
  for (const [id, map] of Object.entries(document.maps)) checkMap(faults, document, map, ['maps', id]);
  for (const [id, image] of Object.entries(document.images)) {
    if (!isSoundImage(image)) faults.push({ path: ['images', id], code: 'badImage', values: {} });
  }
  return faults;
}

// A document of tens of thousands of cards is checked at each opening and save: nothing is made for what is sound.

function checkMap(faults: Fault[], document: JourneyDocument, map: JourneyMap, path: Path): void {
  const parents = new Set(Object.values(map.stages).map(({ parent }) => parent));
  checkReference(faults, map.persona, document.personas, 'persona', path, 'persona');
  for (const [id, stage] of Object.entries(map.stages)) checkParent(faults, map, stage, [...path, 'stages', id]);
  for (const [id, { curve }] of Object.entries(map.lanes)) {
    checkList(faults, curve?.others, document.maps, 'map', path, 'lanes', id, 'curve', 'others');
  }
  for (const id of Object.keys(map.cards)) {
    const card = map.cards[id];
    if (card) checkCard(faults, document, map, card, parents, [...path, 'cards', id]);
  }
  for (const [id, link] of Object.entries(map.links)) checkLink(faults, map, link, [...path, 'links', id]);
}

function checkParent(faults: Fault[], map: JourneyMap, { parent }: Stage, path: Path): void {
  if (parent === undefined || !checkReference(faults, parent, map.stages, 'stage', path, 'parent')) return;
  if (map.stages[parent]?.parent === undefined) return;
  faults.push({ path: [...path, 'parent'], code: 'nestedSubStage', values: {} });
}

function checkCard(
  faults: Fault[],
  document: JourneyDocument,
  map: JourneyMap,
  card: Card,
  parents: ReadonlySet<string | undefined>,
  path: Path,
): void {
  const { journey } = card;
  checkReference(faults, card.stage, map.stages, 'stage', path, 'stage');
  if (parents.has(card.stage)) faults.push({ path: [...path, 'stage'], code: 'stageWithSubStages', values: {} });
  checkReference(faults, card.lane, map.lanes, 'lane', path, 'lane');
  checkLane(faults, map, card, path);
  checkList(faults, card.tags, document.tags, 'tag', path, 'tags');
  checkPicture(faults, document, card.picture, path);
  // A map of another file is looked for only when someone goes there.
  if (journey?.map !== undefined && journey.file === undefined) {
    checkReference(faults, journey.map, document.maps, 'map', path, 'journey', 'map');
  }
  if (card.kind === 'touchpoint') checkList(faults, card.channels, document.channels, 'channel', path, 'channels');
}

function checkLane(faults: Fault[], map: JourneyMap, card: Card, path: Path): void {
  const lane = Object.hasOwn(map.lanes, card.lane) ? map.lanes[card.lane] : undefined;
  if (lane === undefined || CARD_KIND_OF_LANE[lane.kind] === card.kind) return;
  faults.push({ path: [...path, 'lane'], code: 'wrongLane', values: { kind: card.kind, laneKind: lane.kind } });
}

function checkLink(faults: Fault[], map: JourneyMap, { from, to }: Link, path: Path): void {
  checkReference(faults, from, map.cards, 'card', path, 'from');
  checkReference(faults, to, map.cards, 'card', path, 'to');
  if (from === to) faults.push({ path: [...path, 'to'], code: 'linkToItself', values: {} });
}

function checkPicture(faults: Fault[], document: JourneyDocument, picture: Picture | undefined, path: Path): void {
  if (picture !== undefined) checkReference(faults, picture.image, document.images, 'image', path, 'picture');
}

/** @param place where under `path` the reference stands. @returns whether what it names is there. */
function checkReference(
  faults: Fault[],
  id: string,
  record: object,
  to: Referable,
  path: Path,
  ...place: Path
): boolean {
  if (Object.hasOwn(record, id)) return true;
  faults.push({ path: [...path, ...place], code: 'danglingReference', values: { id, to } });
  return false;
}

function checkList(
  faults: Fault[],
  ids: readonly string[] | undefined,
  record: object,
  to: Referable,
  path: Path,
  ...place: Path
): void {
  if (ids === undefined || ids.length === 0) return;
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) {
      faults.push({ path: [...path, ...place, index], code: 'duplicateReference', values: { id } });
      continue;
    }
    seen.add(id);
    checkReference(faults, id, record, to, path, ...place, index);
  }
}

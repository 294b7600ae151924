/**
 * An outline as a document with one map: indented text, or Markdown headings with lists.
 *
 * The top level is the stages, what stands below a stage its cards, what stands below a card its notes. A single
 * item on top that holds everything is the name of the map. Between a stage and its cards may stand a lane: an item
 * named like one (`Pain points`), or a heading.
 */
import type { LaneKind } from '../../document/model.ts';
import { JourneyBuilder, type MapBuilder } from '../builder.ts';
import { laneKindOfName } from '../lane-kinds.ts';
import { NoticeList } from '../notices.ts';
import { linesOf, sourceText } from '../source-text.ts';
import type { ImportContext, Imported } from '../types.ts';
import { type Item, readTree } from './tree.ts';

export function importOutline(source: string | Uint8Array, context: ImportContext): Imported {
  const notices = new NoticeList();
  const text = sourceText(source, notices);
  const root = text === null ? [] : readTree(linesOf(text));
  const { name, stages } = topOf(root);
  const builder = new JourneyBuilder(context, notices);
  const map = stages.length === 0 ? null : builder.map(name);
  if (map === null) {
    if (text !== null) notices.add('nothingFound');
    return { kind: 'nothing', notices: notices.notices };
  }
  if (stages.every((stage) => stage.children.length === 0) && stages.length > 1) notices.add('flatOutline');
  const lanes = new Lanes(map);
  for (const item of stages) {
    const stage = map.stage(item.text);
    for (const child of item.children) addToStage(child, stage, map, lanes);
  }
  return { kind: 'imported', document: builder.document(), notices: notices.notices };
}

/** One item that holds items which hold items is the map, unless those are lanes; else the items on top are stages. */
function topOf(root: readonly Item[]): { name: string | undefined; stages: readonly Item[] } {
  const [first, ...others] = root;
  const below = others.length === 0 ? (first?.children ?? []) : [];
  const holdsStages = below.some((child) => child.heading || child.children.length > 0);
  if (first === undefined || !holdsStages || below.some((child) => laneKindNamedBy(child) !== null)) {
    return { name: undefined, stages: root };
  }
  return { name: first.text, stages: first.children };
}

function addToStage(item: Item, stage: string, map: MapBuilder, lanes: Lanes): void {
  const lane = lanes.named(item);
  if (lane === null) {
    addCard(item, stage, lanes.touchpoints, map);
    return;
  }
  for (const card of item.children) addCard(card, stage, lane, map);
}

function addCard(item: Item, stage: string, lane: string, map: MapBuilder): void {
  const notes = item.children.length === 0 ? undefined : notesOf(item.children);
  map.card(stage, lane, { text: item.text, notes });
}

/** What stands below a card, as lines; what stands deeper is indented as it was. */
function notesOf(items: readonly Item[]): string {
  const lines: string[] = [];
  // Without recursion: a hostile outline may go a million levels deep.
  const open = items.map((item) => ({ item, depth: 0 })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { item, depth } = next;
    lines.push(`${'  '.repeat(Math.min(depth, DEEPEST_INDENT))}${item.text}`);
    for (const child of item.children.toReversed()) open.push({ item: child, depth: depth + 1 });
  }
  return lines.join('\n');
}

/** Deeper than that, indentation would be all there is. */
const DEEPEST_INDENT = 8;

class Lanes {
  readonly #map: MapBuilder;
  readonly #byName = new Map<string, string>();
  readonly touchpoints: string;

  constructor(map: MapBuilder) {
    this.#map = map;
    this.touchpoints = map.laneOfKind('touchpoints');
  }

  /** The lane an item names, or null where it is a card. A heading that names no kind is a lane of notes. */
  named(item: Item): string | null {
    const kind = laneKindNamedBy(item) ?? (item.heading && item.children.length > 0 ? 'notes' : null);
    return kind === null ? null : this.#lane(item.text, kind);
  }

  #lane(name: string, kind: LaneKind): string {
    const key = name.trim().toLowerCase();
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const id = kind === 'touchpoints' ? this.touchpoints : this.#map.lane(kind, name.replace(/:$/, ''));
    this.#byName.set(key, id);
    return id;
  }
}

/** The kind of lane that an item which holds others names: `Pain points`, but not a sentence that begins like that. */
function laneKindNamedBy(item: Item): LaneKind | null {
  if (item.children.length === 0 || item.text.split(/\s+/, 4).length > 3) return null;
  const kind = laneKindOfName(item.text.replace(/:$/, ''));
  return kind === 'emotions' ? null : kind;
}

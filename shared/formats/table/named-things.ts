/**
 * What the rows of a table name: stages, lanes, channels and tags that are there, and those that are added for it.
 */
import type { TableStep } from '../../commands/table.ts';
import type { CreateId } from '../../document/ids.ts';
import {
  CARD_KIND_OF_LANE,
  type CardKind,
  type JourneyDocument,
  type LaneKind,
  laneKindOf,
} from '../../document/model.ts';
import type { DocumentLabels } from './card-cells.ts';
import type { DistinctNotices } from './distinct-notices.ts';
import { folded, type Labels } from './labels.ts';
import { type Row, readField } from './read-cells.ts';
import { readWord } from './words.ts';

export interface NamedThingsInput {
  readonly document: JourneyDocument;
  readonly labels: DocumentLabels;
  readonly createId: CreateId;
  /** Whether what is not there is added; else it is told. */
  readonly mayAdd: boolean;
  readonly notices: DistinctNotices;
}

export class NamedThings {
  readonly #document: JourneyDocument;
  readonly #labels: DocumentLabels;
  readonly #createId: CreateId;
  readonly #mayAddAny: boolean;
  readonly #notices: DistinctNotices;
  readonly #steps: TableStep[] = [];
  /** What this table adds, by kind, map and folded name. */
  readonly #added = new Map<string, { id: string; laneKind?: LaneKind }>();
  readonly #taken = new Set<string>();

  constructor({ document, labels, createId, mayAdd, notices }: NamedThingsInput) {
    this.#document = document;
    this.#labels = labels;
    this.#createId = createId;
    this.#mayAddAny = mayAdd;
    this.#notices = notices;
  }

  /** The steps that add what was not there. */
  get additions(): readonly TableStep[] {
    return this.#steps;
  }

  /** The stage a row names, added where that is wished; null when it names none that is there. */
  stage(row: Row, map: string): string | null {
    const name = row.cell('stage')?.trim() ?? '';
    if (name === '') return null;
    const found =
      this.#labels.stages.get(map)?.find(row.cell('stage') ?? '') ?? this.#added.get(addedKey('stage', map, name))?.id;
    if (found !== undefined) return found;
    const record = this.#document.maps[map]?.stages ?? {};
    if (!this.#mayAdd('tableUnknownStage', name, row)) return null;
    const id = this.newId('stage', record);
    const index = Object.keys(record).length + this.#countAdded('stage', map);
    this.#steps.push({ command: 'stage.add', id, args: { map, name, index } });
    this.#added.set(addedKey('stage', map, name), { id });
    return id;
  }

  /** The lane a row names, and the kind of its cards; added where that is wished, null when it names none that is there. */
  lane(row: Row, map: string, kind: CardKind): { id: string; kind: CardKind } | null {
    const name = row.cell('lane')?.trim() ?? '';
    if (name === '') return null;
    const { lanes = {} } = this.#document.maps[map] ?? {};
    const known = this.#labels.lanes.get(map)?.find(row.cell('lane') ?? '');
    const added = this.#added.get(addedKey('lane', map, name));
    const id = known ?? added?.id;
    if (id !== undefined) {
      const laneKind = (known === undefined ? added?.laneKind : lanes[known]?.kind) ?? 'emotions';
      const taken = CARD_KIND_OF_LANE[laneKind];
      if (taken === null) this.#notices.add('tableLaneTakesNone', { name }, row.line);
      return taken === null ? null : { id, kind: taken };
    }
    if (!this.#mayAdd('tableUnknownLane', name, row)) return null;
    const laneKind = laneKindOf(readWord('kind', row.cell('kind') ?? '') ?? kind);
    const newLane = this.newId('lane', lanes);
    const index = Object.keys(lanes).length + this.#countAdded('lane', map);
    this.#steps.push({ command: 'lane.add', id: newLane, args: { map, kind: laneKind, name, index } });
    this.#added.set(addedKey('lane', map, name), { id: newLane, laneKind });
    return { id: newLane, kind: CARD_KIND_OF_LANE[laneKind] ?? kind };
  }

  /** The first lane for cards of a kind. */
  laneOfKind(map: string, kind: CardKind): { id: string; kind: CardKind } | null {
    const lanes = Object.entries(this.#document.maps[map]?.lanes ?? {});
    const found = lanes.find(([, lane]) => CARD_KIND_OF_LANE[lane.kind] === kind);
    return found === undefined ? null : { id: found[0], kind };
  }

  #mayAdd(
    code: 'tableUnknownStage' | 'tableUnknownLane' | 'tableUnknownChannel' | 'tableUnknownTag',
    name: string,
    row: Row,
  ): boolean {
    const isFit = !name.includes('\n') && readField('feeling', name) !== undefined;
    if (this.#mayAddAny && isFit) return true;
    this.#notices.add(code, { name }, row.line);
    return false;
  }

  #countAdded(kind: string, map: string): number {
    return [...this.#added.keys()].filter((key) => key.startsWith(JSON.stringify([kind, map]).slice(0, -1))).length;
  }

  /** An id that neither the document nor this table has. */
  newId(prefix: 'stage' | 'lane' | 'card' | 'channel' | 'tag', record: object): string {
    let id = this.#createId(prefix);
    while (Object.hasOwn(record, id) || this.#taken.has(id)) id = this.#createId(prefix);
    this.#taken.add(id);
    return id;
  }

  /** The channel or tag of this name, added where that is wished; null when there is none. */
  named(field: 'channels' | 'tags', name: string, labels: Labels, row: Row): string | null {
    const known = labels.find(name) ?? this.#added.get(addedKey(field, '', name))?.id;
    if (known !== undefined) return known;
    const record = this.#document[field];
    if (!this.#mayAdd(field === 'channels' ? 'tableUnknownChannel' : 'tableUnknownTag', name, row)) return null;
    const index = Object.keys(record).length + this.#countAdded(field, '');
    if (field === 'channels') {
      const id = this.newId('channel', record);
      this.#steps.push({ command: 'channel.add', id, args: { name, icon: 'other', index } });
      this.#added.set(addedKey(field, '', name), { id });
      return id;
    }
    const id = this.newId('tag', record);
    this.#steps.push({ command: 'tag.add', id, args: { name, color: 'slate', index } });
    this.#added.set(addedKey(field, '', name), { id });
    return id;
  }
}

const addedKey = (kind: string, map: string, name: string): string => JSON.stringify([kind, map, folded(name)]);

/**
 * An edited workbook read back: rows of cards by their ids become edits, moves and additions. The result is
 * the arguments of one document command, and what they change for a person to look at beforehand. What has no
 * row any more stays, unless asked otherwise.
 */
import type { DocumentCommandArgs } from '../../commands/registry.ts';
import { afterSteps, type TableStep } from '../../commands/table.ts';
import type { CreateId } from '../../document/ids.ts';
import type { Card, CardKind, JourneyDocument } from '../../document/model.ts';
import { columnStages } from '../../document/stages.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Notice } from '../types.ts';
import { type CardEntry, cardEntries, type DocumentLabels, documentLabels, linksText, rowId } from './card-cells.ts';
import { CellOrders } from './cell-orders.ts';
import { type TableChange, tableChanges } from './changes.ts';
import { DistinctNotices } from './distinct-notices.ts';
import { type ColumnKey, columnsIn, titleOf } from './headers.ts';
import { NamedThings } from './named-things.ts';
import { PERSONA_TEXTS } from './persona-cells.ts';
import {
  EMOTION_FIELDS,
  MEASURED_FIELDS,
  PLAIN_FIELDS,
  type Row,
  readField,
  readLinks,
  readNumber,
  rowsOf,
} from './read-cells.ts';
import type { ReadSheet } from './types.ts';
import { personaSteps } from './update-personas.ts';
import { readWord } from './words.ts';

export interface UpdateOptions {
  /** Stages, lanes, channels and tags that are not there: added, or told in notices. */
  readonly unknown: 'notice' | 'add';
  /** Cards of the maps in the table that have no row in it any more. */
  readonly missing: 'keep' | 'delete';
}

export interface UpdateContext {
  readonly createId: CreateId;
  /** Speaks the language in which values are shown and columns named. */
  readonly t: Translate;
}

export interface TableUpdate {
  /** What becomes different, in reading order. Empty when nothing does. */
  readonly changes: readonly TableChange[];
  readonly notices: readonly Notice[];
  /** For the command `table.update`; null when nothing changes. */
  readonly args: DocumentCommandArgs<'table.update'> | null;
}

/** Which kinds of cards have a field; the others are every card's. */
const KINDS_OF_FIELD: { readonly [K in ColumnKey]?: readonly CardKind[] } = {
  channels: ['touchpoint'],
  score: ['touchpoint'],
  feeling: ['touchpoint'],
  thought: ['touchpoint'],
  measuredScore: ['touchpoint'],
  measuredSample: ['touchpoint'],
  measuredFrom: ['touchpoint'],
  momentOfTruth: ['touchpoint'],
  severity: ['painPoint'],
  frequency: ['painPoint'],
  impact: ['opportunity'],
  effort: ['opportunity'],
  status: ['opportunity', 'idea'],
  value: ['metric'],
  target: ['metric'],
  unit: ['metric'],
  source: ['evidence'],
  date: ['evidence'],
  speaker: ['quote'],
};

const hasField = (kind: CardKind, field: ColumnKey): boolean => KINDS_OF_FIELD[field]?.includes(kind) ?? true;

/** What the sheets would change in the document. */
export function planUpdate(
  document: JourneyDocument,
  sheets: readonly ReadSheet[],
  options: UpdateOptions,
  context: UpdateContext,
): TableUpdate {
  const plan = new UpdatePlan(document, options, context);
  const ignored: string[] = [];
  for (const sheet of sheets) {
    const columns = columnsIn(sheet.rows[0] ?? []);
    const rows = rowsOf(sheet, columns);
    if (isCards(columns)) plan.readCards(rows);
    else if (isPersonas(columns)) plan.readPersonas(rows);
    else if (rows.length > 0) ignored.push(sheet.name);
  }
  return plan.finish(ignored);
}

function isCards(columns: ReadonlyMap<ColumnKey, number>): boolean {
  return columns.has('id') && columns.has('text');
}

function isPersonas(columns: ReadonlyMap<ColumnKey, number>): boolean {
  return columns.has('id') && columns.has('name') && PERSONA_TEXTS.some((key) => columns.has(key));
}

/** A card as its row wants it. */
interface Wish {
  readonly row: Row;
  readonly map: string;
  readonly id: string;
  /** Undefined for a new card. */
  readonly entry: CardEntry | undefined;
  readonly stage: string;
  readonly lane: string;
  readonly kind: CardKind;
}

class UpdatePlan {
  readonly #document: JourneyDocument;
  readonly #options: UpdateOptions;
  readonly #context: UpdateContext;
  readonly #labels: DocumentLabels;
  readonly #entries: ReadonlyMap<string, CardEntry>;
  /** By a card's own id, where no other map has it too. */
  readonly #unique: ReadonlyMap<string, CardEntry | null>;
  readonly #notices = new DistinctNotices();
  readonly #wishes: Wish[] = [];
  readonly #personaSteps: TableStep[] = [];
  readonly #things: NamedThings;
  readonly #seen = new Set<string>();
  readonly #maps = new Set<string>();
  #hasSheet = false;

  constructor(document: JourneyDocument, options: UpdateOptions, context: UpdateContext) {
    this.#document = document;
    this.#options = options;
    this.#context = context;
    this.#labels = documentLabels(document);
    this.#things = new NamedThings({
      document,
      labels: this.#labels,
      createId: context.createId,
      mayAdd: options.unknown === 'add',
      notices: this.#notices,
    });
    const entries = cardEntries(document);
    this.#entries = new Map(entries.map((entry) => [rowId(entry), entry]));
    const unique = new Map<string, CardEntry | null>();
    for (const entry of entries) unique.set(entry.id, unique.has(entry.id) ? null : entry);
    this.#unique = unique;
  }

  readCards(rows: readonly Row[]): void {
    this.#hasSheet = true;
    for (const row of rows) {
      const wish = this.#wishOf(row);
      if (wish === null) continue;
      this.#maps.add(wish.map);
      this.#wishes.push(wish);
    }
  }

  readPersonas(rows: readonly Row[]): void {
    this.#hasSheet = true;
    const { t } = this.#context;
    this.#personaSteps.push(
      ...personaSteps(rows, {
        document: this.#document,
        labels: this.#labels,
        things: this.#things,
        notices: this.#notices,
        t,
      }),
    );
  }

  finish(ignored: readonly string[]): TableUpdate {
    if (!this.#hasSheet) this.#notices.add('tableNoIds');
    if (ignored.length > 0) this.#notices.add('tableSheetIgnored', { sheet: ignored.join(', ') });
    // Additions come up while cards are edited too, and stand before all that refers to them.
    const placements = this.#placements();
    const edits = this.#wishes.flatMap((wish) => this.#edits(wish));
    const steps = [...this.#things.additions, ...placements, ...edits, ...this.#deletions(), ...this.#personaSteps];
    const after = afterSteps(this.#document, steps);
    if (after === null) throw new Error('A plan for a table holds a step that is not possible.');
    const changes = tableChanges(this.#document, after, this.#context.t);
    const { notices } = this.#notices;
    return changes.length === 0 ? { changes, notices, args: null } : { changes, notices, args: { steps } };
  }

  /** What a row of the sheet of cards wants, or null (and a notice) when nothing can come of it. */
  #wishOf(row: Row): Wish | null {
    const id = row.cell('id')?.trim() ?? '';
    if (id === '') return this.#newCard(row);
    const entry = this.#entries.get(id) ?? this.#unique.get(id);
    if (!entry) {
      this.#notices.add('tableUnknownCard', { id }, row.line);
      return null;
    }
    if (this.#seen.has(rowId(entry))) {
      this.#notices.add('tableTwice', { id }, row.line);
      return null;
    }
    this.#seen.add(rowId(entry));
    const { map, card } = entry;
    const stage = this.#things.stage(row, map) ?? card.stage;
    const lane = this.#things.lane(row, map, card.kind) ?? { id: card.lane, kind: card.kind };
    const wantedKind = readWord('kind', row.cell('kind') ?? '');
    if (wantedKind !== undefined && wantedKind !== card.kind && wantedKind !== lane.kind) {
      this.#notices.add('tableKindFollowsLane', {}, row.line);
    }
    return { row, map, id: entry.id, entry, stage, lane: lane.id, kind: lane.kind };
  }

  #newCard(row: Row): Wish | null {
    const map = this.#map(row);
    if (map === null) return null;
    const text = row.cell('text') ?? '';
    if (readField('text', text) === undefined) {
      this.#notices.add('tableBadValue', { column: titleOf(this.#context.t, 'text'), value: text }, row.line);
      return null;
    }
    const kind = readWord('kind', row.cell('kind') ?? '');
    const stage = this.#things.stage(row, map);
    const lane =
      this.#things.lane(row, map, kind ?? 'note') ?? (kind === undefined ? null : this.#things.laneOfKind(map, kind));
    if (stage === null || lane === null) {
      this.#notices.add('tableNoPlace', {}, row.line);
      return null;
    }
    const id = this.#things.newId('card', this.#document.maps[map]?.cards ?? {});
    return { row, map, id, entry: undefined, stage, lane: lane.id, kind: lane.kind };
  }

  #map(row: Row): string | null {
    const name = row.cell('map') ?? '';
    const maps = Object.keys(this.#document.maps);
    const found = name.trim() === '' && maps.length === 1 ? maps[0] : this.#labels.maps.find(name);
    if (found === undefined) this.#notices.add('tableUnknownMap', { name }, row.line);
    return found ?? null;
  }

  /** Moves and additions, so that each card comes to stand where its row says. */
  #placements(): TableStep[] {
    const orders = new CellOrders([...this.#entries.values()]);
    const asked = this.#wishes.flatMap(({ row, map, id, entry, stage, lane }) => {
      const isElsewhere = entry === undefined || entry.card.stage !== stage || entry.card.lane !== lane;
      const place = readNumber(row.cell('order') ?? '') ?? undefined;
      const isAsked = place !== undefined && (entry === undefined || place !== entry.place || isElsewhere);
      if (!isElsewhere && !isAsked) return [];
      // The place of a card that comes from elsewhere is meant where the row was edited, and is its old one where not.
      const wanted = isElsewhere && entry !== undefined && place === entry.place ? undefined : place;
      return [{ map, id, stage, lane, place: wanted, text: row.cell('text') ?? '', isNew: entry === undefined }];
    });
    return orders.placements(asked);
  }

  #edits(wish: Wish): TableStep[] {
    const { row, map, id, entry, kind } = wish;
    // A card that changes its kind loses what the other kind does not have: it is compared with what is left.
    const card = entry?.card;
    const keepsKind = card?.kind === kind;
    const now = (field: string): unknown => (card === undefined ? undefined : (card as Record<string, unknown>)[field]);
    const fields: Record<string, unknown> = {};
    const emotion: Record<string, unknown> = {};
    for (const field of PLAIN_FIELDS) {
      const before = field === 'text' && card === undefined ? row.cell('text') : (now(field) ?? null);
      this.#readInto(fields, { field, row, kind, before, keepsKind, isNew: card === undefined });
    }
    const felt = card?.kind === 'touchpoint' ? card.emotion : undefined;
    for (const field of EMOTION_FIELDS) {
      this.#readInto(emotion, {
        field,
        row,
        kind,
        before: felt?.[field] ?? null,
        keepsKind,
        isNew: card === undefined,
      });
    }
    const measured = this.#measured({ row, kind, card, keepsKind });
    if (measured !== undefined) emotion.measured = measured;
    this.#checkSpan(fields, wish);
    this.#readLinks(fields, row, card);
    const channels = card?.kind === 'touchpoint' ? card.channels : [];
    this.#readList(fields, { field: 'channels', row, kind, before: channels, isNew: card === undefined });
    this.#readList(fields, { field: 'tags', row, kind, before: card?.tags ?? [], isNew: card === undefined });
    return [
      ...(Object.keys(fields).length === 0 ? [] : [{ command: 'card.edit', args: { map, card: id, fields } } as const]),
      ...(Object.keys(emotion).length === 0
        ? []
        : [{ command: 'emotion.edit', args: { map, card: id, fields: emotion } } as const]),
    ];
  }

  /** What becomes of a measured score: null takes it away, undefined leaves it. Without a score nothing was measured. */
  #measured(read: {
    readonly row: Row;
    readonly kind: CardKind;
    readonly card: Card | undefined;
    readonly keepsKind: boolean;
  }): Record<string, unknown> | null | undefined {
    const { row, card } = read;
    const before = card?.kind === 'touchpoint' ? card.emotion?.measured : undefined;
    const changed: Record<string, unknown> = {};
    for (const [field, as] of Object.entries(MEASURED_FIELDS) as [keyof typeof MEASURED_FIELDS, string][]) {
      const was = (before as Record<string, unknown> | undefined)?.[as] ?? null;
      this.#readInto(changed, { ...read, field, as, before: was, isNew: card === undefined });
    }
    if (Object.keys(changed).length === 0) return undefined;
    if (changed.score === undefined ? before !== undefined : changed.score !== null) return changed;
    const rest = [row.cell('measuredSample'), row.cell('measuredFrom')];
    if (before !== undefined && rest.every((text) => (text ?? '') === '')) return null;
    const column = titleOf(this.#context.t, 'measuredScore');
    this.#notices.add('tableBadValue', { column, value: row.cell('measuredScore') ?? '' }, row.line);
    return undefined;
  }

  /** A card reaches no further than to the end of its map; one that is moved there is cut by that already. */
  #checkSpan(fields: Record<string, unknown>, { row, map, stage, entry }: Wish): void {
    const { span } = fields;
    if (typeof span !== 'number') return;
    const columns = columnStages(this.#document.maps[map]?.stages ?? {});
    const room =
      columns.length -
      Math.max(
        0,
        columns.findIndex(([id]) => id === stage),
      );
    if (span > room) {
      const column = titleOf(this.#context.t, 'span');
      this.#notices.add('tableBadValue', { column, value: String(span) }, row.line);
    }
    if (span > room || span === Math.min(entry?.card.span ?? 1, room)) delete fields.span;
  }

  #readLinks(fields: Record<string, unknown>, row: Row, card: Card | undefined): void {
    const text = row.cell('links');
    if (text === undefined || text === ((card && linksText(card)) ?? '')) return;
    const links = readLinks(text);
    if (links !== undefined) fields.links = links.length === 0 ? null : links;
    else this.#notices.add('tableBadValue', { column: titleOf(this.#context.t, 'links'), value: text }, row.line);
  }

  #readInto(
    target: Record<string, unknown>,
    read: {
      readonly field: Parameters<typeof readField>[0];
      /** What the field is called where it is put. */
      readonly as?: string;
      readonly row: Row;
      readonly kind: CardKind;
      readonly before: unknown;
      readonly keepsKind: boolean;
      readonly isNew: boolean;
    },
  ): void {
    const { field, row, kind, before } = read;
    const text = row.cell(field);
    if (text === undefined) return;
    const value = readField(field, text);
    if (!hasField(kind, field)) {
      // What the card had as another kind stands in its row still, and says nothing.
      const isLeftOver = !read.isNew && value === before;
      if (text.trim() !== '' && !isLeftOver) {
        this.#notices.add('tableNotForKind', { column: titleOf(this.#context.t, field), value: text }, row.line);
      }
      return;
    }
    if (value === undefined) {
      this.#notices.add('tableBadValue', { column: titleOf(this.#context.t, field), value: text }, row.line);
      return;
    }
    const hadNothing = before === null || before === '' || before === false;
    if (value === before || (value === null && hadNothing)) return;
    target[read.as ?? field] = value;
  }

  #readList(
    fields: Record<string, unknown>,
    read: {
      readonly field: 'channels' | 'tags';
      readonly row: Row;
      readonly kind: CardKind;
      readonly before: readonly string[];
      readonly isNew: boolean;
    },
  ): void {
    const { field, row, kind, before, isNew } = read;
    const text = row.cell(field);
    if (text === undefined) return;
    const labels = this.#labels[field];
    if (!hasField(kind, field)) {
      if (text.trim() !== '' && text !== labels.listOf(before)) {
        this.#notices.add('tableNotForKind', { column: titleOf(this.#context.t, field), value: text }, row.line);
      }
      return;
    }
    const found = labels.split(text).map((name) => this.#things.named(field, name, labels, row));
    const ids = [...new Set(found)].filter((id) => id !== null);
    // A name that is not there may be a slip of the one that was: then what was there stays.
    if (!isNew && ids.length < new Set(found).size) return;
    if (JSON.stringify(ids) !== JSON.stringify(before)) fields[field] = ids;
  }

  #deletions(): TableStep[] {
    if (this.#options.missing === 'keep') return [];
    return [...this.#maps].flatMap((map) => {
      const cards = Object.keys(this.#document.maps[map]?.cards ?? {}).filter(
        (id) => !this.#seen.has(rowId({ map, id })),
      );
      return cards.length === 0 ? [] : [{ command: 'card.delete', args: { map, cards } } as const];
    });
  }
}

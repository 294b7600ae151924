/**
 * A table of anybody's as a new document. Rows of records are recognised by the titles of their columns, in
 * any language of the app; a grid has the stages in its first row and the lanes in its first column.
 */
import {
  type Assumption,
  CARD_KIND_OF_LANE,
  type CardIcon,
  type CardKind,
  type Color,
  type Frequency,
  type LaneKind,
  type Status,
  type WebLink,
} from '../../document/model.ts';
import { cleanText } from '../../document/text.ts';
import { type CardContent, JourneyBuilder, type MapBuilder, scoreOnScale } from '../builder.ts';
import { laneKindOfName } from '../lane-kinds.ts';
import { NoticeList } from '../notices.ts';
import type { ImportContext, Imported, Notice } from '../types.ts';
import { type ColumnKey, columnsIn } from './headers.ts';
import { folded } from './labels.ts';
import { type Row, readField, readLinks, readNumber, rowsOf } from './read-cells.ts';
import { type ReadSheet, type TableValue, textOf } from './types.ts';
import { readWord } from './words.ts';

/** @param before what reading the file had to say. */
export function importTable(
  sheets: readonly ReadSheet[],
  context: ImportContext,
  before: readonly Notice[] = [],
): Imported {
  const notices = new NoticeList();
  const builder = new JourneyBuilder(context, notices);
  const records = sheets.filter((sheet) => isRecords(columnsIn(sheet.rows[0] ?? [])));
  // A sheet with ids is one of ours, of personas or channels: no grid.
  const grids = sheets.filter((sheet) => !columnsIn(sheet.rows[0] ?? []).has('id'));
  const told = mapsTold(sheets);
  // A workbook of ours has the same cards as grids too: then the records say more.
  if (records.length > 0) for (const sheet of records) new RecordsImport(builder, notices, context, told).read(sheet);
  else for (const sheet of grids) readGrid(sheet, builder, notices, grids.length > 1 ? sheet.name : undefined);
  const all = () => [...before, ...notices.notices];
  if (builder.isEmpty) {
    notices.add('tableNothing');
    return { kind: 'nothing', notices: all() };
  }
  return { kind: 'imported', document: builder.document(), notices: all() };
}

function isRecords(columns: ReadonlyMap<ColumnKey, number>): boolean {
  return columns.has('text') && (columns.has('stage') || columns.has('lane') || columns.has('kind'));
}

/** What a sheet of maps, where there is one, tells of each: whose journey it is and in which state. */
type MapsTold = ReadonlyMap<string, { readonly persona: string; readonly state: 'current' | 'future' | undefined }>;

function mapsTold(sheets: readonly ReadSheet[]): MapsTold {
  return new Map(
    sheets.flatMap((sheet) => {
      const columns = columnsIn(sheet.rows[0] ?? []);
      if (!columns.has('name') || !columns.has('persona') || !columns.has('state')) return [];
      return rowsOf(sheet, columns).map((row) => {
        const state = readWord('mapState', row.cell('state') ?? '');
        return [folded(row.cell('name') ?? ''), { persona: row.cell('persona') ?? '', state }] as const;
      });
    }),
  );
}

/** A map while its rows come in: the ids its names got so far. */
interface OpenMap {
  readonly map: MapBuilder;
  readonly stages: Map<string, string>;
  readonly lanes: Map<string, { readonly id: string; readonly kind: LaneKind }>;
}

class RecordsImport {
  readonly #builder: JourneyBuilder;
  readonly #notices: NoticeList;
  readonly #context: ImportContext;
  readonly #told: MapsTold;
  readonly #maps = new Map<string, OpenMap | null>();

  constructor(builder: JourneyBuilder, notices: NoticeList, context: ImportContext, told: MapsTold) {
    this.#builder = builder;
    this.#notices = notices;
    this.#context = context;
    this.#told = told;
  }

  read(sheet: ReadSheet): void {
    for (const row of rowsOf(sheet, columnsIn(sheet.rows[0] ?? []))) this.#readRow(row);
  }

  #readRow(row: Row): void {
    const open = this.#map(row);
    if (open === null) return;
    const stage = this.#stage(open, row);
    const lane = this.#lane(open, row);
    open.map.card(stage, lane.id, this.#content(row, CARD_KIND_OF_LANE[lane.kind]));
  }

  #map(row: Row): OpenMap | null {
    const name = row.cell('map')?.trim() ?? '';
    const known = this.#maps.get(folded(name));
    if (known !== undefined) return known;
    const told = this.#told.get(folded(name));
    const map = this.#builder.map(name === '' ? undefined : name, told?.state);
    const persona = row.cell('persona')?.trim() || told?.persona;
    if (map !== null && persona) map.persona = persona;
    const open = map === null ? null : { map, stages: new Map(), lanes: new Map() };
    this.#maps.set(folded(name), open);
    return open;
  }

  #stage({ map, stages }: OpenMap, row: Row): string {
    const name = row.cell('stage')?.trim() || this.#context.words.stage;
    const known = stages.get(folded(name));
    if (known !== undefined) return known;
    const id = map.stage(name);
    stages.set(folded(name), id);
    return id;
  }

  #lane({ map, lanes }: OpenMap, row: Row): { readonly id: string; readonly kind: LaneKind } {
    const told = readWord('kind', row.cell('kind') ?? '');
    const name = row.cell('lane')?.trim() ?? '';
    const kind = told === undefined ? kindOfLane(name, 'touchpoints') : laneKindOf(told);
    // Cards of two kinds in a lane of one name stand in two lanes: a lane takes one kind.
    const key = JSON.stringify([folded(name), kind]);
    const known = lanes.get(key);
    if (known !== undefined) return known;
    const lane = { id: map.lane(kind, name === '' ? undefined : name), kind };
    lanes.set(key, lane);
    return lane;
  }

  #content(row: Row, kind: CardKind | null): CardContent {
    const text = row.cell('text') ?? '';
    const value = (field: Parameters<typeof readField>[0]) => {
      const cell = row.cell(field) ?? '';
      const read = readField(field, cell);
      if (read === undefined) this.#notices.add('tableBadValue', { column: field, value: cell.slice(0, 60) }, row.line);
      return read ?? undefined;
    };
    const names = (key: 'channels' | 'tags') =>
      (row.cell(key) ?? '')
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
    return {
      text,
      notes: row.cell('notes') || undefined,
      tags: names('tags'),
      assumption: value('assumption') as Assumption | undefined,
      owner: row.cell('owner') || undefined,
      color: value('color') as Color | undefined,
      icon: value('icon') as CardIcon | undefined,
      links: this.#links(row),
      ...(kind !== 'touchpoint'
        ? {}
        : {
            channels: names('channels'),
            score: this.#score(row),
            feeling: row.cell('feeling') || undefined,
            thought: row.cell('thought') || undefined,
            momentOfTruth: value('momentOfTruth') === true,
          }),
      ...(kind !== 'painPoint'
        ? {}
        : {
            severity: value('severity') as number | undefined,
            frequency: value('frequency') as Frequency | undefined,
          }),
      ...(kind !== 'opportunity'
        ? {}
        : {
            impact: value('impact') as number | undefined,
            effort: value('effort') as number | undefined,
            status: value('status') as Status | undefined,
          }),
      ...(kind === 'idea' ? { status: value('status') as Status | undefined } : {}),
      ...(kind !== 'metric'
        ? {}
        : {
            value: value('value') as number | undefined,
            target: value('target') as number | undefined,
            unit: row.cell('unit') || undefined,
          }),
      ...(kind !== 'evidence'
        ? {}
        : { source: row.cell('source') || undefined, date: value('date') as string | undefined }),
      ...(kind === 'quote' ? { speaker: row.cell('speaker') || undefined } : {}),
    };
  }

  #links(row: Row): readonly WebLink[] | undefined {
    const text = row.cell('links') ?? '';
    const links = readLinks(text);
    if (links === undefined) {
      this.#notices.add('tableBadValue', { column: 'links', value: text.slice(0, 60) }, row.line);
    }
    return links;
  }

  #score(row: Row): number | undefined {
    const text = row.cell('score') ?? '';
    const value = readNumber(text);
    if (value === undefined)
      this.#notices.add('tableBadValue', { column: 'score', value: text.slice(0, 60) }, row.line);
    return onScale(value, this.#notices, row.line);
  }
}

function onScale(value: number | null | undefined, notices: NoticeList, line: number): number | undefined {
  if (value === null || value === undefined) return undefined;
  const { score, change } = scoreOnScale(value);
  if (change === 'clamped') notices.add('scoreOutOfScale', { min: -2, max: 2 }, line);
  if (change === 'rounded') notices.add('scoreRounded', {}, line);
  return score;
}

const kindOfLane = (name: string, otherwise: LaneKind): LaneKind => laneKindOfName(name) ?? otherwise;

function laneKindOf(kind: CardKind): LaneKind {
  const kinds = Object.entries(CARD_KIND_OF_LANE) as [LaneKind, CardKind | null][];
  return kinds.find(([, card]) => card === kind)?.[0] ?? 'notes';
}

/** A cell of a grid with the line it stands in. */
interface GridCell {
  readonly text: string;
  readonly value: TableValue;
  readonly line: number;
}

interface GridLane {
  readonly name: string;
  readonly kind: LaneKind;
  /** By column, from the first stage. */
  readonly cells: GridCell[][];
}

/** Each further row without a title belongs to the lane above it. */
function readGrid(sheet: ReadSheet, builder: JourneyBuilder, notices: NoticeList, name: string | undefined): void {
  const [titles = [], ...rows] = sheet.rows;
  const stages = titles.slice(1).map((title) => cleanText(textOf(title)).trim());
  const columns = stages.flatMap((stage, index) => (stage === '' ? [] : [index]));
  const lanes = gridLanes(rows, columns.length === 0 ? 0 : stages.length);
  if (columns.length === 0 || lanes.every(({ cells }) => cells.every((cell) => cell.length === 0))) return;
  const corner = cleanText(textOf(titles[0])).trim();
  const map = builder.map(name ?? (corner === '' ? undefined : corner));
  if (map === null) return;
  const ids = new Map(columns.map((column) => [column, map.stage(stages[column] ?? '')]));
  const scores = scoresByColumn(lanes, columns, notices);
  const taken = new Map<number, number>();
  for (const lane of lanes) {
    const id = map.lane(lane.kind, lane.name);
    for (const column of columns) {
      const stage = ids.get(column);
      if (stage === undefined) continue;
      for (const { text, value, line } of lane.cells[column] ?? []) {
        if (text === '') continue;
        if (lane.kind === 'channels') {
          // Of which touchpoints they are, a grid does not say.
          notices.add('channelsNotRead', {}, line);
          continue;
        }
        if (lane.kind === 'emotions') {
          if (readNumber(textOf(value)) === undefined) map.card(stage, id, { text });
          continue;
        }
        const place = taken.get(column) ?? 0;
        if (lane.kind === 'touchpoints') taken.set(column, place + 1);
        const score = lane.kind === 'touchpoints' ? scores.get(column)?.[place] : undefined;
        map.card(stage, id, { text, score: onScale(score, notices, line) });
      }
    }
  }
}

function gridLanes(rows: readonly (readonly TableValue[])[], columns: number): GridLane[] {
  const lanes: GridLane[] = [];
  for (const [index, row] of rows.entries()) {
    const title = cleanText(textOf(row[0])).trim();
    if (title !== '' || lanes.length === 0) {
      if (row.every((value) => textOf(value).trim() === '')) continue;
      lanes.push({ name: title, kind: kindOfLane(title, 'notes'), cells: Array.from({ length: columns }, () => []) });
    }
    const lane = lanes.at(-1);
    for (let column = 0; column < columns; column += 1) {
      const value = row[column + 1] ?? null;
      // Where a touchpoint has no score stands an empty cell, which keeps the place of those below it.
      const text = cleanText(textOf(value));
      if (text.trim() !== '' || lane?.kind === 'emotions') lane?.cells[column]?.push({ text, value, line: index + 2 });
    }
  }
  return lanes;
}

/** The scores of each stage's touchpoints, top to bottom, as the lanes of emotions have them. */
function scoresByColumn(
  lanes: readonly GridLane[],
  columns: readonly number[],
  notices: NoticeList,
): ReadonlyMap<number, readonly (number | undefined)[]> {
  const emotions = lanes.find(({ kind }) => kind === 'emotions');
  return new Map(
    columns.map((column) => {
      const scores = (emotions?.cells[column] ?? []).map(({ value }) => readNumber(textOf(value)) ?? undefined);
      const touchpoints = lanes
        .filter(({ kind }) => kind === 'touchpoints')
        .reduce((count, { cells }) => count + (cells[column] ?? []).length, 0);
      const lost = scores.slice(touchpoints).filter((score) => score !== undefined).length;
      if (lost > 0) notices.add('tableScoresLeft', { count: lost });
      return [column, scores];
    }),
  );
}

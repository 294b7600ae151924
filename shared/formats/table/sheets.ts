/**
 * The sheets of a document: each map as a grid, then one sheet for every kind of thing it holds. A further
 * kind of thing is one more entry in `RECORD_SHEETS`; a sheet without rows is left out.
 */
import type { JourneyDocument } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { stagesInReadingOrder } from '../../document/stages.ts';
import type { Translate } from '../../i18n/translator.ts';
import { CARD_COLUMNS, type CellWriter, cardEntries, documentLabels } from './card-cells.ts';
import { gridOf } from './grid.ts';
import { type ColumnKey, titleOf } from './headers.ts';
import { PERSONA_COLUMNS } from './persona-cells.ts';
import type { TableSheet, TableValue } from './types.ts';
import { wordFor } from './words.ts';

/** The sheets of records; the name of each is `formats:table.sheet.<name>`. */
export const RECORD_SHEET_NAMES = [
  'cards',
  'links',
  'personas',
  'maps',
  'stages',
  'lanes',
  'channels',
  'tags',
] as const;
export type RecordSheetName = (typeof RECORD_SHEET_NAMES)[number];

interface Column<Row> {
  readonly key: ColumnKey;
  readonly width: number;
  readonly wraps?: boolean;
  value(row: Row, writer: CellWriter): TableValue;
}

interface RecordSheet<Row> {
  readonly columns: readonly Column<Row>[];
  rows(document: JourneyDocument): readonly Row[];
}

type SheetBuilder = (document: JourneyDocument, name: RecordSheetName, writer: CellWriter) => TableSheet;

/** The one place where the type of the rows matters: columns and rows of a sheet agree on it. */
function recordSheet<Row>({ columns, rows }: RecordSheet<Row>): SheetBuilder {
  return (document, name, writer) => ({
    name: writer.t(`formats:table.sheet.${name}`),
    columns: columns.map(({ key, width, wraps = false }) => ({ title: titleOf(writer.t, key), width, wraps })),
    rows: rows(document).map((row) => columns.map(({ value }) => value(row, writer))),
    frozenColumns: 0,
    isRecords: true,
  });
}

const RECORD_SHEETS: { readonly [N in RecordSheetName]: SheetBuilder } = {
  cards: recordSheet({ columns: CARD_COLUMNS, rows: cardEntries }),
  links: recordSheet({
    rows: ({ maps }) =>
      inOrder(maps).flatMap(([map, { links, cards }]) =>
        Object.entries(links).map(([id, link]) => ({
          map,
          id,
          link,
          from: cards[link.from]?.text ?? '',
          to: cards[link.to]?.text ?? '',
        })),
      ),
    columns: [
      { key: 'id', width: 26, value: ({ map, id }) => `${map}/${id}` },
      { key: 'map', width: 22, value: ({ map }, { labels }) => labels.maps.of(map) },
      { key: 'from', width: 44, wraps: true, value: ({ from }) => from },
      { key: 'kind', width: 18, value: ({ link }, { t }) => t(`formats:arrow.${link.kind}`) },
      { key: 'to', width: 44, wraps: true, value: ({ to }) => to },
      { key: 'name', width: 32, wraps: true, value: ({ link }) => link.label ?? null },
    ],
  }),
  personas: recordSheet({ columns: PERSONA_COLUMNS, rows: ({ personas }) => inOrder(personas) }),
  maps: recordSheet({
    rows: ({ maps }) => inOrder(maps),
    columns: [
      { key: 'id', width: 26, value: ([id]) => id },
      { key: 'name', width: 32, wraps: true, value: ([, { name }]) => name },
      { key: 'persona', width: 22, value: ([, { persona }], { labels }) => labels.personas.of(persona) },
      { key: 'state', width: 14, value: ([, { state }], { t }) => wordFor(t, 'mapState', state) },
    ],
  }),
  stages: recordSheet({
    rows: ({ maps }) =>
      inOrder(maps).flatMap(([map, { stages }]) =>
        stagesInReadingOrder(stages).map(([id, stage], index) => ({ map, id, stage, index })),
      ),
    columns: [
      { key: 'id', width: 26, value: ({ map, id }) => `${map}/${id}` },
      { key: 'map', width: 22, value: ({ map }, { labels }) => labels.maps.of(map) },
      { key: 'order', width: 8, value: ({ index }) => index + 1 },
      { key: 'name', width: 32, wraps: true, value: ({ stage }) => stage.name },
      {
        key: 'parent',
        width: 22,
        value: ({ map, stage }, { labels }) =>
          stage.parent === undefined ? null : (labels.stages.get(map)?.of(stage.parent) ?? null),
      },
      { key: 'color', width: 14, value: ({ stage }, { t }) => t(`app:color.${stage.color}`) },
      { key: 'duration', width: 18, wraps: true, value: ({ stage }) => stage.duration ?? null },
      { key: 'description', width: 44, wraps: true, value: ({ stage }) => stage.description ?? null },
    ],
  }),
  lanes: recordSheet({
    rows: ({ maps }) =>
      inOrder(maps).flatMap(([map, { lanes }]) =>
        inOrder(lanes).map(([id, lane], index) => ({ map, id, lane, index })),
      ),
    columns: [
      { key: 'id', width: 26, value: ({ map, id }) => `${map}/${id}` },
      { key: 'map', width: 22, value: ({ map }, { labels }) => labels.maps.of(map) },
      { key: 'order', width: 8, value: ({ index }) => index + 1 },
      { key: 'name', width: 32, wraps: true, value: ({ lane }) => lane.name },
      { key: 'kind', width: 16, value: ({ lane }, { t }) => wordFor(t, 'laneKind', lane.kind) },
      { key: 'description', width: 44, wraps: true, value: ({ lane }) => lane.description ?? null },
    ],
  }),
  channels: recordSheet({
    rows: ({ channels }) => inOrder(channels),
    columns: [
      { key: 'id', width: 26, value: ([id]) => id },
      { key: 'name', width: 32, wraps: true, value: ([, { name }]) => name },
      { key: 'icon', width: 18, value: ([, { icon }], { t }) => t(`app:channel.${icon}`) },
      {
        key: 'color',
        width: 14,
        value: ([, { color }], { t }) => (color === undefined ? null : t(`app:color.${color}`)),
      },
    ],
  }),
  tags: recordSheet({
    rows: ({ tags }) => inOrder(tags),
    columns: [
      { key: 'id', width: 26, value: ([id]) => id },
      { key: 'name', width: 32, wraps: true, value: ([, { name }]) => name },
      { key: 'color', width: 14, value: ([, { color }], { t }) => t(`app:color.${color}`) },
    ],
  }),
};

/** One sheet of records of the document. */
export function recordSheetOf(document: JourneyDocument, name: RecordSheetName, t: Translate): TableSheet {
  return RECORD_SHEETS[name](document, name, { labels: documentLabels(document), t });
}

/** Each map as a grid, in the order of the document. */
export function gridSheetsOf(document: JourneyDocument): TableSheet[] {
  return inOrder(document.maps).map(([, map]) => gridOf(map, document));
}

/** All sheets of a document, in the order of a workbook's tabs. */
export function sheetsOf(document: JourneyDocument, t: Translate): TableSheet[] {
  const writer = { labels: documentLabels(document), t };
  const records = RECORD_SHEET_NAMES.map((name) => RECORD_SHEETS[name](document, name, writer));
  return [...gridSheetsOf(document), ...records.filter(({ rows }) => rows.length > 0)];
}

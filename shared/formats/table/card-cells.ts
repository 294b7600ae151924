/** A card as the cells of one row. What is written here is also what an edited sheet is compared with. */
import type { Card, JourneyDocument, JourneyMap } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { ColumnKey } from './headers.ts';
import { type Labels, labelsOf } from './labels.ts';
import type { TableValue } from './types.ts';
import { wordFor } from './words.ts';

/** The names of a document as they stand in a table. */
export interface DocumentLabels {
  readonly maps: Labels;
  readonly channels: Labels;
  readonly tags: Labels;
  readonly personas: Labels;
  /** By map. */
  readonly stages: ReadonlyMap<string, Labels>;
  readonly lanes: ReadonlyMap<string, Labels>;
}

export function documentLabels(document: JourneyDocument): DocumentLabels {
  const maps = Object.entries(document.maps);
  return {
    maps: labelsOf(document.maps),
    channels: labelsOf(document.channels),
    tags: labelsOf(document.tags),
    personas: labelsOf(document.personas),
    stages: new Map(maps.map(([id, map]) => [id, labelsOf(map.stages)])),
    lanes: new Map(maps.map(([id, map]) => [id, labelsOf(map.lanes)])),
  };
}

/** A card with what its row needs. */
export interface CardEntry {
  readonly map: string;
  readonly id: string;
  readonly card: Card;
  /** Its place in its cell, from 1. */
  readonly place: number;
}

/** Ids of cards are unique within their map only: copies of a map may keep them. */
export const rowId = ({ map, id }: Pick<CardEntry, 'map' | 'id'>): string => `${map}/${id}`;

/** Every card of the document in reading order, map by map. */
export function cardEntries(document: JourneyDocument): CardEntry[] {
  return inOrder(document.maps).flatMap(([map, entity]) => entriesOf(map, entity));
}

function entriesOf(map: string, entity: JourneyMap): CardEntry[] {
  const places = new Map<string, number>();
  return cardsInReadingOrder(entity).map(([id, card]) => {
    const cell = JSON.stringify([card.stage, card.lane]);
    const place = (places.get(cell) ?? 0) + 1;
    places.set(cell, place);
    return { map, id, card, place };
  });
}

export interface CellWriter {
  readonly labels: DocumentLabels;
  readonly t: Translate;
}

interface CardColumn {
  readonly key: ColumnKey;
  readonly width: number;
  readonly wraps?: boolean;
  value(entry: CardEntry, writer: CellWriter): TableValue;
}

const column = (key: ColumnKey, width: number, value: CardColumn['value'], wraps = false): CardColumn => ({
  key,
  width,
  wraps,
  value,
});

/** The columns of the sheet of cards, as they stand. */
export const CARD_COLUMNS: readonly CardColumn[] = [
  column('id', 14, (entry) => rowId(entry)),
  column('map', 22, ({ map }, { labels }) => labels.maps.of(map)),
  column('stage', 20, ({ map, card }, { labels }) => labels.stages.get(map)?.of(card.stage) ?? card.stage),
  column('lane', 18, ({ map, card }, { labels }) => labels.lanes.get(map)?.of(card.lane) ?? card.lane),
  column('order', 8, ({ place }) => place),
  column('kind', 14, ({ card }, { t }) => wordFor(t, 'kind', card.kind)),
  column('text', 44, ({ card }) => card.text, true),
  column('channels', 24, ({ card }, { labels }) =>
    card.kind === 'touchpoint' ? labels.channels.listOf(card.channels) : null,
  ),
  column('score', 9, ({ card }) => (card.kind === 'touchpoint' ? (card.emotion?.score ?? null) : null)),
  column('feeling', 20, ({ card }) => (card.kind === 'touchpoint' ? (card.emotion?.feeling ?? null) : null), true),
  column('thought', 32, ({ card }) => (card.kind === 'touchpoint' ? (card.emotion?.thought ?? null) : null), true),
  column('momentOfTruth', 12, ({ card }, { t }) =>
    card.kind === 'touchpoint' && card.momentOfTruth ? t('formats:table.yes') : null,
  ),
  column('severity', 9, ({ card }) => (card.kind === 'painPoint' ? (card.severity ?? null) : null)),
  column('frequency', 12, ({ card }, { t }) =>
    card.kind === 'painPoint' && card.frequency ? wordFor(t, 'frequency', card.frequency) : null,
  ),
  column('impact', 9, ({ card }) => (card.kind === 'opportunity' ? (card.impact ?? null) : null)),
  column('effort', 9, ({ card }) => (card.kind === 'opportunity' ? (card.effort ?? null) : null)),
  column('status', 12, ({ card }, { t }) =>
    card.kind === 'opportunity' && card.status ? wordFor(t, 'status', card.status) : null,
  ),
  column('assumption', 14, ({ card }, { t }) =>
    card.assumption === undefined ? null : wordFor(t, 'assumption', card.assumption),
  ),
  column('tags', 20, ({ card }, { labels }) => labels.tags.listOf(card.tags ?? [])),
  column('notes', 44, ({ card }) => card.notes ?? null, true),
];

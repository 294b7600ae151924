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

/** Days of spreadsheets begin here; those before stand as text. */
const FIRST_DAY = '1900-03-01';

/** A day, as spreadsheets know it. */
const dayOf = (date: string): Date | string => (date < FIRST_DAY ? date : new Date(`${date}T00:00:00Z`));

/** One link a line: its address, then what it is called. */
export function linksText({ links = [] }: Card): string | null {
  if (links.length === 0) return null;
  return links
    .map(({ url, label }) => (label?.trim() ? `${url} ${label.replace(/\s+/gu, ' ').trim()}` : url))
    .join('\n');
}

function journeyText({ journey }: Card, labels: DocumentLabels): string | null {
  if (journey === undefined) return null;
  if (journey.file !== undefined) return [journey.file, journey.map].filter(Boolean).join(' · ');
  return journey.map === undefined ? null : labels.maps.of(journey.map);
}

/** The columns of the sheet of cards, as they stand. */
export const CARD_COLUMNS: readonly CardColumn[] = [
  column('id', 26, (entry) => rowId(entry)),
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
  column('measuredScore', 9, ({ card }) =>
    card.kind === 'touchpoint' ? (card.emotion?.measured?.score ?? null) : null,
  ),
  column('measuredSample', 9, ({ card }) =>
    card.kind === 'touchpoint' ? (card.emotion?.measured?.sample ?? null) : null,
  ),
  column('measuredFrom', 20, ({ card }) =>
    card.kind === 'touchpoint' ? (card.emotion?.measured?.from ?? null) : null,
  ),
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
    (card.kind === 'opportunity' || card.kind === 'idea') && card.status ? wordFor(t, 'status', card.status) : null,
  ),
  column('value', 10, ({ card }) => (card.kind === 'metric' ? (card.value ?? null) : null)),
  column('target', 10, ({ card }) => (card.kind === 'metric' ? (card.target ?? null) : null)),
  column('unit', 10, ({ card }) => (card.kind === 'metric' ? (card.unit ?? null) : null)),
  column('source', 20, ({ card }) => (card.kind === 'evidence' ? (card.source ?? null) : null), true),
  column('date', 12, ({ card }) => (card.kind === 'evidence' && card.date ? dayOf(card.date) : null)),
  column('speaker', 20, ({ card }) => (card.kind === 'quote' ? (card.speaker ?? null) : null), true),
  column('assumption', 14, ({ card }, { t }) =>
    card.assumption === undefined ? null : wordFor(t, 'assumption', card.assumption),
  ),
  column('tags', 20, ({ card }, { labels }) => labels.tags.listOf(card.tags ?? [])),
  column('owner', 18, ({ card }) => card.owner ?? null, true),
  column('color', 12, ({ card }, { t }) => (card.color === undefined ? null : t(`app:color.${card.color}`))),
  column('icon', 12, ({ card }) => card.icon ?? null),
  column('links', 32, ({ card }) => linksText(card), true),
  column('span', 12, ({ card }) => card.span ?? null),
  column('picture', 24, ({ card }) => card.picture?.alternative ?? null, true),
  column('journey', 24, ({ card }, { labels }) => journeyText(card, labels), true),
  column('notes', 44, ({ card }) => card.notes ?? null, true),
];

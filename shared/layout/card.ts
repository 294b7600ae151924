/** What is inside a card: its text in lines and what stands around them. */
import type { Card, Channel, Image, JourneyDocument, SubJourney, Tag } from '../document/model.ts';
import type { ToldArrow } from './link-label.ts';
import { dayText, numberText } from './locale.ts';
import { pictureSize } from './picture.ts';
import { quoted } from './quotation.ts';
import { scoreText } from './score.ts';
import { breakText, createFitText, type FitText } from './text.ts';
import {
  type Box,
  type CardContent,
  type CardLabel,
  type CardLayout,
  type CardPart,
  CHIP,
  GAUGE,
  type LayoutWords,
  type LinedText,
  type MeasureText,
  PLAIN_LABELS,
  type Reference,
  SEVERITY_PIP,
  type ShortText,
  TEXT_STYLES,
  type TextLine,
} from './types.ts';

/** Cards keep one width, but for those that span stages: adding a card never breaks another one's lines anew. */
export const CARD_WIDTH = 204;

const PADDING_LEFT = 13;
const PADDING_RIGHT = 12;
/** Above a card's text where nothing else stands there, and under whatever ends it. */
export const PADDING_Y = 9;
/** How far the text of a card that has nothing else is from its edges. */
export const TEXT_PADDING = { left: PADDING_LEFT, right: PADDING_RIGHT, top: PADDING_Y } as const;
const STAR_SIZE = 14;
const STAR_GAP = 6;
const ICON_SIZE = 15;
const ICON_GAP = 7;
const NOTES_SIZE = 12;
const PARTS_GAP = 5;
const ROW_GAP = 4;
const ITEM_GAP = 6;
const GAUGE_GAP = 3;
/** Of the picture of an image card, to the card's edges; and of any picture, to the text below it. */
const PICTURE_MARGIN = 8;
/** How high the picture of a card is that is not there for its picture. */
const SMALL_PICTURE = 84;
const LARGE_PICTURE = 320;
/** Digits after the point of a metric. */
const FIGURE_DECIMALS = 2;

/** What a card shows of the document besides itself; undefined what the document does not have. */
interface CardNames {
  readonly channels: readonly (readonly [id: string, channel: Channel | undefined])[];
  readonly tags: readonly (readonly [id: string, tag: Tag | undefined])[];
  readonly picture: Image | undefined;
  /** The name of the map that tells more of it. */
  readonly journey: string | undefined;
  /** The document's language (BCP 47), for the marks around a quote. */
  readonly language: string;
  /** What it tells of arrows. */
  readonly told: readonly ToldArrow[];
}

/** What a card is to tell of arrows, by its id. */
export type ToldOf = (card: string) => readonly ToldArrow[];

const NOTHING_TOLD: readonly ToldArrow[] = [];
export const toldNothing: ToldOf = () => NOTHING_TOLD;

/** Something in the rows under the text, before it has a place. */
interface Item {
  readonly width: number;
  readonly height: number;
  readonly place: (box: Box) => CardPart;
}

/** What texts are measured, told and fitted into a card with. */
interface Tools {
  readonly measure: MeasureText;
  readonly words: LayoutWords;
  readonly fitText: FitText;
}

/** Gives a card its layout at a place and in a width (px, relative to the grid). */
export type PlaceCard = (id: string, card: Card, x: number, y: number, width?: number) => CardLayout;

/**
 * Lays out cards, the content of each only once while it, its width and what it shows of the document stay the same.
 * A card that is where it was is the same object again.
 */
export function createCardLayout(
  measure: MeasureText,
  words: LayoutWords,
  whole = false,
): (document: JourneyDocument, told?: ToldOf) => PlaceCard {
  const tools: Tools = { measure, words, fitText: createFitText(measure, whole) };
  const known = new WeakMap<Card, { names: CardNames; layout: CardLayout }>();
  return (document, toldOf = toldNothing) =>
    (id, card, x, y, width = CARD_WIDTH) => {
      const last = known.get(card);
      const told = toldOf(id);
      const isKnown = last?.layout.content.width === width && isCurrent(last.names, card, document, told);
      if (isKnown && last.layout.id === id && last.layout.box.x === x && last.layout.box.y === y) return last.layout;
      const names = isKnown ? last.names : namesOf(card, document, told);
      const content = isKnown ? last.layout.content : cardContent(card, names, width, tools);
      const box = { x, y, width: content.width, height: content.height };
      const layout = { id, stage: card.stage, lane: card.lane, box, content };
      known.set(card, { names, layout });
      return layout;
    };
}

function namesOf(card: Card, document: JourneyDocument, told: readonly ToldArrow[]): CardNames {
  const channels = card.kind === 'touchpoint' ? card.channels : [];
  return {
    channels: channels.map((id) => [id, document.channels[id]]),
    tags: (card.tags ?? []).map((id) => [id, document.tags[id]]),
    picture: card.picture && document.images[card.picture.image],
    journey: card.journey && journeyName(card.journey, document),
    language: document.language,
    told,
  };
}

function isCurrent(names: CardNames, card: Card, document: JourneyDocument, told: readonly ToldArrow[]): boolean {
  return (
    isSameTold(names.told, told) &&
    names.channels.every(([id, channel]) => document.channels[id] === channel) &&
    names.tags.every(([id, tag]) => document.tags[id] === tag) &&
    names.picture === (card.picture && document.images[card.picture.image]) &&
    names.journey === (card.journey && journeyName(card.journey, document)) &&
    (card.kind !== 'quote' || names.language === document.language)
  );
}

const isSameTold = (a: readonly ToldArrow[], b: readonly ToldArrow[]): boolean =>
  a === b || (a.length === b.length && a.every(({ link, text }, at) => link === b[at]?.link && text === b[at].text));

/** The map of this document, or the other file, by its name. */
function journeyName({ map, file }: SubJourney, document: JourneyDocument): string | undefined {
  if (file !== undefined) return file.replace(/^.*\//, '').replace(/\.journey$/, '');
  return map === undefined ? undefined : document.maps[map]?.name;
}

/** A place for text and what stands under it, in px from the card's left edge. */
interface Room {
  readonly x: number;
  readonly width: number;
}

function cardContent(card: Card, names: CardNames, cardWidth: number, tools: Tools): CardContent {
  const parts: CardPart[] = [];
  const whole: Room = { x: PADDING_LEFT, width: Math.max(1, cardWidth - PADDING_LEFT - PADDING_RIGHT) };
  const top = pictureOn(card, names, cardWidth, whole, parts);

  const icon = card.icon ?? (card.kind === 'owner' ? 'person' : undefined);
  const lineHeight = TEXT_STYLES.card.lineHeight;
  const besides = { left: 0, right: 0 };
  if (icon !== undefined && whole.width > 4 * ICON_SIZE) {
    const box = { x: whole.x, y: top + (lineHeight - ICON_SIZE) / 2, width: ICON_SIZE, height: ICON_SIZE };
    parts.push({ kind: 'icon', box, icon });
    besides.left = ICON_SIZE + ICON_GAP;
  }
  const isMomentOfTruth = card.kind === 'touchpoint' && card.momentOfTruth === true;
  if (isMomentOfTruth) {
    const box = {
      x: cardWidth - PADDING_RIGHT - STAR_SIZE,
      y: top + (lineHeight - STAR_SIZE) / 2,
      width: STAR_SIZE,
      height: STAR_SIZE,
    };
    parts.push({ kind: 'momentOfTruth', box });
    besides.right = STAR_SIZE + STAR_GAP;
  }
  const x = whole.x + besides.left;
  const width = Math.max(1, whole.width - besides.left - besides.right);
  const text = card.kind === 'quote' && card.text !== '' ? quoted(card.text, names.language) : card.text;
  const lines = breakText(text, { style: 'card', width, x, y: top }, tools.measure);
  const textHeight = Math.max(1, lines.length) * lineHeight;
  const textBox = { x, y: top, width, height: textHeight };

  const figureEnd = figureOn(card, { x, width }, top + textHeight, parts, tools);
  const rows = placeInRows(itemsOf(card, names, whole.width, tools), figureEnd + PARTS_GAP, whole);
  parts.push(...rows.parts);
  let bottom = rows.parts.length > 0 ? rows.bottom : figureEnd;
  if (card.notes) {
    const isAlone = rows.parts.length === 0 && figureEnd === top + textHeight;
    const lastRow = isAlone
      ? { end: lastLineEnd(lines, isMomentOfTruth ? whole : null), height: lineHeight }
      : rows.parts.length > 0
        ? { end: rows.end, height: rows.lastHeight }
        : { end: whole.x + whole.width, height: CHIP.height };
    const notesX = cardWidth - PADDING_RIGHT - NOTES_SIZE;
    // The mark stands in the corner; only where the last row has no room there it gets one of its own.
    if (lastRow.end + ITEM_GAP > notesX) {
      bottom += ROW_GAP + NOTES_SIZE;
      lastRow.height = NOTES_SIZE;
    }
    const y = bottom - (lastRow.height + NOTES_SIZE) / 2;
    parts.push({ kind: 'notes', box: { x: notesX, y, width: NOTES_SIZE, height: NOTES_SIZE } });
  }

  return {
    kind: card.kind,
    color: card.color ?? null,
    width: cardWidth,
    height: bottom + PADDING_Y,
    lines,
    textBox,
    parts,
  };
}

/** Puts the card's picture at its top, and says where its text begins. */
function pictureOn(card: Card, { picture }: CardNames, cardWidth: number, text: Room, parts: CardPart[]): number {
  if (!card.picture || !picture) return PADDING_Y;
  const isImage = card.kind === 'image';
  const [x, y] = isImage ? [PICTURE_MARGIN, PICTURE_MARGIN] : [text.x, PADDING_Y];
  const room = isImage
    ? { width: cardWidth - 2 * PICTURE_MARGIN, height: LARGE_PICTURE }
    : { width: text.width, height: SMALL_PICTURE };
  const box = { x, y, ...pictureSize(picture, room) };
  const { image, alternative = '' } = card.picture;
  parts.push({ kind: 'picture', box, image, alternative });
  return y + box.height + PICTURE_MARGIN;
}

/** Puts a metric's value under its name, with a bar beside its target, and says where they end. */
function figureOn(card: Card, { x, width }: Room, y: number, parts: CardPart[], { fitText, words }: Tools): number {
  if (card.kind !== 'metric' || card.value === undefined) return y;
  const { value, target, unit } = card;
  const figure = fitText(figureText(value, unit, words), 'figure', width);
  const height = figure.lines * TEXT_STYLES.figure.lineHeight;
  const figureWidth = Math.min(width, Math.ceil(figure.width));
  parts.push({ kind: 'figure', box: { x, y, width: figureWidth, height }, ...linesOf(figure) });
  const end = y + height;
  // A bar can only show parts of something that is there.
  if (target === undefined || target <= 0 || value < 0) return end;
  const most = Math.max(value, target);
  const box = { x, y: end + GAUGE_GAP, width, height: GAUGE.tickHeight };
  parts.push({ kind: 'gauge', box, value: value / most, target: target / most });
  return box.y + box.height;
}

/** A figure with its unit. */
function figureText(value: number, unit: string | undefined, { language }: LayoutWords): string {
  const text = numberText(value, language, FIGURE_DECIMALS);
  return unit?.trim() ? `${text} ${unit.trim()}` : text;
}

/** Where the last line of the text, or a star beside the only one, ends at the right. */
function lastLineEnd(lines: readonly TextLine[], star: Room | null): number {
  if (star && lines.length <= 1) return star.x + star.width;
  const last = lines.at(-1);
  return last ? last.x + last.width : PADDING_LEFT;
}

/**
 * Sets items side by side, in as many rows as they need; each stands in the middle of its row's height.
 * Gives also where the last row ends, and how high it is.
 */
function placeInRows(
  items: readonly Item[],
  top: number,
  room: Room,
): { parts: CardPart[]; end: number; lastHeight: number; bottom: number } {
  const rows: { height: number; places: { item: Item; x: number }[] }[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const item of items) {
    let x = end + ITEM_GAP;
    if (x + item.width > room.x + room.width) {
      x = room.x;
      rows.push({ height: CHIP.height, places: [] });
    }
    const row = rows.at(-1);
    row?.places.push({ item, x });
    if (row) row.height = Math.max(row.height, item.height);
    end = x + item.width;
  }
  const parts: CardPart[] = [];
  let y = top;
  for (const { height, places } of rows) {
    for (const { item, x } of places) {
      parts.push(item.place({ x, y: y + (height - item.height) / 2, width: item.width, height: item.height }));
    }
    y += height + ROW_GAP;
  }
  return { parts, end, lastHeight: rows.at(-1)?.height ?? 0, bottom: y - ROW_GAP };
}

function itemsOf(card: Card, names: CardNames, room: number, { words, fitText }: Tools): Item[] {
  const items: Item[] = [];
  const textItem = (text: string, extra: number, place: (box: Box, text: LinedText) => CardPart): void => {
    const fitted = fitText(text, 'meta', Math.max(1, room - extra));
    // Whole pixels up, so that a rounding in drawing cannot make the text wider than its chip.
    const width = Math.min(Math.max(room, extra), Math.ceil(fitted.width + extra));
    const height = CHIP.height + (fitted.lines - 1) * TEXT_STYLES.meta.lineHeight;
    items.push({ width, height, place: (box) => place(box, linesOf(fitted)) });
  };
  const chip = 2 * CHIP.padding;
  const withIcon = chip + CHIP.icon + CHIP.iconGap;
  const label = (name: CardLabel, text: string | undefined): void => {
    if (!text?.trim()) return;
    const extra = PLAIN_LABELS.has(name) ? 0 : chip;
    textItem(text, extra, (box, shown) => ({ kind: 'label', box, label: name, ...shown }));
  };
  const reference = (to: Reference, text: string | undefined): void => {
    if (text?.trim()) textItem(text, withIcon, (box, shown) => ({ kind: 'reference', box, ...shown, ...to }));
  };

  switch (card.kind) {
    case 'touchpoint': {
      // The rating leads, as on the other kinds; after many channels it would stand alone in a row.
      const value = card.emotion?.score;
      if (value !== undefined) {
        textItem(scoreText(value, words.language), 0, (box, shown) => ({ kind: 'score', box, value, ...shown }));
      }
      for (const [channel, found] of names.channels) {
        if (!found) continue;
        const { icon, name, color = null } = found;
        const place = (box: Box, shown: LinedText): CardPart => ({
          kind: 'channel',
          box,
          channel,
          icon,
          color,
          ...shown,
        });
        textItem(name, withIcon, place);
      }
      break;
    }
    case 'painPoint': {
      const { severity: value, frequency } = card;
      if (value !== undefined) {
        const width = SEVERITY_PIP.count * (SEVERITY_PIP.width + SEVERITY_PIP.gap) - SEVERITY_PIP.gap;
        items.push({ width, height: SEVERITY_PIP.height, place: (box) => ({ kind: 'severity', box, value }) });
      }
      if (frequency !== undefined) label('frequency', words.frequency(frequency));
      break;
    }
    case 'opportunity': {
      const { impact, effort, status } = card;
      if (impact !== undefined) label('impact', words.impact(impact));
      if (effort !== undefined) label('effort', words.effort(effort));
      if (status !== undefined) label('status', words.status(status));
      break;
    }
    case 'idea':
      if (card.status !== undefined) label('status', words.status(card.status));
      break;
    case 'metric':
      if (card.target !== undefined) label('target', words.target(figureText(card.target, card.unit, words)));
      break;
    case 'evidence': {
      const day = card.date && dayText(card.date, words.language);
      label('source', [card.source?.trim(), day].filter(Boolean).join(' · '));
      break;
    }
    case 'quote':
      label('speaker', card.speaker?.trim() && `— ${card.speaker.trim()}`);
      break;
  }
  reference({ reference: 'owner' }, card.owner);
  for (const [tag, found] of names.tags) {
    if (!found) continue;
    const { color, name } = found;
    const place = (box: Box, shown: LinedText): CardPart => ({ kind: 'tag', box, tag, color, ...shown });
    textItem(name, chip + CHIP.dot + CHIP.iconGap, place);
  }
  for (const { url, label: name } of card.links ?? [])
    reference({ reference: 'webLink', url }, name?.trim() || hostOf(url));
  const { map = null, file = null } = card.journey ?? {};
  reference({ reference: 'journey', map, file }, names.journey);
  for (const { link, text } of names.told) reference({ reference: 'arrow', link }, text);
  return items;
}

const linesOf = ({ text, widths }: ShortText): LinedText => (widths ? { text, widths } : { text });

/** The site of a web address: what stands between `//` and the next `/`, without `www.`. */
const hostOf = (url: string): string => url.replace(/^https:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/, '');

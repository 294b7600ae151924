/** What is inside a card: its text in lines and the parts under it. */
import type { Card, Channel, JourneyDocument, Tag } from '../document/model.ts';
import { scoreText } from './score.ts';
import { breakText, singleLine } from './text.ts';
import {
  type Box,
  type CardContent,
  type CardLayout,
  type CardPart,
  CHIP,
  type LayoutWords,
  type MeasureText,
  SEVERITY_PIP,
  TEXT_STYLES,
  type TextLine,
} from './types.ts';

/** Cards keep one width: adding a card never breaks another one's lines anew. */
export const CARD_WIDTH = 204;

const PADDING_LEFT = 13;
const PADDING_RIGHT = 12;
const PADDING_Y = 9;
const TEXT_WIDTH = CARD_WIDTH - PADDING_LEFT - PADDING_RIGHT;
const STAR_SIZE = 14;
const STAR_GAP = 6;
const NOTES_SIZE = 12;
const PARTS_GAP = 5;
const ROW_GAP = 4;
const ITEM_GAP = 6;

/** The channels and tags of a card, in the card's order; undefined what the document does not have. */
interface CardNames {
  readonly channels: readonly (readonly [id: string, channel: Channel | undefined])[];
  readonly tags: readonly (readonly [id: string, tag: Tag | undefined])[];
}

/** Something in the rows under the text, before it has a place. */
interface Item {
  readonly width: number;
  readonly height: number;
  readonly place: (box: Box) => CardPart;
}

/** Gives a card its layout at a place (px, relative to the grid). */
export type PlaceCard = (id: string, card: Card, x: number, y: number) => CardLayout;

/**
 * Lays out cards, the content of each only once while it and the channels and tags it shows stay the same
 * objects. A card that is where it was is the same object again.
 */
export function createCardLayout(measure: MeasureText, words: LayoutWords): (document: JourneyDocument) => PlaceCard {
  const known = new WeakMap<Card, { names: CardNames; layout: CardLayout }>();
  return (document) => (id, card, x, y) => {
    const last = known.get(card);
    const isKnown = last !== undefined && isCurrent(last.names, document);
    if (isKnown && last.layout.id === id && last.layout.box.x === x && last.layout.box.y === y) return last.layout;
    const names = isKnown ? last.names : namesOf(card, document);
    const content = isKnown ? last.layout.content : cardContent(card, names, measure, words);
    const box = { x, y, width: content.width, height: content.height };
    const layout = { id, stage: card.stage, lane: card.lane, box, content };
    known.set(card, { names, layout });
    return layout;
  };
}

function namesOf(card: Card, document: JourneyDocument): CardNames {
  const channels = card.kind === 'touchpoint' ? card.channels : [];
  return {
    channels: channels.map((id) => [id, document.channels[id]]),
    tags: (card.tags ?? []).map((id) => [id, document.tags[id]]),
  };
}

function isCurrent({ channels, tags }: CardNames, document: JourneyDocument): boolean {
  return (
    channels.every(([id, channel]) => document.channels[id] === channel) &&
    tags.every(([id, tag]) => document.tags[id] === tag)
  );
}

function cardContent(card: Card, names: CardNames, measure: MeasureText, words: LayoutWords): CardContent {
  const isMomentOfTruth = card.kind === 'touchpoint' && card.momentOfTruth === true;
  const width = isMomentOfTruth ? TEXT_WIDTH - STAR_SIZE - STAR_GAP : TEXT_WIDTH;
  const lines = breakText(card.text, { style: 'card', width, x: PADDING_LEFT, y: PADDING_Y }, measure);
  const textHeight = Math.max(1, lines.length) * TEXT_STYLES.card.lineHeight;

  const parts: CardPart[] = [];
  if (isMomentOfTruth) {
    const x = CARD_WIDTH - PADDING_RIGHT - STAR_SIZE;
    const y = PADDING_Y + (TEXT_STYLES.card.lineHeight - STAR_SIZE) / 2;
    parts.push({ kind: 'momentOfTruth', box: { x, y, width: STAR_SIZE, height: STAR_SIZE } });
  }
  const rows = placeInRows(itemsOf(card, names, measure, words), PADDING_Y + textHeight + PARTS_GAP);
  parts.push(...rows.parts);
  let bottom = rows.parts.length > 0 ? rows.bottom : PADDING_Y + textHeight;
  if (card.notes) {
    const lastRow =
      rows.parts.length > 0
        ? { end: rows.end, height: CHIP.height }
        : { end: lastLineEnd(lines, isMomentOfTruth), height: TEXT_STYLES.card.lineHeight };
    const x = CARD_WIDTH - PADDING_RIGHT - NOTES_SIZE;
    // The mark stands in the corner; only where the last row has no room there it gets one of its own.
    if (lastRow.end + ITEM_GAP > x) {
      bottom += ROW_GAP + NOTES_SIZE;
      lastRow.height = NOTES_SIZE;
    }
    const y = bottom - (lastRow.height + NOTES_SIZE) / 2;
    parts.push({ kind: 'notes', box: { x, y, width: NOTES_SIZE, height: NOTES_SIZE } });
  }

  return {
    kind: card.kind,
    width: CARD_WIDTH,
    height: bottom + PADDING_Y,
    lines,
    textBox: { x: PADDING_LEFT, y: PADDING_Y, width, height: textHeight },
    parts,
  };
}

/** Where the last line of the text, or a star beside the only one, ends at the right. */
function lastLineEnd(lines: readonly TextLine[], hasStar: boolean): number {
  if (hasStar && lines.length <= 1) return CARD_WIDTH - PADDING_RIGHT;
  const last = lines.at(-1);
  return last ? last.x + last.width : PADDING_LEFT;
}

/**
 * Sets items side by side, in as many rows as they need; each stands in the middle of its row's height.
 * Gives also where the last row ends.
 */
function placeInRows(items: readonly Item[], top: number): { parts: CardPart[]; end: number; bottom: number } {
  const parts: CardPart[] = [];
  let end = PADDING_LEFT;
  let y = top;
  for (const { width, height, place } of items) {
    let x = end === PADDING_LEFT ? end : end + ITEM_GAP;
    if (x > PADDING_LEFT && x + width > PADDING_LEFT + TEXT_WIDTH) {
      x = PADDING_LEFT;
      y += CHIP.height + ROW_GAP;
    }
    parts.push(place({ x, y: y + (CHIP.height - height) / 2, width, height }));
    end = x + width;
  }
  return { parts, end, bottom: y + CHIP.height };
}

function itemsOf(card: Card, names: CardNames, measure: MeasureText, words: LayoutWords): Item[] {
  const items: Item[] = [];
  const textItem = (text: string, extra: number, place: (box: Box, text: string) => CardPart): void => {
    const run = singleLine(text, 'meta', TEXT_WIDTH - extra, measure);
    // Whole pixels up, so that a rounding in drawing cannot make the text wider than its chip.
    const width = Math.min(TEXT_WIDTH, Math.ceil(run.width + extra));
    items.push({ width, height: CHIP.height, place: (box) => place(box, run.text) });
  };
  const chip = 2 * CHIP.padding;

  switch (card.kind) {
    case 'touchpoint': {
      // The rating leads, as on the other kinds; after many channels it would stand alone in a row.
      const value = card.emotion?.score;
      if (value !== undefined) {
        textItem(scoreText(value, words.language), 0, (box, text) => ({ kind: 'score', box, value, text }));
      }
      for (const [channel, found] of names.channels) {
        if (!found) continue;
        const { icon, name } = found;
        const place = (box: Box, text: string): CardPart => ({ kind: 'channel', box, channel, icon, text });
        textItem(name, chip + CHIP.icon + CHIP.iconGap, place);
      }
      break;
    }
    case 'painPoint': {
      const { severity: value, frequency } = card;
      if (value !== undefined) {
        const width = SEVERITY_PIP.count * (SEVERITY_PIP.width + SEVERITY_PIP.gap) - SEVERITY_PIP.gap;
        items.push({ width, height: SEVERITY_PIP.height, place: (box) => ({ kind: 'severity', box, value }) });
      }
      if (frequency !== undefined) {
        const place = (box: Box, text: string): CardPart => ({ kind: 'label', box, label: 'frequency', text });
        textItem(words.frequency(frequency), 0, place);
      }
      break;
    }
    case 'opportunity': {
      const { impact, effort, status } = card;
      const label = (name: 'impact' | 'effort' | 'status', text: string): void =>
        textItem(text, chip, (box, shown) => ({ kind: 'label', box, label: name, text: shown }));
      if (impact !== undefined) label('impact', words.impact(impact));
      if (effort !== undefined) label('effort', words.effort(effort));
      if (status !== undefined) label('status', words.status(status));
      break;
    }
    case 'goal':
    case 'note':
      break;
  }
  for (const [tag, found] of names.tags) {
    if (!found) continue;
    const { color, name } = found;
    const place = (box: Box, text: string): CardPart => ({ kind: 'tag', box, tag, color, text });
    textItem(name, chip + CHIP.dot + CHIP.iconGap, place);
  }
  return items;
}

/** A slide for each stage, large enough to read: its lanes as columns, more slides where one does not hold all. */
import type { Card, JourneyMap } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages } from '../../document/stages.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { PlainPictures } from '../../images/plain.ts';
import { CARD_WIDTH } from '../../layout/card.ts';
import { scoreText } from '../../layout/score.ts';
import { type CardContent, TEXT_STYLES } from '../../layout/types.ts';
import { splitCard } from '../../pages/split-card.ts';
import { LIGHT } from '../../scene/palette.ts';
import type { Scene } from '../../scene/types.ts';
import { cardShape, cardText } from './card.ts';
import { type Place, shortName, textShape } from './draw.ts';
import { estimateLines } from './estimate.ts';
import { type Block, columnsTaken, flowAcross, type Placed } from './flow.ts';
import { CONTENT } from './frame.ts';
import { faceShape } from './map-slide.ts';
import type { Paragraph, Slide, SlideShape } from './types.ts';

const COLUMN_GAP = 14;
/** Columns stand further apart where there is room, but still belong together. */
const WIDEST_GAP = 64;
const CARD_GAP = 8;
const LANE_GAP = 18;
/** Sizes of the cards' text that are tried, the largest first. */
const TEXT_SIZES = [18, 17, 16, 15, 14, 13, 12, 11, 10.5] as const;
const SMALLEST_TEXT = 10.5;
/** Where a card has more names than a slide is high, text becomes smaller by this factor, down to that size. */
const SHRINK = 0.85;
const LEAST_TEXT = 2;
const HEADING = { size: 12, lineHeight: 16, gap: 8 } as const;
const FACE = 16;

/** What stands in a column: a lane's name, a card, or how the customer feels at it. Drawn at a place. */
type Draw = (x: number, y: number) => SlideShape[];

/** What a stage's slides are made from. */
export interface StageSource {
  readonly map: JourneyMap;
  readonly scene: Scene;
  readonly pictures: PlainPictures;
  readonly language: string;
  readonly withNotes: boolean;
  readonly t: Translate;
}

export function stageSlides(source: StageSource): Slide[] {
  return columnStages(source.map.stages).flatMap(([stage], index) => slidesOfStage(source, stage, index));
}

function slidesOfStage(source: StageSource, stage: string, index: number): Slide[] {
  const { map, t } = source;
  const { name = '', duration = '', description = '' } = map.stages[stage] ?? {};
  const count = columnStages(map.stages).length;
  const { scale, placed, perSlide } = arrange(source, stage);
  const columnWidth = CARD_WIDTH * scale;
  const spare = CONTENT.width - perSlide * columnWidth;
  const gap = Math.min(WIDEST_GAP, Math.max(COLUMN_GAP, spare / Math.max(1, perSlide - 1)));
  const slideCount = Math.max(1, Math.ceil(columnsTaken(placed) / perSlide));
  return Array.from({ length: slideCount }, (_, slide): Slide => {
    const here = placed.filter(({ column }) => Math.floor(column / perSlide) === slide);
    const part = slideCount === 1 ? '' : ` ${slide + 1}/${slideCount}`;
    return {
      title: `${t('formats:slides.of', { stage: name, number: index + 1, count })}${part}`,
      subtitle: [map.name, duration, description.split('\n', 1)[0] ?? ''].filter(Boolean).join(' · '),
      shapes: here.flatMap(({ content, column, y }) =>
        content(CONTENT.x + (column % perSlide) * (columnWidth + gap), CONTENT.y + y),
      ),
      notes: slide === 0 && source.withNotes ? notesOf(map, stage) : '',
    };
  });
}

function notesOf(map: JourneyMap, stage: string): string {
  const { description } = map.stages[stage] ?? {};
  const cards = cardsInReadingOrder(map).flatMap(([, card]) => (card.stage === stage ? card : []));
  return [
    ...(description ? [description] : []),
    ...cards.flatMap(({ text, notes }) => (notes ? `${shortName(text)}: ${notes}` : [])),
    ...cards.flatMap(({ text, links = [] }) =>
      links.map(({ url, label }) => [shortName(text), label, url].filter(Boolean).join(': ')),
    ),
  ].join('\n');
}

interface Arrangement {
  /** Nothing in it is higher than a slide. */
  readonly fits: boolean;
  readonly scale: number;
  readonly placed: readonly Placed<Draw>[];
  readonly perSlide: number;
}

/**
 * The largest text with which the stage fits on one slide, with lanes that have a column of their own or, if that
 * leaves the text smaller, lanes below each other; failing that, the smallest text on several slides.
 */
function arrange(source: StageSource, stage: string): Arrangement {
  const attempt = (size: number, hasOwnColumns: boolean): Arrangement => {
    const scale = size / TEXT_STYLES.card.size;
    const perSlide = Math.floor((CONTENT.width + COLUMN_GAP) / (CARD_WIDTH * scale + COLUMN_GAP));
    const blocks = blocksOf(source, stage, scale, hasOwnColumns);
    const fits = blocks.every(({ height }) => height <= CONTENT.height);
    return { fits, scale, placed: flowAcross(blocks, perSlide, CONTENT.height), perSlide };
  };
  for (const size of TEXT_SIZES) {
    for (const hasOwnColumns of [true, false]) {
      const arrangement = attempt(size, hasOwnColumns);
      if (arrangement.fits && columnsTaken(arrangement.placed) <= arrangement.perSlide) return arrangement;
    }
  }
  let arrangement = attempt(SMALLEST_TEXT, false);
  // What stands under a card's text cannot be divided.
  for (let size = SMALLEST_TEXT * SHRINK; !arrangement.fits && size > LEAST_TEXT; size *= SHRINK) {
    arrangement = attempt(size, false);
  }
  return arrangement;
}

function blocksOf(source: StageSource, stage: string, scale: number, hasOwnColumns: boolean): Block<Draw>[] {
  const { map, scene, pictures, language } = source;
  const columns = columnStages(map.stages).map(([id]) => id);
  const here = columns.indexOf(stage);
  // A card that reaches over several stages is on the slides of all of them.
  const isHere = ({ stage: first, span = 1 }: Card): boolean => {
    const from = columns.indexOf(first);
    return from <= here && here < from + span;
  };
  return inOrder(map.lanes).flatMap(([lane, { name }]): Block<Draw>[] => {
    const blocks = scene.cards.flatMap(({ id, lane: its, content }) => {
      const card = map.cards[id];
      if (card === undefined || its !== lane || !isHere(card)) return [];
      const shown = { ...card, text: cardText(card, language) };
      return together(cardBlocks(content, shown, scale, pictures), feelingBlocks(card, source, scale));
    });
    const [first] = blocks;
    if (first === undefined) return [];
    return [heading(name, scale, hasOwnColumns, first.height + CARD_GAP + (first.room ?? 0)), ...blocks];
  });
}

/** A card is not left without how the customer feels at it. */
function together(card: readonly Block<Draw>[], feeling: readonly Block<Draw>[]): Block<Draw>[] {
  const [first] = feeling;
  const last = card.at(-1);
  if (first === undefined || last === undefined) return [...card];
  return [...card.slice(0, -1), { ...last, room: first.before + first.height }, ...feeling];
}

function heading(name: string, scale: number, startsColumn: boolean, room: number): Block<Draw> {
  const width = CARD_WIDTH * scale;
  const { size, lineHeight, gap } = HEADING;
  const lines = estimateLines(name, size, width);
  const box = { width, height: lines.length * lineHeight };
  return {
    height: box.height + gap - CARD_GAP,
    before: LANE_GAP,
    startsColumn,
    room,
    content: (x, y) => [
      textShape(
        name,
        { x, y, ...box },
        { paragraphs: [{ text: name, size, lineHeight, color: LIGHT.ink2, bold: true }] },
      ),
    ],
  };
}

/** A card; one that is higher than a slide in pieces, each a card of its own with the lines it holds. */
function cardBlocks(content: CardContent, card: DrawnCard, scale: number, pictures: PlainPictures): Block<Draw>[] {
  const most = (CONTENT.height - HEADING.lineHeight * 3 - HEADING.gap) / scale;
  const blocks: Block<Draw>[] = [];
  let [now, text, rest] = [content, card.text, splitCard(content, most)];
  while (rest !== null) {
    const [head, tail] = rest;
    blocks.push(cardBlock(head, { ...card, text: textOf(head) }, scale, pictures));
    [now, text, rest] = [tail, textOf(tail), splitCard(tail, most)];
  }
  return [...blocks, cardBlock(now, { ...card, text }, scale, pictures)];
}

type DrawnCard = Pick<Card, 'text' | 'links'>;

const textOf = ({ lines }: CardContent): string => lines.map(({ text }) => text).join('\n');

function cardBlock(content: CardContent, card: DrawnCard, scale: number, pictures: PlainPictures): Block<Draw> {
  return {
    height: content.height * scale,
    before: CARD_GAP,
    startsColumn: false,
    content: (x, y) => [cardShape(content, card, { x, y, scale } satisfies Place, pictures)],
  };
}

/** Under a touchpoint: a face, the score, and feeling and thought in words. */
function feelingBlocks(card: Card, { language }: StageSource, scale: number): Block<Draw>[] {
  if (card.kind !== 'touchpoint' || card.emotion === undefined) return [];
  const { score, feeling = '', thought = '' } = card.emotion;
  const size = TEXT_STYLES.feeling.size * scale;
  const lineHeight = size * 1.35;
  const indent = score === undefined ? 0 : FACE + 6;
  const width = CARD_WIDTH * scale - indent;
  const said = [score === undefined ? '' : scoreText(score, language), feeling].filter(Boolean).join(' · ');
  const lines = [
    ...(said === '' ? [] : estimateLines(said, size, width).map((text) => ({ text, bold: true }))),
    ...(thought === '' ? [] : estimateLines(thought, size, width).map((text) => ({ text, bold: false }))),
  ];
  const perPiece = Math.max(1, Math.floor((CONTENT.height - HEADING.lineHeight * 4) / lineHeight));
  const blocks: Block<Draw>[] = [];
  for (let from = 0; from < lines.length; from += perPiece) {
    const paragraphs = lines
      .slice(from, from + perPiece)
      .map(({ text, bold }): Paragraph => ({ text, size, lineHeight, color: LIGHT.ink2, bold, italic: !bold }));
    const height = Math.max(paragraphs.length * lineHeight, from === 0 && score !== undefined ? FACE : 0);
    blocks.push({
      height,
      before: CARD_GAP / 2,
      startsColumn: false,
      content: (x, y) => [
        ...(from === 0 && score !== undefined ? [faceShape({ x, y, width: FACE, height: FACE }, score)] : []),
        textShape(said, { x: x + indent, y, width, height }, { paragraphs }),
      ],
    });
  }
  return blocks;
}

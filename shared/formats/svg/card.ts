/** A card as shapes and text, as `renderer/views/CardView` draws it. */
import type { Image } from '../../document/model.ts';
import {
  type Box,
  type CardContent,
  type CardPart,
  CHIP,
  GAUGE,
  PLAIN_LABELS,
  SEVERITY_PIP,
} from '../../layout/types.ts';
import { CARD_SHAPES, REFERENCE_SHAPES } from '../../scene/card-icons.ts';
import { CHANNEL_SHAPES, NOTES, STAR } from '../../scene/icons.ts';
import { CARD_TINT, colorOfLevel, type Palette } from '../../scene/palette.ts';
import { scoreLevel } from '../../scene/score-level.ts';
import { ICON_STROKE, iconAt } from './icon.ts';
import type { DrawImage } from './image.ts';
import { element, escaped } from './markup.ts';
import { textAmid, textInBox, textLines } from './text.ts';

const RADIUS = 9;
const CHIP_RADIUS = 9;
const BAR = { inset: 9, width: 3, radius: 3 } as const;
const PIP_RADIUS = 1.5;

export interface CardDrawing {
  readonly palette: Palette;
  readonly images: Readonly<Record<string, Image>>;
  readonly drawImage: DrawImage;
}

/** Relative to the card. */
export function drawCard(content: CardContent, drawing: CardDrawing): string {
  const { palette } = drawing;
  const { kind, color, width, height, lines, parts } = content;
  const box = { x: 0, y: 0, width, height };
  return [
    hairlined(box, RADIUS, palette.paper, palette.line),
    color ? tinted(box, palette.colors[color]) : '',
    element('path', { d: barOutline(height), fill: palette.kinds[kind] }),
    textLines(lines, 'card', palette.ink),
    ...parts.map((part) => drawPart(part, kind, drawing)),
  ].join('');
}

/** A box with a line of one pixel inside its edge. */
function hairlined({ x, y, width, height }: Box, radius: number, fill: string, stroke: string): string {
  return element('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    rx: radius - 0.5,
    fill,
    stroke,
  });
}

/** The tint of a card that was given a colour of its own. */
function tinted({ x, y, width, height }: Box, color: string): string {
  return element('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    rx: RADIUS - 0.5,
    fill: color,
    'fill-opacity': CARD_TINT,
    stroke: color,
    'stroke-opacity': 0.45,
  });
}

/** The bar of the card's kind at its left edge, round on the inside. */
function barOutline(height: number): string {
  const { inset, width, radius } = BAR;
  const bottom = height - inset;
  return `M0 ${inset}Q${width} ${inset} ${width} ${inset + radius}V${bottom - radius}Q${width} ${bottom} 0 ${bottom}Z`;
}

function drawPart(part: CardPart, kind: CardContent['kind'], drawing: CardDrawing): string {
  const { palette } = drawing;
  const { box } = part;
  switch (part.kind) {
    case 'channel': {
      const icon = iconAt(CHANNEL_SHAPES[part.icon], box.x + CHIP.padding, leadY(box, CHIP.icon), CHIP.icon, {
        ...ICON_STROKE,
        stroke: part.color ? palette.colors[part.color] : palette.ink2,
      });
      return chip(box, palette) + icon + textInBox(part, textBox(box, CHIP.icon), 'meta', palette.ink2);
    }
    case 'label':
      return PLAIN_LABELS.has(part.label)
        ? textInBox(part, box, 'meta', palette.ink2)
        : chip(box, palette) + textInBox(part, textBox(box, 0), 'meta', palette.ink2);
    case 'reference':
      return [
        hairlined(box, CHIP_RADIUS, 'none', palette.line2),
        iconAt(REFERENCE_SHAPES[part.reference], box.x + CHIP.padding, leadY(box, CHIP.icon), CHIP.icon, {
          ...ICON_STROKE,
          stroke: palette.ink2,
        }),
        textInBox(part, textBox(box, CHIP.icon), 'meta', palette.ink2),
      ].join('');
    case 'icon':
      return iconAt(CARD_SHAPES[part.icon], box.x, box.y, box.width, { ...ICON_STROKE, stroke: palette.kinds[kind] });
    case 'picture':
      return drawPicture(part, drawing);
    case 'figure':
      return textInBox(part, box, 'figure', palette.ink);
    case 'gauge':
      return drawGauge(part, palette.kinds[kind], palette);
    case 'tag': {
      const dot = element('circle', {
        cx: box.x + CHIP.padding + CHIP.dot / 2,
        cy: box.y + CHIP.height / 2,
        r: CHIP.dot / 2,
        fill: palette.colors[part.color],
      });
      return [
        hairlined(box, CHIP_RADIUS, 'none', palette.line2),
        dot,
        textInBox(part, textBox(box, CHIP.dot), 'meta', palette.ink2),
      ].join('');
    }
    case 'severity':
      return drawSeverity(box, part.value, palette.bad);
    case 'score':
      return textAmid(part.text, box, 'feeling', colorOfLevel(palette, scoreLevel(part.value)));
    case 'momentOfTruth':
      return iconAt(STAR, box.x, box.y, box.width, { fill: palette.moment });
    case 'notes':
      return iconAt(NOTES, box.x, box.y, box.width, { ...ICON_STROKE, stroke: palette.ink3 });
  }
}

/**
 * A picture that fills its box. Cutting is left to a frame of its own, which every program knows, where clip paths
 * would need names of their own.
 */
function drawPicture(
  { box, image: id, alternative }: Extract<CardPart, { kind: 'picture' }>,
  { palette, images, drawImage }: CardDrawing,
): string {
  const image = images[id];
  const { x, y, width, height } = box;
  if (!image) return element('rect', { x, y, width, height, rx: 5, fill: palette.field });
  const picture = drawImage(id, image, { width, height });
  const title = alternative.trim() === '' ? '' : element('title', {}, escaped(alternative));
  return element('svg', { x, y, width, height, overflow: 'hidden' }, title, picture);
}

function drawGauge(
  { box, value, target }: Extract<CardPart, { kind: 'gauge' }>,
  color: string,
  palette: Palette,
): string {
  const { height, tick, tickHeight } = GAUGE;
  const y = box.y + (tickHeight - height) / 2;
  const bar = { x: box.x, y, height, rx: height / 2 };
  const end = Math.min(target * box.width, box.width) - tick;
  return [
    element('rect', { ...bar, width: box.width, fill: palette.field, stroke: palette.line2 }),
    element('rect', { ...bar, width: Math.max(height, value * box.width), fill: color }),
    element('rect', { x: box.x + end, y: box.y, width: tick, height: tickHeight, fill: palette.ink }),
  ].join('');
}

function chip({ x, y, width, height }: Box, { field }: Palette): string {
  return element('rect', { x, y, width, height, rx: CHIP_RADIUS, fill: field });
}

/** The text of a chip, after its icon or dot. */
function textBox({ x, y, width, height }: Box, mark: number): Box {
  const before = CHIP.padding + (mark > 0 ? mark + CHIP.iconGap : 0);
  return { x: x + before, y, width: width - before - CHIP.padding, height };
}

/** Where what stands before a chip's text begins: beside its first line. */
const leadY = ({ y }: Box, size: number): number => y + (CHIP.height - size) / 2;

/** Filled pips count the severity, so that it needs no colour to be read. */
function drawSeverity({ x, y }: Box, value: number, color: string): string {
  const { count, width, height, gap } = SEVERITY_PIP;
  return Array.from({ length: count }, (_, index) =>
    element('rect', {
      x: x + index * (width + gap) + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: PIP_RADIUS,
      fill: index < value ? color : 'none',
      stroke: color,
      'stroke-opacity': index < value ? undefined : 0.45,
    }),
  ).join('');
}

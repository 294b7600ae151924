/** A card as shapes and text, as `renderer/views/CardView` draws it. */
import { type Box, type CardContent, type CardPart, CHIP, SEVERITY_PIP } from '../../layout/types.ts';
import { CHANNEL_SHAPES, NOTES, STAR } from '../../scene/icons.ts';
import { colorOfLevel, type Palette } from '../../scene/palette.ts';
import { scoreLevel } from '../../scene/score-level.ts';
import { ICON_STROKE, iconAt } from './icon.ts';
import { element } from './markup.ts';
import { textInBox, textLines } from './text.ts';

const RADIUS = 9;
const CHIP_RADIUS = 9;
const BAR = { inset: 9, width: 3, radius: 3 } as const;
const PIP_RADIUS = 1.5;

/** Relative to the card. */
export function drawCard(content: CardContent, palette: Palette): string {
  const { kind, width, height, lines, parts } = content;
  return [
    hairlined({ x: 0, y: 0, width, height }, RADIUS, palette.paper, palette.line),
    element('path', { d: barOutline(height), fill: palette.kinds[kind] }),
    textLines(lines, 'card', palette.ink),
    ...parts.map((part) => drawPart(part, palette)),
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

/** The bar of the card's kind at its left edge, round on the inside. */
function barOutline(height: number): string {
  const { inset, width, radius } = BAR;
  const bottom = height - inset;
  return `M0 ${inset}Q${width} ${inset} ${width} ${inset + radius}V${bottom - radius}Q${width} ${bottom} 0 ${bottom}Z`;
}

function drawPart(part: CardPart, palette: Palette): string {
  const { box } = part;
  switch (part.kind) {
    case 'channel': {
      const icon = iconAt(CHANNEL_SHAPES[part.icon], box.x + CHIP.padding, middleOf(box, CHIP.icon), CHIP.icon, {
        ...ICON_STROKE,
        stroke: palette.ink2,
      });
      return chip(box, palette) + icon + textInBox(part.text, textBox(box, CHIP.icon), 'meta', palette.ink2);
    }
    case 'label':
      return part.label === 'frequency'
        ? textInBox(part.text, box, 'meta', palette.ink2)
        : chip(box, palette) + textInBox(part.text, textBox(box, 0), 'meta', palette.ink2);
    case 'tag': {
      const dot = element('circle', {
        cx: box.x + CHIP.padding + CHIP.dot / 2,
        cy: box.y + box.height / 2,
        r: CHIP.dot / 2,
        fill: palette.colors[part.color],
      });
      return [
        hairlined(box, CHIP_RADIUS, 'none', palette.line2),
        dot,
        textInBox(part.text, textBox(box, CHIP.dot), 'meta', palette.ink2),
      ].join('');
    }
    case 'severity':
      return drawSeverity(box, part.value, palette.bad);
    case 'score':
      return textInBox(part.text, box, 'feeling', colorOfLevel(palette, scoreLevel(part.value)), true);
    case 'momentOfTruth':
      return iconAt(STAR, box.x, box.y, box.width, { fill: palette.moment });
    case 'notes':
      return iconAt(NOTES, box.x, box.y, box.width, { ...ICON_STROKE, stroke: palette.ink3 });
  }
}

function chip({ x, y, width, height }: Box, { field }: Palette): string {
  return element('rect', { x, y, width, height, rx: CHIP_RADIUS, fill: field });
}

/** The text of a chip, after its icon or dot. */
function textBox({ x, y, width, height }: Box, mark: number): Box {
  const before = CHIP.padding + (mark > 0 ? mark + CHIP.iconGap : 0);
  return { x: x + before, y, width: width - before - CHIP.padding, height };
}

const middleOf = ({ y, height }: Box, size: number): number => y + (height - size) / 2;

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

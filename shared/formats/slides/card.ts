/** A card as shapes: a rounded rectangle that holds its text, the bar of its kind, and what it carries below. */
import type { Card } from '../../document/model.ts';
import type { PlainPictures } from '../../images/plain.ts';
import { quoted } from '../../layout/quotation.ts';
import {
  type CardContent,
  type CardPart,
  CHIP,
  GAUGE,
  type LinedText,
  PLAIN_LABELS,
  SEVERITY_PIP,
  TEXT_STYLES,
} from '../../layout/types.ts';
import { CARD_SHAPES } from '../../scene/card-icons.ts';
import { CARD_TINT, colorOfLevel, LIGHT, mixed } from '../../scene/palette.ts';
import { scoreLevel } from '../../scene/score-level.ts';
import { boxAt, inside, type Place, shortName, styled, textShape } from './draw.ts';
import { iconShape } from './icon.ts';
import { pictureShape } from './picture.ts';
import type { FormShape, GroupShape, SlideShape } from './types.ts';

/** Where the layout begins a new line too. */
const LINE_BREAK = /[\n\u2028\u2029]/u;

const RADIUS = 9;
const BAR = { inset: 9, width: 3 } as const;
/** A font that is a little wider than the one measured with still breaks its lines in the same places. */
const TOLERANCE = 10;
/** Room below the text before anything else: a font with taller lines is not made smaller for it. */
const SLACK = 5;

/** A quote is seen between the marks of the document's language. */
export function cardText(card: Card | undefined, language: string): string {
  if (!card) return '';
  return card.kind === 'quote' && card.text !== '' ? quoted(card.text, language) : card.text;
}

/**
 * A click on the card leads to the first of its links.
 * @param card its text as the document has it: the program breaks it into lines where the layout did
 */
export function cardShape(
  content: CardContent,
  card: Pick<Card, 'text' | 'links'>,
  place: Place,
  pictures: PlainPictures,
): GroupShape {
  const { text, links: [link] = [] } = card;
  const { scale } = place;
  const { width, height, textBox } = content;
  const body: FormShape = {
    kind: 'form',
    name: shortName(text),
    box: boxAt(place, { x: 0, y: 0, width, height }),
    form: { kind: 'rounded', radius: RADIUS * scale },
    fill: content.color ? mixed(LIGHT.colors[content.color], LIGHT.paper, CARD_TINT) : LIGHT.paper,
    line: { color: content.color ? LIGHT.colors[content.color] : LIGHT.line2, width: Math.max(0.25, 0.75 * scale) },
    ...(link === undefined ? {} : { link: link.url }),
    text: {
      paragraphs: text.split(LINE_BREAK).map((paragraph) => styled(paragraph, 'card', scale, { color: LIGHT.ink })),
      anchor: 'top',
      inset: {
        left: textBox.x * scale,
        top: textBox.y * scale,
        right: (width - textBox.x - textBox.width - TOLERANCE) * scale,
        bottom: Math.max(0, height - textBox.y - textBox.height - SLACK) * scale,
      },
      wraps: true,
    },
  };
  const bar: FormShape = {
    kind: 'form',
    name: content.kind,
    box: boxAt(place, { x: 0, y: BAR.inset, width: BAR.width, height: height - 2 * BAR.inset }),
    form: { kind: 'rectangle' },
    fill: LIGHT.kinds[content.kind],
  };
  return {
    kind: 'group',
    name: shortName(text),
    shapes: [body, bar, ...content.parts.flatMap((part) => partShapes(part, content.kind, place, pictures))],
  };
}

function partShapes(part: CardPart, kind: CardContent['kind'], place: Place, pictures: PlainPictures): SlideShape[] {
  const box = boxAt(place, part.box);
  switch (part.kind) {
    case 'channel':
      return [chip(part, place, LIGHT.field)];
    case 'label':
      return PLAIN_LABELS.has(part.label)
        ? [textShape(nameOf(part), box, { paragraphs: metaLines(part.text, place), anchor: 'middle', wraps: false })]
        : [chip(part, place, LIGHT.field)];
    case 'reference':
      return [{ ...chip(part, place), line: { color: LIGHT.line2, width: 0.75 * place.scale } }];
    case 'icon':
      return [iconShape(part.icon, CARD_SHAPES[part.icon], box, LIGHT.kinds[kind])];
    case 'picture':
      return [pictureShape({ ...part, box, form: { kind: 'rounded', radius: 5 * place.scale } }, pictures)];
    case 'figure':
      return [
        textShape(nameOf(part), box, {
          paragraphs: part.text.split('\n').map((line) => styled(line, 'figure', place.scale, { color: LIGHT.ink })),
          anchor: 'middle',
          wraps: false,
        }),
      ];
    case 'gauge':
      return gauge(part, LIGHT.kinds[kind], place);
    case 'tag': {
      const dot = { x: CHIP.padding, y: (CHIP.height - CHIP.dot) / 2, width: CHIP.dot, height: CHIP.dot };
      return [
        { ...chip(part, place), line: { color: LIGHT.line2, width: 0.75 * place.scale } },
        {
          kind: 'form',
          name: nameOf(part),
          box: boxAt(inside(place, part.box), dot),
          form: { kind: 'ellipse' },
          fill: LIGHT.colors[part.color],
        },
      ];
    }
    case 'severity':
      return pips(part.value, inside(place, part.box));
    case 'score': {
      const color = colorOfLevel(LIGHT, scoreLevel(part.value));
      const paragraphs = [{ ...meta(part.text, place), color, bold: true, align: 'center' } as const];
      return [textShape(part.text, box, { paragraphs, anchor: 'middle', wraps: false })];
    }
    case 'momentOfTruth':
      return [{ kind: 'form', name: '★', box, form: { kind: 'star' }, fill: LIGHT.moment }];
    case 'notes':
      return [
        {
          kind: 'form',
          name: '…',
          box,
          form: { kind: 'note' },
          line: { color: LIGHT.ink3, width: 0.75 * place.scale },
        },
      ];
  }
}

/** One line in the middle of its box: as high as its letters, which programs centre alike. */
const meta = (text: string, { scale }: Place) =>
  styled(text, 'meta', scale, { color: LIGHT.ink2, lineHeight: TEXT_STYLES.meta.size * scale * 1.2 });

/** A paragraph for each line that the layout made. */
const metaLines = (text: string, place: Place) => text.split('\n').map((line) => meta(line, place));

/** On one line. */
const nameOf = ({ text }: LinedText): string => text.replaceAll('\n', ' ');

/** A name in a pill. Its icon's room is left to the text, whose font may be wider than the one measured with. */
function chip(part: CardPart & LinedText, place: Place, fill?: string): FormShape {
  const start = part.kind === 'tag' ? CHIP.padding + CHIP.dot + CHIP.iconGap : 0;
  return {
    kind: 'form',
    name: nameOf(part),
    box: boxAt(place, part.box),
    form: { kind: 'rounded', radius: (CHIP.height / 2) * place.scale },
    ...(fill === undefined ? {} : { fill }),
    text: {
      paragraphs: metaLines(part.text, place).map((line) => ({
        ...line,
        align: part.kind === 'tag' ? 'start' : 'center',
      })),
      anchor: 'middle',
      inset: { left: start * place.scale, top: 0, right: 0, bottom: 0 },
      wraps: false,
    },
  };
}

function gauge({ box, value, target }: Extract<CardPart, { kind: 'gauge' }>, color: string, place: Place): FormShape[] {
  const { height, tick, tickHeight } = GAUGE;
  const bar = { x: box.x, y: box.y + (tickHeight - height) / 2, height };
  const form = { kind: 'rounded', radius: (height / 2) * place.scale } as const;
  const width = Math.max(height, value * box.width);
  const end = box.x + Math.min(target * box.width, box.width) - tick;
  return [
    { kind: 'form', name: '', box: boxAt(place, { ...bar, width: box.width }), form, fill: LIGHT.field },
    { kind: 'form', name: '', box: boxAt(place, { ...bar, width }), form, fill: color },
    {
      kind: 'form',
      name: '',
      box: boxAt(place, { x: end, y: box.y, width: tick, height: tickHeight }),
      form: { kind: 'rectangle' },
      fill: LIGHT.ink,
    },
  ];
}

/** Filled ones count the severity. */
function pips(value: number, place: Place): FormShape[] {
  const { count, width, height, gap } = SEVERITY_PIP;
  return Array.from({ length: count }, (_, index) => ({
    kind: 'form',
    name: `${index + 1}`,
    box: boxAt(place, { x: index * (width + gap), y: 0, width, height }),
    form: { kind: 'rounded', radius: 1.5 * place.scale },
    ...(index < value ? { fill: LIGHT.bad } : {}),
    line: { color: LIGHT.bad, width: 0.5 * place.scale },
  }));
}

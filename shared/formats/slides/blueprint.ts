/** What lies between the cards of a map, as native shapes: lines of a blueprint, the channel matrix, arrows. */
import {
  type Box,
  CHANNEL_ROW,
  type LaneLayout,
  SMALL_POINT_RADIUS,
  TEXT_STYLES,
  type TextLine,
  type TextStyle,
} from '../../layout/types.ts';
import { colorOfLink, LINK_DASHES, LINK_STROKE } from '../../scene/link-looks.ts';
import { LIGHT } from '../../scene/palette.ts';
import type { ChannelMatrix, EmotionCurve, LinkLayout } from '../../scene/types.ts';
import { boxAt, inside, outlineOf, type Place, styled, textShape } from './draw.ts';
import type { FormShape, GroupShape, SlideShape } from './types.ts';

/** The line between two lanes, over the width of the grid. */
export function boundaryLine(row: Box, y: number, { x, y: top, scale }: Place): SlideShape {
  const at = top + y * scale;
  return {
    kind: 'line',
    name: '',
    from: { x: x + row.x * scale, y: at },
    to: { x: x + (row.x + row.width) * scale, y: at },
    line: { color: LIGHT.ink3, width: Math.max(0.5, 1.5 * scale), isDashed: true },
  };
}

/** What else stands in a lane's title: the name of the line above it, the channels of a matrix, counts of cards. */
export function laneWords(lane: LaneLayout, place: Place): SlideShape[] {
  const inTitle = inside(place, lane.title);
  const [first] = lane.boundary?.nameLines ?? [];
  const name = wordsOf(lane.boundary?.nameLines ?? []);
  const lines = lane.boundary?.nameLines.length ?? 0;
  return [
    ...(first
      ? [
          textShape(
            name,
            boxAt(inTitle, {
              x: first.x,
              y: first.y,
              width: lane.title.width - first.x,
              height: lines * TEXT_STYLES.laneMeta.lineHeight,
            }),
            { paragraphs: [styled(name, 'laneMeta', place.scale, { color: LIGHT.ink2 })] },
          ),
        ]
      : []),
    ...lane.channels.flatMap((row) => row.nameLines.map((line) => oneLine(line, 'meta', LIGHT.ink2, inTitle))),
    ...lane.counts.map((count) => oneLine(count, 'meta', LIGHT.ink2, inside(place, lane.row))),
  ];
}

const wordsOf = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join(' ');

/** A line of text in its place, with room for a wider font. */
function oneLine({ text, x, y, width }: TextLine, style: TextStyle, color: string, place: Place): FormShape {
  const box = { x, y, width: width + 8, height: TEXT_STYLES[style].lineHeight };
  const paragraphs = [styled(text, style, place.scale, { color })];
  return textShape(text, boxAt(place, box), { paragraphs, wraps: false });
}

export function matrixShape({ row, channels }: ChannelMatrix, name: string, place: Place): GroupShape {
  const { scale } = place;
  const at = inside(place, { x: 0, y: row.y });
  const { dot, count, bar } = CHANNEL_ROW;
  return {
    kind: 'group',
    name,
    shapes: channels.flatMap(({ nameLines, color, y, marks, bars }): SlideShape[] => {
      const channel = wordsOf(nameLines);
      const fill = color ? LIGHT.colors[color] : LIGHT.ink2;
      return [
        ...bars.map(
          ({ from, to }): SlideShape => ({
            kind: 'line',
            name: channel,
            from: { x: at.x + from * scale, y: at.y + y * scale },
            to: { x: at.x + to * scale, y: at.y + y * scale },
            line: { color: fill, width: (bar / 2) * scale, isDashed: false },
          }),
        ),
        ...marks.map(({ x, text }): FormShape => {
          const radius = text === null ? dot : count;
          return {
            kind: 'form',
            name: channel,
            box: boxAt(at, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
            form: { kind: 'ellipse' },
            fill,
            ...(text === null
              ? {}
              : {
                  text: {
                    paragraphs: [styled(text, 'meta', scale, { color: LIGHT.onStage, align: 'center', bold: true })],
                    anchor: 'middle',
                    inset: { left: 0, top: 0, right: 0, bottom: 0 },
                    wraps: false,
                  },
                }),
          };
        }),
      ];
    }),
  };
}

/** An arrow's line and head. */
export function linkShapes({ kind, line, head }: LinkLayout, place: Place): SlideShape[] {
  const { scale } = place;
  const color = colorOfLink(LIGHT, kind);
  return [
    {
      kind: 'freeform',
      name: kind,
      outline: outlineOf(line, place),
      line: { color, width: Math.max(0.5, LINK_STROKE * scale), isDashed: LINK_DASHES[kind] !== null },
    },
    { kind: 'freeform', name: '', outline: outlineOf(head, place), fill: { color, opacity: 1 } },
  ];
}

/** What is written on an arrow. */
export function linkLabelShapes({ kind, label }: LinkLayout, place: Place): FormShape[] {
  if (!label?.text) return [];
  const { scale } = place;
  return [
    {
      kind: 'form',
      name: label.text,
      box: boxAt(place, label.box),
      form: { kind: 'rounded', radius: (label.box.height / 2) * scale },
      fill: LIGHT.paper,
      line: { color: colorOfLink(LIGHT, kind), width: Math.max(0.25, 0.75 * scale) },
      text: {
        paragraphs: [styled(label.text, 'meta', scale, { color: LIGHT.ink2, align: 'center' })],
        anchor: 'middle',
        inset: { left: 0, top: 0, right: 0, bottom: 0 },
        wraps: false,
      },
    },
  ];
}

/** The curves beside the team's, with their names. */
export function curveLines({ measured, others }: EmotionCurve, place: Place): SlideShape[] {
  const { scale } = place;
  const named = (lines: readonly TextLine[], color: string): FormShape[] =>
    lines.map((line) => oneLine(line, 'feeling', color, place));
  return [
    ...others.flatMap(({ lines, label }): SlideShape[] => [
      ...lines.map(
        (line): SlideShape => ({
          kind: 'freeform',
          name: wordsOf(label),
          outline: outlineOf(line, place),
          line: { color: LIGHT.ink3, width: Math.max(0.5, 1.5 * scale) },
        }),
      ),
      ...named(label, LIGHT.ink3),
    ]),
    ...(measured
      ? [
          ...measured.lines.map(
            (line): SlideShape => ({
              kind: 'freeform',
              name: wordsOf(measured.label),
              outline: outlineOf(line, place),
              line: { color: LIGHT.ink2, width: Math.max(0.5, 2 * scale), isDashed: true },
            }),
          ),
          ...measured.points.map(({ x, y, text }): FormShape => {
            const radius = SMALL_POINT_RADIUS.measured;
            return {
              kind: 'form',
              name: text,
              box: boxAt(place, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
              form: { kind: 'ellipse' },
              fill: LIGHT.paper,
              line: { color: LIGHT.ink2, width: Math.max(0.5, 2 * scale) },
            };
          }),
          ...named(measured.label, LIGHT.ink2),
        ]
      : []),
  ];
}

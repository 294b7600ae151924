/** From a layout to what is drawn. */
import { COLORS, type Image, type JourneyDocument } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { remember } from '../layout/remember.ts';
import { reuse } from '../layout/reuse.ts';
import {
  type Box,
  type CardLayout,
  type CornerLayout,
  type EmotionLayout,
  type EmotionPoint,
  type MapLayout,
  type SecondCurve,
  STAGE_ARROW,
  type StageLayout,
  TEXT_STYLES,
} from '../layout/types.ts';
import { curveThrough, lineAround } from './curve.ts';
import { linkLayouts } from './links.ts';
import type { EmotionCurve, PersonaCorner, Scene, StageDivider, StageHeader, ThinCurve } from './types.ts';

const FIRST_HEADER_RADIUS = 6;
const SUB_HEADER_RADIUS = 5;
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What is drawn for a map.
 * @param before the scene drawn last: what did not change is the same object again.
 */
export function sceneOf(document: JourneyDocument, layout: MapLayout, before?: Scene | null): Scene {
  const corner = layout.corner && personaCorner(document, layout.corner);
  const scene: Scene = {
    map: layout.map,
    bounds: {
      x: -layout.titleWidth,
      y: -layout.headerHeight,
      width: layout.titleWidth + layout.width,
      height: layout.headerHeight + layout.height,
    },
    corner,
    headers: layout.stages.map(headerOf),
    groups: layout.groups.map(headerOf),
    titles: layout.lanes,
    bands: layout.lanes.map(({ id, kind, row, boundary, counts }) => ({
      lane: id,
      kind,
      box: row,
      boundaryY: boundary && row.y + boundary.y,
      counts,
    })),
    dividers: dividersOf(layout),
    curves: layout.emotions.map(curveOf),
    collapsed: layout.stages.flatMap(({ id, color, column, collapsed }) =>
      collapsed ? { stage: id, color, box: column, nameLines: collapsed.nameLines } : [],
    ),
    matrices: layout.lanes.flatMap(({ id, row, channels }) => (channels.length > 0 ? { lane: id, row, channels } : [])),
    cells: layout.cells,
    cards: layout.cards,
    links: linkLayouts(layout, before?.links),
    images: imagesOn(layout.cards, corner, document.images),
  };
  // What the layout made stays the layout's, which keeps it itself; only what is made here is compared.
  const made = before ? { ...before, titles: scene.titles, cells: scene.cells, cards: scene.cards } : null;
  const kept = reuse(made, scene);
  return before && kept === made && isOf(layout, before) ? before : kept;
}

const isOf = (layout: MapLayout, scene: Scene): boolean =>
  scene.titles === layout.lanes && scene.cells === layout.cells && scene.cards === layout.cards;

/** A curve, drawn once for each layout of it. */
const curveOf = remember(
  ({ lane, row, marks, zeroY, topY, bottomY, runs, measured, others }: EmotionLayout): EmotionCurve => ({
    lane,
    row,
    marks,
    zeroY,
    zeroLine: lineAround(row, zeroY, standingIn(marks, runs.flat(), measured, others)),
    topY,
    bottomY,
    runs: runs.flatMap((points) => curveThrough(points, zeroY) ?? []),
    points: runs.flat(),
    measured: measured && thinCurve(measured, zeroY),
    others: others.map((other) => ({ map: other.map, ...thinCurve(other, zeroY) })),
  }),
);

/** What may stand on the zero line: scores beside their points, names of curves. Points cover it themselves. */
function standingIn(
  marks: EmotionLayout['marks'],
  points: readonly EmotionPoint[],
  measured: EmotionLayout['measured'],
  others: EmotionLayout['others'],
): Box[] {
  const names = [measured, ...others].flatMap((curve) => curve?.label ?? []);
  return [
    ...(marks === 'faces' ? points.map(({ scoreBox }) => scoreBox) : []),
    ...names.map(({ x, y, width }) => ({ x, y, width, height: TEXT_STYLES.feeling.lineHeight })),
  ];
}

function thinCurve({ runs, label }: SecondCurve, zeroY: number): ThinCurve {
  return { lines: runs.flatMap((points) => curveThrough(points, zeroY)?.line ?? []), points: runs.flat(), label };
}

function headerOf(stage: StageLayout): StageHeader {
  const isSub = stage.parent !== null;
  const outline = isSub ? roundedOutline(stage.header) : arrowOutline(stage.header, stage.index === 0);
  return { stage, isSub, outline };
}

function imagesOn(
  cards: readonly CardLayout[],
  corner: PersonaCorner | null,
  images: Readonly<Record<string, Image>>,
): Record<string, Image> {
  const shown: Record<string, Image> = {};
  const show = (id: string): void => {
    const image = images[id];
    if (image) shown[id] = image;
  };
  if (corner?.picture) show(corner.picture.image);
  // In most documents; the cards are many.
  if (Object.keys(images).length === 0) return shown;
  for (const { content } of cards) {
    for (const part of content.parts) if (part.kind === 'picture') show(part.image);
  }
  return shown;
}

function dividersOf({ stages, height }: MapLayout): StageDivider[] {
  return stages.slice(1).map(({ column }) => ({ x: column.x, top: 0, bottom: height }));
}

/** The persona's colour follows its place in the document, so that personas of one file can be told apart. */
function personaCorner(document: JourneyDocument, layout: CornerLayout): PersonaCorner {
  const index = inOrder(document.personas).findIndex(([id]) => id === layout.persona);
  const color = COLORS[index % COLORS.length] ?? COLORS[0];
  const { picture } = document.personas[layout.persona] ?? {};
  return {
    layout,
    initial: initialOf(layout.name),
    color,
    picture: picture ? { image: picture.image, alternative: picture.alternative ?? '' } : null,
  };
}

/** The first letter of a name, for a round picture of its bearer. */
export function initialOf(name: string): string {
  const [first] = GRAPHEMES.segment(name.trim());
  return first?.segment.toUpperCase() ?? '';
}

/** An arrow to the right with a notch on its left; the first of a row begins straight, with round corners. */
function arrowOutline({ width, height }: Box, isFirst: boolean): string {
  const shoulder = width - STAGE_ARROW;
  const middle = height / 2;
  const head = `L${shoulder} 0L${width} ${middle}L${shoulder} ${height}`;
  if (!isFirst) return `M0 0${head}L0 ${height}L${STAGE_ARROW} ${middle}Z`;
  const r = FIRST_HEADER_RADIUS;
  return `M${r} 0${head}L${r} ${height}Q0 ${height} 0 ${height - r}L0 ${r}Q0 0 ${r} 0Z`;
}

function roundedOutline({ width, height }: Box): string {
  const r = SUB_HEADER_RADIUS;
  const [right, bottom] = [width - r, height - r];
  return (
    `M${r} 0L${right} 0Q${width} 0 ${width} ${r}L${width} ${bottom}Q${width} ${height} ${right} ${height}` +
    `L${r} ${height}Q0 ${height} 0 ${bottom}L0 ${r}Q0 0 ${r} 0Z`
  );
}

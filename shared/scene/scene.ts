/** From a layout to what is drawn. */
import { COLORS, type JourneyDocument } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { remember } from '../layout/remember.ts';
import { reuse } from '../layout/reuse.ts';
import { type Box, type CornerLayout, type EmotionLayout, type MapLayout, STAGE_ARROW } from '../layout/types.ts';
import { curveThrough } from './curve.ts';
import type { EmotionCurve, PersonaCorner, Scene, StageDivider } from './types.ts';

const FIRST_HEADER_RADIUS = 6;
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What is drawn for a map.
 * @param before the scene drawn last: what did not change is the same object again.
 */
export function sceneOf(document: JourneyDocument, layout: MapLayout, before?: Scene | null): Scene {
  const scene: Scene = {
    map: layout.map,
    bounds: {
      x: -layout.titleWidth,
      y: -layout.headerHeight,
      width: layout.titleWidth + layout.width,
      height: layout.headerHeight + layout.height,
    },
    corner: layout.corner && personaCorner(document, layout.corner),
    headers: layout.stages.map((stage) => ({ stage, outline: arrowOutline(stage.header, stage.index === 0) })),
    titles: layout.lanes,
    bands: layout.lanes.map(({ id, kind, row }) => ({ lane: id, kind, box: row })),
    dividers: dividersOf(layout),
    curves: layout.emotions.map(curveOf),
    cells: layout.cells,
    cards: layout.cards,
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
  ({ lane, row, zeroY, topY, bottomY, runs }: EmotionLayout): EmotionCurve => ({
    lane,
    row,
    zeroY,
    topY,
    bottomY,
    runs: runs.flatMap((points) => curveThrough(points, zeroY) ?? []),
    points: runs.flat(),
  }),
);

function dividersOf({ stages, height }: MapLayout): StageDivider[] {
  return stages.slice(1).map(({ column }) => ({ x: column.x, top: 0, bottom: height }));
}

/** The persona's colour follows its place in the document, so that personas of one file can be told apart. */
function personaCorner(document: JourneyDocument, layout: CornerLayout): PersonaCorner {
  const index = inOrder(document.personas).findIndex(([id]) => id === layout.persona);
  return { layout, initial: initialOf(layout.name), color: COLORS[index % COLORS.length] ?? COLORS[0] };
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

/** A map at an exact scale, tiled over sheets that are put together. */
import { FULL_SIZE_POINTS, type PageLayout } from '../formats/pdf/options.ts';
import { type Box, TEXT_STYLES } from '../layout/types.ts';
import { sceneOf } from '../scene/scene.ts';
import { layoutWithClearLabels } from '../scene/told-labels.ts';
import type { EmotionCurve, Scene } from '../scene/types.ts';
import { curveTexts } from './curve-words.ts';
import { type Frame, frameOf, titleAt, titleParts } from './frame.ts';
import { mapLinks } from './map-links.ts';
import { mapOutline } from './map-outline.ts';
import type { MapTask } from './map-task.ts';
import { type Sheet, type Size, toPx } from './papers.ts';
import { echoKey, type MapContent, type PageDraft } from './types.ts';

type PosterOptions = Extract<PageLayout, { kind: 'poster' }>;

/** How a drawing lies over sheets: their number, their room, and where the drawing begins on the first. */
interface Tiling {
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  readonly room: Size;
  readonly overlap: number;
  readonly start: { readonly x: number; readonly y: number };
}

const CUT_MARK = { length: toPx(4), gap: toPx(1) } as const;

/** What belongs to a point of the curve, but for its words, reaches this far from it, in px of the layout. */
const POINT_REACH = 50;

/** The sheets of a poster, row by row. Their labels tell row and column: `A1`, `A2`, `B1`. */
export function posterPages(task: MapTask, options: PosterOptions): PageDraft[] {
  const { document, map, first, measure, t } = task;
  const scene = sceneOf(document, layoutWithClearLabels(task.layout, document, map));
  const scale = options.textSize / FULL_SIZE_POINTS;
  const size = { width: scene.bounds.width * scale, height: scene.bounds.height * scale };
  // A title is as long on every sheet.
  const heading = { parts: titleParts(document, map, { ofDocument: false, ofMap: false }), measure };
  const tilings = task.sheets.map((sheet) => tilingOf(sheet, frameOf(sheet, heading), size, toPx(options.overlap)));
  const tiling = tilings.reduce((best, other) =>
    other.columns * other.rows < best.columns * best.rows ? other : best,
  );
  const { sheet, frame, columns, rows, room, overlap, start } = tiling;
  const texts = curveTexts(document, scene, t);
  const isAlone = columns * rows === 1;

  return Array.from({ length: columns * rows }, (_, index): PageDraft => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const clip = { x: frame.body.x, y: frame.body.y, ...room };
    const x = clip.x + start.x - column * (room.width - overlap);
    const y = clip.y + start.y - row * (room.height - overlap);
    const isFirst = index === 0;
    // What the next sheet repeats is read there; after the last there is none.
    const step = {
      width: column === columns - 1 ? Number.POSITIVE_INFINITY : room.width - overlap,
      height: row === rows - 1 ? Number.POSITIVE_INFINITY : room.height - overlap,
    };
    const part = partOf(scene, { x, y, scale, clip, step });
    const outline = mapOutline({
      document,
      map,
      scene: part.scene,
      first,
      continued: !isFirst,
      top: frame.title.y,
      y,
      scale,
    });
    return {
      key: isFirst ? `map-${map}` : `map-${map}-${index + 1}`,
      width: sheet.width,
      height: sheet.height,
      ...(isAlone ? {} : { label: `${rowLetters(row)}${column + 1}` }),
      title: titleAt(frame, frame.title, {
        parts: titleParts(document, map, { ofDocument: first && isFirst, ofMap: isFirst }),
        measure,
      }),
      outline: isFirst ? outline : outline.filter(({ y: at }) => at >= clip.y && at < clip.y + room.height),
      content: {
        kind: 'map',
        ...part,
        x,
        y,
        scale,
        clip,
        links: mapLinks(document.maps[map], part.scene, measure),
        pageLinks: [],
        curveTexts: texts,
        cutMarks: isAlone || !options.cutMarks ? [] : cutMarks(clip, clip.y - frame.title.y - frame.title.height),
      },
    };
  });
}

function tilingOf(sheet: Sheet, frame: Frame, size: Size, wanted: number): Tiling {
  const { width, height } = frame.body;
  // Each sheet shows something new, however large the overlap asked for.
  const overlap = Math.min(wanted, width / 2, height / 2);
  const count = (length: number, room: number): number => Math.max(1, Math.ceil((length - overlap) / (room - overlap)));
  const columns = count(size.width, width);
  const rows = count(size.height, height);
  const spare = (length: number, room: number, tiles: number): number =>
    (tiles * (room - overlap) + overlap - length) / 2;
  return {
    sheet,
    frame,
    columns,
    rows,
    room: { width, height },
    overlap,
    start: { x: spare(size.width, width, columns), y: columns * rows === 1 ? 0 : spare(size.height, height, rows) },
  };
}

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly clip: Box;
  /** The part of the room that no later sheet shows again. */
  readonly step: Size;
}

/** What of a scene a tile shows, and what of that is read on another tile. */
function partOf(scene: Scene, { x, y, scale, clip, step }: Tile): Pick<MapContent, 'scene' | 'echoes'> {
  const { bounds } = scene;
  const left = (box: Box): number => x + (box.x - bounds.x) * scale;
  const top = (box: Box): number => y + (box.y - bounds.y) * scale;
  const isSeen = (box: Box): boolean =>
    left(box) < clip.x + clip.width &&
    left(box) + box.width * scale > clip.x &&
    top(box) < clip.y + clip.height &&
    top(box) + box.height * scale > clip.y;
  const echoes = new Set<string>();
  const within = (at: number, from: number, length: number): boolean => at >= from - 0.5 && at < from + length - 0.5;
  const note = (box: Box, key: string): void => {
    // Its upper left corner is on one sheet only, if sheets are counted without what the next one repeats.
    if (!within(left(box), clip.x, step.width) || !within(top(box), clip.y, step.height)) echoes.add(key);
  };
  const keep = <T>(things: readonly T[], boxOf: (thing: T) => Box, keyOf: (thing: T) => string): T[] =>
    things.filter((thing) => {
      if (!isSeen(boxOf(thing))) return false;
      note(boxOf(thing), keyOf(thing));
      return true;
    });
  const corner = scene.corner && isSeen(scene.corner.layout.box) ? scene.corner : null;
  if (corner) note(corner.layout.box, echoKey('corner', corner.layout.persona));
  const titles = keep(
    scene.titles,
    ({ title }) => title,
    ({ id }) => echoKey('lane', id),
  );
  const curves = scene.curves
    .filter(({ row }) => isSeen(row))
    .map((curve) => ({ ...curve, points: curve.points.filter((point) => isSeen(reachOf(point))) }));
  // A curve belongs to its lane's title; it is told in words once, where that stands.
  for (const { lane } of curves) if (!titles.some(({ id }) => id === lane)) echoes.add(echoKey('lane', lane));
  return {
    scene: {
      ...scene,
      corner,
      headers: keep(
        scene.headers,
        ({ stage }) => stage.header,
        ({ stage }) => echoKey('stage', stage.id),
      ),
      groups: keep(
        scene.groups,
        ({ stage }) => stage.header,
        ({ stage }) => echoKey('stage', stage.id),
      ),
      titles,
      bands: scene.bands.filter(({ box }) => isSeen(box)),
      matrices: scene.matrices.filter(({ row }) => isSeen(row)),
      curves,
      cells: [],
      cards: keep(
        scene.cards,
        ({ box }) => box,
        ({ id }) => echoKey('card', id),
      ),
    },
    echoes,
  };
}

/** A point of a curve with its score and its words. */
function reachOf({ x, y, words }: EmotionCurve['points'][number]): Box {
  const left = Math.min(x - POINT_REACH, ...words.map((line) => line.x));
  const top = Math.min(y - POINT_REACH, ...words.map((line) => line.y));
  const right = Math.max(x + POINT_REACH, ...words.map((line) => line.x + line.width));
  const bottom = Math.max(y + POINT_REACH, ...words.map((line) => line.y + TEXT_STYLES.feeling.lineHeight));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Short lines at the corners, where a knife is led along.
 * @param above room under the title: marks there are as long as that allows
 */
function cutMarks({ x, y, width, height }: Box, above: number): MapContent['cutMarks'] {
  const { length, gap } = CUT_MARK;
  const top = y - gap - Math.max(0, Math.min(length, above - gap));
  const right = x + width;
  const bottom = y + height;
  return [
    ...[y, bottom].flatMap((level) => [
      [x - gap - length, level, x - gap, level] as const,
      [right + gap, level, right + gap + length, level] as const,
    ]),
    ...[x, right].flatMap((at) => [
      [at, top, at, y - gap] as const,
      [at, bottom + gap, at, bottom + gap + length] as const,
    ]),
  ];
}

/** A … Z, AA, AB …, as the columns of a spreadsheet are named. */
function rowLetters(row: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (row % 26));
  return row < 26 ? letter : rowLetters(Math.floor(row / 26) - 1) + letter;
}

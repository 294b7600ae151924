/**
 * A scene as SVG elements, in reading order as `renderer/static/SceneView` draws it: persona, stages, then lane
 * by lane its title, its curve and its cards. Only presentation attributes, which every program knows.
 */
import { type Box, type CardLayout, type ChannelRow, type LaneLayout, TEXT_STYLES } from '../../layout/types.ts';
import { CHANNEL_SHAPES } from '../../scene/icons.ts';
import { type Palette, SUB_STAGE_TINT } from '../../scene/palette.ts';
import type { PersonaCorner, Scene, StageHeader } from '../../scene/types.ts';
import { type CardDrawing, drawCard } from './card.ts';
import { drawCurve } from './curve.ts';
import { ICON_STROKE, iconAt } from './icon.ts';
import { type DrawImage, drawInline } from './image.ts';
import { drawLinkLabels, drawLinkLines } from './links.ts';
import { type Attributes, element, escaped } from './markup.ts';
import { drawMatrix } from './matrix.ts';
import { baselineIn, textLines, turnedText } from './text.ts';

export interface SceneDrawing {
  readonly palette: Palette;
  /** Begins the ids of gradients and clip paths; another one for each map of a page. */
  readonly idPrefix: string;
  /** What a card's drawing stands in: a group, or a link to where the card is told in words. */
  readonly wrapCard?: (card: CardLayout, place: Attributes, drawing: string) => string;
  /** How pictures get in: themselves, or by name where a page keeps them once. */
  readonly drawImage?: DrawImage;
}

/** In the coordinates of the scene. */
export function drawScene(scene: Scene, drawing: SceneDrawing): string {
  const { palette, idPrefix, wrapCard = inGroup, drawImage = drawInline } = drawing;
  const { images } = scene;
  const drawCards = (lane: LaneLayout): string[] =>
    scene.cards
      .filter((card) => card.lane === lane.id)
      .map((card) => wrapCard(card, at(card.box), drawCard(card.content, { palette, images, drawImage })));
  const drawLane = (lane: LaneLayout): string =>
    element(
      'g',
      {},
      drawTitle(lane, palette),
      ...scene.curves
        .filter((curve) => curve.lane === lane.id)
        .map((curve) => drawCurve(curve, `${idPrefix}${curve.lane}`, palette)),
      ...scene.matrices.filter((matrix) => matrix.lane === lane.id).map((matrix) => drawMatrix(matrix, palette)),
      ...drawCards(lane),
    );
  return [
    drawGround(scene, palette),
    scene.corner ? drawCorner(scene.corner, { palette, images, drawImage, clip: `${idPrefix}persona` }) : '',
    ...scene.groups.map((header) => drawHeader(header, palette)),
    ...scene.headers.map((header) => drawHeader(header, palette)),
    drawLinkLines(scene.links, palette),
    ...scene.titles.map(drawLane),
    drawLinkLabels(scene.links, palette),
  ].join('');
}

const at = ({ x, y }: Box): Attributes => ({ transform: `translate(${x} ${y})` });

const inGroup = (_: CardLayout, place: Attributes, drawing: string): string => element('g', place, drawing);

/**
 * A hairline over each lane, its title included, or the line of a blueprint; dashes between stages; the ground of
 * collapsed ones with their names down it.
 */
function drawGround({ bounds, bands, dividers, collapsed }: Scene, palette: Palette): string {
  const { line, ink2, ink3 } = palette;
  return [
    ...collapsed.map(({ color, box: { x, y, width, height } }) =>
      element('rect', { x, y, width, height, fill: palette.colors[color], 'fill-opacity': 0.09 }),
    ),
    element(
      'g',
      { stroke: line },
      ...bands.map(({ box, boundaryY }) =>
        boundaryY === null
          ? element('line', { x1: bounds.x, x2: box.x + box.width, y1: box.y, y2: box.y })
          : element('line', {
              x1: box.x,
              x2: box.x + box.width,
              y1: boundaryY,
              y2: boundaryY,
              stroke: ink3,
              'stroke-width': 1.5,
              'stroke-dasharray': '5 4',
            }),
      ),
      ...dividers.map(({ x, top, bottom }) =>
        element('line', { x1: x, x2: x, y1: top, y2: bottom, 'stroke-dasharray': '3 3' }),
      ),
    ),
    ...bands.map(({ box, counts }) => textLines(counts, 'meta', ink2, box)),
    ...collapsed.flatMap(({ nameLines }) => nameLines.map((line) => turnedText(line, ink2))),
  ].join('');
}

interface CornerDrawing extends CardDrawing {
  /** The id of what makes the persona's picture round. */
  readonly clip: string;
}

function drawCorner(corner: PersonaCorner, drawing: CornerDrawing): string {
  const { palette } = drawing;
  const { layout } = corner;
  return element(
    'g',
    at(layout.box),
    drawAvatar(corner, drawing),
    textLines(layout.nameLines, 'lane', palette.ink),
    textLines(layout.summaryLines, 'laneMeta', palette.ink3),
  );
}

function drawAvatar({ layout, initial, color, picture }: PersonaCorner, drawing: CornerDrawing): string {
  const { palette, images, drawImage, clip } = drawing;
  const { avatar } = layout;
  const { size, weight } = TEXT_STYLES.stage;
  const radius = avatar.width / 2;
  const [cx, cy] = [avatar.x + radius, avatar.y + radius];
  const image = picture ? images[picture.image] : undefined;
  if (picture && image) {
    const title = picture.alternative.trim() === '' ? '' : element('title', {}, escaped(picture.alternative));
    return [
      element('clipPath', { id: clip }, element('circle', { cx, cy, r: radius })),
      element(
        'g',
        { 'clip-path': `url(#${clip})` },
        title,
        element('g', at(avatar), drawImage(picture.image, image, avatar)),
      ),
    ].join('');
  }
  return [
    element('circle', { cx, cy, r: radius, fill: palette.colors[color] }),
    element(
      'text',
      {
        x: cx,
        y: avatar.y + baselineIn(avatar.height, size),
        'text-anchor': 'middle',
        'font-size': size,
        'font-weight': weight,
        fill: palette.onStage,
      },
      escaped(initial),
    ),
  ].join('');
}

function drawHeader({ stage, outline, isSub }: StageHeader, palette: Palette): string {
  const color = palette.colors[stage.color];
  const ground = isSub
    ? { fill: color, 'fill-opacity': SUB_STAGE_TINT, stroke: color, 'stroke-opacity': 0.45 }
    : { fill: color };
  const [ink, ink2] = isSub ? [palette.ink, palette.ink2] : [palette.onStage, palette.onStage];
  return element(
    'g',
    at(stage.header),
    element('path', { d: outline, ...ground }),
    textLines(stage.nameLines, isSub ? 'subStage' : 'stage', ink),
    textLines(stage.durationLines, 'stageMeta', ink2),
    stage.collapsed ? textLines([stage.collapsed.countLine], 'stageMeta', ink) : '',
  );
}

function drawTitle(lane: LaneLayout, palette: Palette): string {
  return element(
    'g',
    at(lane.title),
    lane.boundary ? textLines(lane.boundary.nameLines, 'laneMeta', palette.ink2) : '',
    textLines(lane.nameLines, 'lane', palette.ink),
    textLines(lane.descriptionLines, 'laneMeta', palette.ink3),
    ...lane.channels.map((row) => drawChannel(row, palette)),
  );
}

/** The name of a row of the matrix. */
function drawChannel({ icon, iconBox, color, nameLines }: ChannelRow, palette: Palette): string {
  const stroke = color ? palette.colors[color] : palette.ink2;
  return [
    iconAt(CHANNEL_SHAPES[icon], iconBox.x, iconBox.y, iconBox.width, { ...ICON_STROKE, stroke }),
    textLines(nameLines, 'meta', palette.ink2),
  ].join('');
}

/**
 * A scene as SVG elements, in reading order as `renderer/static/SceneView` draws it: persona, stages, then lane
 * by lane its title, its curve and its cards. Only presentation attributes, which every program knows.
 */
import type { Box, CardLayout, LaneLayout } from '../../layout/types.ts';
import { TEXT_STYLES } from '../../layout/types.ts';
import type { Palette } from '../../scene/palette.ts';
import type { PersonaCorner, Scene, StageHeader } from '../../scene/types.ts';
import { drawCard } from './card.ts';
import { drawCurve } from './curve.ts';
import { type Attributes, element, escaped } from './markup.ts';
import { baselineIn, textLines } from './text.ts';

export interface SceneDrawing {
  readonly palette: Palette;
  /** Begins the ids of gradients; another one for each map of a page. */
  readonly idPrefix: string;
  /** What a card's drawing stands in: a group, or a link to where the card is told in words. */
  readonly wrapCard?: (card: CardLayout, place: Attributes, drawing: string) => string;
}

/** In the coordinates of the scene. */
export function drawScene(scene: Scene, { palette, idPrefix, wrapCard = inGroup }: SceneDrawing): string {
  const drawCards = (lane: LaneLayout): string[] =>
    scene.cards
      .filter((card) => card.lane === lane.id)
      .map((card) => wrapCard(card, at(card.box), drawCard(card.content, palette)));
  const drawLane = (lane: LaneLayout): string =>
    element(
      'g',
      {},
      drawTitle(lane, palette),
      ...scene.curves
        .filter((curve) => curve.lane === lane.id)
        .map((curve) => drawCurve(curve, `${idPrefix}${curve.lane}`, palette)),
      ...drawCards(lane),
    );
  return [
    drawGround(scene, palette),
    scene.corner ? drawCorner(scene.corner, palette) : '',
    ...scene.headers.map((header) => drawHeader(header, palette)),
    ...scene.titles.map(drawLane),
  ].join('');
}

const at = ({ x, y }: Box): Attributes => ({ transform: `translate(${x} ${y})` });

const inGroup = (_: CardLayout, place: Attributes, drawing: string): string => element('g', place, drawing);

/** A hairline over each lane, its title included, and dashes between stages. */
function drawGround({ bounds, bands, dividers }: Scene, { line }: Palette): string {
  return element(
    'g',
    { stroke: line },
    ...bands.map(({ box }) => element('line', { x1: bounds.x, x2: box.x + box.width, y1: box.y, y2: box.y })),
    ...dividers.map(({ x, top, bottom }) =>
      element('line', { x1: x, x2: x, y1: top, y2: bottom, 'stroke-dasharray': '3 3' }),
    ),
  );
}

function drawCorner({ layout, initial, color }: PersonaCorner, palette: Palette): string {
  const { avatar, nameLines, summaryLines } = layout;
  const { size, weight } = TEXT_STYLES.stage;
  const radius = avatar.width / 2;
  const [cx, cy] = [avatar.x + radius, avatar.y + radius];
  return element(
    'g',
    at(layout.box),
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
    textLines(nameLines, 'lane', palette.ink),
    textLines(summaryLines, 'laneMeta', palette.ink3),
  );
}

function drawHeader({ stage, outline }: StageHeader, palette: Palette): string {
  return element(
    'g',
    at(stage.header),
    element('path', { d: outline, fill: palette.colors[stage.color] }),
    textLines(stage.nameLines, 'stage', palette.onStage),
    textLines(stage.durationLines, 'stageMeta', palette.onStage),
  );
}

function drawTitle(lane: LaneLayout, palette: Palette): string {
  return element(
    'g',
    at(lane.title),
    textLines(lane.nameLines, 'lane', palette.ink),
    textLines(lane.descriptionLines, 'laneMeta', palette.ink3),
  );
}

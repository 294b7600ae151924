/** The whole map on one slide: its scene, scaled. */
import type { CurveMark, JourneyDocument, JourneyMap, Persona } from '../../document/model.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { PlainPictures } from '../../images/plain.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionPoint,
  SMALL_POINT_RADIUS,
  STAGE_ARROW,
  TEXT_STYLES,
} from '../../layout/types.ts';
import { colorOfLevel, LIGHT, mixed, SUB_STAGE_TINT } from '../../scene/palette.ts';
import { scoreLevel } from '../../scene/score-level.ts';
import type { EmotionCurve, PersonaCorner, Scene, StageHeader } from '../../scene/types.ts';
import { boundaryLine, curveLines, laneWords, linkLabelShapes, linkShapes, matrixShape } from './blueprint.ts';
import { cardShape, cardText } from './card.ts';
import { boxAt, inside, NO_INSET, outlineOf, type Place, shortName, styled, textShape } from './draw.ts';
import { CONTENT } from './frame.ts';
import { pictureShape } from './picture.ts';
import type { FormShape, GroupShape, Slide, SlideShape } from './types.ts';

/** Larger than 1:1 a map of two stages would look like a poster. */
const MOST_SCALE = 1;

/** Size of the cards' text on the slide, in points: whether the slide can be read or only looked over. */
export function textSizeOf(scene: Scene): number {
  return TEXT_STYLES.card.size * placeOf(scene).scale;
}

export function mapSlide(
  document: JourneyDocument,
  map: JourneyMap,
  scene: Scene,
  pictures: PlainPictures,
  t: Translate,
): Slide {
  const place = placeOf(scene);
  const { scale } = place;
  return {
    title: map.name,
    subtitle: [document.personas[map.persona]?.name ?? '', t(`app:mapState.${map.state}`)].filter(Boolean).join(' · '),
    notes: '',
    shapes: [
      ...scene.collapsed.map(
        ({ stage, color, box, nameLines }): SlideShape => ({
          kind: 'form',
          name: map.stages[stage]?.name ?? '',
          box: boxAt(place, box),
          form: { kind: 'rectangle' },
          fill: mixed(LIGHT.colors[color], LIGHT.paper, 0.09),
          text: {
            paragraphs: nameLines.map(({ text, style }) => styled(text, style, scale, { color: LIGHT.ink2 })),
            anchor: 'middle',
            inset: { ...NO_INSET, left: ((nameLines[0]?.y ?? 0) - box.y) * scale },
            wraps: false,
            turned: true,
          },
        }),
      ),
      ...scene.bands
        .filter(({ boundaryY }) => boundaryY === null)
        .map(
          ({ lane, box }): SlideShape => ({
            kind: 'line',
            name: map.lanes[lane]?.name ?? '',
            from: { x: place.x + scene.bounds.x * scale, y: place.y + box.y * scale },
            to: { x: place.x + (box.x + box.width) * scale, y: place.y + box.y * scale },
            line: { color: LIGHT.line, width: 0.5, isDashed: false },
          }),
        ),
      ...scene.dividers.map(
        ({ x, top, bottom }): SlideShape => ({
          kind: 'line',
          name: '',
          from: { x: place.x + x * scale, y: place.y + top * scale },
          to: { x: place.x + x * scale, y: place.y + bottom * scale },
          line: { color: LIGHT.line, width: 0.5, isDashed: true },
        }),
      ),
      ...scene.bands.flatMap(({ box, boundaryY }): SlideShape[] =>
        boundaryY === null ? [] : [boundaryLine(box, boundaryY, place)],
      ),
      ...cornerShapes(scene, document.personas[map.persona], place, pictures),
      ...[...scene.groups, ...scene.headers].map((header) =>
        stageArrow(header, map.stages[header.stage.id]?.name ?? '', map.stages[header.stage.id]?.duration, place),
      ),
      ...scene.titles.map(({ id, title, nameBox }) => {
        const lane = map.lanes[id];
        const box = {
          ...title,
          x: title.x + nameBox.x,
          y: title.y + nameBox.y,
          width: title.width - nameBox.x,
          height: title.height - nameBox.y,
        };
        return textShape(lane?.name ?? '', boxAt(place, box), {
          paragraphs: [
            styled(lane?.name ?? '', 'lane', scale, { color: LIGHT.ink }),
            ...(lane?.description ? [styled(lane.description, 'laneMeta', scale, { color: LIGHT.ink3 })] : []),
          ],
        });
      }),
      ...scene.titles.flatMap((lane) => laneWords(lane, place)),
      ...scene.curves.map((curve) => curveShape(map, curve, place, t)),
      ...scene.matrices.map((matrix) => matrixShape(matrix, map.lanes[matrix.lane]?.name ?? '', place)),
      ...scene.links.flatMap((link) => linkShapes(link, place)),
      ...scene.cards.map(({ id, box, content }) =>
        cardShape(
          content,
          { ...map.cards[id], text: cardText(map.cards[id], document.language) },
          inside(place, box),
          pictures,
        ),
      ),
      ...scene.links.flatMap((link) => linkLabelShapes(link, place)),
    ],
  };
}

/** As large as it fits under the title, in the middle of what is left over. */
function placeOf({ bounds }: Scene): Place {
  const scale = Math.min(CONTENT.width / bounds.width, CONTENT.height / bounds.height, MOST_SCALE);
  return {
    x: CONTENT.x + (CONTENT.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: CONTENT.y - bounds.y * scale,
    scale,
  };
}

function cornerShapes(
  { corner }: Scene,
  persona: Persona | undefined,
  place: Place,
  pictures: PlainPictures,
): SlideShape[] {
  if (corner === null) return [];
  const { layout, initial, color, picture } = corner;
  const at = inside(place, layout.box);
  const lines = [...layout.nameLines, ...layout.summaryLines];
  const left = Math.min(...lines.map(({ x }) => x), layout.box.width);
  const top = Math.min(...lines.map(({ y }) => y), layout.box.height);
  const { scale } = place;
  return [
    avatar(boxAt(at, layout.avatar), { initial, fill: LIGHT.colors[color], picture }, pictures),
    textShape(
      layout.name,
      boxAt(at, { x: left, y: top, width: layout.box.width - left, height: layout.box.height - top }),
      {
        paragraphs: [
          styled(layout.name, 'lane', scale, { color: LIGHT.ink }),
          ...(persona?.summary ? [styled(persona.summary, 'laneMeta', scale, { color: LIGHT.ink3 })] : []),
        ],
      },
    ),
  ];
}

interface AvatarLook {
  readonly initial: string;
  readonly fill: string;
  readonly picture: PersonaCorner['picture'];
}

/** A persona's picture, or else its initial in its colour. */
export function avatar(box: Box, { initial, fill, picture }: AvatarLook, pictures: PlainPictures): SlideShape {
  if (picture && pictures[picture.image]) return pictureShape({ ...picture, box, form: { kind: 'ellipse' } }, pictures);
  const size = box.width * 0.45;
  return {
    kind: 'form',
    name: initial,
    box,
    form: { kind: 'ellipse' },
    fill,
    text: {
      paragraphs: [{ text: initial, size, lineHeight: size * 1.2, color: LIGHT.onStage, bold: true, align: 'center' }],
      anchor: 'middle',
      inset: NO_INSET,
      wraps: false,
    },
  };
}

function stageArrow(
  { stage, isSub }: StageHeader,
  name: string,
  duration: string | undefined,
  place: Place,
): FormShape {
  const { header, nameBox, index, color, collapsed } = stage;
  const [fill, ink] = isSub
    ? [mixed(LIGHT.colors[color], LIGHT.canvas, SUB_STAGE_TINT), LIGHT.ink]
    : [LIGHT.colors[color], LIGHT.onStage];
  const { scale } = place;
  const head = STAGE_ARROW * scale;
  return {
    kind: 'form',
    name,
    box: boxAt(place, header),
    form: isSub ? { kind: 'rounded', radius: 5 * scale } : { kind: 'arrow', isFirst: index === 0, head },
    fill,
    text: collapsed
      ? {
          // Its name stands down its column.
          paragraphs: [styled(String(collapsed.count), 'stageMeta', scale, { color: ink, align: 'center' })],
          anchor: 'middle',
          inset: NO_INSET,
          wraps: false,
        }
      : {
          paragraphs: [
            styled(name, isSub ? 'subStage' : 'stage', scale, { color: ink }),
            ...(duration ? [styled(duration, 'stageMeta', scale, { color: ink })] : []),
          ],
          anchor: 'middle',
          inset: { left: nameBox.x * scale, top: 0, right: isSub ? 0 : head, bottom: 0 },
          wraps: true,
        },
  };
}

/** Its alternative text tells the points in words; the colours of its stretches go with the faces on them. */
function curveShape(map: JourneyMap, curve: EmotionCurve, place: Place, t: Translate): GroupShape {
  const { scale } = place;
  const said = curve.points.map(({ card, text, words }) =>
    [`${shortName(map.cards[card]?.text ?? '')} ${text}`, ...words.map((line) => line.text)].join(' '),
  );
  return {
    kind: 'group',
    name: map.lanes[curve.lane]?.name ?? '',
    description: t('formats:slides.curve', { points: said.join('; ') }),
    shapes: [
      {
        kind: 'line',
        name: '0',
        from: { x: place.x + curve.row.x * scale, y: place.y + curve.zeroY * scale },
        to: { x: place.x + (curve.row.x + curve.row.width) * scale, y: place.y + curve.zeroY * scale },
        line: { color: LIGHT.line2, width: 0.5, isDashed: false },
      },
      ...curveLines(curve, place),
      ...curve.runs.flatMap((run, index): SlideShape[] => [
        {
          kind: 'freeform',
          name: `${index + 1}`,
          outline: outlineOf(run.area, place),
          fill: { color: LIGHT.neutral, opacity: 0.08 },
        },
        ...stretches(run.line, curve, place),
      ]),
      ...curve.points.flatMap((point) => pointShapes(point, curve.marks, place)),
    ],
  };
}

/** Each stretch between two points in the colour of how it feels half way. */
function stretches(line: string, curve: EmotionCurve, place: Place): SlideShape[] {
  const [start, ...steps] = outlineOf(line, place);
  if (start === undefined || start.kind === 'close') return [];
  let from = start.to;
  return steps.flatMap((step): SlideShape[] => {
    if (step.kind === 'close') return [];
    const outline = [{ kind: 'move', to: from } as const, step];
    const middle = ((from[1] + step.to[1]) / 2 - place.y) / place.scale;
    from = step.to;
    const score = Math.round(((curve.zeroY - middle) / (curve.zeroY - curve.topY)) * 200) / 100;
    const color = colorOfLevel(LIGHT, scoreLevel(score));
    return [{ kind: 'freeform', name: '', outline, line: { color, width: Math.max(0.75, 3 * place.scale) } }];
  });
}

function pointShapes(point: EmotionPoint, marks: CurveMark, place: Place): SlideShape[] {
  const radius = marks === 'points' ? SMALL_POINT_RADIUS.team : EMOTION_POINT_RADIUS;
  const box = { x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius };
  const { scale } = place;
  const { scoreBox } = point;
  // Wider than the number, which must not be broken by a wider font.
  const room = { ...scoreBox, x: scoreBox.x - 6, width: scoreBox.width + 12 };
  const [first, ...others] = point.words;
  const right = Math.max(...point.words.map(({ x, width }) => x + width));
  const left = Math.min(...point.words.map(({ x }) => x));
  return [
    marks === 'faces' ? faceShape(boxAt(place, box), point.score) : dotShape(point, marks, boxAt(place, box), place),
    ...(marks === 'points'
      ? []
      : [
          textShape(point.text, boxAt(place, room), {
            paragraphs: [styled(point.text, 'feeling', scale, { color: LIGHT.ink, align: 'center' })],
            anchor: 'middle',
            wraps: false,
          }),
        ]),
    ...(point.momentOfTruth ? [starShape(boxAt(place, box))] : []),
    ...(first === undefined
      ? []
      : [
          textShape(
            first.text,
            boxAt(place, {
              x: left,
              y: first.y,
              width: right - left + 8,
              height: (others.length + 1) * TEXT_STYLES.feeling.lineHeight,
            }),
            {
              paragraphs: point.words.map(({ text }) => styled(text, 'feeling', scale, { color: LIGHT.ink2 })),
              wraps: false,
            },
          ),
        ]),
  ];
}

/** A point that is no face: a dot, or a pill that the number stands on. */
function dotShape({ score, text, scoreBox }: EmotionPoint, marks: CurveMark, box: Box, place: Place): FormShape {
  const color = colorOfLevel(LIGHT, scoreLevel(score));
  if (marks === 'points') return { kind: 'form', name: text, box, form: { kind: 'ellipse' }, fill: color };
  return {
    kind: 'form',
    name: text,
    box: boxAt(place, scoreBox),
    form: { kind: 'rounded', radius: (scoreBox.height / 2) * place.scale },
    fill: LIGHT.paper,
    line: { color, width: Math.max(0.5, 2 * place.scale) },
  };
}

/** At the upper right of a moment of truth. */
function starShape({ x, y, width }: Box): FormShape {
  const size = width * 0.46;
  const box = { x: x + width - size / 2, y: y - size / 2, width: size, height: size };
  return { kind: 'form', name: '★', box, form: { kind: 'star' }, fill: LIGHT.moment };
}

/** How a score feels, as a face in its colour. */
export function faceShape(box: Box, score: number): FormShape {
  return {
    kind: 'form',
    name: `${score}`,
    box,
    form: { kind: 'face', mood: score / 2 },
    fill: LIGHT.paper,
    line: { color: colorOfLevel(LIGHT, scoreLevel(score)), width: Math.max(0.5, box.width / 16) },
  };
}

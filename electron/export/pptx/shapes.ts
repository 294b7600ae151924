/** Shapes of a slide as DrawingML (ECMA-376, part 1, chapters 19 and 20). */

import type {
  Form,
  FormShape,
  FreeformShape,
  GroupShape,
  LineShape,
  OutlineStep,
  Paragraph,
  PictureShape,
  SlideShape,
  SlideText,
} from '#shared/formats/slides/types.ts';
import { baseDirection } from '#shared/layout/direction.ts';
import type { Box } from '#shared/layout/types.ts';
import { element, textContent } from './xml.ts';

const EMU_PER_POINT = 12_700;
/** Of DrawingML's percentages and adjustments. */
const WHOLE = 100_000;

/** Points in English metric units, the whole numbers all lengths are written in. */
export const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

export interface ShapeContext {
  /** Gives each shape of a slide a number of its own. */
  nextId(): number;
  /** The relation of this slide that leads to a page on the web. */
  relationTo(url: string): string;
  /** The relation of this slide that leads to a picture of the deck. */
  pictureRelation(picture: string): string;
  /** BCP 47, of the text: what a spelling checker goes by. */
  readonly language: string;
}

export function shapeXml(shape: SlideShape, context: ShapeContext): string {
  switch (shape.kind) {
    case 'form':
      return formXml(shape, context);
    case 'line':
      return lineXml(shape, context);
    case 'freeform':
      return freeformXml(shape, context);
    case 'group':
      return groupXml(shape, context);
    case 'picture':
      return pictureXml(shape, context);
  }
}

interface Told {
  readonly name: string;
  readonly description?: string | undefined;
  readonly link?: string | undefined;
}

function properties({ name, description, link }: Told, context: ShapeContext): string {
  const id = context.nextId();
  const click = link === undefined ? [] : [element('a:hlinkClick', { 'r:id': context.relationTo(link) })];
  return element('p:cNvPr', { id, name: `${name.trim()} ${id}`.trim(), descr: description }, ...click);
}

function formXml(shape: FormShape, context: ShapeContext): string {
  const { box, form, fill, line, text } = shape;
  const isTextBox = fill === undefined && line === undefined && text !== undefined;
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      properties(shape, context),
      isTextBox ? element('p:cNvSpPr', { txBox: 1 }) : element('p:cNvSpPr'),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, transform(box), preset(form, box), fillXml(fill), outlineXml(line)),
    textXml(text, context),
  );
}

function pictureXml(shape: PictureShape, context: ShapeContext): string {
  const { box, form, picture, cut } = shape;
  const [across, down] = [Math.round(cut.across * WHOLE), Math.round(cut.down * WHOLE)];
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      properties(shape, context),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': context.pictureRelation(picture) }),
      element('a:srcRect', { l: across, t: down, r: across, b: down }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, transform(box), preset(form, box)),
  );
}

function transform({ x, y, width, height }: Box, element_ = 'a:xfrm'): string {
  return element(
    element_,
    {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  );
}

function preset(form: Form, { width, height }: Box): string {
  const shortSide = Math.min(width, height) || 1;
  switch (form.kind) {
    case 'rectangle':
      return geometry('rect');
    case 'rounded':
      return geometry('roundRect', Math.min(0.5, form.radius / shortSide) * WHOLE);
    case 'ellipse':
      return geometry('ellipse');
    case 'star':
      return geometry('star5');
    case 'note':
      return geometry('foldedCorner');
    case 'face':
      // From −4653 (frowning) to 4653 (smiling), as the form defines it.
      return geometry('smileyFace', form.mood * 4_653);
    case 'arrow':
      return geometry(form.isFirst ? 'homePlate' : 'chevron', (form.head / shortSide) * WHOLE);
  }
}

function geometry(name: string, adjustment?: number): string {
  const guides =
    adjustment === undefined
      ? element('a:avLst')
      : element('a:avLst', {}, element('a:gd', { name: 'adj', fmla: `val ${Math.round(adjustment)}` }));
  return element('a:prstGeom', { prst: name }, guides);
}

const color = (value: string, opacity = 1): string =>
  element(
    'a:srgbClr',
    { val: value.slice(1).toUpperCase() },
    ...(opacity < 1 ? [element('a:alpha', { val: Math.round(opacity * WHOLE) })] : []),
  );

function fillXml(fill: string | undefined, opacity = 1): string {
  return fill === undefined ? element('a:noFill') : element('a:solidFill', {}, color(fill, opacity));
}

function outlineXml(
  line: { readonly color: string; readonly width: number; readonly isDashed?: boolean } | undefined,
): string {
  if (line === undefined) return element('a:ln', {}, element('a:noFill'));
  return element(
    'a:ln',
    { w: emu(line.width), cap: 'rnd' },
    element('a:solidFill', {}, color(line.color)),
    ...(line.isDashed ? [element('a:prstDash', { val: 'dash' })] : []),
    element('a:round'),
  );
}

function lineXml({ name, from, to, line }: LineShape, context: ShapeContext): string {
  const box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  return element(
    'p:cxnSp',
    {},
    element('p:nvCxnSpPr', {}, properties({ name }, context), element('p:cNvCxnSpPr'), element('p:nvPr')),
    element('p:spPr', {}, transform(box), geometry('line'), outlineXml(line)),
  );
}

function freeformXml({ name, outline, line, fill }: FreeformShape, context: ShapeContext): string {
  const box = boundsOf(outline);
  const [width, height] = [emu(box.width), emu(box.height)];
  const steps = outline.map((step) => stepXml(step, box));
  const path = element('a:path', { w: width, h: height, ...(fill === undefined ? { fill: 'none' } : {}) }, ...steps);
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, properties({ name }, context), element('p:cNvSpPr'), element('p:nvPr')),
    element(
      'p:spPr',
      {},
      transform(box),
      element(
        'a:custGeom',
        {},
        element('a:avLst'),
        element('a:gdLst'),
        element('a:ahLst'),
        element('a:cxnLst'),
        element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
        element('a:pathLst', {}, path),
      ),
      fillXml(fill?.color, fill?.opacity),
      outlineXml(line),
    ),
    textXml(undefined, context),
  );
}

function stepXml(step: OutlineStep, box: Box): string {
  const point = ([x, y]: readonly [number, number]): string =>
    element('a:pt', { x: emu(x - box.x), y: emu(y - box.y) });
  switch (step.kind) {
    case 'move':
      return element('a:moveTo', {}, point(step.to));
    case 'line':
      return element('a:lnTo', {}, point(step.to));
    case 'curve':
      return element('a:cubicBezTo', {}, ...[...step.control, step.to].map(point));
    case 'close':
      return element('a:close');
  }
}

/** The box of all points of an outline; of a curve its handles too, which here never leave its ends' span. */
function boundsOf(outline: readonly OutlineStep[]): Box {
  const points = outline.flatMap((step): (readonly [number, number])[] =>
    step.kind === 'close' ? [] : step.kind === 'curve' ? [...step.control, step.to] : [step.to],
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
  return { x, y, width: xs.reduce((a, b) => Math.max(a, b)) - x, height: ys.reduce((a, b) => Math.max(a, b)) - y };
}

function groupXml({ name, description, shapes }: GroupShape, context: ShapeContext): string {
  const properties_ = properties({ name, description }, context);
  const box = unionOf(shapes.map(shapeBox));
  const { x, y, width, height } = box;
  return element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, properties_, element('p:cNvGrpSpPr'), element('p:nvPr')),
    element(
      'p:grpSpPr',
      {},
      // Children are written in the slide's own coordinates.
      element(
        'a:xfrm',
        {},
        element('a:off', { x: emu(x), y: emu(y) }),
        element('a:ext', { cx: emu(width), cy: emu(height) }),
        element('a:chOff', { x: emu(x), y: emu(y) }),
        element('a:chExt', { cx: emu(width), cy: emu(height) }),
      ),
    ),
    ...shapes.map((shape) => shapeXml(shape, context)),
  );
}

function shapeBox(shape: SlideShape): Box {
  switch (shape.kind) {
    case 'form':
    case 'picture':
      return shape.box;
    case 'line':
      return { x: shape.from.x, y: shape.from.y, width: shape.to.x - shape.from.x, height: shape.to.y - shape.from.y };
    case 'freeform':
      return boundsOf(shape.outline);
    case 'group':
      return unionOf(shape.shapes.map(shapeBox));
  }
}

function unionOf(boxes: readonly Box[]): Box {
  const first = boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  return boxes.reduce((all, { x, y, width, height }) => {
    const [left, top] = [Math.min(all.x, x), Math.min(all.y, y)];
    const [right, bottom] = [Math.max(all.x + all.width, x + width), Math.max(all.y + all.height, y + height)];
    return { x: left, y: top, width: right - left, height: bottom - top };
  }, first);
}

const NOTHING: SlideText = {
  paragraphs: [],
  anchor: 'top',
  inset: { left: 0, top: 0, right: 0, bottom: 0 },
  wraps: true,
};

function textXml(text: SlideText | undefined, { language }: ShapeContext): string {
  const { paragraphs, anchor, inset, wraps, turned } = text ?? NOTHING;
  return element(
    'p:txBody',
    {},
    element(
      'a:bodyPr',
      {
        ...(turned ? { vert: 'vert' } : {}),
        wrap: wraps ? 'square' : 'none',
        lIns: emu(inset.left),
        tIns: emu(inset.top),
        rIns: emu(inset.right),
        bIns: emu(inset.bottom),
        anchor: anchor === 'middle' ? 'ctr' : 't',
        rtlCol: 0,
      },
      // A program whose font is wider makes the text smaller instead of letting it run out of its form.
      ...(wraps && paragraphs.length > 0 ? [element('a:normAutofit')] : [element('a:noAutofit')]),
    ),
    element('a:lstStyle'),
    ...(paragraphs.length === 0 ? [element('a:p')] : paragraphs.map((paragraph) => paragraphXml(paragraph, language))),
  );
}

function paragraphXml(
  { text, size, lineHeight, color: ink, bold, italic, align = 'start', before = 0 }: Paragraph,
  language: string,
): string {
  const isRightToLeft = baseDirection(text) === 'rtl';
  // Sizes are whole hundredths of a point, and at least one point.
  const run = {
    lang: language,
    sz: Math.max(100, Math.round(size * 100)),
    b: bold ? 1 : 0,
    ...(italic ? { i: 1 } : {}),
    dirty: 0,
  };
  const look = [element('a:solidFill', {}, color(ink))];
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      {
        marL: 0,
        indent: 0,
        algn: align === 'center' ? 'ctr' : isRightToLeft ? 'r' : 'l',
        ...(isRightToLeft ? { rtl: 1 } : {}),
      },
      element('a:lnSpc', {}, element('a:spcPts', { val: Math.max(100, Math.round(lineHeight * 100)) })),
      element('a:spcBef', {}, element('a:spcPts', { val: Math.round(before * 100) })),
      element('a:spcAft', {}, element('a:spcPts', { val: 0 })),
      element('a:buNone'),
    ),
    ...(text === ''
      ? [element('a:endParaRPr', run)]
      : [element('a:r', {}, element('a:rPr', run, ...look), element('a:t', {}, textContent(text)))]),
  );
}

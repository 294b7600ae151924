/** Colours, fonts and the frame of every slide: theme, master and layouts (ECMA-376, part 1, chapters 14.2 and 19.3). */
import { SUBTITLE_BOX, SUBTITLE_SIZE, TITLE_BOX, TITLE_SIZE } from '#shared/formats/slides/frame.ts';
import { SLIDE } from '#shared/formats/slides/types.ts';
import type { Box } from '#shared/layout/types.ts';
import { LIGHT } from '#shared/scene/palette.ts';
import { emu } from './shapes.ts';
import { element, xmlPart } from './xml.ts';

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** Index of the subtitle among the placeholders of the layout. */
export const SUBTITLE_INDEX = 10;

/** PANOSE of Arial: what a program takes that does not have the font. */
const SANS = '020B0604020202020204';

const rgb = (name: string, value: string): string =>
  element(`a:${name}`, {}, element('a:srgbClr', { val: value.slice(1).toUpperCase() }));
const placeholder = element('a:schemeClr', { val: 'phClr' });
const fill = element('a:solidFill', {}, placeholder);
const times3 = (xml: string): string => xml.repeat(3);

function fonts(name: 'majorFont' | 'minorFont'): string {
  return element(
    `a:${name}`,
    {},
    element('a:latin', { typeface: 'Inter', panose: SANS }),
    element('a:ea', { typeface: 'Noto Sans JP' }),
    element('a:cs', { typeface: 'Noto Sans Arabic' }),
    element('a:font', { script: 'Jpan', typeface: 'Noto Sans JP' }),
    element('a:font', { script: 'Arab', typeface: 'Noto Sans Arabic' }),
    element('a:font', { script: 'Cyrl', typeface: 'Inter' }),
  );
}

export function themePart(): string {
  const { colors } = LIGHT;
  return xmlPart(
    element(
      'a:theme',
      { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Stagecoach' },
      element(
        'a:themeElements',
        {},
        element(
          'a:clrScheme',
          { name: 'Stagecoach' },
          rgb('dk1', LIGHT.ink),
          rgb('lt1', LIGHT.paper),
          rgb('dk2', LIGHT.ink2),
          rgb('lt2', LIGHT.canvas),
          rgb('accent1', colors.blue),
          rgb('accent2', colors.teal),
          rgb('accent3', colors.amber),
          rgb('accent4', colors.violet),
          rgb('accent5', colors.rose),
          rgb('accent6', colors.green),
          rgb('hlink', colors.blue),
          rgb('folHlink', colors.violet),
        ),
        element('a:fontScheme', { name: 'Stagecoach' }, fonts('majorFont'), fonts('minorFont')),
        element(
          'a:fmtScheme',
          { name: 'Stagecoach' },
          element('a:fillStyleLst', {}, times3(fill)),
          element('a:lnStyleLst', {}, times3(element('a:ln', { w: 9_525 }, fill))),
          element('a:effectStyleLst', {}, times3(element('a:effectStyle', {}, element('a:effectLst')))),
          element('a:bgFillStyleLst', {}, times3(fill)),
        ),
      ),
    ),
  );
}

/** The root that every tree of shapes needs. */
export const TREE_ROOT =
  element('p:nvGrpSpPr', {}, element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')) +
  element(
    'p:grpSpPr',
    {},
    element(
      'a:xfrm',
      {},
      element('a:off', { x: 0, y: 0 }),
      element('a:ext', { cx: 0, cy: 0 }),
      element('a:chOff', { x: 0, y: 0 }),
      element('a:chExt', { cx: 0, cy: 0 }),
    ),
  );

/** Titles begin where the shapes under them do. */
const NO_INSETS = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 } as const;

type PlaceholderKind = { readonly type: 'title' | 'body' | 'sldImg'; readonly idx?: number; readonly sz?: string };

/** A placeholder with its box, and with text where it has any. */
export function placeholderXml(
  id: number,
  name: string,
  kind: PlaceholderKind,
  box: Box | undefined,
  text: string,
): string {
  const locks = kind.type === 'sldImg' ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  const body = element(
    'p:txBody',
    {},
    element(
      'a:bodyPr',
      NO_INSETS,
      ...(kind.type === 'title' || kind.idx === SUBTITLE_INDEX ? [element('a:normAutofit')] : []),
    ),
    element('a:lstStyle'),
    text,
  );
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', locks)),
      element('p:nvPr', {}, element('p:ph', kind)),
    ),
    box === undefined
      ? element('p:spPr')
      : element('p:spPr', {}, boxXml(box), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))),
    kind.type === 'sldImg' ? '' : body,
  );
}

function boxXml({ x, y, width, height }: Box): string {
  return element(
    'a:xfrm',
    {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  );
}

const PROMPT = element('a:p', {}, element('a:endParaRPr'));
const COLOR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const;

const FONT = ['latin', 'ea', 'cs']
  .map((script, index) => element(`a:${script}`, { typeface: ['+mn-lt', '+mn-ea', '+mn-cs'][index] }))
  .join('');

function level(name: string, size: number, ink: string, bold: boolean): string {
  return element(
    name,
    { marL: 0, indent: 0, algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
    element('a:buNone'),
    element(
      'a:defRPr',
      { sz: Math.round(size * 100), b: bold ? 1 : 0, kern: 1200 },
      element('a:solidFill', {}, element('a:schemeClr', { val: ink })),
      FONT,
    ),
  );
}

const levels = (size: number, ink: string): string =>
  Array.from({ length: 9 }, (_, index) => level(`a:lvl${index + 1}pPr`, size, ink, false)).join('');

/** Of text that stands in no placeholder. */
export const DEFAULT_TEXT = levels(SUBTITLE_SIZE, 'tx1');

export function masterPart(): string {
  return xmlPart(
    element(
      'p:sldMaster',
      NAMESPACES,
      element(
        'p:cSld',
        {},
        element(
          'p:bg',
          {},
          element(
            'p:bgPr',
            {},
            element('a:solidFill', {}, element('a:schemeClr', { val: 'bg2' })),
            element('a:effectLst'),
          ),
        ),
        element(
          'p:spTree',
          {},
          TREE_ROOT,
          placeholderXml(2, 'Title', { type: 'title' }, TITLE_BOX, PROMPT),
          placeholderXml(3, 'Text', { type: 'body', idx: 1 }, SUBTITLE_BOX, PROMPT),
        ),
      ),
      element('p:clrMap', COLOR_MAP),
      element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
      element(
        'p:txStyles',
        {},
        element('p:titleStyle', {}, level('a:lvl1pPr', TITLE_SIZE, 'tx1', true)),
        element('p:bodyStyle', {}, levels(SUBTITLE_SIZE, 'tx2')),
        element('p:otherStyle', {}, levels(SUBTITLE_SIZE, 'tx1')),
      ),
    ),
  );
}

export function layoutPart(): string {
  return xmlPart(
    element(
      'p:sldLayout',
      { ...NAMESPACES, preserve: 1, userDrawn: 1 },
      element(
        'p:cSld',
        { name: 'Journey' },
        element(
          'p:spTree',
          {},
          TREE_ROOT,
          placeholderXml(2, 'Title', { type: 'title' }, TITLE_BOX, PROMPT),
          placeholderXml(3, 'Subtitle', { type: 'body', sz: 'quarter', idx: SUBTITLE_INDEX }, SUBTITLE_BOX, PROMPT),
        ),
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
}

/** Notes stand under a picture of their slide, on a page that is as high as a slide is wide. */
const NOTES_PAGE = { width: SLIDE.height, height: SLIDE.width } as const;
const IMAGE_BOX: Box = { x: 54, y: 72, width: 432, height: 243 };
const NOTES_BOX: Box = { x: 54, y: 340, width: 432, height: 548 };

export const NOTES_SIZE = NOTES_PAGE;

export function notesMasterPart(): string {
  return xmlPart(
    element(
      'p:notesMaster',
      NAMESPACES,
      element(
        'p:cSld',
        {},
        element(
          'p:bg',
          {},
          element(
            'p:bgPr',
            {},
            element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })),
            element('a:effectLst'),
          ),
        ),
        element(
          'p:spTree',
          {},
          TREE_ROOT,
          placeholderXml(2, 'Slide', { type: 'sldImg', idx: 2 }, IMAGE_BOX, ''),
          placeholderXml(3, 'Notes', { type: 'body', sz: 'quarter', idx: 3 }, NOTES_BOX, PROMPT),
        ),
      ),
      element('p:clrMap', COLOR_MAP),
      element('p:notesStyle', {}, levels(12, 'tx1')),
    ),
  );
}

/** The parts of a presentation, how they refer to each other, and the zip they are kept in (ECMA-376, parts 1 and 2). */
import { strToU8, zipSync } from 'fflate';
import { SUBTITLE_BOX, SUBTITLE_SIZE, TITLE_BOX, TITLE_SIZE } from '#shared/formats/slides/frame.ts';
import { fittingSize } from '#shared/formats/slides/title-size.ts';
import { SLIDE, type Slide, type SlideDeck } from '#shared/formats/slides/types.ts';
import type { PlainPicture } from '#shared/images/plain.ts';
import type { Box } from '#shared/layout/types.ts';
import { emu, type ShapeContext, shapeXml } from './shapes.ts';
import {
  DEFAULT_TEXT,
  layoutPart,
  masterPart,
  NAMESPACES,
  NOTES_SIZE,
  notesMasterPart,
  placeholderXml,
  SUBTITLE_INDEX,
  TREE_ROOT,
  themePart,
} from './theme.ts';
import { element, textContent, xmlPart } from './xml.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CONTENT = 'application/vnd.openxmlformats-officedocument';
/** The same deck gives the same bytes; zip cannot say an earlier day. */
const ZIP_TIME = new Date(1980, 0, 1);

type Relation = readonly [kind: string, target: string, mode?: 'External'];

interface Part {
  readonly path: string;
  readonly type: string;
  readonly xml: string;
  /** Relations in the order of their ids. */
  readonly relations?: readonly Relation[];
}

/** A picture of the deck and its place in the package. */
interface Media {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const EXTENSIONS: { readonly [Type in PlainPicture['type']]: string } = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
};

/** Bytes of the presentation. `onSlide` is called with how many slides are written. */
export function writePackage(deck: SlideDeck, onSlide: (done: number) => void): Uint8Array {
  const hasNotes = deck.slides.some(({ notes }) => notes !== '');
  const media = new Map(
    Object.entries(deck.pictures).map(([id, { type, data }], index): [string, Media] => [
      id,
      { path: `media/image${index + 1}.${EXTENSIONS[type]}`, bytes: Buffer.from(data, 'base64') },
    ]),
  );
  const slides = deck.slides.flatMap((slide, index) => {
    const parts = slideParts(slide, index + 1, deck.language, media);
    onSlide(index + 1);
    return parts;
  });
  const used = new Set(slides.flatMap(({ relations = [] }) => relations.map(([, target]) => target)));
  // A part that nothing refers to is a reason to repair a presentation.
  const shown = [...media.values()].filter(({ path }) => used.has(`../${path}`));
  return zipped([...frame(deck, hasNotes), ...slides], shown);
}

function frame(deck: SlideDeck, hasNotes: boolean): Part[] {
  const masters: readonly (readonly [string, string])[] = [
    ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ['theme', 'theme/theme1.xml'],
    ...(hasNotes ? [['notesMaster', 'notesMasters/notesMaster1.xml'] as const] : []),
  ];
  const slides = deck.slides.map((_, index) => ['slide', `slides/slide${index + 1}.xml`] as const);
  return [
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: corePart(deck),
    },
    {
      path: 'ppt/presentation.xml',
      type: `${CONTENT}.presentationml.presentation.main+xml`,
      xml: presentationPart(deck, masters.length, hasNotes),
      relations: [...masters, ...slides],
    },
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      type: `${CONTENT}.presentationml.slideMaster+xml`,
      xml: masterPart(),
      relations: [
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
      ],
    },
    {
      path: 'ppt/slideLayouts/slideLayout1.xml',
      type: `${CONTENT}.presentationml.slideLayout+xml`,
      xml: layoutPart(),
      relations: [['slideMaster', '../slideMasters/slideMaster1.xml']],
    },
    { path: 'ppt/theme/theme1.xml', type: `${CONTENT}.theme+xml`, xml: themePart() },
    ...(hasNotes
      ? [
          {
            path: 'ppt/notesMasters/notesMaster1.xml',
            type: `${CONTENT}.presentationml.notesMaster+xml`,
            xml: notesMasterPart(),
            relations: [['theme', '../theme/theme2.xml'] as const],
          },
          // Each master wants a theme of its own.
          { path: 'ppt/theme/theme2.xml', type: `${CONTENT}.theme+xml`, xml: themePart() },
        ]
      : []),
  ];
}

function corePart({ title, language }: SlideDeck): string {
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, textContent(title)),
      element('dc:creator', {}, 'Stagecoach'),
      element('dc:language', {}, textContent(language)),
    ),
  );
}

function presentationPart({ slides }: SlideDeck, masters: number, hasNotes: boolean): string {
  const notesMaster = hasNotes
    ? [element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': `rId${masters}` }))]
    : [];
  const ids = slides.map((_, index) =>
    // Ids of slides begin at 256.
    element('p:sldId', { id: 256 + index, 'r:id': `rId${masters + 1 + index}` }),
  );
  return xmlPart(
    element(
      'p:presentation',
      { ...NAMESPACES, saveSubsetFonts: 1, autoCompressPictures: 0 },
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
      ...notesMaster,
      ...(ids.length === 0 ? [] : [element('p:sldIdLst', {}, ...ids)]),
      element('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
      element('p:notesSz', { cx: emu(NOTES_SIZE.width), cy: emu(NOTES_SIZE.height) }),
      element('p:defaultTextStyle', {}, DEFAULT_TEXT),
    ),
  );
}

function slideParts(slide: Slide, number: number, language: string, media: ReadonlyMap<string, Media>): Part[] {
  let lastId = 3;
  const notes = `notesSlides/notesSlide${number}.xml`;
  const relations: Relation[] = [
    ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ...(slide.notes === '' ? [] : [['notesSlide', `../${notes}`] as const]),
  ];
  const relate = (...relation: Relation): string => {
    const known = relations.findIndex(([, target]) => target === relation[1]);
    return `rId${known === -1 ? relations.push(relation) : known + 1}`;
  };
  const context: ShapeContext = {
    nextId: () => ++lastId,
    relationTo: (url) => relate('hyperlink', url, 'External'),
    pictureRelation: (picture) => {
      const found = media.get(picture);
      if (found === undefined) throw new RangeError(`The deck has no picture ${picture}.`);
      return relate('image', `../${found.path}`);
    },
    language,
  };
  const xml = xmlPart(
    element(
      'p:sld',
      NAMESPACES,
      element(
        'p:cSld',
        {},
        element(
          'p:spTree',
          {},
          TREE_ROOT,
          placeholderXml(
            2,
            'Title',
            { type: 'title' },
            undefined,
            headline(slide.title, TITLE_BOX, TITLE_SIZE, language),
          ),
          ...(slide.subtitle === ''
            ? []
            : [
                placeholderXml(
                  3,
                  'Subtitle',
                  { type: 'body', sz: 'quarter', idx: SUBTITLE_INDEX },
                  undefined,
                  headline(slide.subtitle, SUBTITLE_BOX, SUBTITLE_SIZE, language),
                ),
              ]),
          ...slide.shapes.map((shape) => shapeXml(shape, context)),
        ),
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
  const part: Part = {
    path: `ppt/slides/slide${number}.xml`,
    type: `${CONTENT}.presentationml.slide+xml`,
    xml,
    relations,
  };
  if (slide.notes === '') return [part];
  return [
    part,
    {
      path: `ppt/${notes}`,
      type: `${CONTENT}.presentationml.notesSlide+xml`,
      xml: notesPart(slide.notes, language),
      relations: [
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ],
    },
  ];
}

function notesPart(notes: string, language: string): string {
  return xmlPart(
    element(
      'p:notes',
      NAMESPACES,
      element(
        'p:cSld',
        {},
        element(
          'p:spTree',
          {},
          TREE_ROOT,
          placeholderXml(2, 'Slide', { type: 'sldImg', idx: 2 }, undefined, ''),
          placeholderXml(3, 'Notes', { type: 'body', sz: 'quarter', idx: 3 }, undefined, paragraphs(notes, language)),
        ),
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
}

/** A title, set smaller where it would not stand in its box otherwise. */
function headline(text: string, box: Box, size: number, language: string): string {
  const line = text.replaceAll('\n', ' ');
  const fitting = fittingSize(line, box, size);
  return paragraphs(line, language, fitting < size ? fitting : undefined);
}

/** @param size in points, where it is another one than the place has */
function paragraphs(text: string, language: string, size?: number): string {
  const look = { lang: language, ...(size === undefined ? {} : { sz: Math.round(size * 100) }), dirty: 0 };
  return text
    .split('\n')
    .map((line) =>
      line === ''
        ? element('a:p', {}, element('a:endParaRPr', { lang: language }))
        : element('a:p', {}, element('a:r', {}, element('a:rPr', look), element('a:t', {}, textContent(line)))),
    )
    .join('');
}

function zipped(parts: readonly Part[], media: readonly Media[]): Uint8Array {
  const files: Record<string, Uint8Array | [Uint8Array, { level: 0 }]> = {
    '[Content_Types].xml': strToU8(contentTypesPart(parts)),
    '_rels/.rels': strToU8(
      relationsPart([
        [`${RELATION}/officeDocument`, 'ppt/presentation.xml'],
        [CORE_RELATION, 'docProps/core.xml'],
      ]),
    ),
  };
  for (const { path, xml, relations } of parts) {
    files[path] = strToU8(xml);
    if (relations === undefined) continue;
    const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    files[`${folder}/_rels/${name}.rels`] = strToU8(
      relationsPart(relations.map(([kind, target, mode]) => [`${RELATION}/${kind}`, target, mode])),
    );
  }
  // Pictures are compressed already.
  for (const { path, bytes } of media) files[`ppt/${path}`] = [bytes, { level: 0 }];
  return zipSync(files, { mtime: ZIP_TIME });
}

function contentTypesPart(parts: readonly Part[]): string {
  return xmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...Object.entries(EXTENSIONS).map(([type, Extension]) => element('Default', { Extension, ContentType: type })),
      ...parts.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type })),
    ),
  );
}

function relationsPart(
  relations: readonly (readonly [type: string, target: string, mode?: string | undefined])[],
): string {
  return xmlPart(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...relations.map(([type, target, mode], index) =>
        element('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target, TargetMode: mode }),
      ),
    ),
  );
}

/** A slide for each persona; a second one where much is known. */
import type { JourneyDocument, Persona } from '../../document/model.ts';
import { COLORS } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { PlainPictures } from '../../images/plain.ts';
import { LIGHT } from '../../scene/palette.ts';
import { DEMOGRAPHICS } from '../table/persona-cells.ts';
import { textShape } from './draw.ts';
import { estimateLines } from './estimate.ts';
import { type Block, columnsTaken, flow, type Placed } from './flow.ts';
import { CONTENT } from './frame.ts';
import { avatar } from './map-slide.ts';
import type { Paragraph, Slide, SlideShape } from './types.ts';

const AVATAR = 84;
/** The narrow column with the picture and the facts. */
const SIDE = 230;
const GAP = 28;
const COLUMNS = 2;
const TEXT_SIZES = [16, 15, 14, 13, 12, 11, 10] as const;
const SIDE_SIZE = 13;

/** Long texts in the order a persona is read. */
const SECTIONS = ['motivations', 'needs', 'painPoints', 'habits'] as const;

/** A longer summary is a text among the others. */
const SUBTITLE_LENGTH = 300;
const isShort = (summary = ''): boolean => summary.length <= SUBTITLE_LENGTH;

interface Section {
  readonly title: string;
  readonly text: string;
}

type Draw = (x: number, y: number) => SlideShape[];

export function personaSlides(document: JourneyDocument, pictures: PlainPictures, t: Translate): Slide[] {
  return inOrder(document.personas).flatMap(([, persona], index) => {
    const color = LIGHT.colors[COLORS[index % COLORS.length] ?? 'blue'];
    return slidesOf(document, persona, { color, pictures, t });
  });
}

interface Surroundings {
  readonly color: string;
  readonly pictures: PlainPictures;
  readonly t: Translate;
}

function slidesOf(document: JourneyDocument, persona: Persona, surroundings: Surroundings): Slide[] {
  const { t } = surroundings;
  const { placed, perSlide, width } = arrange(sectionsOf(document, persona, t));
  const side = sideColumn(persona, surroundings);
  const slideCount = Math.max(1, Math.ceil(columnsTaken(placed) / perSlide), side.length);
  return Array.from({ length: slideCount }, (_, slide): Slide => {
    const here = placed.filter(({ column }) => Math.floor(column / perSlide) === slide);
    return {
      title: slideCount === 1 ? persona.name : `${persona.name} ${slide + 1}/${slideCount}`,
      subtitle: [isShort(persona.summary) ? persona.summary : '', persona.segment].filter(Boolean).join(' · '),
      shapes: [
        ...(side[slide] ?? []),
        ...here.flatMap(({ content, column, y }) =>
          content(CONTENT.x + SIDE + GAP + (column % perSlide) * (width + GAP), CONTENT.y + y),
        ),
      ],
      notes: '',
    };
  });
}

function sectionsOf(document: JourneyDocument, persona: Persona, t: Translate): Section[] {
  const channels = (persona.preferredChannels ?? []).map((id) => document.channels[id]?.name ?? id).join(', ');
  const summary = isShort(persona.summary) ? '' : (persona.summary ?? '');
  return [
    { title: t('formats:table.summary'), text: summary },
    ...SECTIONS.map((key) => ({ title: t(`formats:table.${key}`), text: persona[key] ?? '' })),
    { title: t('formats:table.preferredChannels'), text: channels },
  ].filter(({ text }) => text !== '');
}

/** The largest text with which all stands on one slide; if none does, the smallest, on several. */
function arrange(sections: readonly Section[]): { placed: readonly Placed<Draw>[]; perSlide: number; width: number } {
  const width = (CONTENT.width - SIDE - COLUMNS * GAP) / COLUMNS;
  const tried = TEXT_SIZES.map((size) => ({
    placed: flow(
      sections.flatMap((section) => sectionBlocks(section, size, width)),
      CONTENT.height,
    ),
    perSlide: COLUMNS,
    width,
  }));
  const smallest = tried.at(-1);
  if (smallest === undefined) throw new RangeError('There is no size to try.');
  return tried.find(({ placed }) => columnsTaken(placed) <= COLUMNS) ?? smallest;
}

/** A title with its text; long texts in pieces, so that they can go on in the next column. */
function sectionBlocks({ title, text }: Section, size: number, width: number): Block<Draw>[] {
  const lineHeight = size * 1.4;
  const head: Paragraph = { text: title, size, lineHeight, color: LIGHT.ink, bold: true };
  const perPiece = Math.floor(CONTENT.height / lineHeight) - 2;
  return pieces(text, size, width, perPiece).map((piece, index): Block<Draw> => {
    const body: Paragraph[] = piece.paragraphs.map((paragraph) => ({
      text: paragraph,
      size,
      lineHeight,
      color: LIGHT.ink2,
    }));
    const paragraphs = index === 0 ? [head, ...body] : body;
    const height = (piece.lines + (index === 0 ? 1 : 0)) * lineHeight;
    return {
      height,
      before: index === 0 ? size : 0,
      startsColumn: false,
      content: (x, y) => [textShape(title, { x, y, width, height }, { paragraphs })],
    };
  });
}

/** Paragraphs together while they fit in so many lines; one that is longer alone is cut between lines. */
function pieces(text: string, size: number, width: number, most: number): { paragraphs: string[]; lines: number }[] {
  const done: { paragraphs: string[]; lines: number }[] = [];
  for (const paragraph of text.split('\n')) {
    const lines = estimateLines(paragraph, size, width);
    for (let from = 0; from < lines.length; from += most) {
      const part = lines.slice(from, from + most);
      const isWhole = part.length === lines.length;
      const last = done.at(-1);
      const content = isWhole ? [paragraph] : part;
      if (last !== undefined && last.lines + part.length <= most) {
        last.paragraphs.push(...content);
        last.lines += part.length;
      } else done.push({ paragraphs: [...content], lines: part.length });
    }
  }
  return done;
}

/** Picture, quote and facts; what does not fit beside the first slide's text stands beside the next one's. */
function sideColumn(persona: Persona, { color, pictures, t }: Surroundings): SlideShape[][] {
  const lineHeight = SIDE_SIZE * 1.4;
  const facts = DEMOGRAPHICS.flatMap((key) => {
    const value = persona.demographics?.[key];
    return value ? [{ title: t(`formats:table.${key}`), text: value }] : [];
  });
  const quote = persona.quote ? [{ title: '', text: `“${persona.quote}”` }] : [];
  const most = Math.floor((CONTENT.height - AVATAR - GAP) / lineHeight);
  const blocks = [...quote, ...facts].flatMap(({ title, text }, section) =>
    pieces(title === '' ? text : `${title}: ${text}`, SIDE_SIZE, SIDE, most).map(
      ({ paragraphs, lines }, index): Block<Draw> => ({
        height: lines * lineHeight,
        before: index === 0 ? (section === quote.length ? SIDE_SIZE : 3) : 0,
        startsColumn: false,
        content: (x, y) => [
          textShape(
            title,
            { x, y, width: SIDE, height: lines * lineHeight },
            {
              paragraphs: paragraphs.map((paragraph) => ({
                text: paragraph,
                size: SIDE_SIZE,
                lineHeight,
                color: title === '' ? LIGHT.ink : LIGHT.ink2,
                italic: title === '',
              })),
            },
          ),
        ],
      }),
    ),
  );
  const [initial = ''] = [
    ...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(persona.name.trim()),
  ].map(({ segment }) => segment.toUpperCase());
  const { picture: known } = persona;
  const picture = avatar(
    { x: CONTENT.x, y: CONTENT.y, width: AVATAR, height: AVATAR },
    {
      initial,
      fill: color,
      picture: known ? { image: known.image, alternative: known.alternative ?? '' } : null,
    },
    pictures,
  );
  const placed = flow(blocks, CONTENT.height - AVATAR - GAP);
  return Array.from({ length: Math.max(1, columnsTaken(placed)) }, (_, slide) => [
    picture,
    ...placed
      .filter(({ column }) => column === slide)
      .flatMap(({ content, y }) => content(CONTENT.x, CONTENT.y + AVATAR + GAP + y)),
  ]);
}

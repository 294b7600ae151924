/** The options of a PDF one by one, as a dialog shows them and the command line takes them. */
import { z } from 'zod';
import {
  DEFAULT_MARGIN,
  FULL_SIZE_POINTS,
  OwnPaper,
  PAPER_SIZES,
  type PageLayout,
  PageOptions,
  PageOrientation,
  type PdfExportOptions,
} from './options.ts';

export const PdfChoices = z.strictObject({
  layout: z.enum(['onePage', 'stages', 'poster', 'report']).default('onePage'),
  /** How a report shows its maps. */
  reportMaps: z.enum(['onePage', 'stages']).default('onePage'),
  paper: z.enum([...PAPER_SIZES, 'own']).default('A4'),
  /** Of a paper of one's own, in millimetres. */
  width: OwnPaper.shape.width.default(420),
  height: OwnPaper.shape.height.default(297),
  orientation: PageOrientation.default('auto'),
  margin: PageOptions.shape.margin.default(DEFAULT_MARGIN),
  /** Of the text on cards, in points. */
  textSize: z.number().min(4).max(72).default(FULL_SIZE_POINTS),
  overlap: z.number().min(0).max(50).default(10),
  cutMarks: z.boolean().default(true),
  author: z.string().max(1_000).default(''),
  embedDocument: z.boolean().default(false),
});
export type PdfChoices = z.infer<typeof PdfChoices>;

export function pdfOptionsOf(choices: PdfChoices): PdfExportOptions {
  const { paper, width, height, orientation, margin, author, embedDocument } = choices;
  return {
    paper: paper === 'own' ? { width, height } : paper,
    orientation,
    margin,
    layout: layoutOf(choices),
    author,
    embedDocument,
  };
}

function layoutOf({ layout, textSize, overlap, cutMarks, reportMaps }: PdfChoices): PageLayout {
  switch (layout) {
    case 'onePage':
      return { kind: 'onePage' };
    case 'stages':
      return { kind: 'stages', textSize };
    case 'poster':
      return { kind: 'poster', textSize, overlap, cutMarks };
    case 'report':
      return { kind: 'report', maps: reportMaps, textSize };
  }
}

/** Whether an option means anything beside the others. */
export function pdfChoiceApplies(name: string, { paper, layout, reportMaps }: Partial<PdfChoices>): boolean {
  switch (name) {
    case 'width':
    case 'height':
      return paper === 'own';
    case 'textSize':
      return layout === 'stages' || layout === 'poster' || (layout === 'report' && reportMaps === 'stages');
    case 'overlap':
    case 'cutMarks':
      return layout === 'poster';
    case 'reportMaps':
      return layout === 'report';
    default:
      return true;
  }
}

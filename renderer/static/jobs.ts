/**
 * What the hidden window can do: one function for each kind of job. It draws into `root`, or only computes,
 * and its answer goes back to the main process as it is, so it has to be plain data.
 */
import { stageDocument } from '#shared/formats/slides/stage-document.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { PrintBridge, RenderJob, RenderResults } from '#shared/ipc/contract.ts';
import type { MeasureText } from '#shared/layout/types.ts';
import { charactersOf } from '../views/measure.ts';
import { drawPages } from './draw-pages.tsx';
import { drawPicture } from './draw-picture.tsx';
import { fontsInside } from './fonts-inside.ts';
import { plainPictures } from './plain-pictures.ts';
import { scenesOf } from './scenes.ts';

export interface Surroundings {
  readonly root: HTMLElement;
  readonly measure: MeasureText;
  /** The words on the cards are the reader's, and what is exported is read in the language it is written in. */
  readonly t: Translate;
  /** Hands in a tile of a picture. */
  readonly tile: PrintBridge['tile'];
}

type Jobs = {
  readonly [Kind in RenderJob['kind']]: (
    job: Extract<RenderJob, { kind: Kind }>,
    surroundings: Surroundings,
  ) => RenderResults[Kind] | Promise<RenderResults[Kind]>;
};

const JOBS: Jobs = {
  pages: drawPages,
  scene: async ({ document }, { measure, t }) => ({
    scenes: scenesOf(document, measure, t),
    stageScenes: scenesOf(stageDocument(document), measure, t),
    pictures: await plainPictures(document),
  }),
  picture: drawPicture,
  html: async ({ document }, { measure, t }) => ({
    scenes: scenesOf(document, measure, t),
    fonts: await fontsInside(charactersOf([document, t('formats:html.keys'), t('formats:html.download')])),
  }),
};

/** Does a job. The fonts of everything in it are loaded. */
export function doJob<Kind extends RenderJob['kind']>(
  job: Extract<RenderJob, { kind: Kind }>,
  surroundings: Surroundings,
): RenderResults[Kind] | Promise<RenderResults[Kind]> {
  return JOBS[job.kind as Kind](job, surroundings);
}

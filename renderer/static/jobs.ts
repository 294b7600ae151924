/**
 * What the hidden window can do: one function for each kind of job. It draws into `root`, or only computes,
 * and its answer goes back to the main process as it is, so it has to be plain data.
 */
import type { Translate } from '#shared/i18n/translator.ts';
import type { RenderJob, RenderResults } from '#shared/ipc/contract.ts';
import type { MeasureText } from '#shared/layout/types.ts';
import { drawPages } from './draw-pages.tsx';
import { scenesOf } from './scenes.ts';

export interface Surroundings {
  readonly root: HTMLElement;
  readonly measure: MeasureText;
  /** The words on the cards are the reader's, and what is exported is read in the language it is written in. */
  readonly t: Translate;
}

type Jobs = {
  readonly [Kind in RenderJob['kind']]: (
    job: Extract<RenderJob, { kind: Kind }>,
    surroundings: Surroundings,
  ) => RenderResults[Kind] | Promise<RenderResults[Kind]>;
};

const JOBS: Jobs = {
  pages: drawPages,
  scene: ({ document }, { measure, t }) => scenesOf(document, measure, t),
};

/** Does a job. The fonts of everything in it are loaded. */
export function doJob<Kind extends RenderJob['kind']>(
  job: Extract<RenderJob, { kind: Kind }>,
  surroundings: Surroundings,
): RenderResults[Kind] | Promise<RenderResults[Kind]> {
  return JOBS[job.kind as Kind](job, surroundings);
}

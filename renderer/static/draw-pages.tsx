/** Draws the pages of a PDF; the main process prints them. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PagesJob } from '#shared/ipc/contract.ts';
import type { Surroundings } from './jobs.ts';
import { PrintPage, titleOf } from './PrintPage.tsx';

export async function drawPages(job: PagesJob, { root, measure, t }: Surroundings): Promise<null> {
  document.title = titleOf(job);
  flushSync(() => createRoot(root).render(<PrintPage job={job} measure={measure} t={t} />));
  await document.fonts.ready;
  return null;
}

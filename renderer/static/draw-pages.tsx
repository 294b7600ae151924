/** Draws the pages of a PDF; the main process prints them. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PagesJob, RenderedPages } from '#shared/ipc/contract.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { type PagesInput, pagesOf } from '#shared/pages/pages.ts';
import { layoutWords } from '../views/words.ts';
import type { Surroundings } from './jobs.ts';
import { PageView } from './PageView.tsx';
import styles from './print.module.css';

export async function drawPages({ document: journey, options, date }: PagesJob, { root, measure, t }: Surroundings) {
  const { language } = journey;
  const input: PagesInput = {
    document: journey,
    options,
    date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date),
    layout: createLayout({ measure, words: layoutWords(t, language) }),
    measure,
    t,
  };
  const pages = pagesOf(input);
  const width = Math.max(...pages.map((page) => page.width));
  const height = Math.max(...pages.map((page) => page.height));
  // All pages are printed on sheets of one size, and cut to their own: Chromium prints no other way everywhere.
  flushSync(() =>
    createRoot(root).render(
      <main>
        {pages.map((page) => (
          <div key={page.key} className={styles.sheet} style={{ width, height }}>
            <PageView page={page} language={language} />
          </div>
        ))}
      </main>,
    ),
  );
  document.title = journey.title;
  await document.fonts.ready;
  const result: RenderedPages = {
    width,
    height,
    pages: pages.map(({ width, height, label, outline }) => ({ width, height, label, outline })),
  };
  return result;
}

/** Draws the pages of a PDF; the main process prints them. */
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { LOCALES } from '#shared/i18n/translator.ts';
import type { PagesJob, RenderedPages } from '#shared/ipc/contract.ts';
import { PRINT_FONT_FAMILY } from '#shared/layout/font.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { legibility } from '#shared/pages/legibility.ts';
import { type PagesInput, pagesOf } from '#shared/pages/pages.ts';
import { loadFonts } from '../app/fonts.ts';
import { charactersOf, createTextMeasurer } from '../views/measure.ts';
import { layoutWords } from '../views/words.ts';
import type { Surroundings } from './jobs.ts';
import { PageView } from './PageView.tsx';
import { picturesReady } from './pictures-ready.ts';
import styles from './print.module.css';

export async function drawPages({ document: journey, options, date }: PagesJob, { root, t }: Surroundings) {
  const { language } = journey;
  document.documentElement.style.setProperty('--font', PRINT_FONT_FAMILY);
  await loadFonts(charactersOf([journey, LOCALES[bestLanguage([language])]]), PRINT_FONT_FAMILY);
  const measure = createTextMeasurer(PRINT_FONT_FAMILY);
  const input: PagesInput = {
    document: journey,
    options,
    date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date),
    layout: createLayout({ measure, words: layoutWords(t, language), wholeTexts: true }),
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
  await picturesReady(root);
  const result: RenderedPages = {
    width,
    height,
    pages: pages.map(({ width, height, label, outline }) => ({ width, height, label, outline })),
    legibility: legibility(input, pages),
  };
  return result;
}

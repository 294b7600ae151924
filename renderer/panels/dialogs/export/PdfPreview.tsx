/** The pages of a PDF as they will be: laid out and drawn by what draws them for print, made smaller. */
import { ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react';
import { Component, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { PageView } from '#renderer/static/PageView.tsx';
import { charactersOf, useTextMeasurer } from '#renderer/views/measure.ts';
import { layoutWords } from '#renderer/views/words.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { type PdfChoices, pdfOptionsOf } from '#shared/formats/pdf/choices.ts';
import type { PaperSize } from '#shared/formats/pdf/options.ts';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { createTranslator, LOCALES, NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import type { MeasureText } from '#shared/layout/types.ts';
import { legibility } from '#shared/pages/legibility.ts';
import { type PagesInput, pagesOf } from '#shared/pages/pages.ts';
import type { Page } from '#shared/pages/types.ts';
import { Button, IconButton } from '../../controls/Button.tsx';
import { paperText } from './OptionFields.tsx';
import styles from './PdfPreview.module.css';

/** Room for the line around a page, in px. */
const EDGE = 2;

interface PdfPreviewProps {
  /** Already cut to what was chosen. */
  readonly document: JourneyDocument;
  readonly choices: PdfChoices;
  readonly onPaper: (paper: PaperSize) => void;
}

export function PdfPreview(props: PdfPreviewProps) {
  const t = useTexts();
  const language = bestLanguage([props.document.language]);
  const measure = useTextMeasurer(() => charactersOf([props.document, LOCALES[language].app]));
  // What cannot be drawn with these options may be drawn with the next.
  const attempt = JSON.stringify(props.choices);
  return (
    <section className={styles.preview} aria-label={t('export:preview')}>
      {measure === null ? (
        <p className={styles.message}>{t('export:preview.loading')}</p>
      ) : (
        <Guard key={attempt} message={t('export:preview.failed')}>
          <Pages {...props} measure={measure} />
        </Guard>
      )}
    </section>
  );
}

function Pages({
  document: given,
  choices: chosen,
  onPaper,
  measure,
}: PdfPreviewProps & { readonly measure: MeasureText }) {
  const t = useTexts();
  // Typing a number must not wait for pages that nobody will look at.
  const document = useDeferredValue(given);
  const choices = useDeferredValue(chosen);
  const { pages, readable } = useMemo(() => {
    const input = inputOf(document, choices, measure);
    const laid = pagesOf(input);
    return { pages: laid, readable: legibility(input, laid) };
  }, [document, choices, measure]);
  const [wanted, setWanted] = useState(0);
  const index = Math.min(wanted, pages.length - 1);
  const page = pages[index];
  if (page === undefined) return <p className={styles.message}>{t('export:preview.failed')}</p>;
  // Rounded down: what is too small must not be told as enough.
  const points = readable.points === null ? null : Math.floor(readable.points * 10) / 10;
  const { paperThatWouldDo: paper } = readable;
  return (
    <>
      <Sheet page={page} language={document.language} />
      <div className={styles.bar}>
        <IconButton label={t('export:preview.previous')} isDisabled={index === 0} onPress={() => setWanted(index - 1)}>
          <ChevronLeft aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <span role="status" className={styles.count}>
          {t('export:preview.page', { page: index + 1, count: pages.length })}
        </span>
        <IconButton
          label={t('export:preview.next')}
          isDisabled={index === pages.length - 1}
          onPress={() => setWanted(index + 1)}
        >
          <ChevronRight aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
      </div>
      <div role="status" className={styles.legible} data-tone={readable.enough ? 'good' : 'bad'}>
        {points === null ? null : readable.enough ? (
          <p>{t('export:legible', { points })}</p>
        ) : (
          <>
            <TriangleAlert aria-hidden size={16} strokeWidth={1.5} />
            <p>
              {paper === null
                ? `${t('export:tooSmall', { points })} ${t('export:tooSmall.split')}`
                : t('export:tooSmall.paper', { points, paper })}
            </p>
            {paper === null ? null : (
              <Button onPress={() => onPaper(paper)}>{t('export:usePaper', { paper: paperText(paper, t) })}</Button>
            )}
          </>
        )}
      </div>
    </>
  );
}

function inputOf(document: JourneyDocument, choices: PdfChoices, measure: MeasureText): PagesInput {
  const language = bestLanguage([document.language]);
  const t = createTranslator(language).getFixedT(language, NAMESPACES);
  return {
    document,
    options: pdfOptionsOf(choices),
    date: new Intl.DateTimeFormat(document.language, { dateStyle: 'long' }).format(Date.now()),
    layout: createLayout({ measure, words: layoutWords(t, document.language), wholeTexts: true }),
    measure,
    t,
  };
}

/** One page, as large as there is room. What it says is read on paper; here it is a picture. */
function Sheet({ page, language }: { readonly page: Page; readonly language: string }) {
  const t = useTexts();
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth - 2 * EDGE, height: element.clientHeight - 2 * EDGE }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = Math.max(0, Math.min(size.width / page.width, size.height / page.height));
  return (
    <div ref={room} className={styles.room}>
      <div
        role="img"
        aria-label={t('export:preview')}
        className={styles.sheet}
        data-theme="light"
        style={{ width: page.width * scale, height: page.height * scale }}
      >
        <div inert className={styles.scaled} style={{ transform: `scale(${scale})` }}>
          <PageView page={page} language={language} />
        </div>
      </div>
    </div>
  );
}

/** Pages that cannot be laid out are said to be so, and the dialog goes on. */
class Guard extends Component<
  { readonly message: string; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <p className={styles.message}>{this.props.message}</p> : this.props.children;
  }
}

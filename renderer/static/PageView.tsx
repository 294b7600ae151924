/** One page, as it is printed; made smaller by whoever shows it, it is its own preview. */
import { memo } from 'react';
import type { Page } from '#shared/pages/types.ts';
import { boxCss } from '../views/style.ts';
import { MapPageView } from './MapPageView.tsx';
import styles from './PageView.module.css';
import { ProsePageView } from './ProsePageView.tsx';

interface PageViewProps {
  readonly page: Page;
  /** BCP 47 tag of the document. */
  readonly language: string;
}

export const PageView = memo(function PageView({ page, language }: PageViewProps) {
  const { title, folio, content } = page;
  return (
    <section id={page.key} className={styles.page} lang={language} style={{ width: page.width, height: page.height }}>
      {title ? (
        <div
          className={styles.title}
          style={{ ...boxCss(title.box), fontSize: title.size, lineHeight: `${title.lineHeight}px` }}
        >
          {title.parts.map(({ text, heading }, index) => {
            const Part = heading === null ? 'span' : (`h${heading}` as const);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: document, map and persona always stand in this order.
              <Part key={index} dir="auto">
                {text}
              </Part>
            );
          })}
        </div>
      ) : null}
      {content.kind === 'map' ? <MapPageView content={content} title={title} /> : <ProsePageView content={content} />}
      {folio ? (
        <div
          className={styles.folio}
          style={{ ...boxCss(folio.box), fontSize: folio.size, lineHeight: `${folio.box.height}px` }}
        >
          {folio.text}
        </div>
      ) : null}
    </section>
  );
});

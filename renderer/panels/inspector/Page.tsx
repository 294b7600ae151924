/** How a page of the inspector is set: its heading, a line that says where one is, sections. */
import { type ReactNode, useId } from 'react';
import styles from './Page.module.css';

interface PageProps {
  /** The heading: mostly a text that can be changed. */
  readonly heading: ReactNode;
  /** One quiet line below it. */
  readonly line?: string;
  readonly children?: ReactNode;
}

export function Page({ heading, line, children }: PageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {heading}
        {line === undefined ? null : <p className={styles.line}>{line}</p>}
      </div>
      {children}
    </div>
  );
}

/** A heading that is only read. */
export function Heading({ children }: { readonly children: ReactNode }) {
  return <h2 className={styles.heading}>{children}</h2>;
}

interface SectionProps {
  /** Without a title, the section only stands apart. */
  readonly title?: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  const id = useId();
  if (title === undefined) return <div className={styles.section}>{children}</div>;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Buttons at the end of a page. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** A file that could not be opened: what is wrong with it, every place of it, and what to do. */
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { describeProblem } from '#shared/file/describe.ts';
import type { OpenProblem } from '#shared/ipc/contract.ts';
import styles from './ProblemReport.module.css';

export function ProblemReport({ problem: { name, problem } }: { readonly problem: OpenProblem }) {
  const t = useTexts();
  const id = useId();
  const { title, lines } = describeProblem(problem, t);
  return (
    <section className={styles.report} role="alert" aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <CircleAlert aria-hidden size={16} strokeWidth={1.5} />
        {t('app:problem.title', { name })}
      </h2>
      <p className={styles.what}>{title}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul className={styles.lines} tabIndex={0} aria-labelledby={id}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

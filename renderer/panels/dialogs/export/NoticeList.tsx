/** What a conversion has to say, as a list that can be copied. */
import { useState } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { describeNotice } from '#shared/formats/notices.ts';
import type { Notice } from '#shared/formats/types.ts';
import { Button } from '../../controls/Button.tsx';
import styles from './NoticeList.module.css';

interface NoticeListProps {
  readonly label: string;
  readonly notices: readonly Notice[];
}

export function NoticeList({ label, notices }: NoticeListProps) {
  const t = useTexts();
  const [isCopied, setCopied] = useState(false);
  const sentences = [...new Set(notices.map((notice) => describeNotice(notice, t)))];
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(sentences.join('\n'));
    setCopied(true);
  };
  return (
    <section className={styles.notices} aria-label={label}>
      <div className={styles.head}>
        <h3 className={styles.title}>{label}</h3>
        <Button variant="quiet" onPress={() => void copy()}>
          <span role="status">{t(isCopied ? 'export:notices.copied' : 'export:notices.copy')}</span>
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul className={styles.list} tabIndex={0} aria-label={label}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

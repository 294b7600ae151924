/** A section that can be closed: open at first when there is something in it, and once something comes into it. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { cls } from './cls.ts';
import styles from './Fold.module.css';

interface FoldProps {
  readonly title: string;
  /** What is in it, in a word, while it is closed. */
  readonly line?: string;
  /** Whether it is open when it is first shown, or from when on. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, line, isOpen, children }: FoldProps) {
  const [isExpanded, setExpanded] = useState(isOpen);
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    if (isOpen) setExpanded(true);
  }
  return (
    <Disclosure isExpanded={isExpanded} onExpandedChange={setExpanded} className={cls(styles.fold)}>
      <Heading level={2} className={cls(styles.heading)}>
        <Button slot="trigger" className={cls(styles.trigger)}>
          <ChevronRight aria-hidden size={14} strokeWidth={1.5} className={cls(styles.arrow)} />
          <span>{title}</span>
          {line ? <span className={cls(styles.line)}>{line}</span> : null}
        </Button>
      </Heading>
      <DisclosurePanel className={cls(styles.panel)}>
        {/* What is closed is not made: another card is selected with every press of an arrow. */}
        {isExpanded ? <div className={styles.content}>{children}</div> : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** What one rule has found: why it matters, and each place, one press or Enter away. */
import { Bell, BellOff } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { selectPlace } from '#renderer/input/go-to.ts';
import { useSessionStore } from '#renderer/state/use-session.tsx';
import type { Finding, Rule } from '#shared/analysis/check/finding.ts';
import { PROJECTOR_STAGES } from '#shared/analysis/check/map-rules.ts';
import { Button, IconButton } from '../controls/Button.tsx';
import { cls } from '../controls/cls.ts';
import styles from './CheckerPanel.module.css';
import { findingText } from './finding-text.ts';

/** So many give an idea of what a rule finds, and let all rules be seen. */
const FEW = 4;
/** As many as anybody goes through before some are mended. */
const MANY = 100;

interface FindingListProps {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
  readonly silenced: ReadonlySet<string>;
  /** Whether each says in which map it is. */
  readonly withMap: boolean;
}

export function FindingList({ rule, findings, silenced, withMap }: FindingListProps) {
  const t = useTexts();
  const store = useSessionStore();
  const heading = useId();
  const why = useId();
  const [isOpen, setOpen] = useState(false);
  const { document } = store.getState();
  const listed = findings.slice(0, isOpen ? MANY : FEW);

  const silence = (key: string): void => {
    store.getState().run('checks.silence', { key, on: !silenced.has(key) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=row]') : null;
    if (row?.dataset.key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    silence(row.dataset.key);
  };
  return (
    <section aria-labelledby={heading} className={styles.rule} onKeyDownCapture={onKeyDown}>
      <h3 id={heading} className={styles.heading}>
        {t(`app:check.${rule}`)} <span className={styles.count}>{findings.length}</span>
      </h3>
      <p id={why} className={styles.why}>
        {t(`app:check.${rule}.why`, { limit: PROJECTOR_STAGES })}
      </p>
      <GridList
        aria-labelledby={heading}
        aria-describedby={why}
        className={cls(styles.list)}
        selectionMode="none"
        onAction={(key) => {
          const finding = findings.find((each) => each.key === key);
          if (finding) selectPlace(store.getState(), finding);
        }}
      >
        {listed.map((finding) => {
          const { name, place } = findingText(document, finding, withMap, t);
          const isQuiet = silenced.has(finding.key);
          return (
            <GridListItem
              key={finding.key}
              id={finding.key}
              textValue={[name, place, isQuiet && t('app:check.silenced')].filter(Boolean).join(', ')}
              className={cls(styles.finding, isQuiet && styles.quiet)}
            >
              <span className={styles.text}>
                <bdi className={styles.name}>{name}</bdi>
                <span className={styles.place}>{isQuiet ? `${place} · ${t('app:check.silenced')}` : place}</span>
              </span>
              {/* By the arrow keys, from its line. In the order of Tab it would be come to backwards before the line. */}
              <IconButton
                excludeFromTabOrder
                label={t(isQuiet ? 'app:check.bringBack' : 'app:check.silence')}
                onPress={() => silence(finding.key)}
              >
                {isQuiet ? (
                  <Bell aria-hidden size={14} strokeWidth={1.5} />
                ) : (
                  <BellOff aria-hidden size={14} strokeWidth={1.5} />
                )}
              </IconButton>
            </GridListItem>
          );
        })}
      </GridList>
      {findings.length > FEW ? (
        <Button variant="quiet" aria-expanded={isOpen} aria-describedby={heading} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t('app:check.fewer') : t('app:check.more', { count: findings.length - FEW })}
        </Button>
      ) : null}
      {isOpen && findings.length > MANY ? (
        <p className={styles.why}>{t('app:check.rest', { count: findings.length - MANY })}</p>
      ) : null}
    </section>
  );
}

/** What is missing or doubtful in the map, rule by rule: why it matters, where it is, and a way not to hear of it again. */
import { useEffect, useMemo, useState } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { createChecker, silencedKeys } from '#shared/analysis/check/check.ts';
import { RULES } from '#shared/analysis/check/finding.ts';
import { Check } from '../controls/Check.tsx';
import { TokenPicker } from '../controls/TokenPicker.tsx';
import { SidePanel } from '../side/SidePanel.tsx';
import styles from './CheckerPanel.module.css';
import { FindingList } from './FindingList.tsx';

/** Looking through a large map costs more than a keystroke may: it waits until this many ms after the last change. */
const PAUSE = 250;

export function CheckerPanel() {
  const t = useTexts();
  const [checker] = useState(createChecker);
  const [isWhole, setWhole] = useState(false);
  const [isSilencedShown, setSilencedShown] = useState(false);
  const document = useSession((session) => session.document);
  const map = useSession(({ selection }) => selection.map);
  const settled = useSettled(document, PAUSE);
  const all = useMemo(() => checker(settled), [checker, settled]);
  const silenced = useMemo(() => silencedKeys(document), [document]);

  // A map that was deleted meanwhile has nothing to find.
  const inScope = all.filter(
    (finding) => Object.hasOwn(document.maps, finding.map) && (isWhole || finding.map === map),
  );
  const quiet = inScope.filter(({ key }) => silenced.has(key)).length;
  const open = inScope.length - quiet;
  const shown = isSilencedShown ? inScope : inScope.filter(({ key }) => !silenced.has(key));
  return (
    <SidePanel
      title={t('command:view.checks')}
      top={
        <>
          <p role="status" className={styles.status}>
            {open === 0 ? t('app:check.nothing') : t('app:check.count', { count: open })}
          </p>
          {Object.keys(document.maps).length > 1 ? (
            <Check label={t('app:check.allMaps')} isSelected={isWhole} onChange={setWhole} />
          ) : null}
          {quiet > 0 || isSilencedShown ? (
            <Check
              label={t('app:check.showSilenced', { count: quiet })}
              isSelected={isSilencedShown}
              onChange={setSilencedShown}
            />
          ) : null}
        </>
      }
    >
      {RULES.map((rule) => {
        const findings = shown.filter((finding) => finding.rule === rule);
        return findings.length === 0 ? null : (
          <FindingList key={rule} rule={rule} findings={findings} silenced={silenced} withMap={isWhole} />
        );
      })}
      <Jargon />
    </SidePanel>
  );
}

/** The words that the rule about jargon looks for. They are the document's, and travel with it. */
function Jargon() {
  const t = useTexts();
  const store = useSessionStore();
  const words = useSession(({ document }) => document.checks?.jargon) ?? NO_WORDS;
  const change = (changed: readonly string[]) => store.getState().run('checks.jargon', { words: [...changed] });
  return (
    <section className={styles.jargon}>
      <TokenPicker
        label={t('app:check.jargon.words')}
        placeholder={t('app:check.jargon.add')}
        chosen={words.map((word) => ({ id: word, label: word }))}
        others={[]}
        onAdd={() => undefined}
        onCreate={(word) => change([...words, word])}
        onRemove={(gone) => change(words.filter((word) => !gone.has(word)))}
      />
    </section>
  );
}

const NO_WORDS: readonly string[] = [];

/** A value once it has rested. */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

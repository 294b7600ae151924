/** What a window shows before there is a document in it: where to begin. */
import { FileText, FolderOpen } from 'lucide-react';
import { type ReactNode, useId, useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useServices, useSettings } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { shortcutOf } from '#renderer/input/shortcuts.ts';
import type { Content } from '#renderer/state/window.ts';
import { COLORS } from '#shared/document/model.ts';
import { CLASSIC_STAGES } from '#shared/document/starter.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { SAMPLES, type Starter } from '#shared/ipc/contract.ts';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import { cls } from '../controls/cls.ts';
import { Mark } from '../controls/Mark.tsx';
import { MapPicture } from './MapPicture.tsx';
import { ProblemReport } from './ProblemReport.tsx';
import styles from './StartScreen.module.css';
import { readSample, type SampleName } from './samples.ts';

type StartContent = Extract<Content, { kind: 'start' }>;

export function StartScreen({ recent, problem }: Pick<StartContent, 'recent' | 'problem'>) {
  const t = useTexts();
  const { bridge } = useServices();
  const openKeys = shortcutOf('file.open', bridge.platform);
  return (
    <main className={styles.screen}>
      <div className={styles.page}>
        <header className={styles.head}>
          <Mark size={40} />
          <div>
            <h1 className={styles.name}>Stagecoach</h1>
            <p className={styles.tagline}>{t('app:start.tagline')}</p>
          </div>
          <LanguageChoice />
        </header>
        {problem ? <ProblemReport problem={problem} /> : null}
        <div className={styles.columns}>
          <div className={styles.starters}>
            <Section title={t('app:start.new')}>
              <StarterButton starter="blank" title={t('app:start.blank')} description={t('app:start.blank.text')}>
                <MapPicture stages={emptyStages(1)} />
              </StarterButton>
              <StarterButton starter="classic" title={t('app:start.classic')} description={t('app:start.classic.text')}>
                <MapPicture stages={emptyStages(CLASSIC_STAGES.length)} />
              </StarterButton>
            </Section>
            <Section title={t('app:start.samples')}>
              {SAMPLES.map((name) => (
                <SampleButton key={name} name={name} />
              ))}
            </Section>
          </div>
          <aside className={styles.files} aria-label={t('app:start.files')}>
            <Button variant="primary" onPress={() => void bridge.openFile()}>
              <FolderOpen aria-hidden size={16} strokeWidth={1.5} />
              {t('command:file.open')}
              {openKeys ? <kbd className={styles.keys}>{openKeys}</kbd> : null}
            </Button>
            <p className={styles.hint}>{t('app:start.drop')}</p>
            <RecentFiles recent={recent} />
          </aside>
        </div>
      </div>
    </main>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.cards}>{children}</ul>
    </section>
  );
}

interface StarterButtonProps {
  readonly starter: Starter;
  readonly title: string;
  /** The title's language, where it is not the interface's. */
  readonly titleLanguage?: string;
  readonly description: string;
  /** The picture. */
  readonly children: ReactNode;
}

function StarterButton({ starter, title, titleLanguage, description, children }: StarterButtonProps) {
  const { bridge } = useServices();
  const titleId = useId();
  const textId = useId();
  return (
    <li>
      <AriaButton
        className={cls(styles.card)}
        aria-labelledby={`${titleId} ${textId}`}
        onPress={() => void bridge.newFile(starter)}
      >
        {children}
        <span className={styles.words}>
          <span id={titleId} className={styles.cardTitle} lang={titleLanguage}>
            {title}
          </span>{' '}
          <span id={textId} className={styles.cardText}>
            {description}
          </span>
        </span>
      </AriaButton>
    </li>
  );
}

/** Stages as a new map has them. */
const emptyStages = (count: number) => COLORS.slice(0, count).map((color) => ({ color, scores: [] }));

function SampleButton({ name }: { readonly name: SampleName }) {
  const t = useTexts();
  const sample = useMemo(() => readSample(name), [name]);
  return (
    <StarterButton
      starter={name}
      title={sample.title}
      titleLanguage={sample.language}
      description={t(`app:start.sample.${name}`)}
    >
      <MapPicture stages={sample.stages} />
    </StarterButton>
  );
}

function RecentFiles({ recent }: Pick<StartContent, 'recent'>) {
  const t = useTexts();
  const { bridge } = useServices();
  const id = useId();
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('app:start.recent')}
      </h2>
      <ul className={styles.recent}>
        {recent.map(({ key, name, folder }) => (
          <li key={key}>
            <AriaButton className={cls(styles.file)} onPress={() => void bridge.openRecent(key)}>
              <FileText aria-hidden size={16} strokeWidth={1.5} />
              <span className={styles.fileName}>{name}</span>
              <span className={styles.folder}>{folder}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LanguageChoice() {
  const t = useTexts();
  const language = useSettings((settings) => settings.language);
  const change = useSettings((settings) => settings.change);
  return (
    <div className={styles.language}>
      <Choice
        label={t('app:start.language')}
        options={UI_LANGUAGES.map((value) => ({ value, label: t(`command:view.language.${value}`) }))}
        value={language}
        onChange={(chosen) => change({ language: chosen })}
      />
    </div>
  );
}

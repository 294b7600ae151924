/** Words of the business that the map checker points out, because customers do not use them. */
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { cleanText } from '#shared/document/text.ts';
import { Fold } from '../controls/Fold.tsx';
import { TokenPicker } from '../controls/TokenPicker.tsx';
import rowStyles from './Rows.module.css';

const NO_WORDS: readonly string[] = [];

export function JargonSection() {
  const t = useTexts();
  const store = useSessionStore();
  const words = useSession(({ document }) => document.checks?.jargon ?? NO_WORDS);
  const write = (changed: readonly string[]): void => {
    store.getState().run('checks.jargon', { words: [...new Set(changed)] });
  };
  return (
    <Fold
      title={t('app:section.jargon')}
      isOpen={words.length > 0}
      {...(words.length > 0 ? { line: String(words.length) } : {})}
    >
      <TokenPicker
        label={t('app:jargon.words')}
        placeholder={t('app:jargon.add')}
        chosen={words.map((word) => ({ id: word, label: word }))}
        others={[]}
        onAdd={() => {}}
        onRemove={(gone) => write(words.filter((word) => !gone.has(word)))}
        onCreate={(word) => write([...words, cleanText(word).replaceAll('\n', ' ')])}
      />
      <p className={rowStyles.hint}>{t('app:jargon.hint')}</p>
    </Fold>
  );
}

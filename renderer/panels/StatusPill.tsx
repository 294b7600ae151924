/** What the map holds, and whether it is in the file. */
import { useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { gridOf } from '#renderer/input/grid.ts';
import { FLOATING, regionProps } from '#renderer/input/regions.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { siblingStages } from '#shared/document/stages.ts';
import styles from './StatusPill.module.css';

export function StatusPill() {
  const t = useTexts();
  const stages = useSession((session) => siblingStages(mapInView(session).stages, undefined).length);
  const cards = useSession((session) => gridOf(mapInView(session)).cardCount);
  const isUnsaved = useSession(({ unsaved }) => unsaved);
  const hasFile = useSession(({ file }) => file.saved);
  const isSaving = useWindow(({ saving }) => saving);
  const saved = isSaving ? 'saving' : isUnsaved ? 'unsaved' : hasFile ? 'saved' : 'new';
  return (
    <footer className={styles.pill} data-saved={saved} {...regionProps('footer')} {...FLOATING}>
      {t('app:count.stages', { count: stages })} · {t('app:count.cards', { count: cards })} ·{' '}
      {t(`app:status.file.${saved}`)}
    </footer>
  );
}

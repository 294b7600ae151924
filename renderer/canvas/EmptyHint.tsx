/** What an empty map says: what goes there, and the keys that start it. */
import { useTexts } from '../app/texts.ts';
import { gridOf } from '../input/grid.ts';
import { mapInView } from '../state/selectors.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { useCanvasActions } from './actions.ts';
import styles from './EmptyHint.module.css';

export function EmptyHint() {
  const hasStages = useSession((session) => gridOf(mapInView(session)).stages.length > 0);
  const hasCards = useSession((session) => gridOf(mapInView(session)).cardCount > 0);
  if (!hasStages) return <NoStages />;
  return hasCards ? null : <NoCards />;
}

function NoStages() {
  const t = useTexts();
  const store = useSessionStore();
  const actions = useCanvasActions();
  const add = () => {
    const { run, selection } = store.getState();
    if (!run('stage.add', { map: selection.map, index: 0, name: t('canvas:stage.new') })) return;
    actions.rename(store.getState().selection.target);
  };
  return (
    <div className={styles.center}>
      <p className={styles.title}>{t('canvas:noStages.title')}</p>
      <p className={styles.text}>{t('canvas:noStages.text')}</p>
      <button type="button" className={styles.button} onClick={add}>
        {t('canvas:stage.add')}
      </button>
    </div>
  );
}

function NoCards() {
  const t = useTexts();
  return (
    <p className={styles.foot}>
      <kbd>{t('canvas:key.enter')}</kbd> {t('canvas:noCards.enter')}
      <kbd>{t('canvas:key.tab')}</kbd> {t('canvas:noCards.tab')}
    </p>
  );
}

/** The page of an empty place: where it is, and how a card gets there. */
import { isolated, useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import styles from './CellPage.module.css';
import { CommandButton } from './CommandButton.tsx';
import { Actions, Heading, Page } from './Page.tsx';

export function CellPage({ stage, lane }: { readonly stage: string; readonly lane: string }) {
  const t = useTexts();
  const map = useSession(mapInView);
  const line = [map.lanes[lane]?.name, map.stages[stage]?.name]
    .map((name) => isolated(name || t('app:unnamed')))
    .join(' · ');
  return (
    <Page heading={<Heading>{t('app:cell.heading')}</Heading>} line={line}>
      <p className={styles.hint}>{t('app:cell.hint')}</p>
      <Actions>
        <CommandButton command="insert.card" />
      </Actions>
    </Page>
  );
}

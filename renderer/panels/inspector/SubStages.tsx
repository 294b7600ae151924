/** The sub-stages of a stage: added, named, put in order, deleted, and taken away again. */
import { Plus } from 'lucide-react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { siblingStages } from '#shared/document/stages.ts';
import { Button } from '../controls/Button.tsx';
import { ColorDot } from '../controls/ColorDot.tsx';
import { EntryList } from './EntryList.tsx';
import rowStyles from './Rows.module.css';

export function SubStages({ stage }: { readonly stage: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const { stages, cards } = useSession(mapInView);
  const map = useSession(({ selection }) => selection.map);
  const subStages = siblingStages(stages, stage);
  const { window } = useServices();
  const { run, select } = store.getState();
  /** One stays with the stage, to go on with its sub-stages. */
  const stay = (isDone: boolean): boolean => {
    if (isDone) select({ kind: 'stage', stage });
    return isDone;
  };
  const add = (): void => {
    const name = (index: number): string => t('app:subStage.name', { index });
    // A stage that is divided has at least two parts.
    if (subStages.length === 0) run('stage.divide', { map, stage, names: [name(1), name(2)] });
    else stay(run('stage.add', { map, parent: stage, index: subStages.length, name: name(subStages.length + 1) }));
  };
  return (
    <EntryList
      title={t('app:subStages')}
      nameLabel={t('app:subStages.name')}
      entries={subStages.map(([id, { name, color }]) => ({
        id,
        name,
        mark: <ColorDot color={color} />,
        cards: Object.values(cards).filter((card) => card.stage === id).length,
      }))}
      onRename={(id, name) => run('stage.edit', { map, stage: id, fields: { name } })}
      onMove={(id, index) => stay(run('stage.move', { map, stage: id, index }))}
      onDelete={(id) => {
        const name = stages[id]?.name ?? '';
        if (stay(run('stage.delete', { map, stage: id })))
          window.getState().tell({ kind: 'deleted', what: 'stage', name });
      }}
    >
      <div className={rowStyles.buttons}>
        <Button onPress={add}>
          <Plus aria-hidden size={14} strokeWidth={1.5} />
          {t(subStages.length === 0 ? 'app:subStages.divide' : 'app:subStages.add')}
        </Button>
        {subStages.length > 0 ? (
          <Button onPress={() => run('stage.gather', { map, stage })}>{t('app:subStages.gather')}</Button>
        ) : null}
      </div>
    </EntryList>
  );
}

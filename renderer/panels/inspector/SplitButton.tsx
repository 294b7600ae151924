/** Splits a stage: some of its cards get a stage of their own after it. */
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { Button } from '../controls/Button.tsx';

interface SplitButtonProps {
  readonly stage: string;
  /** Cards of the stage. */
  readonly cards: readonly string[];
}

export function SplitButton({ stage, cards }: SplitButtonProps) {
  const t = useTexts();
  const store = useSessionStore();
  const { words } = useServices();
  const map = useSession(({ selection }) => selection.map);
  const args = { map, stage, cards: [...cards], name: words.newStage() };
  return (
    <div>
      <Button onPress={() => store.getState().run('stage.split', args)}>{t('app:stage.split')}</Button>
    </div>
  );
}

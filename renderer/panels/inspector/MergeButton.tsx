/** Makes one stage of a stage and the one after it. */
import { useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { Button } from '../controls/Button.tsx';

export function MergeButton({ stage, next }: { readonly stage: string; readonly next: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const { stages } = useSession(mapInView);
  const map = useSession(({ selection }) => selection.map);
  const names = [stages[stage]?.name, stages[next]?.name].filter(Boolean).join(' / ');
  const args = { map, stages: [stage, next], name: names.slice(0, NAME_LIMIT) };
  const canMerge = useSession((session) => session.isEnabled('stage.merge', args));
  return (
    <Button isDisabled={!canMerge} onPress={() => store.getState().run('stage.merge', args)}>
      {t('app:stage.merge')}
    </Button>
  );
}

/** The lanes of a map, and which of them are shown: the way back for hidden ones. */
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { inOrder } from '#shared/document/order.ts';
import { Check } from '../controls/Check.tsx';
import { Fold } from '../controls/Fold.tsx';

export function LanesSection({ map }: { readonly map: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const lanes = useSession(({ document }) => document.maps[map]?.lanes ?? {});
  const entries = inOrder(lanes);
  const hidden = entries.filter(([, lane]) => lane.hidden).length;
  if (entries.length === 0) return null;
  return (
    <Fold
      title={t('app:section.lanes')}
      isOpen={hidden > 0}
      {...(hidden > 0 ? { line: t('app:lanes.hidden', { count: hidden }) } : {})}
    >
      {entries.map(([id, lane]) => (
        <Check
          key={id}
          label={lane.name || t('app:unnamed')}
          isSelected={!lane.hidden}
          onChange={(isShown) => store.getState().run('lane.edit', { map, lane: id, fields: { hidden: !isShown } })}
        />
      ))}
    </Fold>
  );
}

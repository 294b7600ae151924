/** Where several cards stand: the way to move all of them to a stage or a lane without dragging. */
import { useTexts } from '#renderer/app/texts.ts';
import { gridOf, lanesFor } from '#renderer/input/grid.ts';
import { movesTo } from '#renderer/input/moving.ts';
import { moveStep } from '#renderer/input/steps.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { Card } from '#shared/document/model.ts';
import { commonValue } from './common.ts';
import { MixedChoice } from './MixedChoice.tsx';
import { Section } from './Page.tsx';

interface CardsPlaceProps {
  readonly ids: readonly string[];
  readonly cards: readonly Card[];
}

export function CardsPlace({ ids, cards }: CardsPlaceProps) {
  const t = useTexts();
  const store = useSessionStore();
  const { stages, lanes } = useSession(mapInView);
  const grid = useSession((session) => gridOf(mapInView(session)));
  const move = (to: { stage?: string; lane?: string }): void => {
    const session = store.getState();
    moveStep(session.selection.map, movesTo(mapInView(session), ids, to))?.run(session);
  };
  return (
    <Section title={t('app:section.place')}>
      <MixedChoice
        isRequired
        label={t('app:field.stage')}
        values={grid.stages}
        value={commonValue(cards, ({ stage }) => stage)}
        words={(stage) => stages[stage]?.name || t('app:unnamed')}
        onChange={(stage) => stage !== null && move({ stage })}
      />
      <MixedChoice
        isRequired
        label={t('app:field.lane')}
        values={lanesFor(grid, cards)}
        value={commonValue(cards, ({ lane }) => lane)}
        words={(lane) => lanes[lane]?.name || t('app:unnamed')}
        onChange={(lane) => lane !== null && move({ lane })}
      />
    </Section>
  );
}

/** The picture of the dragged cards under the pointer. The drag moves its element itself, without React. */
import type { RefObject } from 'react';
import type { CardKind } from '#shared/document/model.ts';
import type { MapLayout } from '#shared/layout/types.ts';
import { useTexts } from '../app/texts.ts';
import { mapInView } from '../state/selectors.ts';
import { useSession } from '../state/use-session.tsx';
import { CardView } from '../views/CardView.tsx';
import { useCanvasState } from './canvas-state.tsx';
import styles from './DragPicture.module.css';

interface DragPictureProps {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly layout: MapLayout;
}

export function DragPicture({ element, layout }: DragPictureProps) {
  const t = useTexts();
  const becomes = useKindAfterDrop();
  const held = useCanvasState(({ drag }) => drag?.held);
  const count = useCanvasState(({ drag }) => drag?.cards.length ?? 0);
  const card = held === undefined ? undefined : layout.cards.find(({ id }) => id === held);
  return (
    <div ref={element} aria-hidden data-drag-of={held} className={styles.picture}>
      {card ? (
        <div className={styles.card} data-many={count > 1}>
          <CardView content={card.content} />
          {count > 1 ? <span className={styles.count}>{count}</span> : null}
          {becomes ? (
            <span className={styles.becomes}>{t('canvas:drop.becomes', { kind: t(`app:kind.${becomes}`) })}</span>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** The kind that a dragged card would become by the drop, or null while all keep theirs. */
function useKindAfterDrop(): CardKind | null {
  const drag = useCanvasState((state) => state.drag);
  const target = drag?.target?.kind === 'place' ? drag.target : null;
  const changes = useSession((session) => {
    const { cards } = mapInView(session);
    // Of those dragged along, cards of other lanes keep to lanes of their kind.
    const move = drag?.moves.find(({ stage, lane }) => stage === target?.stage && lane === target.lane);
    return move?.cards.some((id) => cards[id] !== undefined && cards[id].kind !== target?.cardKind) ?? false;
  });
  return changes && target ? target.cardKind : null;
}

/** The picture of the dragged cards under the pointer. The drag moves its element itself, without React. */
import type { RefObject } from 'react';
import type { MapLayout } from '#shared/layout/types.ts';
import { CardView } from '../views/CardView.tsx';
import { useCanvasState } from './canvas-state.tsx';
import styles from './DragPicture.module.css';

interface DragPictureProps {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly layout: MapLayout;
}

export function DragPicture({ element, layout }: DragPictureProps) {
  const held = useCanvasState(({ drag }) => drag?.held);
  const count = useCanvasState(({ drag }) => drag?.cards.length ?? 0);
  const card = held === undefined ? undefined : layout.cards.find(({ id }) => id === held);
  return (
    <div ref={element} aria-hidden className={styles.picture}>
      {card ? (
        <div className={styles.card} data-many={count > 1}>
          <CardView content={card.content} />
          {count > 1 ? <span className={styles.count}>{count}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

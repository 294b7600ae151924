/** The cards from far away, in place of the cards themselves: a few shapes that can still be pressed and dragged. */
import { useReactFlow } from '@xyflow/react';
import { memo, type PointerEvent, useMemo, useState } from 'react';
import type { CardLayout, MapLayout } from '#shared/layout/types.ts';
import { type CardBlock, createOverview } from '#shared/scene/overview.ts';
import { useSession } from '../state/use-session.tsx';
import { useCanvasActions } from './actions.ts';
import { isInBox } from './drop.ts';
import styles from './Overview.module.css';
import { isCardSelected } from './selecting.ts';

export function Overview({ layout }: { readonly layout: MapLayout }) {
  const actions = useCanvasActions();
  const { screenToFlowPosition } = useReactFlow();
  const [overviewOf] = useState(createOverview);
  const blocks = useMemo(() => overviewOf(layout.cards), [overviewOf, layout.cards]);

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const pressed = layout.cards.find(({ box }) => isInBox(box, point));
    if (pressed) actions.pressCard(pressed.id, event);
  };
  return (
    // React Flow leaves presses to what has the class `nopan`. The map itself is heard by its selection.
    <svg
      aria-hidden
      data-overview=""
      className={`nopan ${styles.overview}`}
      width={layout.width}
      height={layout.height}
      onPointerDown={onPointerDown}
    >
      {blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      <SelectedCards cards={layout.cards} />
    </svg>
  );
}

const Block = memo(function Block({ block }: { readonly block: CardBlock }) {
  return (
    <g data-kind={block.kind}>
      <path className={styles.card} d={block.cards} />
      <path className={styles.mark} d={block.marks} />
      {block.words ? <path className={styles.words} d={block.words} /> : null}
      {block.parts ? <path className={styles.parts} d={block.parts} /> : null}
    </g>
  );
});

function SelectedCards({ cards }: { readonly cards: readonly CardLayout[] }) {
  const target = useSession(({ selection }) => selection.target);
  if (target.kind !== 'cards') return null;
  return cards
    .filter(({ id }) => isCardSelected(target, id))
    .map(({ id, box }) => (
      <rect key={id} className={styles.selected} x={box.x} y={box.y} width={box.width} height={box.height} rx={9} />
    ));
}

/**
 * The cards that are drawn as themselves, in one layer on React Flow's viewport. They are none of its nodes: a node is
 * wrapped, observed and subscribed to its store, which for cards that come and go with each pan costs more than the
 * cards. One component subscribes for all of them, and tells each what it is.
 */
import { ViewportPortal } from '@xyflow/react';
import { memo, type PointerEvent, useMemo } from 'react';
import type { Box, CardLayout, MapLayout } from '#shared/layout/types.ts';
import { isInFilter } from '../input/channel-filter.ts';
import { isFound, selectedCards } from '../state/selectors.ts';
import { useSession } from '../state/use-session.tsx';
import { boxCss } from '../views/style.ts';
import { CanvasCard, type CardMark } from './CanvasCard.tsx';
import styles from './CardLayer.module.css';
import { type CardDrag, useCanvasState, useCanvasStore } from './canvas-state.tsx';
import { useCanvasTexts } from './canvas-texts.ts';
import { LinkHandle } from './Linking.tsx';
import { cardName } from './names.ts';

interface CardLayerProps {
  /** In reading order, which is also the order of the elements. */
  readonly cards: readonly CardLayout[];
  readonly layout: MapLayout;
  /** Where the dragged cards would stand. */
  readonly slots: readonly Box[];
}

export const CardLayer = memo(function CardLayer({ cards, layout, slots }: CardLayerProps) {
  const t = useCanvasTexts();
  const session = useSession((whole) => whole);
  const drag = useCanvasState((state) => state.drag);
  const canvas = useCanvasStore();
  const onPointerOver = (event: PointerEvent): void => {
    const over = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    const hovered = over?.getAttribute('data-id') ?? null;
    // Over the handle itself, the card stays the one it belongs to.
    if (hovered !== null && hovered !== canvas.getState().hovered) canvas.setState({ hovered });
  };
  const dragged = useMemo(() => new Set(drag ? cardsOnTheMove(drag) : NONE), [drag]);
  const targeted = selectedCards(session);
  const selected = useAsSet(targeted);
  const { target } = session.selection;
  // Selected at its point on a curve, a card is shown as selected; the keys are at the point.
  const primary = target.kind === 'cards' && target.curve === undefined ? target.cards.at(-1) : undefined;
  const { editing } = session;
  const markOf = (id: string): CardMark => {
    if (id === primary) return 'primary';
    return selected.has(id) ? 'selected' : 'plain';
  };
  return (
    <ViewportPortal>
      <div className={styles.layer} data-making-room={slots.length > 0} onPointerOver={onPointerOver}>
        {slots.map((slot) => (
          <div key={`${slot.x} ${slot.y}`} data-slot="" className={styles.slot} style={boxCss(slot)} />
        ))}
        {cards.map((card) => (
          <CanvasCard
            key={card.id}
            card={card}
            name={cardName(session, card.id, t)}
            mark={markOf(card.id)}
            isDragged={dragged.has(card.id)}
            isDimmed={!isInFilter(session, card.id)}
            isFound={isFound(session, { kind: 'card', card: card.id })}
            edit={editing?.card === card.id && selected.has(card.id) ? editing : null}
          />
        ))}
        <PictureOnCard layout={layout} />
        <LinkHandle cards={cards} />
      </div>
    </ViewportPortal>
  );
});

/** The card that a picture from another program would go onto. */
function PictureOnCard({ layout }: Pick<CardLayerProps, 'layout'>) {
  const target = useCanvasState(({ pictures }) => pictures?.target ?? null);
  const card = target?.kind === 'card' ? layout.cards.find(({ id }) => id === target.card) : undefined;
  return card ? <div data-slot="" className={styles.onto} style={boxCss(card.box)} /> : null;
}

const NONE: readonly string[] = [];

/** The dragged cards; over a place for them, those that leave their own. */
function cardsOnTheMove({ cards, moves }: CardDrag): readonly string[] {
  return moves.length > 0 ? moves.flatMap((move) => move.cards) : cards;
}

function useAsSet(ids: readonly string[]): ReadonlySet<string> {
  return useMemo(() => new Set(ids), [ids]);
}

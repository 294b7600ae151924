/** A card on the canvas: selected, focused, dragged, edited in place. */
import type { NodeProps } from '@xyflow/react';
import { memo, useRef } from 'react';
import { TEXT_LIMIT } from '#shared/document/model.ts';
import { finishEditing, typeText } from '../input/text-edit.ts';
import { cardOf, isFound } from '../state/selectors.ts';
import type { Session, TextEdit } from '../state/session.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { CardView } from '../views/CardView.tsx';
import { useCanvasActions } from './actions.ts';
import styles from './CardNode.module.css';
import { useCanvasState } from './canvas-state.tsx';
import { useCanvasTexts } from './canvas-texts.ts';
import { SELECTED_ATTRIBUTE, useFocusFollowsSelection } from './focus.ts';
import { cardName } from './names.ts';
import type { CardNodeData, CardNode as CardNodeType } from './nodes.ts';
import { isCardSelected, primaryCard } from './selecting.ts';
import { TextEditor } from './TextEditor.tsx';

// React Flow tells a node where it stands; its view does not care, and is not drawn anew when it moves.
export const CardNode = memo(
  ({ data }: NodeProps<CardNodeType>) => <CanvasCard card={data.card} content={data.content} />,
  (before, after) => before.data === after.data,
);

/** The same for React Flow, whose node types must never be another object. */
export const NODE_TYPES = { card: CardNode };

function CanvasCard({ card, content }: CardNodeData) {
  const t = useCanvasTexts();
  const element = useRef<HTMLDivElement>(null);
  const store = useSessionStore();
  const actions = useCanvasActions();
  const name = useSession((session) => cardName(session, card, t));
  const state = useSession((session) => stateOf(session, card));
  const isSelected = state !== 'plain';
  const isPrimary = isSelected && state !== 'selected';
  const edit = typeof state === 'object' ? state : null;
  const isHit = useSession((session) => isFound(session, { kind: 'card', card }));
  const isDragged = useCanvasState(({ drag }) => drag?.cards.includes(card) ?? false);
  useFocusFollowsSelection(element, isPrimary && edit === null);

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a card that can be selected and dragged".
    <div
      ref={element}
      role="group"
      aria-roledescription={t('canvas:card.role')}
      aria-label={name}
      aria-current={isSelected}
      tabIndex={-1}
      className={styles.card}
      data-selected={isSelected}
      data-dragged={isDragged}
      data-found={isHit}
      {...(isPrimary ? { [SELECTED_ATTRIBUTE]: '' } : {})}
      onPointerDown={(event) => actions.pressCard(card, event)}
      onDoubleClick={() => store.getState().startEditing(card)}
    >
      {/* The name says it all, in an order that makes sense when heard. */}
      <div aria-hidden>
        <CardView content={content} withoutText={edit !== null} />
      </div>
      {edit ? (
        <CardTextEditor
          card={card}
          content={content}
          label={t('canvas:card.edit')}
          caret={edit.replaceWith === null ? 'selectAll' : 'end'}
        />
      ) : null}
    </div>
  );
}

/** What a card is to the session. One subscription a card: many come and go with a pan. */
function stateOf({ selection, editing }: Session, card: string): 'plain' | 'selected' | 'primary' | TextEdit {
  if (!isCardSelected(selection.target, card)) return 'plain';
  if (editing?.card === card) return editing;
  return primaryCard(selection.target) === card ? 'primary' : 'selected';
}

interface CardTextEditorProps extends CardNodeData {
  readonly label: string;
  readonly caret: 'selectAll' | 'end';
}

function CardTextEditor({ card, content, label, caret }: CardTextEditorProps) {
  const store = useSessionStore();
  const text = useSession((session) => cardOf(session, card)?.text ?? '');
  return (
    <TextEditor
      label={label}
      text={text}
      style="card"
      box={content.textBox}
      limit={TEXT_LIMIT}
      caret={caret}
      onText={(typed) => typeText(store.getState(), card, typed)}
      onEnd={(then) => finishEditing(store, then)}
    />
  );
}

/** A card on the canvas: selected, focused, dragged, edited in place. */
import { memo, useRef } from 'react';
import { TEXT_LIMIT } from '#shared/document/model.ts';
import type { CardContent, CardLayout } from '#shared/layout/types.ts';
import { finishEditing, scoreWhileTyping, typeText } from '../input/text-edit.ts';
import { cardOf } from '../state/selectors.ts';
import type { TextEdit } from '../state/session.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { CardView } from '../views/CardView.tsx';
import { movedCss } from '../views/style.ts';
import { useCanvasActions } from './actions.ts';
import styles from './CanvasCard.module.css';
import { useCanvasTexts } from './canvas-texts.ts';
import { SELECTED_ATTRIBUTE, useFocusFollowsSelection } from './focus.ts';
import { TextEditor } from './TextEditor.tsx';

/** What a card is to the selection; keys act from the primary one. */
export type CardMark = 'plain' | 'selected' | 'primary';

interface CanvasCardProps {
  readonly card: CardLayout;
  /** What screen readers say of it. */
  readonly name: string;
  readonly mark: CardMark;
  readonly isDragged: boolean;
  /** It stands on none of the channels that one looks at. */
  readonly isDimmed: boolean;
  /** A search found one of its texts. */
  readonly isFound: boolean;
  /** Its text is being edited. */
  readonly edit: TextEdit | null;
}

/** Subscribes to nothing, because there are many: the layer tells it what to show. */
export const CanvasCard = memo(function CanvasCard({
  card,
  name,
  mark,
  isDragged,
  isDimmed,
  isFound,
  edit,
}: CanvasCardProps) {
  const t = useCanvasTexts();
  const element = useRef<HTMLDivElement>(null);
  const store = useSessionStore();
  const actions = useCanvasActions();
  const isPrimary = mark === 'primary';
  useFocusFollowsSelection(element, isPrimary && edit === null);

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a card that can be selected and dragged".
    <div
      ref={element}
      role="group"
      aria-roledescription={t('canvas:card.role')}
      aria-label={name}
      aria-current={mark !== 'plain'}
      tabIndex={-1}
      className={`nopan ${styles.card}`}
      style={movedCss(card.box)}
      data-id={card.id}
      data-selected={mark !== 'plain'}
      data-dragged={isDragged}
      data-dimmed={isDimmed}
      data-found={isFound}
      {...(isPrimary ? { [SELECTED_ATTRIBUTE]: '' } : {})}
      onPointerDown={(event) => actions.pressCard(card.id, event)}
      onDoubleClick={() => store.getState().startEditing(card.id)}
    >
      {/* The name says it all, in an order that makes sense when heard. */}
      <CardView content={card.content} withoutText={edit !== null} isTold />
      {edit ? (
        <CardTextEditor
          card={card.id}
          content={card.content}
          label={t('canvas:card.edit')}
          caret={edit.replaceWith === null ? 'selectAll' : 'end'}
        />
      ) : null}
      {isPrimary && edit === null ? (
        <div aria-hidden className={styles.edge} onPointerDown={(event) => actions.pressCardEdge(card.id, event)} />
      ) : null}
    </div>
  );
});

interface CardTextEditorProps {
  readonly card: string;
  readonly content: CardContent;
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
      onOtherKey={(event) => scoreWhileTyping(store.getState(), event)}
    />
  );
}

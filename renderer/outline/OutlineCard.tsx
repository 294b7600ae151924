/** A card as a line of the outline: its text, and what else is said of it in words. */
import { type KeyboardEvent, memo, useId, useLayoutEffect, useRef, useState } from 'react';
import { typeText } from '#renderer/input/text-edit.ts';
import { cardOf, isFound } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ScoreFace } from '#renderer/views/ScoreFace.tsx';
import { TEXT_LIMIT } from '#shared/document/model.ts';
import { cleanText } from '#shared/document/text.ts';
import { cardFacts } from '#shared/formats/card-facts.ts';
import styles from './Outline.module.css';
import { useOutline } from './outline-context.ts';
import { cardKey } from './sections.ts';

/** How a card stands: `primary` is the one that keys act from. */
type Standing = 'none' | 'selected' | 'primary' | 'edited';

function standingOf({ selection: { target }, editing }: Session, id: string): Standing {
  if (target.kind !== 'cards') return 'none';
  if (editing?.card === id) return 'edited';
  if (target.cards.at(-1) === id) return 'primary';
  return target.cards.length > 1 && target.cards.includes(id) ? 'selected' : 'none';
}

export const OutlineCard = memo(function OutlineCard({ id }: { readonly id: string }) {
  const { t, language } = useOutline();
  const store = useSessionStore();
  const textId = useId();
  const card = useSession((session) => cardOf(session, id));
  const standing = useSession((session) => standingOf(session, id));
  const found = useSession((session) => isFound(session, { kind: 'card', card: id }));
  if (!card) return null;
  const { document } = store.getState();
  const facts = cardFacts(card, { ...document, language }, t);
  const score = card.kind === 'touchpoint' ? card.emotion?.score : undefined;
  return (
    <li className={styles.item} data-kind={card.kind}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form. */}
      <div
        role="group"
        aria-labelledby={textId}
        aria-current={standing === 'primary' || standing === 'edited' ? true : undefined}
        {...(facts.length > 0 ? { 'aria-describedby': `${textId}-facts` } : {})}
        tabIndex={standing === 'primary' ? 0 : -1}
        className={styles.card}
        data-key={cardKey(id)}
        data-card={id}
        data-selected={standing !== 'none'}
        data-found={found}
      >
        <span id={textId} className={card.text.trim() === '' ? styles.empty : styles.text}>
          {standing === 'edited' ? null : card.text.trim() === '' ? t('canvas:card.empty') : <bdi>{card.text}</bdi>}
        </span>
        {standing === 'edited' ? <CardTextEditor id={id} text={card.text} /> : null}
        {facts.length > 0 ? (
          <p id={`${textId}-facts`} className={styles.facts}>
            {score === undefined ? null : <ScoreFace score={score} size={14} />}
            {facts.map(({ label, value }) => (
              <span key={label} className={styles.fact}>
                <span className={styles.label}>{label}:</span> <bdi>{value}</bdi>
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </li>
  );
});

function CardTextEditor({ id, text }: { readonly id: string; readonly text: string }) {
  const { t, actions } = useOutline();
  const store = useSessionStore();
  const area = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(text);
  const [known, setKnown] = useState(text);
  if (text !== known) {
    setKnown(text);
    if (cleanText(draft) !== text) setDraft(text);
  }
  useLayoutEffect(() => {
    const { current } = area;
    current?.focus({ preventScroll: true });
    // jsdom cannot scroll.
    current?.scrollIntoView?.({ block: 'nearest' });
    // As in any outline, one goes on after what is there.
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!actions.editKey(event, id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.grow} data-mirror={`${draft}\n`}>
      <textarea
        ref={area}
        aria-label={t('views:outline.edit')}
        value={draft}
        rows={1}
        maxLength={TEXT_LIMIT}
        spellCheck={false}
        onChange={(event) => {
          setDraft(event.target.value);
          typeText(store.getState(), id, event.target.value);
        }}
        onKeyDown={onKeyDown}
        // A window that loses the focus gives it back: the edit goes on.
        onBlur={() => {
          const session = store.getState();
          if (document.hasFocus() && session.editing?.card === id) session.stopEditing();
        }}
      />
    </div>
  );
}

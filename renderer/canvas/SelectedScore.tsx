/** The point of a curve that the keys are at, and the field in which its score is typed as a number. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Box, MapLayout } from '#shared/layout/types.ts';
import { useTexts } from '../app/texts.ts';
import { scoreOfText, scoring } from '../input/scores.ts';
import { cardOf } from '../state/selectors.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { boxCss } from '../views/style.ts';
import { useCanvasState, useCanvasStore } from './canvas-state.tsx';
import { curvePlace } from './curve-place.ts';
import { SELECTED_ATTRIBUTE, useFocusFollowsSelection } from './focus.ts';
import { pointName } from './names.ts';
import styles from './ScoreEditor.module.css';

export function SelectedScore({ layout }: { readonly layout: MapLayout }) {
  const target = useSession(({ selection }) => selection.target);
  const edit = useCanvasState(({ renaming }) => (renaming?.kind === 'score' ? renaming : null));
  if (target.kind !== 'cards' || target.curve === undefined) return null;
  const card = target.cards.at(-1);
  const place = curvePlace(layout, card, target.curve);
  if (card === undefined || !place) return null;
  return edit?.card === card ? <ScoreField place={place} /> : <Point key={card} card={card} place={place} />;
}

function Point({ card, place }: { readonly card: string; readonly place: Box }) {
  const t = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const name = useSession((session) => pointName(session, card, t));
  const isScored = useSession((session) => scoreOf(cardOf(session, card)) !== null);
  useFocusFollowsSelection(element, true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a point on a curve".
    <div
      ref={element}
      role="group"
      aria-label={name}
      aria-current
      tabIndex={-1}
      className={styles.score}
      style={{ ...boxCss(place), pointerEvents: 'none' }}
      data-scored={isScored}
      {...{ [SELECTED_ATTRIBUTE]: '' }}
    />
  );
}

function scoreOf(card: ReturnType<typeof cardOf>): number | null {
  return card?.kind === 'touchpoint' ? (card.emotion?.score ?? null) : null;
}

function ScoreField({ place }: { readonly place: Box }) {
  const t = useTexts();
  const store = useSessionStore();
  const canvas = useCanvasStore();
  const [text, setText] = useState('');
  const score = scoreOfText(text);
  const end = () => canvas.setState({ renaming: null });
  const take = () => {
    const session = store.getState();
    if (score !== null) scoring(session, score)?.run(session);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') take();
    if (event.key === 'Escape' || score !== null || text.trim() === '') end();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the point that had the focus.
      autoFocus
      className={`nopan ${styles.field}`}
      style={{ left: place.x + place.width / 2 - 26, top: place.y + place.height / 2 - 14 }}
      aria-label={t('canvas:score.edit')}
      aria-invalid={text.trim() !== '' && score === null && !/^[+\-−–]$/.test(text.trim())}
      inputMode="decimal"
      maxLength={5}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!document.hasFocus()) return;
        take();
        end();
      }}
    />
  );
}

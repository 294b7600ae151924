/** Carries out what keys mean on the canvas. */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import type { Platform } from '#shared/commands/accelerator.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { linkBeside } from './following.ts';
import type { Handlers, WindowCommandId } from './handlers.ts';
import { type CanvasKey, type CanvasKeyPress, canvasKey, typedScore } from './keys.ts';
import { confirmLinking, type Linking, linkingStore, moveLinking, setLinking } from './linking.ts';
import { moveBesideMarks, nextCard } from './marks.ts';
import { cellAfter, type Move, placeForNewCard, stepOut, targetAfter } from './navigation.ts';
import { rangeBetween } from './ranges.ts';
import { scoring, scoringBy } from './scores.ts';

/**
 * Does what a key pressed on the canvas asks for. Says whether it did anything: a key that did not keeps
 * its meaning for the browser, so that Tab leaves the canvas where there is no further cell.
 */
export function pressOnCanvas(
  press: CanvasKeyPress,
  session: SessionStore,
  handlers: Handlers,
  platform: Platform,
): boolean {
  const key = canvasKey(press, platform);
  const { linking } = linkingStore.getState();
  if (linking !== null) return drawLink(press, key, session.getState(), linking);
  return key !== null && carryOut(key, session, handlers);
}

/** While an arrow is drawn, moves choose the card at its end; all other keys but two wait. */
function drawLink(press: CanvasKeyPress, key: CanvasKey | null, session: Session, linking: Linking): boolean {
  if (press.key === 'Escape') setLinking(null);
  else if (press.key === 'Enter') confirmLinking(session, linking);
  else if (key?.kind === 'move') setLinking(moveLinking(session, linking, key.move));
  return true;
}

function carryOut(key: CanvasKey, store: SessionStore, handlers: Handlers): boolean {
  const session = store.getState();
  const map = mapInView(session);
  const { target } = session.selection;
  switch (key.kind) {
    case 'move':
      if (target.kind === 'links') return moveFromLink(session, target.links, key.move);
      return selectIfNew(
        session,
        key.extend
          ? extended(session, key.move)
          : (moveBesideMarks(store, key.move) ?? targetAfter(map, target, key.move)),
      );
    case 'cell':
      return selectIfNew(session, cellAfter(map, target, key.step));
    case 'stepOut':
      // From the map itself there is no step out, but dimmed cards to be shown again.
      if (target.kind === 'map' && session.channelFilter.length > 0) {
        session.filterChannels([]);
        return true;
      }
      return selectIfNew(session, stepOut(map, target));
    case 'type':
      return typeOnCanvas(session, key.text);
    case 'score':
      return scoring(session, key.score)?.run(session) ?? false;
    case 'scoreBy':
      return scoringBy(session, key.by)?.run(session) ?? false;
    case 'command':
      return runCommand(
        key.command as WindowCommandId,
        handlers,
        target.kind === 'cards' && target.curve !== undefined,
      );
  }
}

const ON_CURVE: Partial<Record<WindowCommandId, WindowCommandId>> = {
  'insert.card': 'edit.editText',
  'edit.delete': 'edit.score.none',
};

/** Enter begins a new card; on a header, where none can stand, it edits the header. */
function runCommand(command: WindowCommandId, handlers: Handlers, isOnCurve: boolean): boolean {
  // Where a score is selected, a card is neither begun nor deleted: the keys are about the score.
  const asked = isOnCurve ? (ON_CURVE[command] ?? command) : command;
  const handler = handlers[asked];
  if (handler.isEnabled()) {
    handler.run();
    return true;
  }
  return command === 'insert.card' && runCommand('edit.editText', handlers, isOnCurve);
}

function selectIfNew(session: Session, target: SelectionTarget | null): boolean {
  if (target === null) return false;
  if (target !== session.selection.target) session.select(target);
  return true;
}

/** From an arrow, left and right lead to its cards, up and down to the other arrows. */
function moveFromLink(session: Session, links: readonly string[], move: Move): boolean {
  const id = links.at(-1);
  const link = id === undefined ? undefined : mapInView(session).links[id];
  if (id === undefined || !link) return false;
  if (move === 'left' || move === 'right') {
    session.select({ kind: 'cards', cards: [move === 'left' ? link.from : link.to] });
  } else {
    const beside = linkBeside(session, id, move === 'up' ? -1 : 1);
    if (beside !== null) session.select({ kind: 'links', links: [beside] });
  }
  return true;
}

/** The block of cards from the first selected one to the card that the move leads to. */
function extended(session: Session, move: Move): SelectionTarget {
  const { target } = session.selection;
  const [anchor] = target.kind === 'cards' ? target.cards : [];
  const focus = target.kind === 'cards' ? target.cards.at(-1) : undefined;
  if (anchor === undefined || focus === undefined) return target;
  const next = nextCard(session, { kind: 'cards', cards: [focus] }, move);
  if (next === null) return target;
  return { kind: 'cards', cards: rangeBetween(mapInView(session), anchor, next) };
}

/** Writes what was typed into what is selected, or begins a card with it. Says whether there was anything to write into. */
export function typeOnCanvas(session: Session, text: string): boolean {
  const { target } = session.selection;
  const map = mapInView(session);
  if (target.kind === 'cards' && target.curve !== undefined) {
    const score = typedScore(text);
    if (score === null) return false;
    const scored = score.kind === 'score' ? scoring(session, score.score) : scoringBy(session, score.by);
    return scored?.run(session) ?? false;
  }
  if (target.kind === 'cards') {
    const card = target.cards.length === 1 ? target.cards[0] : undefined;
    if (card === undefined) return false;
    session.startEditing(card, text);
    return true;
  }
  const place = target.kind === 'cell' || target.kind === 'map' ? placeForNewCard(map, target) : null;
  return place !== null && session.startNewCard(place, text);
}

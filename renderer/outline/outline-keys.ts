/** Carries out what keys and presses mean in the outline. */
import type { KeyboardEvent } from 'react';
import type { Handlers } from '#renderer/input/handlers.ts';
import { canvasKey } from '#renderer/input/keys.ts';
import { placeForNewCard, stepOut } from '#renderer/input/navigation.ts';
import { scoring, scoringBy } from '#renderer/input/scores.ts';
import { afterEditKey, finishEditing } from '#renderer/input/text-edit.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import type { Platform } from '#shared/commands/accelerator.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { type OutlineMove, outlineKey } from './keys.ts';
import type { OutlineActions } from './outline-context.ts';
import type { OutlineStore } from './outline-state.ts';
import { keyOfTarget, type OutlineItem } from './sections.ts';
import { laneStep, placeInNextLane, shiftStep, stageStep } from './steps.ts';

export interface OutlineKeyServices {
  readonly session: SessionStore;
  readonly store: OutlineStore;
  readonly handlers: Pick<Handlers, 'edit.delete' | 'edit.selectAll'>;
  /** What stands in the outline at the moment. */
  readonly shown: () => {
    readonly items: readonly OutlineItem[];
    /** Key of the line that Tab comes to: it has the keys while nothing of the outline is selected. */
    readonly entrance: string | null;
  };
}

export interface OutlineKeyActions extends OutlineActions {
  /** Does what a key means. Says whether it did anything: a key that did not keeps its meaning for the browser. */
  key(event: KeyboardEvent, platform: Platform): boolean;
}

export function outlineActions({ session, store, handlers, shown }: OutlineKeyServices): OutlineKeyActions {
  /** The line that keys act from. */
  const here = (): OutlineItem | null => {
    const { items, entrance } = shown();
    const key = keyOfTarget(session.getState().selection.target);
    return items.find((item) => item.key === key) ?? items.find((item) => item.key === entrance) ?? null;
  };
  const toggleKey = (key: string): void => {
    const closed = new Set(store.getState().closed);
    if (!closed.delete(key)) closed.add(key);
    store.setState({ closed });
  };
  const isSection = (item: OutlineItem): boolean => item.target.kind === 'stage' || item.target.kind === 'lane';

  const actions: OutlineKeyActions = {
    toggle(section) {
      session.getState().select(section.target);
      toggleKey(section.key);
    },

    newCard: (place) => void session.getState().startNewCard(place),

    endRenaming: () => store.setState({ renaming: null }),

    editKey(event, card) {
      const { isComposing } = event.nativeEvent;
      if (!isComposing && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        shiftEdited(card, event.key === 'ArrowUp' ? -1 : 1);
        return true;
      }
      const then = afterEditKey({ ...pressOf(event), isComposing });
      if (then === null) return false;
      if (then === 'nextCell' || then === 'previousCell') moveEdited(card, then === 'nextCell' ? 1 : -1);
      else finishEditing(session, then);
      return true;
    },

    key(event, platform) {
      const press = outlineKey(event, platform);
      if (press === null) {
        const onMap = canvasKey(event.nativeEvent, platform);
        if (onMap?.kind === 'scoreBy') return scoringBy(session.getState(), onMap.by)?.run(session.getState()) ?? false;
        if (onMap?.kind !== 'score') return false;
        return scoring(session.getState(), onMap.score)?.run(session.getState()) ?? false;
      }
      const state = session.getState();
      const { target } = state.selection;
      const item = here();
      // What is only come to by Tab is not selected, and commands would mean something else: the map.
      const isSelected = item !== null && item.key === keyOfTarget(target);
      switch (press.kind) {
        case 'move':
          return move(press.move, press.extend);
        case 'lane': {
          // Only on a card: on a heading, Tab leads out of the outline.
          if (!isSelected || target.kind !== 'cards') return false;
          laneStep(state, press.step)?.run(state);
          return true;
        }
        case 'shift':
          return isSelected && (shiftStep(state, press.step)?.run(state) ?? false);
        case 'stage':
          return isSelected && (stageStep(state, press.step, store.getState().order)?.run(state) ?? false);
        case 'newCard': {
          // A heading and the button of a cell are pressed.
          if (item === null || target.kind !== 'cards') return false;
          const place = placeForNewCard(mapInView(state), target);
          return place !== null && state.startNewCard(place);
        }
        case 'edit':
          return item !== null && edit(item);
        case 'toggle': {
          if (item === null || !isSection(item)) return false;
          toggleKey(item.key);
          return true;
        }
        case 'delete': {
          if (!isSelected || target.kind === 'cell' || !handlers['edit.delete'].isEnabled()) return false;
          handlers['edit.delete'].run();
          return true;
        }
        case 'selectAll':
          if (!handlers['edit.selectAll'].isEnabled()) return false;
          handlers['edit.selectAll'].run();
          return true;
        case 'stepOut': {
          if (!isSelected) return false;
          const out = stepOut(mapInView(state), target);
          if (out === null) return false;
          state.select(out);
          return true;
        }
        case 'type': {
          if (item === null || press.text === ' ') return false;
          if (target.kind === 'cards' && target.cards.length === 1) {
            state.startEditing(target.cards[0] ?? '', press.text);
            return true;
          }
          const place = target.kind === 'cell' ? placeForNewCard(mapInView(state), target) : null;
          return place !== null && state.startNewCard(place, press.text);
        }
      }
    },
  };
  return actions;

  function edit({ key, target }: OutlineItem): boolean {
    if (target.kind === 'cards') {
      session.getState().startEditing(target.cards[0] ?? '');
      return true;
    }
    if (target.kind !== 'stage' && target.kind !== 'lane') return false;
    store.setState({ renaming: key });
    return true;
  }

  function move(to: OutlineMove, extend: boolean): boolean {
    const { items } = shown();
    const item = here();
    const at = item ? items.indexOf(item) : -1;
    const isClosed = item !== null && store.getState().closed.has(item.key);
    if (item && isSection(item) && (to === 'in' ? isClosed : to === 'out' && !isClosed)) {
      toggleKey(item.key);
      return true;
    }
    const next = nextItem(items, item, at, to);
    if (!next) return to !== 'in' && to !== 'out';
    session.getState().select(extend ? extended(next) : next.target);
    return true;
  }

  /** The selection with the card that is next; back onto a selected card, it shrinks again. */
  function extended(next: OutlineItem): SelectionTarget {
    const { target } = session.getState().selection;
    const card = next.target.kind === 'cards' ? next.target.cards[0] : undefined;
    if (target.kind !== 'cards' || card === undefined) return target;
    const known = target.cards.indexOf(card);
    if (known === -1) return { kind: 'cards', cards: [...target.cards, card] };
    return known === target.cards.length - 2 ? { kind: 'cards', cards: target.cards.slice(0, -1) } : target;
  }

  /** Moves the card whose text is edited to another lane, and goes on editing it there. */
  function moveEdited(card: string, by: 1 | -1): void {
    const place = placeInNextLane(session.getState(), card, by);
    if (place === null) return;
    session.getState().stopEditing();
    const state = session.getState();
    // A new card in which nothing was written yet is begun anew where it is wanted.
    if (!Object.hasOwn(mapInView(state).cards, card)) {
      state.startNewCard(place);
      return;
    }
    state.select({ kind: 'cards', cards: [card] });
    laneStep(session.getState(), by)?.run(session.getState());
    session.getState().startEditing(card);
  }

  function shiftEdited(card: string, by: 1 | -1): void {
    session.getState().stopEditing();
    const state = session.getState();
    if (!Object.hasOwn(mapInView(state).cards, card)) return;
    state.select({ kind: 'cards', cards: [card] });
    shiftStep(session.getState(), by)?.run(session.getState());
    session.getState().startEditing(card);
  }
}

function nextItem(
  items: readonly OutlineItem[],
  item: OutlineItem | null,
  at: number,
  to: OutlineMove,
): OutlineItem | undefined {
  const isHead = ({ target }: OutlineItem): boolean => target.kind === 'stage' || target.kind === 'lane';
  switch (to) {
    case 'up':
      return items[at - 1];
    case 'down':
    case 'in':
      return items[at + 1];
    case 'first':
      return items[0];
    case 'last':
      return items.at(-1);
    case 'out':
      return item?.parent ? items.find(({ key }) => key === item.parent) : undefined;
    case 'previousSection':
      return items.slice(0, Math.max(0, at)).findLast(isHead);
    case 'nextSection':
      return items.slice(at + 1).find(isHead);
  }
}

const pressOf = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent) => ({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
});

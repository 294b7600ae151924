/** What clicks, presses and drags on the canvas do. */

import { useReactFlow } from '@xyflow/react';
import {
  type MouseEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { SCORE_MAX } from '#shared/document/model.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { isSameBox } from '#shared/layout/boxes.ts';
import type { Box, EmotionLayout, LaneLayout } from '#shared/layout/types.ts';
import { confirmLinking, type Linking, linkingStore, setLinking } from '../input/linking.ts';
import { rangeBetween } from '../input/ranges.ts';
import { snappedScore } from '../input/scores.ts';
import { moveStep } from '../input/steps.ts';
import { mapInView } from '../state/selectors.ts';
import type { SessionGesture } from '../state/session.ts';
import { useSessionStore } from '../state/use-session.tsx';
import type { CanvasActions, PointerActions } from './actions.ts';
import { useCanvasStore } from './canvas-state.tsx';
import { pressCard } from './card-drag.ts';
import { cellAt, isInBox, laneAt, type Point, stageAt } from './drop.ts';
import { focusSelection } from './focus.ts';
import { onGrid, targetAt } from './hit.ts';
import { pressGround } from './marquee.ts';
import { pictureDrag } from './picture-drag.ts';
import { type DragSteps, type DragSurface, followPointer } from './pointer-drag.ts';
import { isCardSelected, isSameSelection, withCardToggled } from './selecting.ts';
import { lanePlaceAt, type SortPlace, stagePlaceAt } from './sorting.ts';
import { heightAt, spanAt } from './stretching.ts';
import type { Drawing } from './use-drawing.ts';
import type { Latest } from './use-latest.ts';
import type { ViewControl } from './use-view.ts';

export function useActions(
  root: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLDivElement | null>,
  frame: RefObject<HTMLDivElement | null>,
  drawing: Latest<Drawing>,
  view: ViewControl,
): PointerActions {
  const store = useSessionStore();
  const canvas = useCanvasStore();
  const picked = useRef<SelectionTarget | null>(null);
  const endPress = useRef<(() => void) | null>(null);
  useEffect(() => () => endPress.current?.(), []);

  return useMemo<PointerActions>(() => {
    const pick = (target: SelectionTarget) => {
      picked.current = target;
      store.getState().select(target);
    };
    const rename = (target: SelectionTarget) => {
      if (target.kind === 'stage' || target.kind === 'lane') canvas.setState({ renaming: target });
      const link = target.kind === 'links' ? target.links.at(-1) : undefined;
      if (link !== undefined) canvas.setState({ renaming: { kind: 'link', link } });
      const card = target.kind === 'cards' ? target.cards.at(-1) : undefined;
      if (target.kind !== 'cards' || target.curve === undefined || card === undefined) return;
      canvas.setState({ renaming: { kind: 'score', card, lane: target.curve } });
    };

    const surfaceOf = (element: HTMLElement): DragSurface => ({
      element,
      layout: () => drawing.current.layout,
      viewport: view.viewport,
      panBy: view.panBy,
    });

    const press: CanvasActions['pressCard'] = (card, event) => {
      const element = root.current;
      if (event.button !== 0 || !element || store.getState().editing?.card === card) return;
      // While Space is held the map is dragged, wherever one takes it.
      if (element.hasAttribute(PANNED_BY_SPACE)) return;
      event.currentTarget.focus({ preventScroll: true });
      const target = () => store.getState().selection.target;
      const [anchor] = selectedIn(target());
      if (event.shiftKey && anchor !== undefined) {
        pick({ kind: 'cards', cards: rangeBetween(mapInView(store.getState()), anchor, card) });
      } else if (event.ctrlKey || event.metaKey) {
        pick(withCardToggled(target(), card));
        if (!isCardSelected(target(), card)) return;
      } else if (!isCardSelected(target(), card)) {
        pick({ kind: 'cards', cards: [card] });
      }

      const selected = new Set(selectedIn(target()));
      const cards = drawing.current.layout.cards.filter(({ id }) => selected.has(id));
      const held = cards.find(({ id }) => id === card);
      if (!held) return;
      const bounds = element.getBoundingClientRect();
      const from = view.viewport();
      // Where the card was taken, in px at zoom 1: it stays under the pointer there.
      const grip = {
        x: (event.clientX - bounds.x - from.x) / from.zoom - held.box.x,
        y: (event.clientY - bounds.y - from.y) / from.zoom - held.box.y,
      };
      const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
      endPress.current?.();
      endPress.current = pressCard(
        event.nativeEvent,
        card,
        cards.map(({ id }) => id),
        {
          ...surfaceOf(element),
          map: () => mapInView(store.getState()),
          showAt: (pointer) => {
            const { zoom } = view.viewport();
            const left = pointer.x - grip.x * zoom;
            const top = pointer.y - grip.y * zoom;
            picture.current?.style.setProperty('transform', `translate(${left}px, ${top}px) scale(${zoom})`);
          },
        },
        canvas,
        {
          onClick: () => isPlain && pick({ kind: 'cards', cards: [card] }),
          onDrop: (moves) => {
            const session = store.getState();
            const before = session.selection.target;
            // Those that keep their cell are in no move, and stay selected with the others.
            if (moveStep(session.selection.map, moves)?.run(session)) session.select(before);
          },
        },
      );
    };

    const pickAt: PointerActions['pickAt'] = ({ x, y }) => {
      const bounds = root.current?.getBoundingClientRect();
      if (!bounds) return;
      const point = { x: x - bounds.x, y: y - bounds.y };
      const target = targetAt(drawing.current.layout, view.viewport(), point);
      const [card] = selectedIn(target);
      const { target: before } = store.getState().selection;
      if (card === undefined || !isCardSelected(before, card) || isSameSelection(before, target)) pick(target);
    };

    const pressPane: PointerActions['pressGround'] = (event) => {
      const element = root.current;
      if (!element) return;
      store.getState().stopEditing();
      element.focus({ preventScroll: true });
      endPress.current?.();
      endPress.current = pressGround(
        event.nativeEvent,
        store.getState().selection.target,
        event.ctrlKey || event.metaKey,
        surfaceOf(element),
        { show: (box) => showFrame(frame.current, box), select: pick },
      );
    };

    /** Begins a drag that shows what it would do by a gesture. */
    const startGesture = (event: ReactPointerEvent, steps: DragSteps): void => {
      const element = root.current;
      if (event.button !== 0 || !element || element.hasAttribute(PANNED_BY_SPACE)) return;
      endPress.current?.();
      endPress.current = followPointer(event.nativeEvent as PointerEvent, surfaceOf(element), {
        ...steps,
        onEnd: () => {
          canvas.setState({ gesture: null });
          steps.onEnd?.();
        },
      });
    };
    const gridPoint = (point: Point): Point => onGrid(point, view.viewport());

    const pressStrip: CanvasActions['pressStrip'] = (target, event) => {
      const isLane = target.kind === 'lane';
      const id = isLane ? target.lane : target.stage;
      const placeAt = (point: Point): SortPlace | null => {
        const { layout } = drawing.current;
        const map = mapInView(store.getState());
        const { x, y } = gridPoint(point);
        return isLane ? lanePlaceAt(layout, map, id, y) : stagePlaceAt(layout, map, id, x);
      };
      startGesture(event, {
        pans: { x: !isLane, y: isLane },
        onStart: () => pick(target),
        onMove: (point) => {
          const line = placeAt(point)?.line ?? null;
          const { gesture } = canvas.getState();
          if (gesture?.kind === 'sort' && isSameBox(gesture.line, line)) return;
          canvas.setState({ gesture: { kind: 'sort', id, line } });
        },
        onDrop: (point) => {
          const place = placeAt(point);
          if (!place) return;
          const { run, selection } = store.getState();
          const { map } = selection;
          if (isLane) run('lane.move', { map, lane: id, index: place.index });
          else run('stage.move', { map, stage: id, index: place.index });
        },
      });
    };

    const pressLaneEdge: CanvasActions['pressLaneEdge'] = (lane, event) => {
      event.stopPropagation();
      const laidOut = (): LaneLayout | undefined => drawing.current.layout.lanes.find(({ id }) => id === lane);
      startGesture(event, {
        pans: { x: false, y: true },
        onStart: () => pick({ kind: 'lane', lane }),
        onMove: (point) => {
          const { layout } = drawing.current;
          const of = laidOut();
          if (!of) return;
          const y = of.row.y + heightAt(of, gridPoint(point).y);
          const line = { x: -layout.titleWidth, y: y - 1, width: layout.titleWidth + layout.width, height: 2 };
          canvas.setState({ gesture: { kind: 'height', lane, line } });
        },
        onDrop: (point) => {
          const { run, selection } = store.getState();
          const of = laidOut();
          if (of) run('lane.edit', { map: selection.map, lane, fields: { height: heightAt(of, gridPoint(point).y) } });
        },
      });
    };

    const pressCardEdge: CanvasActions['pressCardEdge'] = (card, event) => {
      event.stopPropagation();
      const placeAt = (point: Point) => {
        const { layout } = drawing.current;
        const of = layout.cards.find(({ id }) => id === card);
        return of && spanAt(layout, of, gridPoint(point).x);
      };
      startGesture(event, {
        pans: { x: true, y: false },
        onMove: (point) => {
          const place = placeAt(point);
          if (place) canvas.setState({ gesture: { kind: 'span', card, box: place.box } });
        },
        onDrop: (point) => {
          const place = placeAt(point);
          const { run, selection } = store.getState();
          if (!place) return;
          run('card.edit', { map: selection.map, card, fields: { span: place.span > 1 ? place.span : null } });
        },
      });
    };

    const pressPoint: CanvasActions['pressPoint'] = (card, lane, event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      pick({ kind: 'cards', cards: [card], curve: lane });
      let gesture: SessionGesture | null = null;
      // The scale as it was taken: the lane may grow with the words that move aside, and would run away from the pointer.
      const curve = drawing.current.layout.emotions.find((each) => each.lane === lane);
      startGesture(event, {
        pans: { x: false, y: false },
        onStart: () => {
          gesture = store.getState().startGesture();
        },
        onMove: (point) => {
          if (!curve) return;
          const score = snappedScore(scoreAt(curve, gridPoint(point).y));
          const { run, selection } = store.getState();
          run('emotion.edit', { map: selection.map, card, fields: { score } });
        },
        onDrop: () => {
          gesture?.end();
          gesture = null;
        },
        onEnd: () => gesture?.cancel(),
      });
    };

    const open: CanvasActions['open'] = (target) => {
      const { run, selection } = store.getState();
      const { stages, lanes } = mapInView(store.getState());
      const { map } = selection;
      const fields = { collapsed: null };
      if (target.kind === 'stage' && stages[target.stage]?.collapsed)
        run('stage.edit', { map, stage: target.stage, fields });
      else if (target.kind === 'lane' && lanes[target.lane]?.collapsed)
        run('lane.edit', { map, lane: target.lane, fields });
      else rename(target);
    };

    const pickLink: CanvasActions['pickLink'] = (link, adds) => {
      const { target } = store.getState().selection;
      const links = adds && target.kind === 'links' ? target.links : [];
      const others = links.filter((id) => id !== link);
      if (others.length < links.length) {
        if (others.length > 0) pick({ kind: 'links', links: others });
        return;
      }
      pick({ kind: 'links', links: [...links, link] });
    };

    const dragLink = (event: ReactPointerEvent, start: Linking): void => {
      event.stopPropagation();
      startGesture(event, {
        onStart: () => setLinking(start),
        onMove: (point) => {
          const at = gridPoint(point);
          const card = drawing.current.layout.cards.find(({ box }) => isInBox(box, at))?.id ?? null;
          setLinking({ ...start, at, other: card === start.fixed ? null : card });
        },
        onDrop: () => {
          const { linking } = linkingStore.getState();
          if (linking && confirmLinking(store.getState(), linking)) picked.current = store.getState().selection.target;
        },
        onEnd: () => setLinking(null),
      });
    };

    const pressLinkHandle: CanvasActions['pressLinkHandle'] = (card, event) =>
      dragLink(event, { fixed: card, fixedEnd: 'from', other: null, link: null, at: null });

    const pressLinkEnd: CanvasActions['pressLinkEnd'] = (id, end, event) => {
      const link = mapInView(store.getState()).links[id];
      if (!link) return;
      const fixedEnd = end === 'from' ? 'to' : 'from';
      dragLink(event, { fixed: link[fixedEnd], fixedEnd, other: link[end], link: id, at: null });
    };

    const pictures = pictureDrag(() => {
      const element = root.current;
      return element && { ...surfaceOf(element), map: () => mapInView(store.getState()) };
    }, canvas);

    return {
      picked,
      pictures,
      open,
      pickLink,
      pressLinkHandle,
      pressLinkEnd,
      pick,
      rename,
      pressCard: press,
      pressPoint,
      pressGround: pressPane,
      pressStrip,
      pressLaneEdge,
      pressCardEdge,
      pickAt,
    };
  }, [root, picture, frame, drawing, view, store, canvas]);
}

/** The score at a y of the grid, not yet one of the scale. */
function scoreAt({ zeroY, topY }: EmotionLayout, y: number): number {
  return ((zeroY - y) / (zeroY - topY)) * SCORE_MAX;
}

/** Marks the canvas while Space is held. */
export const PANNED_BY_SPACE = 'data-panned-by-space';

function showFrame(frame: HTMLElement | null, box: Box | null): void {
  if (!frame) return;
  frame.hidden = box === null;
  if (!box) return;
  const { style } = frame;
  style.left = `${box.x}px`;
  style.top = `${box.y}px`;
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
}

const selectedIn = (target: SelectionTarget): readonly string[] => (target.kind === 'cards' ? target.cards : []);

/** A click between the cards selects the cell (a second one begins a card there), the lane or the map. */
export function usePaneClick(
  root: RefObject<HTMLElement | null>,
  drawing: Latest<Drawing>,
  actions: PointerActions,
): (event: MouseEvent) => void {
  const { screenToFlowPosition } = useReactFlow();
  const store = useSessionStore();
  return useCallback(
    (event) => {
      const { layout } = drawing.current;
      const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      root.current?.focus({ preventScroll: true });
      const cell = cellAt(layout, point);
      if (!cell) {
        const lane = stageAt(layout, point.x) && laneAt(layout, point.y);
        actions.pick(lane ? { kind: 'lane', lane: lane.id } : { kind: 'map' });
        return;
      }
      const { stage, lane, cards, next } = cell;
      const target = { kind: 'cell', stage, lane } as const;
      const wasSelected = isSameSelection(store.getState().selection.target, target);
      const isOnPlace = next !== null && isInBox(next, point);
      actions.pick(target);
      if (event.detail > 1 || (wasSelected && isOnPlace)) {
        store.getState().startNewCard({ stage, lane, index: cards.length });
      } else if (root.current) {
        focusSelection(root.current);
      }
    },
    [root, drawing, actions, screenToFlowPosition, store],
  );
}

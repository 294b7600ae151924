/**
 * The whole map in a corner of the canvas, with a frame around what is seen: a press or a drag goes there. It is drawn
 * anew when the map changes; a step of a pan moves the frame and nothing else.
 */
import { useStoreApi } from '@xyflow/react';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Box } from '#shared/layout/types.ts';
import { createOverview } from '#shared/scene/overview.ts';
import { useTexts } from '../app/texts.ts';
import { FLOATING, regionProps } from '../input/regions.ts';
import { mapInView } from '../state/selectors.ts';
import { useSessionStore } from '../state/use-session.tsx';
import colors from '../views/color.module.css';
import { canvasControls } from './controls.ts';
import { isInBox, type Point } from './drop.ts';
import styles from './Minimap.module.css';
import {
  closerViewport,
  isAllInView,
  type MinimapShape,
  middleOf,
  minimapShape,
  partInView,
  viewportAround,
} from './minimap.ts';
import type { Drawing } from './use-drawing.ts';
import type { ViewControl } from './use-view.ts';

/** In ms; longer than between two steps of a wheel. */
const REST = 150;
/** How far the pointer moves, in px, before a press becomes a drag. */
const THRESHOLD = 3;
/** How much of what is seen an arrow key moves on by. */
const KEY_STEP = 0.25;
const KEY_ZOOM = 1.25;

interface MinimapProps {
  readonly drawing: Drawing;
  readonly view: ViewControl;
}

export function Minimap({ drawing, view }: MinimapProps) {
  const t = useTexts();
  const session = useSessionStore();
  const flow = useStoreApi();
  const map = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { layout } = drawing;
  const { width, height } = layout;
  const shape = useMemo(() => minimapShape({ width, height }), [width, height]);
  /** What is seen, once it rests; null while all of the map is. */
  const [rested, setRested] = useState<Box | null>(null);
  const isShown = rested !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is shown, there is a frame to place.
  useLayoutEffect(() => {
    let last: ReturnType<typeof flow.getState> | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const state = flow.getState();
      const isSame = state.transform === last?.transform && state.width === last.width && state.height === last.height;
      if (isSame || state.width === 0) return;
      const [x, y, zoom] = state.transform;
      const part = partInView({ x, y, zoom }, state, layout);
      if (frame.current) place(frame.current, part, shape.scale);
      const rest = () => setRested(isAllInView(part, layout) ? null : part);
      clearTimeout(timer);
      if (last === null) rest();
      else timer = setTimeout(rest, REST);
      last = state;
    };
    follow();
    const stop = flow.subscribe(follow);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [flow, layout, shape, isShown]);

  // React hears the wheel too late to keep it from the page.
  useEffect(() => {
    const element = map.current?.parentElement;
    if (!isShown || !element) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      // As React Flow reads a wheel: in px, in lines, or, pinched, in small steps.
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : 0.002;
      const factor = 2 ** (-event.deltaY * unit * (event.ctrlKey ? 10 : 1));
      view.restore(closerViewport(view.viewport(), factor, view.size(), layout));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [view, layout, isShown]);

  const drag = useRef<{ readonly start: Point; readonly grab: Point; isMoved: boolean } | null>(null);
  const around = (point: Point) => viewportAround(point, view.viewport().zoom, view.size(), layout);
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = map.current?.getBoundingClientRect();
    return { x: (clientX - (box?.x ?? 0)) / shape.scale, y: (clientY - (box?.y ?? 0)) / shape.scale };
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    const part = partInView(view.viewport(), view.size(), layout);
    const middle = middleOf(part);
    const start = { x: event.clientX, y: event.clientY };
    // The frame stays under the pointer where it was taken hold of; beside it, it comes there first.
    if (isInBox(part, point)) {
      drag.current = { start, grab: { x: point.x - middle.x, y: point.y - middle.y }, isMoved: false };
    } else {
      drag.current = { start, grab: { x: 0, y: 0 }, isMoved: false };
      view.glide(around(point));
    }
  };

  const onPointerMove = (event: PointerEvent): void => {
    const held = drag.current;
    if (!held) return;
    held.isMoved ||= Math.hypot(event.clientX - held.start.x, event.clientY - held.start.y) >= THRESHOLD;
    if (!held.isMoved) return;
    const point = pointOf(event);
    view.restore(around({ x: point.x - held.grab.x, y: point.y - held.grab.y }));
  };

  const onPointerEnd = (): void => {
    drag.current = null;
  };

  const moveBy = (across: number, down: number): void => {
    const part = partInView(view.viewport(), view.size(), layout);
    const middle = middleOf(part);
    view.glide(around({ x: middle.x + across * part.width, y: middle.y + down * part.height }));
  };
  const zoomBy = (factor: number): void => view.glide(closerViewport(view.viewport(), factor, view.size(), layout));

  const press = (key: string): boolean => {
    switch (key) {
      case 'ArrowLeft':
        moveBy(-KEY_STEP, 0);
        return true;
      case 'ArrowRight':
        moveBy(KEY_STEP, 0);
        return true;
      case 'ArrowUp':
        moveBy(0, -KEY_STEP);
        return true;
      case 'ArrowDown':
        moveBy(0, KEY_STEP);
        return true;
      case 'Home':
        view.glide(around({ x: 0, y: 0 }));
        return true;
      case 'End':
        view.glide(around({ x: width, y: height }));
        return true;
      case '+':
      case '=':
        zoomBy(KEY_ZOOM);
        return true;
      case '-':
        zoomBy(1 / KEY_ZOOM);
        return true;
      case 'Enter':
      case 'Escape':
        canvasControls.focus();
        return true;
      default:
        // Nothing is typed into a card that one does not look at.
        return key.length === 1 || key === 'Delete' || key === 'Backspace';
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // From here Tab leads on as it does everywhere but on the map.
    if (event.key === 'Tab') event.stopPropagation();
    else if (!event.ctrlKey && !event.altKey && !event.metaKey && press(event.key)) event.preventDefault();
  };

  if (!rested) return null;
  const [from = '', to = from] = endsOf(stagesIn(rested, drawing, mapInView(session.getState()).stages));
  return (
    <div className={styles.minimap} {...regionProps('minimap')} {...FLOATING}>
      <div
        role="slider"
        tabIndex={0}
        className={styles.slider}
        aria-label={t('canvas:minimap')}
        aria-description={t('canvas:minimap.keys')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round((100 * middleOf(rested).x) / Math.max(width, 1))}
        aria-valuetext={t('canvas:minimap.now', { from, to })}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onMouseDown={keepFocus}
        onContextMenu={(event) => event.stopPropagation()}
        onKeyDown={onKeyDown}
      >
        <div ref={map} className={styles.map} style={{ width: shape.width, height: shape.height }}>
          <Picture drawing={drawing} shape={shape} />
          <div ref={frame} className={styles.frame} />
        </div>
      </div>
    </div>
  );
}

/** The size is only written when the zoom changes it: a step of a pan only moves the frame. */
function place({ style }: HTMLElement, { x, y, width, height }: Box, scale: number): void {
  const size = [`${px(width * scale)}px`, `${px(height * scale)}px`] as const;
  if (style.width !== size[0]) style.width = size[0];
  if (style.height !== size[1]) style.height = size[1];
  style.transform = `translate(${px(x * scale)}px, ${px(y * scale)}px)`;
}

const px = (value: number): number => Math.round(value * 10) / 10;

/** Who presses it with the mouse goes on typing where they were. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** The names of the columns that a part of the grid shows. */
function stagesIn(part: Box, { layout }: Drawing, stages: Readonly<Record<string, { readonly name: string }>>) {
  return layout.stages
    .filter(({ column }) => column.x < part.x + part.width && column.x + column.width > part.x)
    .map(({ id }) => stages[id]?.name ?? '');
}

const endsOf = (names: readonly string[]): readonly string[] => [names.at(0) ?? '', names.at(-1) ?? ''];

/** In px of the minimap. */
const HEADER = 4;

const Picture = memo(function Picture({ drawing, shape }: { readonly drawing: Drawing; readonly shape: MinimapShape }) {
  const { layout, scene } = drawing;
  const [overviewOf] = useState(createOverview);
  const blocks = useMemo(() => overviewOf(layout.cards), [overviewOf, layout.cards]);
  const lanes = layout.lanes.map(({ row }) => `M0 ${row.y}h${layout.width}`).join('');
  const curves = scene.curves.flatMap(({ runs }) => runs.map(({ line }) => line)).join('');
  return (
    <svg aria-hidden width={shape.width} height={shape.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
      {layout.stages.map(({ id, color, column }) => (
        <g key={id} className={colors.color} data-color={color}>
          <rect className={styles.stage} {...column} />
          <rect
            className={styles.header}
            x={column.x}
            y={column.y}
            width={column.width}
            height={HEADER / shape.scale}
          />
        </g>
      ))}
      <path className={styles.lanes} d={lanes} />
      {blocks.map((block) => (
        <Block key={block.id} kind={block.kind} path={block.cards} />
      ))}
      <path className={styles.curve} d={curves} />
    </svg>
  );
});

const Block = memo(function Block({ kind, path }: { readonly kind: string; readonly path: string }) {
  return (
    <g data-kind={kind}>
      <path className={styles.cards} d={path} />
    </g>
  );
});

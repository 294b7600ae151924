/** What lies under the cards: lane bands, the lines between stages, curves, and marks of selection and drop. */
import { ViewportPortal } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { reuse } from '#shared/layout/reuse.ts';
import { type Box, EMOTION_POINT_RADIUS, type MapLayout } from '#shared/layout/types.ts';
import { type PointGroup, pointGroups } from '#shared/scene/point-groups.ts';
import type { EmotionCurve, Scene } from '#shared/scene/types.ts';
import { useTexts } from '../app/texts.ts';
import { mapInView } from '../state/selectors.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { ChannelMatrixView } from '../views/ChannelMatrixView.tsx';
import { EmotionCurveView } from '../views/EmotionCurveView.tsx';
import { GroundView } from '../views/GroundView.tsx';
import { boxCss } from '../views/style.ts';
import { useCanvasActions } from './actions.ts';
import { type CanvasState, useCanvasState } from './canvas-state.tsx';
import type { DropTarget } from './drop.ts';
import { SELECTED_ATTRIBUTE, useFocusFollowsSelection } from './focus.ts';
import styles from './Ground.module.css';
import { WHOLE_GRID } from './glide.ts';
import { type InView, pointsInView } from './in-view.ts';
import { cellName } from './names.ts';
import { Overview } from './Overview.tsx';
import { SelectedScore } from './SelectedScore.tsx';
import { isCardSelected } from './selecting.ts';

interface GroundProps {
  readonly scene: Scene;
  readonly layout: MapLayout;
  readonly seen: InView;
}

export const Ground = memo(function Ground({ scene, layout, seen }: GroundProps) {
  return (
    <ViewportPortal>
      <div className={styles.ground}>
        <GroundView bands={scene.bands} dividers={scene.dividers} collapsed={scene.collapsed} />
        <SelectedColumnOrRow layout={layout} />
        {scene.matrices.map((matrix) => (
          <ChannelMatrixView key={matrix.lane} matrix={matrix} />
        ))}
        {scene.curves.map((curve) => (
          <Curve key={curve.lane} curve={curve} seen={seen} />
        ))}
        <SelectedCell layout={layout} />
        <SelectedScore layout={layout} />
        <DropPlaces layout={layout} />
      </div>
      {seen.isFar ? <Overview layout={layout} scene={scene} /> : null}
      {seen.isFar ? <DropMark /> : null}
      <GestureMark />
    </ViewportPortal>
  );
});

/** Those points of a curve that are near the window; the same ones while they are. */
function usePointsInView(curve: EmotionCurve, seen: InView): readonly PointGroup[] {
  const before = useRef<readonly PointGroup[] | null>(null);
  const points = useMemo(() => reuse(before.current, pointsInView(pointGroups(curve.points), seen)), [curve, seen]);
  useEffect(() => {
    before.current = points;
  }, [points]);
  return points;
}

/** A curve whose points stand for their touchpoints: a click on one selects the card. */
function Curve({ curve, seen }: { readonly curve: EmotionCurve; readonly seen: InView }) {
  const t = useTexts();
  const actions = useCanvasActions();
  const store = useSessionStore();
  const lane = useSession((session) => mapInView(session).lanes[curve.lane]?.name ?? '');
  const points = usePointsInView(curve, seen);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const point = event.target instanceof Element ? event.target.closest('[data-card]') : null;
    const card = point?.getAttribute('data-card');
    if (card) actions.pressPoint(card, curve.lane, event);
  };
  return (
    <div
      role="img"
      data-lane={curve.lane}
      aria-label={t('canvas:curve.name', { lane, count: curve.points.length })}
      // Else React Flow would pan the map while a point is dragged.
      className={`nopan ${styles.curve}`}
      onPointerDown={onPointerDown}
      onDoubleClick={() => actions.rename(store.getState().selection.target)}
    >
      <SelectedPoint curve={curve} />
      <EmotionCurveView curve={curve} points={points} />
    </div>
  );
}

/** No wider than what the score beside it leaves free. */
const HALO = 2 * EMOTION_POINT_RADIUS + 6;

/** A halo around the point of the selected touchpoint. */
function SelectedPoint({ curve }: { readonly curve: EmotionCurve }) {
  const target = useSession(({ selection }) => selection.target);
  return curve.points
    .filter((point) => isCardSelected(target, point.card))
    .map((point) => (
      <div
        key={point.card}
        className={styles.halo}
        style={{ left: point.x, top: point.y, width: HALO, height: HALO }}
      />
    ));
}

/** The column of the selected stage, or the row of the selected lane, in a quiet tint. */
function SelectedColumnOrRow({ layout }: { readonly layout: MapLayout }) {
  const target = useSession(({ selection }) => selection.target);
  if (target.kind === 'stage') {
    const column = layout.stages.find(({ id }) => id === target.stage)?.column;
    return column ? <div data-grows-with={WHOLE_GRID} className={styles.band} style={boxCss(column)} /> : null;
  }
  const lane = target.kind === 'lane' ? layout.lanes.find(({ id }) => id === target.lane) : undefined;
  return lane ? (
    <div data-lane={lane.id} data-grows-with={lane.id} className={styles.band} style={boxCss(lane.row)} />
  ) : null;
}

/** The empty place of the selected cell: says what goes there and the key that starts it. */
function SelectedCell({ layout }: { readonly layout: MapLayout }) {
  const target = useSession(({ selection }) => selection.target);
  if (target.kind !== 'cell') return null;
  const cell = layout.cells.find(({ stage, lane }) => stage === target.stage && lane === target.lane);
  return cell?.next ? (
    <EmptyPlace key={`${cell.stage} ${cell.lane}`} stage={cell.stage} lane={cell.lane} box={cell.next} />
  ) : null;
}

interface EmptyPlaceProps {
  readonly stage: string;
  readonly lane: string;
  readonly box: Box;
}

function EmptyPlace({ stage, lane, box }: EmptyPlaceProps) {
  const t = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const name = useSession((session) => cellName(session, { stage, lane }, t));
  useFocusFollowsSelection(element, true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a place where a card may go".
    <div
      ref={element}
      role="group"
      aria-label={name}
      aria-current
      tabIndex={-1}
      className={styles.place}
      style={boxCss(box)}
      {...{ [SELECTED_ATTRIBUTE]: '' }}
    >
      <div aria-hidden className={styles.hint}>
        <Plus size={14} strokeWidth={1.75} />
        {t('canvas:cell.hint')}
        <kbd className={styles.key}>{t('canvas:key.enter')}</kbd>
      </div>
    </div>
  );
}

/** Where the cards, or the pictures from another program, that are dragged would go to a cell. */
function dropTarget({ drag, pictures }: CanvasState): DropTarget | null {
  const target = drag?.target ?? pictures?.target ?? null;
  return target?.kind === 'card' ? null : target;
}

/** The cells that what is dragged would go to, or the lane that takes none. */
function DropPlaces({ layout }: { readonly layout: MapLayout }) {
  const t = useTexts();
  const drag = useCanvasState((state) => state.drag);
  const target = useCanvasState(dropTarget);
  if (target?.kind === 'refused') {
    return (
      <div className={styles.refused} style={boxCss(target.row)}>
        <span className={styles.refusal}>{t('canvas:drop.refused')}</span>
      </div>
    );
  }
  const places = drag?.moves ?? (target ? [target] : []);
  return places.map(({ stage, lane }) => {
    const cell = layout.cells.find((each) => each.stage === stage && each.lane === lane);
    return cell ? (
      <div
        key={`${stage} ${lane}`}
        data-lane={lane}
        data-grows-with={lane}
        className={styles.dropCell}
        style={boxCss(cell.box)}
      />
    ) : null;
  });
}

/** What the drop of a lane, a stage or an edge would do. */
function GestureMark() {
  const gesture = useCanvasState((state) => state.gesture);
  if (!gesture) return null;
  switch (gesture.kind) {
    case 'sort':
    case 'height':
      return gesture.line ? <div className={styles.dropLine} style={boxCss(gesture.line)} /> : null;
    case 'span':
      return <div className={styles.dropSlot} style={boxCss(gesture.box)} />;
  }
}

/** Between which cards they would stand, far out, where they do not make room. */
function DropMark() {
  const target = useCanvasState(dropTarget);
  if (target?.kind !== 'place') return null;
  return <div className={target.empty ? styles.dropSlot : styles.dropLine} style={boxCss(target.mark)} />;
}

/**
 * The map in the window: its scene in React Flow, which pans, zooms and leaves out what is not in view.
 * Everything shown is a function of the session; what the pointer does becomes a selection or a command.
 */
import { ReactFlow, ReactFlowProvider, useKeyPress } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MeasureText } from '#shared/layout/types.ts';
import { afterFrame } from '../app/after-frame.ts';
import { useTexts } from '../app/texts.ts';
import { mapInView } from '../state/selectors.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { ImagesContext } from '../views/images.ts';
import mapStyles from '../views/map.module.css';
import { charactersOf, useTextMeasurer } from '../views/measure.ts';
import { CanvasActionsContext } from './actions.ts';
import { CompositionField } from './CompositionField.tsx';
import { CanvasStateProvider } from './canvas-state.tsx';
import { CanvasTextsContext } from './canvas-texts.ts';
import { attachCanvas } from './controls.ts';
import { DragPicture } from './DragPicture.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import { FocusBeforeChange } from './FocusBeforeChange.tsx';
import { CANVAS_ATTRIBUTE, focusSelection, selectionPlace, useKeyboardMark } from './focus.ts';
import { LinkingHint, LinkingPreview } from './Linking.tsx';
import { LinkEdgeView } from './Links.tsx';
import styles from './MapCanvas.module.css';
import { MapLayers } from './MapLayers.tsx';
import { Minimap } from './Minimap.tsx';
import { PANNED_BY_SPACE, useActions, usePaneClick } from './use-actions.ts';
import { useDrawing } from './use-drawing.ts';
import type { Beginning } from './use-in-view.ts';
import { useLatest } from './use-latest.ts';
import { beginningViewport, useAnchoredView, useRevealSelection, useShownMap, useView } from './use-view.ts';
import { PAN_MARGIN, ZOOM_MAX, ZOOM_MIN } from './viewport.ts';
import { ZoomBar } from './ZoomBar.tsx';

interface MapCanvasProps {
  readonly hasMinimap?: boolean;
  /** Called once when the map is on the screen. */
  readonly onDrawn?: () => void;
}

/** The map of the session that is in view, with the fonts its text needs. */
export function MapCanvas({ onDrawn, ...shown }: MapCanvasProps) {
  const store = useSessionStore();
  const characters = useCallback(() => {
    const { images: _, ...texts } = store.getState().document;
    return charactersOf(texts);
  }, [store]);
  const measure = useTextMeasurer(characters);
  const isMeasured = measure !== null;
  useEffect(() => (isMeasured && onDrawn ? afterFrame(onDrawn) : undefined), [isMeasured, onDrawn]);
  return measure ? <MeasuredMapCanvas measure={measure} {...shown} /> : <div className={styles.canvas} />;
}

interface MeasuredProps {
  readonly measure: MeasureText;
  readonly hasMinimap?: boolean;
}

/** The same, with a given measurer of text. */
export function MeasuredMapCanvas({ measure, hasMinimap = false }: MeasuredProps) {
  return (
    <ReactFlowProvider>
      <CanvasStateProvider>
        <Canvas measure={measure} hasMinimap={hasMinimap} />
      </CanvasStateProvider>
    </ReactFlowProvider>
  );
}

const ZOOM_STEP = 1.25;

const NODE_TYPES = { end: () => null };
const EDGE_TYPES = { link: LinkEdgeView };

// At module scope, because React Flow compares by identity. The left and the middle button pan.
const PAN_BUTTONS = [0, 1];
// React Flow is named with the other licences; its link would lead out of the app, which the app refuses.
const NO_ATTRIBUTION = { hideAttribution: true };
// React Flow's hidden English sentences describe keys of its own, which are off.
const NO_ARIA_TEXTS = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};

/** Whether a press begins a frame around cards: with Shift, between the cards. Without Shift it pans. */
function drawsFrame({ target, button, shiftKey }: MouseEvent): boolean {
  return button === 0 && shiftKey && target instanceof Element && target.classList.contains('react-flow__pane');
}

function Canvas({ measure, hasMinimap }: Required<MeasuredProps>) {
  const t = useTexts();
  const root = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const session = useSessionStore();
  const { drawing, makeRoom } = useDrawing(measure);
  const { layout, scene } = drawing;
  const latest = useLatest(drawing);
  const mapName = useSession((session) => mapInView(session).name);
  const language = useSession((session) => session.document.language);
  // While Space is held, a drag pans the map even where it begins on a card.
  const isSpacePressed = useKeyPress('Space');

  const view = useView(root, latest);
  const actions = useActions(root, picture, frame, latest, view);
  const onPaneClick = usePaneClick(root, latest, actions);
  useEffect(() => actions.pictures.end, [actions]);
  useKeyboardMark(root);
  useShownMap(view);
  useAnchoredView(drawing, view);
  useRevealSelection(drawing, view, actions);

  useEffect(
    () =>
      attachCanvas(
        {
          fit: view.fit,
          zoomIn: () => view.zoomBy(ZOOM_STEP),
          zoomOut: () => view.zoomBy(1 / ZOOM_STEP),
          zoom100: () => view.zoomTo(1),
          zoomOn: view.zoomOn,
          reveal: (target) => view.reveal(target, 'smooth'),
          rename: actions.rename,
          focus: () => root.current && focusSelection(root.current),
          pickAt: actions.pickAt,
          previewPictures: actions.pictures.over,
          endPictures: actions.pictures.end,
          dropPictures: (point, count) => {
            const spot = actions.pictures.spotAt(point, count);
            actions.pictures.end();
            if (spot.kind === 'at') actions.pick(spot.target);
            return spot;
          },
          selectionPlace: () => root.current && selectionPlace(root.current),
        },
        { viewport: view.viewport, show: view.restore, layout: () => latest.current.layout },
      ),
    [view, actions, latest],
  );

  // React Flow is told where to begin, so the canvas finds out its own size before.
  const [begin, setBegin] = useState<Beginning | null>(null);
  useLayoutEffect(() => {
    const window = view.size();
    setBegin({ viewport: beginningViewport(session, latest.current, window), window });
  }, [latest, view, session]);

  const extent = useMemo<[[number, number], [number, number]]>(() => {
    const { x, y, width, height } = scene.bounds;
    return [
      [x - PAN_MARGIN, y - PAN_MARGIN],
      [x + width + PAN_MARGIN, y + height + PAN_MARGIN],
    ];
  }, [scene.bounds]);

  return (
    <section
      ref={root}
      aria-label={t('canvas:region')}
      lang={language}
      className={`${mapStyles.map} ${styles.canvas}`}
      tabIndex={-1}
      {...{ [CANVAS_ATTRIBUTE]: '', [PANNED_BY_SPACE]: isSpacePressed ? '' : undefined }}
      onPointerDownCapture={(event) => drawsFrame(event) && actions.pressGround(event)}
      // React Flow pans from here on.
      onMouseDownCapture={(event) => drawsFrame(event) && event.stopPropagation()}
    >
      <ImagesContext value={scene.images}>
        <CanvasTextsContext value={t}>
          <CanvasActionsContext value={actions}>
            <FocusBeforeChange canvas={root} drawing={drawing} />
            {begin ? (
              <ReactFlow
                aria-label={t('canvas:map.name', { name: mapName })}
                nodeTypes={NODE_TYPES}
                edgeTypes={EDGE_TYPES}
                edgesFocusable={false}
                nodesDraggable={false}
                nodesConnectable={false}
                nodesFocusable={false}
                elementsSelectable={false}
                disableKeyboardA11y
                ariaLabelConfig={NO_ARIA_TEXTS}
                deleteKeyCode={null}
                selectionKeyCode={null}
                multiSelectionKeyCode={null}
                zoomActivationKeyCode={null}
                panOnScroll
                panOnScrollSpeed={1}
                panOnDrag={PAN_BUTTONS}
                zoomOnDoubleClick={false}
                minZoom={ZOOM_MIN}
                maxZoom={ZOOM_MAX}
                defaultViewport={begin.viewport}
                translateExtent={extent}
                noPanClassName={isSpacePressed ? 'nopan-without-space' : 'nopan'}
                paneClickDistance={4}
                onPaneClick={onPaneClick}
                proOptions={NO_ATTRIBUTION}
              >
                <MapLayers drawing={drawing} makeRoom={makeRoom} begin={begin} measure={measure} />
                <LinkingPreview layout={layout} view={view} />
                <CompositionField canvas={root} layout={layout} />
              </ReactFlow>
            ) : null}
            <EmptyHint />
            <LinkingHint />
            <div ref={frame} hidden aria-hidden className={styles.frame} />
            <DragPicture element={picture} layout={layout} />
            {hasMinimap && begin ? <Minimap drawing={drawing} view={view} /> : null}
            <ZoomBar />
          </CanvasActionsContext>
        </CanvasTextsContext>
      </ImagesContext>
    </section>
  );
}

/** Stage headers and lane titles, which stay at the window's edges while the map moves under them. */
import { Plus } from 'lucide-react';
import { memo, type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { NAME_LIMIT } from '#shared/document/model.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { cleanText } from '#shared/document/text.ts';
import { type Box, type LaneLayout, type MeasureText, TEXT_STYLES, type TextStyle } from '#shared/layout/types.ts';
import type { PersonaCorner, Scene, StageHeader } from '#shared/scene/types.ts';
import { useTexts } from '../app/texts.ts';
import { useShortcuts } from '../input/platform.ts';
import { IconButton } from '../panels/controls/Button.tsx';
import { isFound, mapInView, personaInView } from '../state/selectors.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { LaneTitleView } from '../views/LaneTitleView.tsx';
import { PersonaCornerView } from '../views/PersonaCornerView.tsx';
import { StageHeaderView } from '../views/StageHeaderView.tsx';
import { boxCss } from '../views/style.ts';
import { useCanvasActions } from './actions.ts';
import { useCanvasState, useCanvasStore } from './canvas-state.tsx';
import { FarName, UNSCALED_ATTRIBUTE, Unscaled } from './FarName.tsx';
import type { FarNames } from './far-names.ts';
import { SELECTED_ATTRIBUTE, useFocusFollowsSelection } from './focus.ts';
import { type InView, isInColumns, isInRows } from './in-view.ts';
import { laneName, stageName } from './names.ts';
import styles from './Pinned.module.css';
import { isSameSelection } from './selecting.ts';
import { TextEditor } from './TextEditor.tsx';
import { FAR_PADDING, farStageStart, useFarNames } from './use-far-names.ts';
import { useViewportListener } from './use-viewport.ts';
import { OVERVIEW_ZOOM, pinnedOrigin, type Strips, stripSizes, stripZoom, type Viewport } from './viewport.ts';

interface PinnedProps {
  readonly scene: Scene;
  readonly layout: Strips;
  readonly seen: InView;
  readonly measure: MeasureText;
}

export const Pinned = memo(function Pinned({ scene, layout, seen: { area, isFar }, measure }: PinnedProps) {
  const { headerHeight, titleWidth } = layout;
  const root = useRef<HTMLDivElement>(null);
  useWheelPassesThrough(root);

  // A pan changes the places of six elements and renders nothing. Custom properties on the root would be
  // shorter, but everything below would inherit them: each step would style every header and title anew.
  const headers = useRef<HTMLDivElement>(null);
  const headersInner = useRef<HTMLDivElement>(null);
  const titles = useRef<HTMLDivElement>(null);
  const titlesInner = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  const cornerInner = useRef<HTMLDivElement>(null);
  const far = useFarNames(scene, isFar, measure);
  const unscaled = useRef<{ along: number; across: number }>(NEAR);
  const follow = useCallback(
    (viewport: Viewport) => {
      const { zoom } = viewport;
      const strips = { headerHeight, titleWidth };
      const origin = pinnedOrigin(viewport, strips);
      const { width, height } = stripSizes(strips, zoom);
      const across = stripZoom(zoom);
      const [left, top] = [origin.x - width, origin.y - height];
      place(headers.current, { left, top, height });
      place(titles.current, { left, top, width });
      place(corner.current, { left, top, width, height });
      // Far out a strip becomes shorter with the map, but not narrower.
      move(headersInner.current, viewport.x - left, height, zoom, across);
      move(titlesInner.current, width, viewport.y - top, across, zoom);
      move(cornerInner.current, width, height, across, across);
      const far = isFar ? { along: zoom, across } : NEAR;
      if (unscaled.current.along === far.along) return;
      unscaled.current = far;
      unscaleNow(headersInner.current, far.along, far.across);
      unscaleNow(titlesInner.current, far.across, far.along);
    },
    [headerHeight, titleWidth, isFar],
  );
  useViewportListener(follow);

  // What has come on the strips since the last step.
  useLayoutEffect(() => {
    const { along, across } = unscaled.current;
    unscaleNow(headersInner.current, along, across);
    unscaleNow(titlesInner.current, across, along);
  });
  // All the rest of them, and what will come, once the view rests.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the zoom is known more exactly than it is said when it rests.
  useLayoutEffect(() => {
    const { along, across } = unscaled.current;
    unscale(headersInner.current, along, across);
    unscale(titlesInner.current, across, along);
    unscale(cornerInner.current, across, across);
  }, [far?.zoom]);

  // What is selected stays in the page wherever it is, so that the focus and its name do.
  const target = useSession(({ selection }) => selection.target);
  const shown = [...scene.groups, ...scene.headers].filter(
    ({ stage }) => isInColumns(stage.header, area) || isTarget(target, stage.id),
  );
  const titled = scene.titles.filter((lane) => isInRows(lane.title, area) || isTarget(target, lane.id));

  return (
    <div ref={root} className={styles.pinned}>
      <div ref={headers} className={styles.headers}>
        <div ref={headersInner} className={styles.headersInner}>
          {shown.map((header) => (
            <PinnedHeader key={header.stage.id} header={header} zoom={far?.zoom ?? 1} names={far?.stages} />
          ))}
          <AddStage scene={scene} />
        </div>
      </div>
      <div ref={titles} className={styles.titles}>
        <div ref={titlesInner} className={styles.titlesInner}>
          {titled.map((lane) => (
            <PinnedTitle key={lane.id} lane={lane} zoom={far?.zoom ?? 1} names={far?.lanes} />
          ))}
        </div>
      </div>
      <div ref={corner} className={styles.corner}>
        <div ref={cornerInner} className={styles.cornerInner}>
          {scene.corner ? <PinnedCorner corner={scene.corner} names={far?.persona} /> : null}
        </div>
      </div>
    </div>
  );
});

const isTarget = (target: SelectionTarget, id: string): boolean =>
  (target.kind === 'stage' && target.stage === id) || (target.kind === 'lane' && target.lane === id);

/** Strips are as large as the map. */
const NEAR = { along: 1, across: 1 };

type Side = 'left' | 'top' | 'width' | 'height';

/** Gives an element a place in px. The browser lays nothing out for a value that is set again. */
function place(element: HTMLElement | null, sides: { readonly [S in Side]?: number }): void {
  for (const [side, value] of Object.entries(sides)) element?.style.setProperty(side, `${value}px`);
}

function move(element: HTMLElement | null, x: number, y: number, zoomX: number, zoomY: number): void {
  element?.style.setProperty('transform', `translate(${x}px, ${y}px) scale(${zoomX}, ${zoomY})`);
}

/** Tells what stands on a strip how much smaller than itself it is drawn far out. */
function unscale(element: HTMLElement | null, zoomX: number, zoomY: number): void {
  element?.style.setProperty('--unscale-x', `${1 / zoomX}`);
  element?.style.setProperty('--unscale-y', `${1 / zoomY}`);
}

/** The same while one zooms, told only where it is used: what the strip says is inherited by all, and styles all anew. */
function unscaleNow(strip: HTMLElement | null, zoomX: number, zoomY: number): void {
  const users = strip?.querySelectorAll<HTMLElement>(`[${UNSCALED_ATTRIBUTE}]`) ?? [];
  for (const element of users) unscale(element, zoomX, zoomY);
}

/** The wheel moves the map even while the pointer is over a strip. */
function useWheelPassesThrough(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = root.current;
    const map = element?.parentElement?.querySelector('.react-flow__renderer');
    if (!element || !map) return;
    const pass = (event: WheelEvent) => {
      event.preventDefault();
      map.dispatchEvent(new WheelEvent(event.type, event));
    };
    element.addEventListener('wheel', pass, { passive: false });
    return () => element.removeEventListener('wheel', pass);
  }, [root]);
}

interface PinnedItemProps {
  readonly target: Extract<SelectionTarget, { kind: 'persona' | 'stage' | 'lane' }>;
  readonly box: Box;
  readonly name: string;
  readonly className: string | undefined;
  /** What it looks like. */
  readonly children: ReactNode;
  /** What takes hold of its edge. */
  readonly edge?: ReactNode;
  /** What the pointer is told over it, where its name may be cut. */
  readonly hint?: string | undefined;
}

/** Something that stands on a strip: a click selects it, a double click edits its name. */
function PinnedItem({ target, box, name, className, children, edge, hint }: PinnedItemProps) {
  const element = useRef<HTMLDivElement>(null);
  const actions = useCanvasActions();
  const isSelected = useSession(({ selection }) => isSameSelection(selection.target, target));
  const isHit = useSession((session) => isFound(session, target));
  const isDragged = useCanvasState(
    ({ gesture }) =>
      gesture?.kind === 'sort' && gesture.id === (target.kind === 'stage' ? target.stage : idOfLane(target)),
  );
  useFocusFollowsSelection(element, isSelected);
  return (
    <div
      className={`${styles.item} ${className ?? ''}`}
      style={boxCss(box)}
      title={hint}
      {...(target.kind === 'lane' ? { 'data-lane': target.lane } : {})}
      data-selected={isSelected}
      data-found={isHit}
      data-dragged={isDragged}
    >
      {/* Beside the button and not in it: what is drawn may be cut short, which no name of a button can agree with. */}
      <div aria-hidden>{children}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a real button would press itself on Enter, a key of the map's own. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys select it, F2 edits its name. */}
      <div
        ref={element}
        role="button"
        aria-label={name}
        aria-pressed={isSelected}
        tabIndex={-1}
        className={styles.press}
        {...(isSelected ? { [SELECTED_ATTRIBUTE]: '' } : {})}
        onPointerDown={(event) => target.kind !== 'persona' && actions.pressStrip(target, event)}
        onClick={(event) => {
          event.currentTarget.focus({ preventScroll: true });
          actions.pick(target);
        }}
        onDoubleClick={() => actions.open(target)}
      />
      {edge}
    </div>
  );
}

const idOfLane = (target: SelectionTarget): string | null => (target.kind === 'lane' ? target.lane : null);

/** Far out: at which zoom, and the names of the strip for it. Near, none. */
interface FarProps {
  readonly zoom: number;
  readonly names: FarNames | undefined;
}

interface PinnedHeaderProps extends FarProps {
  readonly header: StageHeader;
}

const PinnedHeader = memo(function PinnedHeader({ header, zoom, names }: PinnedHeaderProps) {
  const t = useTexts();
  const { stage } = header;
  const ownName = useSession((session) => mapInView(session).stages[stage.id]?.name ?? '');
  const name = useSession((session) => stageName(session, stage.id, t));
  const isEdited = useCanvasState(({ renaming }) => renaming?.kind === 'stage' && renaming.stage === stage.id);
  if (!isEdited) {
    return (
      <PinnedItem
        target={{ kind: 'stage', stage: stage.id }}
        box={stage.header}
        name={name}
        className={styles.header}
        hint={names ? ownName : undefined}
      >
        {names ? (
          <div className={styles.far} data-sub={header.isSub}>
            <StageHeaderView header={header} withoutName />
            <FarName
              id={stage.id}
              names={names}
              x={farStageStart(stage, zoom)}
              height={stage.header.height * stripZoom(zoom)}
            />
          </div>
        ) : (
          <StageHeaderView header={header} />
        )}
      </PinnedItem>
    );
  }
  return (
    <div className={`${styles.item} ${styles.header}`} data-selected style={boxCss(stage.header)}>
      <StageHeaderView header={header} withoutName />
      {names ? (
        <Unscaled>
          <StageNameEditor header={header} box={farFieldBox(stage.header, zoom, stripZoom(zoom), 'stage')} />
        </Unscaled>
      ) : (
        <StageNameEditor header={header} box={stage.nameBox} />
      )}
    </div>
  );
});

/** Where a name is edited far out, in px of the window. */
function farFieldBox(box: Box, zoomX: number, zoomY: number, style: TextStyle): Box {
  const { lineHeight } = TEXT_STYLES[style];
  const width = Math.max(LEAST_FIELD, box.width * zoomX - 2 * FAR_PADDING);
  return { x: FAR_PADDING, y: Math.max(0, (box.height * zoomY - lineHeight) / 2), width, height: lineHeight };
}

interface StageNameEditorProps {
  readonly header: StageHeader;
  readonly box: Box;
}

function StageNameEditor({ header, box }: StageNameEditorProps) {
  const t = useTexts();
  const store = useSessionStore();
  const { id } = header.stage;
  const text = useSession((session) => mapInView(session).stages[id]?.name ?? '');
  const endRenaming = useEndRenaming();
  return (
    <div className={styles.stageName}>
      <TextEditor
        label={t('canvas:stage.edit')}
        text={text}
        style="stage"
        box={box}
        limit={NAME_LIMIT}
        caret="selectAll"
        onText={(typed) => {
          const { run, selection } = store.getState();
          run('stage.edit', { map: selection.map, stage: id, fields: { name: oneLine(typed) } });
        }}
        onEnd={endRenaming}
      />
    </div>
  );
}

interface PinnedTitleProps extends FarProps {
  readonly lane: LaneLayout;
}

const PinnedTitle = memo(function PinnedTitle({ lane, zoom, names }: PinnedTitleProps) {
  const t = useTexts();
  const ownName = useSession((session) => mapInView(session).lanes[lane.id]?.name ?? '');
  const name = useSession((session) => laneName(session, lane.id, t));
  const isEdited = useCanvasState(({ renaming }) => renaming?.kind === 'lane' && renaming.lane === lane.id);
  const actions = useCanvasActions();
  if (!isEdited) {
    return (
      <PinnedItem
        target={{ kind: 'lane', lane: lane.id }}
        box={lane.title}
        name={name}
        className={styles.title}
        hint={names ? ownName : undefined}
        edge={
          <div aria-hidden className={styles.edge} onPointerDown={(event) => actions.pressLaneEdge(lane.id, event)} />
        }
      >
        {names ? (
          <div className={styles.far}>
            <LaneTitleView lane={lane} withoutName />
            <FarName
              id={lane.id}
              names={names}
              x={FAR_PADDING}
              height={lane.title.height * zoom}
              top={lane.nameBox.y * zoom}
            />
          </div>
        ) : (
          <LaneTitleView lane={lane} />
        )}
      </PinnedItem>
    );
  }
  return (
    <div className={`${styles.item} ${styles.title}`} data-selected style={boxCss(lane.title)}>
      <LaneTitleView lane={lane} withoutName />
      {names ? (
        <Unscaled>
          <LaneNameEditor lane={lane} box={farFieldBox(lane.title, stripZoom(zoom), zoom, 'lane')} />
        </Unscaled>
      ) : (
        <LaneNameEditor lane={lane} box={lane.nameBox} />
      )}
    </div>
  );
});

interface LaneNameEditorProps {
  readonly lane: LaneLayout;
  readonly box: Box;
}

function LaneNameEditor({ lane, box }: LaneNameEditorProps) {
  const t = useTexts();
  const store = useSessionStore();
  const text = useSession((session) => mapInView(session).lanes[lane.id]?.name ?? '');
  const endRenaming = useEndRenaming();
  return (
    <TextEditor
      label={t('canvas:lane.edit')}
      text={text}
      style="lane"
      box={box}
      limit={NAME_LIMIT}
      caret="selectAll"
      onText={(typed) => {
        const { run, selection } = store.getState();
        run('lane.edit', { map: selection.map, lane: lane.id, fields: { name: oneLine(typed) } });
      }}
      onEnd={endRenaming}
    />
  );
}

/** The least width of a field far out, in px of the window. */
const LEAST_FIELD = 64;

/** A name has no line breaks. */
const oneLine = (text: string): string => cleanText(text).replaceAll('\n', ' ');

function useEndRenaming(): () => void {
  const canvas = useCanvasStore();
  return useCallback(() => canvas.setState({ renaming: null }), [canvas]);
}

interface PinnedCornerProps {
  readonly corner: PersonaCorner;
  /** Far out. */
  readonly names: FarNames | undefined;
}

function PinnedCorner({ corner, names }: PinnedCornerProps) {
  const t = useTexts();
  const { box, avatar } = corner.layout;
  const ownName = useSession((session) => personaInView(session).name);
  const name = useSession((session) => {
    const { name: persona, summary } = personaInView(session);
    return [t('canvas:persona.name', { name: persona.trim() || t('canvas:unnamed') }), summary]
      .filter(Boolean)
      .join(', ');
  });
  return (
    <PinnedItem
      target={{ kind: 'persona' }}
      box={box}
      name={name}
      className={styles.persona}
      hint={names ? ownName : undefined}
    >
      {names ? (
        <div className={styles.farPersona}>
          <PersonaCornerView corner={corner} withoutTexts />
          <FarName
            id=""
            names={names}
            x={(avatar.x + avatar.width) * OVERVIEW_ZOOM + FAR_PADDING}
            height={box.height * OVERVIEW_ZOOM}
          />
        </div>
      ) : (
        <PersonaCornerView corner={corner} />
      )}
    </PinnedItem>
  );
}

/** Adds a stage after the last one, and lets one name it at once. */
const AddStage = memo(function AddStage({ scene }: { readonly scene: Scene }) {
  const t = useTexts();
  const store = useSessionStore();
  const actions = useCanvasActions();
  const keys = useShortcuts();
  const headers = [...scene.groups, ...scene.headers];
  const main = headers.filter(({ stage }) => stage.parent === null);
  const last = headers.at(-1)?.stage.header;
  if (!last) return null;
  const add = () => {
    const { run, selection } = store.getState();
    if (!run('stage.add', { map: selection.map, index: main.length, name: t('canvas:stage.new') })) return;
    actions.rename(store.getState().selection.target);
  };
  return (
    <div
      className={styles.addStage}
      {...{ [UNSCALED_ATTRIBUTE]: '' }}
      style={{ left: last.x + last.width + 20, top: last.y + (last.height - 30) / 2 }}
    >
      <IconButton excludeFromTabOrder label={t('canvas:stage.add')} shortcut={keys('insert.stageAfter')} onPress={add}>
        <Plus aria-hidden size={16} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
});

/**
 * The arrows between cards: edges of React Flow under the cards, and over the cards what stands on them. They are
 * selected, labelled in place, and led to another card by their ends.
 */
import { type EdgeProps, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, memo, useRef } from 'react';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { cleanText } from '#shared/document/text.ts';
import type { LinkLayout } from '#shared/scene/types.ts';
import { mapInView } from '../state/selectors.ts';
import { useSession, useSessionStore } from '../state/use-session.tsx';
import { LinkLabel, LinkLine } from '../views/LinkView.tsx';
import { boxCss } from '../views/style.ts';
import { useCanvasActions } from './actions.ts';
import { useCanvasState, useCanvasStore } from './canvas-state.tsx';
import { useCanvasTexts } from './canvas-texts.ts';
import type { Point } from './drop.ts';
import { SELECTED_ATTRIBUTE, useFocusFollowsSelection } from './focus.ts';
import styles from './Links.module.css';
import type { LinkEdge } from './link-edges.ts';
import { middleOf } from './links-in-view.ts';
import { linkName } from './names.ts';

interface LinkLabelsProps {
  /** Those in view. */
  readonly shown: readonly LinkLayout[];
}

/**
 * What stands on the arrows in view: labels, and of selected ones where they are held and led elsewhere. One layer for
 * all, and not React Flow's portal for labels, which looks for its place in the page anew for each edge and each step.
 */
export const LinkLabels = memo(function LinkLabels({ shown }: LinkLabelsProps) {
  const target = useSession(({ selection }) => selection.target);
  if (shown.length === 0) return null;
  const isSelected = (id: string): boolean => target.kind === 'links' && target.links.includes(id);
  return (
    <ViewportPortal>
      <div className={styles.layer}>
        {shown.map((link) =>
          isSelected(link.id) || link.label ? (
            <Label key={link.id} link={link} isSelected={isSelected(link.id)} />
          ) : null,
        )}
      </div>
    </ViewportPortal>
  );
});

/** An edge of React Flow: the way that the scene found for the arrow. */
export const LinkEdgeView = memo(function LinkEdgeView({ id, data }: EdgeProps<LinkEdge>) {
  const actions = useCanvasActions();
  const isSelected = useSession(({ selection: { target } }) => target.kind === 'links' && target.links.includes(id));
  if (!data) return null;
  const { link } = data;
  const { line } = link;
  return (
    <g data-arrow={id}>
      {isSelected ? <path className={styles.selected} d={line} /> : null}
      <LinkLine link={link} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach it by the selection; this is for the pointer. */}
      <path
        className={`nopan ${styles.reach}`}
        d={line}
        onClick={(event) => actions.pickLink(id, event.ctrlKey || event.metaKey || event.shiftKey)}
        onDoubleClick={() => actions.rename({ kind: 'links', links: [id] })}
      />
    </g>
  );
});

interface LabelProps {
  readonly link: LinkLayout;
  readonly isSelected: boolean;
}

/** How large an arrow without a label is where it is held, in px at zoom 1. */
const GRIP = 20;

const Label = memo(function Label({ link, isSelected }: LabelProps) {
  const { id, points, label } = link;
  const t = useCanvasTexts();
  const element = useRef<HTMLDivElement>(null);
  const actions = useCanvasActions();
  const name = useSession((session) => linkName(session, id, t));
  const isPrimary = useSession(({ selection: { target } }) => target.kind === 'links' && target.links.at(-1) === id);
  const isEdited = useCanvasState(({ renaming }) => renaming?.kind === 'link' && renaming.link === id);
  useFocusFollowsSelection(element, isPrimary && !isEdited);
  const middle = middleOf(points);
  const box = label?.box ?? { x: middle.x - GRIP / 2, y: middle.y - GRIP / 2, width: GRIP, height: GRIP };
  const [start, end] = [points[0], points.at(-1)];
  return (
    <>
      {isEdited ? null : <LinkLabel link={link} />}
      {/* biome-ignore lint/a11y/useSemanticElements: no element means "an arrow between two cards". */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys reach it by the selection. */}
      <div
        ref={element}
        role="group"
        aria-label={name}
        aria-current={isSelected}
        tabIndex={-1}
        className={`nopan ${styles.label}`}
        style={boxCss(box)}
        data-arrow={id}
        data-selected={isSelected}
        {...(isPrimary ? { [SELECTED_ATTRIBUTE]: '' } : {})}
        onClick={(event) => actions.pickLink(id, event.ctrlKey || event.metaKey || event.shiftKey)}
        onDoubleClick={() => actions.rename({ kind: 'links', links: [id] })}
      />
      {isEdited ? <LabelField id={id} at={{ x: box.x + box.width / 2, y: box.y + box.height / 2 }} /> : null}
      {isPrimary && start && end ? (
        <>
          <End id={id} end="from" at={start} />
          <End id={id} end="to" at={end} />
        </>
      ) : null}
    </>
  );
});

interface EndProps {
  readonly id: string;
  readonly end: 'from' | 'to';
  readonly at: Point;
}

/** An end of the selected arrow, to be dragged to another card. */
function End({ id, end, at }: EndProps) {
  const actions = useCanvasActions();
  return (
    <div
      aria-hidden
      data-arrow={id}
      data-link-end={end}
      className={`nopan ${styles.end}`}
      style={{ left: at.x, top: at.y }}
      onPointerDown={(event) => actions.pressLinkEnd(id, end, event)}
    />
  );
}

function LabelField({ id, at }: { readonly id: string; readonly at: Point }) {
  const t = useCanvasTexts();
  const store = useSessionStore();
  const canvas = useCanvasStore();
  const label = useSession((session) => mapInView(session).links[id]?.label ?? '');
  const end = () => canvas.setState({ renaming: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the label that had the focus.
      autoFocus
      className={`nopan ${styles.field}`}
      style={{ left: at.x, top: at.y }}
      aria-label={t('canvas:link.edit')}
      maxLength={NAME_LIMIT}
      value={label}
      size={Math.max(8, label.length + 1)}
      onChange={(event) => {
        const { run, selection } = store.getState();
        const text = cleanText(event.target.value).replaceAll('\n', ' ');
        run('link.edit', { map: selection.map, link: id, fields: { label: text || null } });
      }}
      onKeyDown={onKeyDown}
      onBlur={() => document.hasFocus() && end()}
    />
  );
}

/** What the pointer does to things on the canvas, handed down to the views without rendering them anew. */
import { createContext, type PointerEvent, useContext } from 'react';
import type { SelectionTarget } from '#shared/document/selection.ts';
import type { Point } from './drop.ts';
import type { PictureDragControl } from './picture-drag.ts';

export interface CanvasActions {
  /** A button was pressed on a card: selects it, and drags it once the pointer moves. */
  pressCard(card: string, event: PointerEvent<HTMLElement | SVGElement>): void;
  /** Selects what was clicked on, without moving the view under the pointer. */
  pick(target: SelectionTarget): void;
  /** A button was pressed on a header or title: drags the stage or lane once the pointer moves. */
  pressStrip(target: Extract<SelectionTarget, { kind: 'stage' | 'lane' }>, event: PointerEvent<HTMLElement>): void;
  /** A button was pressed on the lower edge of a lane. */
  pressLaneEdge(lane: string, event: PointerEvent<HTMLElement>): void;
  /** A button was pressed on the right edge of a card. */
  pressCardEdge(card: string, event: PointerEvent<HTMLElement>): void;
  /** A button was pressed on a point of a curve: selects it, and drags its score once the pointer moves. */
  pressPoint(card: string, lane: string, event: PointerEvent<HTMLElement>): void;
  /** A double click on a header or title: opens what is collapsed, else edits its name. */
  open(target: SelectionTarget): void;
  /** Selects an arrow, or with `adds` one more or less. */
  pickLink(link: string, adds: boolean): void;
  /** A button was pressed where an arrow is drawn out of a card. */
  pressLinkHandle(card: string, event: PointerEvent<HTMLElement>): void;
  /** A button was pressed on an end of an arrow. */
  pressLinkEnd(link: string, end: 'from' | 'to', event: PointerEvent<HTMLElement>): void;
  /** Edits the name of a stage or lane, or a score on a curve, where it stands. */
  rename(target: SelectionTarget): void;
}

/** The actions with what only the canvas itself reads. */
export interface PointerActions extends CanvasActions {
  /** The pointer was pressed between the cards to draw a frame around some. */
  pressGround(event: PointerEvent<HTMLElement>): void;
  /** Selects what stands at a point of the window, unless it is among what is selected. */
  pickAt(point: Point): void;
  /** Pictures that are dragged over the map from another program. */
  readonly pictures: PictureDragControl;
  /** What the pointer picked last: it is in view already. */
  readonly picked: { current: SelectionTarget | null };
}

export const CanvasActionsContext = createContext<CanvasActions | null>(null);

export function useCanvasActions(): CanvasActions {
  const actions = useContext(CanvasActionsContext);
  if (!actions) throw new Error('A part of the canvas is shown outside of it.');
  return actions;
}

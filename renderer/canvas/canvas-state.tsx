/** What only the canvas knows: a name being edited in place, and cards being dragged. Gone when it is. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Box } from '#shared/layout/types.ts';
import type { CardMove } from '../input/moving.ts';
import type { DropTarget } from './drop.ts';
import type { PictureTarget } from './picture-drag.ts';

/** What is being edited where it stands: the name of a stage or a lane, or a score. */
export type NameEdit =
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'lane'; readonly lane: string }
  /** The score of a touchpoint, at its point on a curve. */
  | { readonly kind: 'score'; readonly card: string; readonly lane: string }
  /** The label of an arrow. */
  | { readonly kind: 'link'; readonly link: string };

export interface CardDrag {
  /** In reading order. */
  readonly cards: readonly string[];
  /** The card under the pointer. */
  readonly held: string;
  /** Where that would land. */
  readonly target: DropTarget | null;
  /** Where all that go with it would; none where it can not be dropped. */
  readonly moves: readonly CardMove[];
}

/** Pictures that are dragged over the map from another program. */
export interface PictureDrag {
  readonly count: number;
  /** Where they would go. */
  readonly target: PictureTarget | null;
}

/** A drag of anything else than cards, with the preview of what its drop would do. Boxes are of the grid. */
export type Gesture =
  /** A lane or stage on its way to another place; without a line it would stay. */
  | { readonly kind: 'sort'; readonly id: string; readonly line: Box | null }
  | { readonly kind: 'height'; readonly lane: string; readonly line: Box }
  | { readonly kind: 'span'; readonly card: string; readonly box: Box };

export interface CanvasState {
  readonly renaming: NameEdit | null;
  readonly drag: CardDrag | null;
  readonly gesture: Gesture | null;
  readonly pictures: PictureDrag | null;
  /** The card under the pointer, from which an arrow can be drawn. */
  readonly hovered: string | null;
}

export type CanvasStore = StoreApi<CanvasState>;

const NOTHING: CanvasState = { renaming: null, drag: null, gesture: null, pictures: null, hovered: null };

/** In which nothing is renamed, dragged or pointed at. */
export const createCanvasStore = (): CanvasStore => createStore<CanvasState>(() => NOTHING);

const CanvasContext = createContext<CanvasStore | null>(null);

export function CanvasStateProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createCanvasStore);
  return <CanvasContext value={store}>{children}</CanvasContext>;
}

export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext);
  if (!store) throw new Error('A part of the canvas is shown outside of it.');
  return store;
}

export function useCanvasState<T>(select: (state: CanvasState) => T): T {
  return useStore(useCanvasStore(), select);
}

/** What is drawn of the map in view. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyDocument } from '#shared/document/model.ts';
import { NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import type { Box, MapLayout, MeasureText } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import type { Scene } from '#shared/scene/types.ts';
import { languageTag } from '../app/texts.ts';
import type { CardMove } from '../input/moving.ts';
import { useSession } from '../state/use-session.tsx';
import { layoutWords } from '../views/words.ts';
import {
  cardsWithRoom,
  documentAfter,
  documentWithPictures,
  layoutWithRoom,
  linksWithRoom,
  slotsOf,
  withoutCards,
} from './room.ts';

export interface Drawing {
  readonly layout: MapLayout;
  readonly scene: Scene;
}

const NO_LINKS: MapLayout['links'] = [];

/** What is drawn while something is dragged over a place for it. */
export interface DrawingWithRoom extends Drawing {
  /** Where it would stand. */
  readonly slots: readonly Box[];
}

/** The map with room for what is dragged. */
export interface MakeRoom {
  /** For cards that would make these moves. */
  forMoves(moves: readonly CardMove[]): DrawingWithRoom;
  /** For so many pictures from another program, at a place of a cell. */
  forPictures(place: { stage: string; lane: string; index: number }, count: number): DrawingWithRoom;
}

/**
 * Layout and scene of the map in view; what did not change since the last time is the same object, and a document that
 * undo or redo gives back is drawn as it was.
 */
export function useDrawing(measure: MeasureText): { drawing: Drawing; makeRoom: MakeRoom } {
  const { t, i18n } = useTranslation(NAMESPACES);
  const language = languageTag(i18n);
  const document = useSession((session) => session.document);
  const map = useSession(({ selection }) => selection.map);
  const layoutMap = useMemo(() => createLayout({ measure, words: layoutWords(t, language) }), [measure, t, language]);
  const before = useRef<Scene | null>(null);
  // By its document as well: pictures and the persona's colour are in no layout.
  const [drawings] = useState(() => new WeakMap<MapLayout, { document: JourneyDocument; drawing: Drawing }>());
  const drawing = useMemo(() => {
    const layout = layoutMap(document, map);
    const known = drawings.get(layout);
    if (known?.document === document) return known.drawing;
    const drawing = { layout, scene: sceneOf(document, layout, before.current) };
    drawings.set(layout, { document, drawing });
    return drawing;
  }, [layoutMap, drawings, document, map]);
  useEffect(() => {
    before.current = drawing.scene;
  }, [drawing]);
  const makeRoom = useMemo<MakeRoom>(() => {
    const drawnAs = (after: JourneyDocument, layout: MapLayout): Drawing => {
      const scene = sceneOf(after, { ...layout, links: NO_LINKS }, drawing.scene);
      return { layout, scene: { ...scene, links: linksWithRoom(drawing.scene.links, drawing.layout, layout) } };
    };
    const afterMoves = (moves: readonly CardMove[]): Drawing => {
      const cards = cardsWithRoom(drawing.layout, moves);
      if (cards) return { layout: { ...drawing.layout, cards }, scene: { ...drawing.scene, cards } };
      const after = documentAfter(document, map, moves);
      return after === document ? drawing : drawnAs(after, layoutWithRoom(layoutMap, after, drawing.layout));
    };
    return {
      forMoves(moves) {
        const shown = afterMoves(moves);
        return { ...shown, slots: slotsOf(shown.layout, moves) };
      },
      forPictures(place, count) {
        const after = documentWithPictures(document, map, place, count);
        const whole = layoutWithRoom(layoutMap, after.document, drawing.layout);
        const { layout, slots } = withoutCards(whole, after.cards);
        return { ...drawnAs(after.document, layout), slots };
      },
    };
  }, [layoutMap, document, map, drawing]);
  return { drawing, makeRoom };
}

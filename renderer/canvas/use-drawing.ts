/** What is drawn of the map in view. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyDocument } from '#shared/document/model.ts';
import { NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import type { MapLayout, MeasureText } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import type { Scene } from '#shared/scene/types.ts';
import { languageTag } from '../app/texts.ts';
import type { CardMove } from '../input/moving.ts';
import { useSession } from '../state/use-session.tsx';
import { layoutWords } from '../views/words.ts';
import { cardsWithRoom, documentAfter, layoutWithRoom, linksWithRoom } from './room.ts';

export interface Drawing {
  readonly layout: MapLayout;
  readonly scene: Scene;
}

const NO_LINKS: MapLayout['links'] = [];

/** What is drawn while cards are dragged that would make these moves. */
export type DrawingWithRoom = (moves: readonly CardMove[]) => Drawing;

/**
 * Layout and scene of the map in view; what did not change since the last time is the same object, and a document that
 * undo or redo gives back is drawn as it was.
 */
export function useDrawing(measure: MeasureText): { drawing: Drawing; withRoom: DrawingWithRoom } {
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
  const withRoom = useCallback<DrawingWithRoom>(
    (moves) => {
      const cards = cardsWithRoom(drawing.layout, moves);
      if (cards) return { layout: { ...drawing.layout, cards }, scene: { ...drawing.scene, cards } };
      const after = documentAfter(document, map, moves);
      if (after === document) return drawing;
      const layout = layoutWithRoom(layoutMap, after, drawing.layout);
      const scene = sceneOf(after, { ...layout, links: NO_LINKS }, drawing.scene);
      return { layout, scene: { ...scene, links: linksWithRoom(drawing.scene.links, drawing.layout, layout) } };
    },
    [layoutMap, document, map, drawing],
  );
  return { drawing, withRoom };
}

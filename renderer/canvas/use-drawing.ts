/** What is drawn of the map in view. */
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import type { MapLayout, MeasureText } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import type { Scene } from '#shared/scene/types.ts';
import { languageTag } from '../app/texts.ts';
import { useSession } from '../state/use-session.tsx';
import { layoutWords } from '../views/words.ts';

export interface Drawing {
  readonly layout: MapLayout;
  readonly scene: Scene;
}

/** Layout and scene of the map in view; what did not change since the last time is the same object. */
export function useDrawing(measure: MeasureText): Drawing {
  const { t, i18n } = useTranslation(NAMESPACES);
  const language = languageTag(i18n);
  const document = useSession((session) => session.document);
  const map = useSession(({ selection }) => selection.map);
  const layoutMap = useMemo(() => createLayout({ measure, words: layoutWords(t, language) }), [measure, t, language]);
  const before = useRef<Scene | null>(null);
  const drawing = useMemo(() => {
    const layout = layoutMap(document, map);
    return { layout, scene: sceneOf(document, layout, before.current) };
  }, [layoutMap, document, map]);
  useEffect(() => {
    before.current = drawing.scene;
  }, [drawing]);
  return drawing;
}

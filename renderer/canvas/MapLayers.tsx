/**
 * What of the map is drawn for the place the view is at. A part of its own, because it is drawn anew whenever other
 * cards come into view: React Flow and the buttons around the map are not.
 */
import { useStoreApi } from '@xyflow/react';
import { memo, useLayoutEffect, useMemo, useState } from 'react';
import type { Box, MeasureText } from '#shared/layout/types.ts';
import { useSession } from '../state/use-session.tsx';
import { CardLayer } from './CardLayer.tsx';
import { useCanvasState } from './canvas-state.tsx';
import { Ground } from './Ground.tsx';
import { cardsInView } from './in-view.ts';
import { LinkLabels } from './Links.tsx';
import { createLinkEdges } from './link-edges.ts';
import { linksInView } from './links-in-view.ts';
import { Pinned } from './Pinned.tsx';
import { primaryCard } from './selecting.ts';
import type { Drawing, DrawingWithRoom, MakeRoom } from './use-drawing.ts';
import { useGlide } from './use-glide.ts';
import { type Beginning, useInView } from './use-in-view.ts';
import { useShownFirst } from './use-shown-first.ts';

interface MapLayersProps {
  readonly drawing: Drawing;
  readonly makeRoom: MakeRoom;
  readonly begin: Beginning;
  readonly measure: MeasureText;
}

export const MapLayers = memo(function MapLayers({ drawing, makeRoom, begin, measure }: MapLayersProps) {
  const seen = useInView(begin);
  const shown = useRoom(drawing, makeRoom, seen.isFar);
  const { layout, scene, slots } = shown;
  const focused = useSession(({ selection }) => (seen.isFar ? primaryCard(selection.target) : null));
  const around = useMemo(() => cardsInView(scene.cards, seen, focused), [scene.cards, seen, focused]);
  const cards = useShownFirst(around, scene.cards);
  const links = useMemo(() => linksInView(scene.links, seen), [scene.links, seen]);
  const [linkEdges] = useState(createLinkEdges);
  const { nodes, edges } = useMemo(() => linkEdges(links, scene.cards), [linkEdges, links, scene.cards]);
  const flow = useStoreApi();
  // Given to its store and not as properties, which would draw React Flow anew whenever other arrows come into view.
  useLayoutEffect(() => {
    flow.getState().setNodes(nodes);
    flow.getState().setEdges(edges);
  }, [flow, nodes, edges]);
  useGlide(shown, slots.length > 0);
  return (
    <>
      <Ground scene={scene} layout={layout} seen={seen} />
      <CardLayer cards={cards} layout={layout} slots={slots} />
      <LinkLabels shown={links} />
      <Pinned scene={scene} layout={layout} seen={seen} measure={measure} />
    </>
  );
});

const NO_SLOTS: readonly Box[] = [];

/**
 * The map with room for what is dragged over a place for it; far out, where nothing moves aside, as it is.
 */
function useRoom(drawing: Drawing, makeRoom: MakeRoom, isFar: boolean): DrawingWithRoom {
  const moves = useCanvasState(({ drag }) => (isFar ? null : (drag?.moves ?? null)));
  const pictures = useCanvasState((state) => (isFar ? null : state.pictures));
  return useMemo(() => {
    if (moves && moves.length > 0) return makeRoom.forMoves(moves);
    if (pictures?.target?.kind === 'place') return makeRoom.forPictures(pictures.target, pictures.count);
    return { ...drawing, slots: NO_SLOTS };
  }, [moves, pictures, makeRoom, drawing]);
}

/**
 * What of the map is drawn for the place the view is at. A part of its own, because it is drawn anew whenever other
 * cards come into view: React Flow and the buttons around the map are not.
 */
import { memo, useMemo } from 'react';
import { useSession } from '../state/use-session.tsx';
import { CardLayer } from './CardLayer.tsx';
import { Ground } from './Ground.tsx';
import { cardsInView } from './in-view.ts';
import { LinkLayer } from './LinkLayer.tsx';
import { Pinned } from './Pinned.tsx';
import { primaryCard } from './selecting.ts';
import type { Drawing } from './use-drawing.ts';
import { type Beginning, useInView } from './use-in-view.ts';

interface MapLayersProps {
  readonly drawing: Drawing;
  readonly begin: Beginning;
}

export const MapLayers = memo(function MapLayers({ drawing: { layout, scene }, begin }: MapLayersProps) {
  const seen = useInView(begin);
  const focused = useSession(({ selection }) => (seen.isFar ? primaryCard(selection.target) : null));
  const cards = useMemo(() => cardsInView(scene.cards, seen, focused), [scene.cards, seen, focused]);
  return (
    <>
      <Ground scene={scene} layout={layout} seen={seen} />
      <LinkLayer links={scene.links} seen={seen} />
      <CardLayer cards={cards} layout={layout} />
      <Pinned scene={scene} layout={layout} seen={seen} />
    </>
  );
});

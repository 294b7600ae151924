/** What the reader of a PDF can jump to on a page with a map. */
import type { JourneyDocument } from '../document/model.ts';
import type { Scene } from '../scene/types.ts';
import type { OutlineEntry } from './types.ts';

interface MapPlace {
  readonly document: JourneyDocument;
  readonly map: string;
  readonly scene: Scene;
  /** Whether the document begins with this page. */
  readonly first: boolean;
  /** Whether an earlier page names the map. */
  readonly continued?: boolean;
  /** Where the title's line begins, and the scene. */
  readonly top: number;
  readonly y: number;
  readonly scale: number;
}

/** Document and map where they begin, then the stages on the page, then its lanes. Nameless things are left out. */
export function mapOutline(place: MapPlace): OutlineEntry[] {
  const { document, map: id, scene, first, continued = false, top, y, scale } = place;
  const map = document.maps[id];
  const entries: OutlineEntry[] = [
    ...(first ? [{ level: 1 as const, text: document.title, y: top }] : []),
    ...(continued ? [] : [{ level: 2 as const, text: map?.name ?? '', y: top }]),
    ...scene.headers.map(({ stage }) => ({ level: 3 as const, text: map?.stages[stage.id]?.name ?? '', y })),
    ...scene.titles.map((lane) => ({
      level: 3 as const,
      text: map?.lanes[lane.id]?.name ?? '',
      y: y + (lane.title.y - scene.bounds.y) * scale,
    })),
  ];
  return entries.filter(({ text }) => text.trim() !== '');
}

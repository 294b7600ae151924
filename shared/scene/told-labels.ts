/** Where the labels of arrows would cover words: there cards tell them, on all that is exported. */
import type { JourneyDocument } from '../document/model.ts';
import type { LayoutMap } from '../layout/layout.ts';
import { NO_ARROWS_TO_TELL } from '../layout/link-label.ts';
import type { MapLayout } from '../layout/types.ts';
import { linkLayouts } from './links.ts';
import type { LinkLayout } from './types.ts';

/**
 * The layout of a map on which no written label of an arrow covers words.
 * @param layoutMap one that leaves texts whole
 */
export function layoutWithClearLabels(layoutMap: LayoutMap, document: JourneyDocument, map: string): MapLayout {
  let layout = layoutMap(document, map);
  let crowded = NO_ARROWS_TO_TELL.crowded;
  // Cards that tell more are higher, which moves others; what was told once stays told, so this comes to an end.
  for (;;) {
    const more = crowdedLabels(linkLayouts(layout));
    if (more.length === 0) return layout;
    crowded = new Set([...crowded, ...more]);
    layout = layoutMap(document, map, { arrows: { ...NO_ARROWS_TO_TELL, crowded } });
  }
}

/** The arrows with words on them that cover others. */
export function crowdedLabels(links: readonly LinkLayout[]): string[] {
  return links.flatMap(({ id, label }) => (label?.text && !label.isNumber && !label.isClear ? id : []));
}

/** What leads away from a map to pages on the web: links of cards, and addresses in their texts. */
import type { JourneyMap } from '../document/model.ts';
import type { MeasureText } from '../layout/types.ts';
import type { Scene } from '../scene/types.ts';
import { type WebPlace, webPlaces } from './web-links.ts';

/**
 * In the coordinates of the scene. A card with links leads to the first of them wherever no address of its text
 * stands; reports name all of them.
 */
export function mapLinks(map: JourneyMap | undefined, scene: Scene, measure: MeasureText): WebPlace[] {
  return scene.cards.flatMap(({ id, box, content }) => {
    const card = map?.cards[id];
    if (card === undefined) return [];
    const [first] = card.links ?? [];
    const inText = webPlaces(card.text, content.lines, 'card', measure).map(({ url, box: place }) => ({
      url,
      box: { ...place, x: box.x + place.x, y: box.y + place.y },
    }));
    // What is painted later lies on top.
    return first === undefined ? inText : [{ url: first.url, box }, ...inText];
  });
}

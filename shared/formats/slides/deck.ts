/** A document as slides: its personas, then each map, whole and stage by stage. */
import type { JourneyDocument } from '../../document/model.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { SceneMaterial } from '../../scene/types.ts';
import type { Notice } from '../types.ts';
import { mapSlide, textSizeOf } from './map-slide.ts';
import type { PptxOptions } from './options.ts';
import { personaSlides } from './persona-slides.ts';
import { stageSlides } from './stage-slides.ts';
import type { Slide, SlideDeck } from './types.ts';

/** Below this many points, text on a slide can be seen but not read. */
const READABLE = 7;

/**
 * @param t speaks the language of the words that are not the document's.
 */
export function slideDeck(
  document: JourneyDocument,
  { scenes, stageScenes, pictures }: SceneMaterial,
  options: PptxOptions,
  t: Translate,
): { deck: SlideDeck; notices: readonly Notice[] } {
  const slides: Slide[] = options.personas ? personaSlides(document, pictures, t) : [];
  const notices: Notice[] = [];
  for (const [index, scene] of scenes.entries()) {
    const map = document.maps[scene.map];
    if (map === undefined) throw new RangeError(`The document has no map ${scene.map}.`);
    if (options.maps) {
      slides.push(mapSlide(document, map, scene, pictures, t));
      const size = textSizeOf(scene);
      if (size < READABLE && scene.cards.length > 0) {
        notices.push({ code: 'slidesSmallText', values: { name: map.name, size: Math.round(size * 10) / 10 } });
      }
    }
    const narrow = stageScenes[index];
    if (options.stages && narrow !== undefined) {
      const { language } = document;
      slides.push(...stageSlides({ map, scene: narrow, pictures, language, withNotes: options.notes, t }));
    }
  }
  return { deck: { title: document.title, language: document.language, slides, pictures }, notices };
}

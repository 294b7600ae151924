/** What a picture of a map says of itself. */
import type { JourneyDocument } from '../../document/model.ts';
import type { Translate } from '../../i18n/translator.ts';
import { curveTexts } from '../../pages/curve-words.ts';
import type { Scene } from '../../scene/types.ts';
import type { PictureWords } from './export-svg.ts';

/** @param t in the language of the document, as far as there is a translation */
export function pictureWords(document: JourneyDocument, scene: Scene, t: Translate): PictureWords {
  const map = document.maps[scene.map];
  const persona = map && document.personas[map.persona];
  const counts = [
    t('app:count.stages', { count: scene.headers.length }),
    t('app:count.cards', { count: scene.cards.length }),
  ];
  return {
    title: [document.title, map?.name, persona?.name].filter((part) => part?.trim()).join(' · '),
    description: [
      t('formats:picture.description', { counts: counts.join(', ') }),
      ...Object.values(curveTexts(document, scene, t)),
    ].join(' '),
    language: document.language,
  };
}

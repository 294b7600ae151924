/** Slides of a document, measured with the tests' table of widths. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { slideDeck } from '#shared/formats/slides/deck.ts';
import { PptxOptions } from '#shared/formats/slides/options.ts';
import { stageDocument } from '#shared/formats/slides/stage-document.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { PlainPicture, PlainPictures } from '#shared/images/plain.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { tableMeasure } from './measure.ts';
import { plainWords } from './words.ts';

/** Documents whose slides are looked at: the samples, 250 cards, and whatever is hard to show. */
export const SLIDE_FIXTURES = [
  'assets/samples/streaming-listener.journey',
  'assets/samples/smykker-online.journey',
  'assets/samples/saas-tim.journey',
  'test/fixtures/content/large-map.journey',
  'test/fixtures/content/demanding.journey',
  'test/fixtures/content/blueprint.journey',
] as const;

/** Pictures as they are; those that a window would have to draw are left out. */
function picturesOf({ images }: JourneyDocument): PlainPictures {
  return Object.fromEntries(
    Object.entries(images).flatMap(([id, { type, width, height, data }]): [string, PlainPicture][] =>
      type === 'image/webp' || type === 'image/svg+xml' ? [] : [[id, { type, width, height, data }]],
    ),
  );
}

export function deckOf(document: JourneyDocument, options: Partial<PptxOptions> = {}) {
  const { t } = createTranslator('en');
  const layout = { measure: tableMeasure, words: plainWords, wholeTexts: true };
  const scenesOf = (shown: JourneyDocument) =>
    inOrder(shown.maps).map(([id]) => sceneOf(shown, layoutMap(shown, id, layout)));
  const [scenes, stageScenes] = [scenesOf(document), scenesOf(stageDocument(document))];
  const pictures = picturesOf(document);
  return {
    ...slideDeck(document, { scenes, stageScenes, pictures }, PptxOptions.parse(options), t),
    scenes,
    stageScenes,
    t,
  };
}

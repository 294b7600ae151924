/** The maps of a document as pictures, measured with the fonts of this window. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import type { MeasureText } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { layoutWithClearLabels } from '#shared/scene/told-labels.ts';
import type { Scene } from '#shared/scene/types.ts';
import { layoutWords } from '../views/words.ts';

/** One scene for each map, in the maps' order. */
export function scenesOf(document: JourneyDocument, measure: MeasureText, t: Translate): readonly Scene[] {
  const layoutMap = createLayout({ measure, words: layoutWords(t, document.language), wholeTexts: true });
  return inOrder(document.maps).map(([id]) => sceneOf(document, layoutWithClearLabels(layoutMap, document, id)));
}

/** A whole map on one page, as large as it fits. */
import { sceneOf } from '../scene/scene.ts';
import { layoutWithClearLabels } from '../scene/told-labels.ts';
import type { Scene } from '../scene/types.ts';
import { curveTexts } from './curve-words.ts';
import { type Frame, frameOf, type Heading, titleAt, titleParts } from './frame.ts';
import { mapLinks } from './map-links.ts';
import { mapOutline } from './map-outline.ts';
import type { MapTask } from './map-task.ts';
import type { Sheet } from './papers.ts';
import type { PageDraft } from './types.ts';

interface Fit {
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly scale: number;
}

/** The map on the sheet that shows it largest; title and map together in the middle. */
export function onePage(task: MapTask): PageDraft {
  const { document, map, sheets, first, measure, t } = task;
  const scene = sceneOf(document, layoutWithClearLabels(task.layout, document, map));
  const heading = { parts: titleParts(document, map, { ofDocument: first, ofMap: true }), measure };
  const { frame, sheet, scale } = bestFit(sheets, scene, heading);
  const { body } = frame;
  const titleHeight = body.y - frame.title.y;
  const x = body.x + (body.width - scene.bounds.width * scale) / 2;
  const top = frame.title.y + (body.height - scene.bounds.height * scale) / 2;
  const y = top + titleHeight;
  return {
    key: `map-${map}`,
    width: sheet.width,
    height: sheet.height,
    title: titleAt(frame, { x, y: top }, heading),
    outline: mapOutline({ document, map, scene, first, top, y, scale }),
    content: {
      kind: 'map',
      scene,
      x,
      y,
      scale,
      clip: null,
      echoes: new Set(),
      links: mapLinks(document.maps[map], scene, measure),
      pageLinks: [],
      curveTexts: curveTexts(document, scene, t),
      cutMarks: [],
    },
  };
}

function bestFit(sheets: readonly Sheet[], { bounds }: Scene, heading: Heading): Fit {
  const fits = sheets.map((sheet): Fit => {
    const frame = frameOf(sheet, heading);
    const { body } = frame;
    return {
      sheet,
      frame,
      scale: Math.min(body.width / Math.max(bounds.width, 1), body.height / Math.max(bounds.height, 1)),
    };
  });
  return fits.reduce((best, fit) => (fit.scale > best.scale ? fit : best));
}

/** One sheet: a line that says what it is, and the map as large as fits. */

import type { Translate } from '#shared/i18n/translator.ts';
import type { PagesJob } from '#shared/ipc/contract.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import type { MeasureText } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { layoutWords } from '../views/words.ts';
import styles from './PrintPage.module.css';
import { SceneView } from './SceneView.tsx';
import { sheetOf } from './sheet.ts';

/** A quarter of a point, whatever the map is scaled to. In CSS px. */
const HAIRLINE = (0.25 * 96) / 72;

interface PrintPageProps {
  readonly job: PagesJob;
  readonly measure: MeasureText;
  readonly t: Translate;
}

export function PrintPage({ job, measure, t }: PrintPageProps) {
  const { document, map, page } = job;
  const layout = layoutMap(document, map, { measure, words: layoutWords(t, document.language) });
  const scene = sceneOf(document, layout);
  const sheet = sheetOf(page, scene.bounds);
  const { bounds } = scene;
  const { x, y, scale } = sheet.map;
  return (
    <main
      className={styles.sheet}
      style={{ width: page.width, height: page.height, ...{ '--hairline': `${HAIRLINE / scale}px` } }}
    >
      <h1
        className={styles.title}
        style={{
          left: sheet.title.x,
          top: sheet.title.y,
          width: sheet.title.width,
          height: sheet.title.height,
          fontSize: sheet.title.size,
          lineHeight: `${sheet.title.height}px`,
        }}
      >
        {titleOf(job)}
      </h1>
      <div
        className={styles.map}
        style={{ transform: `translate(${x}px, ${y}px) scale(${scale}) translate(${-bounds.x}px, ${-bounds.y}px)` }}
      >
        <SceneView scene={scene} />
      </div>
    </main>
  );
}

/** Document, map and persona, as far as they say something. */
export function titleOf({ document, map }: PagesJob): string {
  const entity = document.maps[map];
  const persona = entity && document.personas[entity.persona];
  return [document.title, entity?.name, persona?.name].filter((part) => part?.trim()).join(' · ');
}

/** Shows a map tile by tile; the main process takes a picture of each. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { pictureSize } from '#shared/formats/png/size.ts';
import { frameOf } from '#shared/formats/svg/frame.ts';
import type { DrawnTile, PictureJob, RenderResults } from '#shared/ipc/contract.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { layoutWithClearLabels } from '#shared/scene/told-labels.ts';
import { layoutWords } from '../views/words.ts';
import type { Surroundings } from './jobs.ts';
import styles from './Picture.module.css';
import { picturesReady } from './pictures-ready.ts';
import { SceneView } from './SceneView.tsx';

/** Neighbouring marks differ in all three colours, and none is the white or the nothing of an empty window. */
const MARKS = [0x20c060, 0xc06020, 0x6020c0] as const;

/** @returns the picture's size, once its last tile was taken */
export async function drawPicture(
  { document: journey, map, options, limits }: PictureJob,
  { root, measure, t, tile: handIn }: Surroundings,
): Promise<RenderResults['picture']> {
  const words = layoutWords(t, journey.language);
  const layoutMap = createLayout({ measure, words, wholeTexts: true });
  const scene = sceneOf(journey, layoutWithClearLabels(layoutMap, journey, map));
  const frame = frameOf(scene);
  const size = pictureSize(frame, options.scale, limits);
  // One pixel of the window is one of the picture, whatever screen this is.
  const ratio = window.devicePixelRatio;
  const scale = size.scale / ratio;

  // No bar to scroll with in the picture, and nothing behind it.
  Object.assign(document.documentElement.style, { background: 'transparent', overflow: 'hidden' });
  document.body.style.background = options.background === 'white' ? '#ffffff' : 'transparent';
  flushSync(() =>
    createRoot(root).render(
      <>
        <div className={styles.picture}>
          <SceneView scene={scene} echoes={new Set()} curveTexts={{}} name="" />
        </div>
        <div className={styles.mark} style={{ height: 1 / ratio }} />
      </>,
    ),
  );
  const [picture, mark] = root.children;
  if (!(picture instanceof HTMLElement && mark instanceof HTMLElement)) throw new Error('The picture was not drawn.');
  await document.fonts.ready;
  await picturesReady(picture);

  const view = { width: Math.round(window.innerWidth * ratio), height: Math.round(window.innerHeight * ratio) - 1 };
  for (const [index, place] of tilesOf(size, view).entries()) {
    const color = MARKS[index % MARKS.length] ?? MARKS[0];
    mark.style.background = `#${color.toString(16).padStart(6, '0')}`;
    const left = -place.x / ratio - frame.x * scale;
    const top = -place.y / ratio - frame.y * scale;
    picture.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    await nextFrame();
    const { width, height } = size;
    const tile: DrawnTile = { picture: { width, height, scale: size.scale }, ...place, mark: color };
    await handIn(tile);
  }
  return size;
}

type Place = Pick<DrawnTile, 'x' | 'y' | 'width' | 'height'>;

/** What of a picture is seen in a view at a time: rows of tiles, from the upper left. */
function tilesOf(picture: { width: number; height: number }, view: { width: number; height: number }): Place[] {
  const tiles: Place[] = [];
  for (let y = 0; y < picture.height; y += view.height) {
    for (let x = 0; x < picture.width; x += view.width) {
      const width = Math.min(view.width, picture.width - x);
      tiles.push({ x, y, width, height: Math.min(view.height, picture.height - y) });
    }
  }
  return tiles;
}

/** Two frames on, what was drawn has been handed to the compositor. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

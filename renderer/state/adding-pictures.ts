/** Pictures on their way into the document: from the clipboard, dropped, or chosen. */
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { PictureSpot } from '#renderer/canvas/picture-drag.ts';
import { type NewImage, readPicture } from '#renderer/input/images.ts';
import { type PicturePlace, picturePlace, pictureStep } from '#renderer/input/pictures.ts';
import { type PictureRefused, sessionOf, type WindowStore } from './window.ts';

export interface AddingPictures {
  /** Reads pictures and adds them where they were meant to go. What cannot be taken is told. */
  add(files: readonly Blob[]): Promise<void>;
  /** The same for pictures that were dropped, where they were. */
  drop(files: readonly Blob[], spot: PictureSpot): Promise<void>;
  /** Asks for a picture first. */
  choose(): Promise<void>;
}

export function createAddingPictures(bridge: Pick<WindowBridge, 'choosePicture'>, window: WindowStore): AddingPictures {
  const tell = (why: PictureRefused): void => window.getState().tell({ kind: 'pictureRefused', why });

  const addAt = async (place: PicturePlace, files: readonly Blob[]): Promise<void> => {
    const store = sessionOf(window);
    const images: NewImage[] = [];
    for (const file of files) {
      const result = await readPicture(file);
      if (result.kind === 'refused') tell(result.why);
      else images.push(result.image);
    }
    // Meanwhile another document may have come into the window.
    if (images.length === 0 || store === null || sessionOf(window) !== store) return;
    const session = store.getState();
    const step = pictureStep(session, place, images);
    if (step === null) tell('noPlace');
    else if (!step.run(session)) tell('noRoom');
  };

  return {
    async add(files) {
      const session = sessionOf(window)?.getState();
      if (session) await addAt(picturePlace(session), files);
    },

    async drop(files, spot) {
      const session = sessionOf(window)?.getState();
      if (!session) return;
      const place = picturePlace(session);
      if (spot.kind === 'none') tell('noPlace');
      else await addAt(spot.kind === 'at' ? { ...place, ...spot } : place, files);
    },

    async choose() {
      const session = sessionOf(window)?.getState();
      if (!session) return;
      const place = picturePlace(session);
      const file = await bridge.choosePicture();
      if (file.kind === 'problem') tell(file.problem.problem.kind === 'tooLarge' ? 'tooLarge' : 'unreadable');
      if (file.kind === 'file') await addAt(place, [new Blob([new Uint8Array(file.bytes)])]);
    },
  };
}

/** A file dropped anywhere on the window is opened; a picture goes to the card or cell under the pointer. */
import { useEffect } from 'react';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { isPicture, isPictureType } from '#renderer/input/images.ts';
import { useServices } from './services.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** What is dragged says no more of a file than its type, before it is dropped. */
const countPictures = ({ dataTransfer }: DragEvent): number =>
  [...(dataTransfer?.items ?? [])].filter(({ kind, type }) => kind === 'file' && isPictureType(type)).length;

export function useDroppedFiles(): void {
  const { bridge, pictures, window: shown } = useServices();
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      const count = countPictures(event);
      if (count > 0) canvasControls.previewPictures({ x: event.clientX, y: event.clientY }, count);
    };
    const onDragLeave = (event: DragEvent): void => {
      // Out of the window, or called off; not from one element to the next.
      if (event.relatedTarget === null) canvasControls.endPictures();
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const images = shown.getState().content.kind === 'document' ? files.filter(isPicture) : [];
      if (images.length > 0) {
        const spot = canvasControls.dropPictures({ x: event.clientX, y: event.clientY }, images.length);
        void pictures.drop(images, spot);
      }
      for (const file of files) if (!images.includes(file)) void bridge.openDropped(file);
    };
    // From one element to the next, the first thing heard is that it was entered.
    window.addEventListener('dragenter', onDragOver);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onDragOver);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [bridge, pictures, shown]);
}

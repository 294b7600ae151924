/** A file dropped anywhere on the window is opened; a picture goes to the card or cell under the pointer. */
import { useEffect } from 'react';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { isPicture } from '#renderer/input/images.ts';
import { useServices } from './services.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function useDroppedFiles(): void {
  const { bridge, pictures, window: shown } = useServices();
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const images = shown.getState().content.kind === 'document' ? files.filter(isPicture) : [];
      if (images.length > 0) {
        canvasControls.pickAt({ x: event.clientX, y: event.clientY });
        void pictures.add(images);
      }
      for (const file of files) if (!images.includes(file)) void bridge.openDropped(file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [bridge, pictures, shown]);
}

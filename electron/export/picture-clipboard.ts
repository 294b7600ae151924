/** The clipboard as newer Electrons have it, and as older ones do. */
import { ClipboardItem, clipboard, type NativeImage, nativeImage } from 'electron';

/** Older clipboards take a picture at once, and know no items. */
interface OlderClipboard {
  readonly writeImage?: (image: NativeImage) => void;
}

/** @param png bytes of a PNG file */
export async function writePicture(png: Uint8Array): Promise<void> {
  const older: OlderClipboard = clipboard as object;
  if (older.writeImage) {
    older.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
    return;
  }
  const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
  await clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

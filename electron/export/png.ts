/** One map as a picture of pixels, drawn tile by tile, so that its size is not bounded by memory. */
import type { NativeImage, WebContents } from 'electron';
import { RenderError, type RenderOptions, renderInWindow, type TileTaker } from '#electron/render/render-window.ts';
import { inOrder } from '#shared/document/order.ts';
import type { PngOptions } from '#shared/formats/png/options.ts';
import { FILE_LIMITS, type PictureLimits } from '#shared/formats/png/size.ts';
import type { Notice } from '#shared/formats/types.ts';
import type { DrawnTile } from '#shared/ipc/contract.ts';
import type { ExportContext, ExportedFile, ExportRequest } from './exporter.ts';
import { PngEncoder } from './png-encoder.ts';
import { TileRow } from './png-rows.ts';

/** Wide rather than high: a whole row of tiles is in memory at once. The last row of pixels holds the mark. */
const WINDOW = { width: 2_048, height: 513 } as const;

/** How often a window that still shows the tile before is looked at again. */
const LOOKS = 50;
const LOOK_PAUSE_MS = 20;

/**
 * The bytes of a PNG file with the first map of the document.
 * @throws RenderError, or the reason of the signal
 */
export async function exportPng(
  { document, options }: ExportRequest<PngOptions>,
  { signal, progress }: ExportContext,
  limits: PictureLimits = FILE_LIMITS,
): Promise<ExportedFile> {
  const [first] = inOrder(document.maps);
  if (!first) throw new RenderError('the document has no map');
  const [map] = first;
  const writer = createWriter(options, progress);
  const tiles: TileTaker = { window: WINDOW, take: writer.take };
  const renderOptions: RenderOptions = { signal, tiles };
  const size = await renderInWindow(
    { kind: 'picture', document, map, options, limits },
    (drawn) => drawn,
    renderOptions,
  );
  signal.throwIfAborted();
  const content = await writer.finish();
  const notices: Notice[] = [];
  if (size.isReduced) notices.push({ code: 'pictureReduced', values: { width: size.width, height: size.height } });
  return { content, notices };
}

function createWriter({ background }: PngOptions, progress: ExportContext['progress']) {
  const hasAlpha = background === 'transparent';
  let parts: { readonly encoder: PngEncoder; readonly row: TileRow } | null = null;
  return {
    take: async (tile: DrawnTile, contents: WebContents): Promise<void> => {
      const { picture, x, y, width, height } = tile;
      parts ??= {
        encoder: new PngEncoder({ ...picture, hasAlpha }),
        row: new TileRow(picture.width, hasAlpha),
      };
      const bitmap = await bitmapOf(tile, contents);
      const rows = parts.row.add(tile, bitmap, WINDOW.width);
      if (rows) await parts.encoder.write(rows);
      const done = y * picture.width + (x + width) * height;
      progress(done, picture.width * picture.height);
    },
    finish: async (): Promise<Uint8Array> => {
      if (!parts) throw new RenderError('the page drew no tile');
      return await parts.encoder.finish();
    },
  };
}

/** The pixels of the window once it shows this tile: what is drawn comes to be seen only some frames later. */
async function bitmapOf(tile: DrawnTile, contents: WebContents): Promise<Buffer> {
  for (let look = 0; look < LOOKS; look++) {
    const bitmap = pixelsOf(await contents.capturePage());
    if (showsMark(bitmap, tile.mark)) return bitmap;
    await new Promise((resolve) => setTimeout(resolve, LOOK_PAUSE_MS));
  }
  throw new RenderError(`the tile at ${tile.x}, ${tile.y} was never seen`);
}

function pixelsOf(image: NativeImage): Buffer {
  const bitmap = image.toBitmap();
  const { width, height } = WINDOW;
  if (bitmap.length !== width * height * 4) {
    throw new RenderError(`${bitmap.length} bytes came for a window of ${width} × ${height} pixels`);
  }
  return bitmap;
}

function showsMark(bitmap: Buffer, mark: number): boolean {
  // Blue, green, red: the lowest byte of a number comes first.
  return bitmap.readUIntLE((WINDOW.height - 1) * WINDOW.width * 4, 3) === mark;
}

/** Puts tiles side by side into rows of pixels. */
import type { DrawnTile } from '#shared/ipc/contract.ts';

const BLUE_GREEN_RED_ALPHA = 4;

/** One row of tiles. Only it is in memory, never the whole picture. */
export class TileRow {
  readonly #channels: 3 | 4;
  readonly #width: number;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(width: number, hasAlpha: boolean) {
    this.#width = width;
    this.#channels = hasAlpha ? 4 : 3;
  }

  /**
   * @param bitmap what Chromium drew: blue, green, red and alpha, the colours multiplied by alpha; its rows
   *   are `stride` pixels long, of which the tile is the first ones
   * @returns the rows of the picture when this was the last tile of its row, else null
   */
  add(tile: Pick<DrawnTile, 'x' | 'width' | 'height'>, bitmap: Buffer, stride: number): Buffer | null {
    const channels = this.#channels;
    if (tile.x === 0) this.#bytes = Buffer.allocUnsafe(this.#width * tile.height * channels);
    const bytes = this.#bytes;
    for (let row = 0; row < tile.height; row++) {
      let from = row * stride * BLUE_GREEN_RED_ALPHA;
      let to = (row * this.#width + tile.x) * channels;
      for (let column = 0; column < tile.width; column++) {
        const alpha = bitmap[from + 3] ?? 0;
        const pure = (value: number): number => (alpha === 255 ? value : alpha === 0 ? 0 : (value * 255) / alpha + 0.5);
        bytes[to] = pure(bitmap[from + 2] ?? 0);
        bytes[to + 1] = pure(bitmap[from + 1] ?? 0);
        bytes[to + 2] = pure(bitmap[from] ?? 0);
        if (channels === 4) bytes[to + 3] = alpha;
        from += BLUE_GREEN_RED_ALPHA;
        to += channels;
      }
    }
    return tile.x + tile.width >= this.#width ? bytes : null;
  }
}

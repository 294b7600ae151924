/** A window nobody sees, which draws what needs the fonts and the layout of the screen. */
import { BrowserWindow, type WebContents } from 'electron';
import { answerChannels } from '#electron/ipc/gateway.ts';
import { pageUrl } from '#electron/security/app-url.ts';
import { webPreferences } from '#electron/security/web-preferences.ts';
import {
  type DrawnTile,
  PRINT_CHANNELS,
  type PrintChannelResults,
  type RenderJob,
  type RenderResult,
} from '#shared/ipc/contract.ts';

/** The page could not be drawn; the message is for a log. */
export class RenderError extends Error {}

/** A map of thousands of cards takes a few seconds; this is for a page that will never be ready. */
const DEADLINE_MS = 120_000;

const SIZE = { width: 1_280, height: 800 } as const;

export interface RenderOptions {
  /** Of a job that draws tiles: how large the window is, and what takes each of them. */
  readonly tiles?: TileTaker | undefined;
  /** Ends the work: the window goes, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface TileTaker {
  /** In pixels. The window has no display to fit on: it is drawn in memory, on nothing where the page is see-through. */
  readonly window: { readonly width: number; readonly height: number };
  /** The page draws the next tile when the promise resolves. */
  readonly take: (tile: DrawnTile, contents: WebContents) => Promise<void>;
}

/**
 * Has a job done in a hidden window, and lets `finish` use what came back while the window still shows it
 * (to print it, or to take its picture).
 * @throws RenderError, or whatever `finish` throws, or the reason of the signal
 */
export async function renderInWindow<Kind extends RenderJob['kind'], T>(
  job: Extract<RenderJob, { kind: Kind }>,
  finish: (result: RenderResult<Kind>, contents: WebContents) => T | Promise<T>,
  { signal, tiles }: RenderOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  const window = new BrowserWindow({
    show: false,
    ...(tiles ? { ...tiles.window, useContentSize: true, frame: false, transparent: true } : SIZE),
    // A page in the background would be drawn late or never.
    webPreferences: { ...webPreferences('print'), backgroundThrottling: false, offscreen: tiles !== undefined },
  });
  const ended = endOf(window, signal);
  try {
    const work = async (): Promise<T> => {
      // What the page answers for a kind is written in `RenderResults`, which its drawing function is checked against.
      const result = (await resultOf(window, job, tiles, ended.renew)) as RenderResult<Kind>;
      return await finish(result, window.webContents);
    };
    return await Promise.race([work(), ended.failure]);
  } finally {
    ended.forget();
    window.destroy();
  }
}

async function resultOf(
  window: BrowserWindow,
  job: RenderJob,
  tiles: TileTaker | undefined,
  alive: () => void,
): Promise<unknown> {
  const contents = window.webContents;
  const answered = new Promise<unknown>((resolve, reject) => {
    answerChannels<typeof PRINT_CHANNELS, PrintChannelResults>(
      contents,
      PRINT_CHANNELS,
      {
        'print:job': () => job,
        'print:tile': async (tile) => {
          alive();
          if (!tiles) throw new RenderError('the page drew a tile that nobody asked for');
          // What goes wrong with a tile ends the job: the page only hears that it failed.
          await tiles.take(tile, contents).catch(reject);
          return undefined;
        },
        'print:answer': (answer) => {
          if (answer.ok) resolve(answer.result);
          else reject(new RenderError(`the page could not draw: ${answer.reason}`));
          return undefined;
        },
      },
      { report: (problem) => reject(new RenderError(problem)) },
    );
  });
  // The page may answer before its load is reported, or never: both are awaited together.
  const [, result] = await Promise.all([window.loadURL(pageUrl('print.html')), answered]);
  return result;
}

/** Rejects when the page's process ends, its time is over or nobody wants it any more; otherwise never settles. */
function endOf(window: BrowserWindow, signal: AbortSignal | undefined) {
  let forget = (): void => undefined;
  let renew = (): void => undefined;
  const failure = new Promise<never>((_, reject) => {
    const { webContents } = window;
    webContents.on('render-process-gone', (_event, { reason }) => reject(new RenderError(`the page ended: ${reason}`)));
    webContents.on('preload-error', (_event, _path, error) =>
      reject(new RenderError(`the preload failed: ${error.message}`)),
    );
    const giveUp = (): void => reject(new RenderError(`nothing came of the page for ${DEADLINE_MS / 1_000} s`));
    let timer = setTimeout(giveUp, DEADLINE_MS);
    renew = () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, DEADLINE_MS);
    };
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort);
    forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  return { failure, renew: () => renew(), forget: () => forget() };
}

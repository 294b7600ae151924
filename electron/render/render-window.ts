/** A window nobody sees, which draws what needs the fonts and the layout of the screen. */
import { BrowserWindow, type WebContents } from 'electron';
import { answerChannels } from '#electron/ipc/gateway.ts';
import { pageUrl } from '#electron/security/app-url.ts';
import { webPreferences } from '#electron/security/web-preferences.ts';
import { PRINT_CHANNELS, type PrintChannelResults, type RenderJob, type RenderResult } from '#shared/ipc/contract.ts';

/** The page could not be drawn; the message is for a log. */
export class RenderError extends Error {}

/** A map of thousands of cards takes a few seconds; this is for a page that will never be ready. */
const DEADLINE_MS = 120_000;

export interface RenderOptions {
  /** Ends the work: the window goes, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has a job done in a hidden window, and lets `finish` use what came back while the window still shows it
 * (to print it, or to take its picture).
 * @throws RenderError, or whatever `finish` throws, or the reason of the signal
 */
export async function renderInWindow<Kind extends RenderJob['kind'], T>(
  job: Extract<RenderJob, { kind: Kind }>,
  finish: (result: RenderResult<Kind>, contents: WebContents) => T | Promise<T>,
  { signal }: RenderOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  const window = new BrowserWindow({
    show: false,
    width: 1_280,
    height: 800,
    // A page in the background would be drawn late or never.
    webPreferences: { ...webPreferences('print'), backgroundThrottling: false },
  });
  const ended = endOf(window, signal);
  try {
    const work = async (): Promise<T> => {
      // What the page answers for a kind is written in `RenderResults`, which its drawing function is checked against.
      const result = (await resultOf(window, job)) as RenderResult<Kind>;
      return await finish(result, window.webContents);
    };
    return await Promise.race([work(), ended.failure]);
  } finally {
    ended.forget();
    window.destroy();
  }
}

async function resultOf(window: BrowserWindow, job: RenderJob): Promise<unknown> {
  const contents = window.webContents;
  const answered = new Promise<unknown>((resolve, reject) => {
    answerChannels<typeof PRINT_CHANNELS, PrintChannelResults>(
      contents,
      PRINT_CHANNELS,
      {
        'print:job': () => job,
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
  const failure = new Promise<never>((_, reject) => {
    const { webContents } = window;
    webContents.on('render-process-gone', (_event, { reason }) => reject(new RenderError(`the page ended: ${reason}`)));
    webContents.on('preload-error', (_event, _path, error) =>
      reject(new RenderError(`the preload failed: ${error.message}`)),
    );
    const timer = setTimeout(
      () => reject(new RenderError(`the page was not ready after ${DEADLINE_MS / 1_000} s`)),
      DEADLINE_MS,
    );
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort);
    forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  return { failure, forget: () => forget() };
}

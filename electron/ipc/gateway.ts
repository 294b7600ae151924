/**
 * The one way into the main process. Handlers are bound to one WebContents, so only a window we made can reach
 * them; each call is checked for its frame, and its input against the schema of its channel.
 */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { z } from 'zod';
import { isAppUrl } from '#electron/security/app-url.ts';

/** Channel names with the schema of their one input object. */
export type ChannelTable = Readonly<Record<string, z.ZodType>>;

/** One handler for each channel of a table. */
export type Handlers<Table extends ChannelTable, Results extends Record<keyof Table, unknown>> = {
  readonly [C in keyof Table]: (input: z.output<Table[C]>) => Results[C] | Promise<Results[C]>;
};

/** What to answer on a channel whose input does not fit its schema, where that is a case a person meets. */
export type InvalidAnswers<Results> = { readonly [C in keyof Results]?: Results[C] };

/** The part of a frame that tells who is calling. */
export type CallingFrame = Pick<Electron.WebFrameMain, 'url' | 'parent'>;

/** A page of ours, in the window itself and not in a frame of it. A frame that is gone (null) is nobody. */
export function isTrustedFrame(frame: CallingFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

/**
 * Answers all channels of a table for one window.
 * A call that is refused or fails rejects in the page with one bare word; what went wrong is told to `report` only.
 */
export function answerChannels<Table extends ChannelTable, Results extends Record<keyof Table, unknown>>(
  contents: Pick<WebContents, 'ipc'>,
  table: Table,
  handlers: Handlers<Table, Results>,
  options: { readonly invalid?: InvalidAnswers<Results>; readonly report: (problem: string) => void },
): void {
  const answer = async <C extends keyof Table & string>(
    channel: C,
    frame: CallingFrame | null,
    input: unknown,
  ): Promise<Results[C]> => {
    if (!isTrustedFrame(frame)) {
      options.report(`${channel}: refused, the sender is not a page of ours`);
      throw new Error('refused');
    }
    const parsed = table[channel]?.safeParse(input);
    if (!parsed?.success) {
      options.report(`${channel}: refused, ${parsed?.error.message}`);
      const known = options.invalid?.[channel];
      if (known !== undefined) return known;
      throw new Error('refused');
    }
    try {
      return await handlers[channel](parsed.data as z.output<Table[C]>);
    } catch (error) {
      options.report(`${channel}: failed, ${error instanceof Error ? error.stack : String(error)}`);
      throw new Error('failed');
    }
  };
  for (const channel of Object.keys(table)) {
    // The frame is read before anything is awaited: later it may be gone or belong to another page.
    contents.ipc.handle(channel, (event: IpcMainInvokeEvent, input: unknown) =>
      answer(channel, event.senderFrame, input),
    );
  }
}

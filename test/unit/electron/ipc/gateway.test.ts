import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerChannels, type CallingFrame, isTrustedFrame } from '#electron/ipc/gateway.ts';

const TABLE = {
  'thing:double': z.object({ number: z.number() }),
  'thing:fail': z.object({}),
  'thing:keep': z.object({ text: z.string() }),
} as const;

interface Results extends Record<keyof typeof TABLE, unknown> {
  'thing:double': number;
  'thing:fail': undefined;
  'thing:keep': { kind: 'kept' } | { kind: 'refusedText' };
}

const OURS: CallingFrame = { url: 'app://stagecoach/index.html', parent: null };

/** A window whose calls the test makes itself. */
function openWindow() {
  type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;
  const handlers = new Map<string, Handler>();
  const reported: string[] = [];
  const contents = { ipc: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) } };
  answerChannels<typeof TABLE, Results>(
    contents as unknown as Parameters<typeof answerChannels>[0],
    TABLE,
    {
      'thing:double': ({ number }) => number * 2,
      'thing:fail': () => {
        throw new Error('/home/someone/secret.journey is broken');
      },
      'thing:keep': async () => ({ kind: 'kept' }),
    },
    { invalid: { 'thing:keep': { kind: 'refusedText' } }, report: (problem) => reported.push(problem) },
  );
  return {
    channels: [...handlers.keys()],
    reported,
    call: (channel: keyof typeof TABLE, input: unknown, frame: CallingFrame | null = OURS) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`nobody answers ${channel}`);
      return handler({ senderFrame: frame } as IpcMainInvokeEvent, input);
    },
  };
}

describe('a call from a page of ours', () => {
  it('is answered when its input fits', async () => {
    expect(await openWindow().call('thing:double', { number: 4 })).toBe(8);
  });

  it('can be made on every channel of the table, and on no other', () => {
    expect(openWindow().channels).toEqual(Object.keys(TABLE));
  });

  it.each([undefined, null, 'x', {}, { number: '4' }, [4]])('is refused with the input %j', async (input) => {
    const window = openWindow();
    await expect(window.call('thing:double', input)).rejects.toThrow(/^refused$/);
    expect(window.reported).toHaveLength(1);
  });

  it('reaches the handler without fields that the schema does not know', async () => {
    const seen: unknown[] = [];
    const contents = { ipc: { handle: (_: string, handler: (...a: unknown[]) => unknown) => seen.push(handler) } };
    answerChannels<{ a: z.ZodType }, { a: unknown }>(
      contents as unknown as Parameters<typeof answerChannels>[0],
      { a: z.object({ known: z.number() }) },
      { a: (input) => input },
      { report: () => undefined },
    );
    const [handler] = seen as [(event: unknown, input: unknown) => Promise<unknown>];
    expect(await handler({ senderFrame: OURS }, { known: 1, other: 2 })).toEqual({ known: 1 });
  });

  it('is answered in the channel’s own way where invalid input is a case a person meets', async () => {
    expect(await openWindow().call('thing:keep', { text: 7 })).toEqual({ kind: 'refusedText' });
  });

  it('learns nothing about a failure but that it failed', async () => {
    const window = openWindow();
    await expect(window.call('thing:fail', {})).rejects.toThrow(/^failed$/);
    expect(window.reported.join()).toContain('secret.journey');
  });
});

describe('a call from anybody else is refused', () => {
  it.each([
    ['a frame that is gone', null],
    ['a page of another host', { url: 'app://evil/index.html', parent: null }],
    ['a page of the web', { url: 'https://example.com/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a frame inside a page of ours', { url: OURS.url, parent: OURS }],
  ])('%s', async (_who, frame) => {
    expect(isTrustedFrame(frame as CallingFrame | null)).toBe(false);
    await expect(openWindow().call('thing:double', { number: 4 }, frame as CallingFrame | null)).rejects.toThrow(
      /^refused$/,
    );
  });
});

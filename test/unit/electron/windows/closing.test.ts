import { describe, expect, it } from 'vitest';
import type { AppWindow } from '#electron/windows/app-window.ts';
import { createClosing } from '#electron/windows/closing.ts';
import { asWindow, type FakeWindow, fakeWindow } from './fake-window.ts';

type Answer = 'save' | 'discard' | 'cancel';

/** Windows, and what a person answers when asked about each, in the order of the questions. */
function setUp(windows: FakeWindow[], answers: Answer[] = []) {
  const log: string[] = [];
  const open = [...windows];
  const closing = createClosing({
    dialogs: {
      askToSave: async (_parent, name) => {
        log.push(`asked about ${name}`);
        return answers.shift() ?? 'cancel';
      },
    },
    windows: () => open.map(asWindow),
    remove: async (window: AppWindow) => {
      log.push(`removed ${window.name}`);
      open.splice(
        open.findIndex((each) => each.holder === window.holder),
        1,
      );
    },
    exit: () => log.push('exit'),
  });
  return { closing, log, open };
}

describe('closing a window', () => {
  it('asks nothing when everything is saved', async () => {
    const window = fakeWindow(1);
    const { closing, log } = setUp([window]);
    expect(await closing.closeWindow(asWindow(window))).toBe(true);
    expect(log).toEqual(['removed window 1']);
  });

  it('saves first when told to', async () => {
    const saves: string[] = [];
    const window = fakeWindow(1, {
      unsaved: true,
      requestSave: async () => {
        saves.push('saved');
        return true;
      },
    });
    const { closing, log } = setUp([window], ['save']);
    expect(await closing.closeWindow(asWindow(window))).toBe(true);
    expect(saves).toEqual(['saved']);
    expect(log).toEqual(['asked about window 1', 'removed window 1']);
  });

  it('stays open when the save did not succeed', async () => {
    const window = fakeWindow(1, { unsaved: true, requestSave: async () => false });
    const { closing, log } = setUp([window], ['save']);
    expect(await closing.closeWindow(asWindow(window))).toBe(false);
    expect(log).toEqual(['asked about window 1']);
  });

  it('saves nothing when told not to', async () => {
    const window = fakeWindow(1, { unsaved: true, requestSave: () => Promise.reject(new Error('asked to save')) });
    const { closing, log } = setUp([window], ['discard']);
    expect(await closing.closeWindow(asWindow(window))).toBe(true);
    expect(log).toContain('removed window 1');
  });

  it('stays open after Cancel, and asks again the next time', async () => {
    const window = fakeWindow(1, { unsaved: true });
    const { closing, log } = setUp([window], ['cancel', 'discard']);
    expect(await closing.closeWindow(asWindow(window))).toBe(false);
    expect(await closing.closeWindow(asWindow(window))).toBe(true);
    expect(log).toEqual(['asked about window 1', 'asked about window 1', 'removed window 1']);
  });

  it('asks once while the question is open', async () => {
    const window = fakeWindow(1, { unsaved: true });
    const { closing, log } = setUp([window], ['discard']);
    const [first, second] = await Promise.all([
      closing.closeWindow(asWindow(window)),
      closing.closeWindow(asWindow(window)),
    ]);
    expect([first, second]).toEqual([true, false]);
    expect(log).toEqual(['asked about window 1', 'removed window 1']);
  });
});

describe('quitting', () => {
  it('asks about each unsaved window, then closes all of them', async () => {
    const windows = [fakeWindow(1, { unsaved: true }), fakeWindow(2), fakeWindow(3, { unsaved: true })];
    const { closing, log } = setUp(windows, ['discard', 'save']);
    await closing.quit();
    expect(log).toEqual([
      'asked about window 1',
      'asked about window 3',
      'removed window 1',
      'removed window 2',
      'removed window 3',
      'exit',
    ]);
  });

  it('stops at Cancel, and then no window is gone, not even one whose work may be thrown away', async () => {
    const windows = [
      fakeWindow(1, { unsaved: true }),
      fakeWindow(2, { unsaved: true }),
      fakeWindow(3, { unsaved: true }),
    ];
    const { closing, log, open } = setUp(windows, ['discard', 'cancel']);
    await closing.quit();
    expect(log).toEqual(['asked about window 1', 'asked about window 2']);
    expect(open).toHaveLength(3);
  });

  it('asks about a window that was opened meanwhile', async () => {
    const { closing, log, open } = setUp([fakeWindow(1, { unsaved: true })], ['save', 'cancel']);
    const [first] = open;
    if (first) {
      first.requestSave = async () => {
        open.push(fakeWindow(2, { unsaved: true }));
        return true;
      };
    }
    await closing.quit();
    expect(log).toEqual(['asked about window 1', 'asked about window 2']);
  });

  it('can be asked for again after Cancel, and only once at a time', async () => {
    const { closing, log } = setUp([fakeWindow(1, { unsaved: true })], ['cancel', 'discard']);
    await Promise.all([closing.quit(), closing.quit()]);
    expect(log).toEqual(['asked about window 1']);
    await closing.quit();
    expect(log.at(-1)).toBe('exit');
  });
});

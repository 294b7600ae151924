import { describe, expect, it } from 'vitest';
import type { DocumentStore, OpenAnswer } from '#electron/files/store.ts';
import type { ImportAnswer } from '#electron/import/import-file.ts';
import type { Subject } from '#electron/windows/app-window.ts';
import { createOpening } from '#electron/windows/opening.ts';
import { createStarter } from '#shared/document/starter.ts';
import { starterWords } from '#shared/file/starter-words.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import { asWindow, type FakeWindow, fakeWindow } from './fake-window.ts';

const texts = createTranslator('en').getFixedT('en', NAMESPACES);
let counter = 0;
const document = createStarter('blank', starterWords('en', texts), (prefix) => `${prefix}_${++counter}`);

const opened = (path: string): OpenAnswer => ({
  kind: 'opened',
  path,
  document,
  file: { name: path, saved: true, readOnly: false },
  migratedFrom: null,
});
const problem: OpenAnswer = {
  kind: 'problem',
  problem: { name: 'x', problem: { kind: 'unreadable', code: 'notFound' } },
};
const showing: Subject = {
  kind: 'document',
  document,
  file: { name: 'mine', saved: true, readOnly: false },
  path: '/mine',
  migratedFrom: null,
};

function setUp(
  windows: FakeWindow[],
  open: DocumentStore['open'],
  imported: ReadonlyMap<string, ImportAnswer> = new Map(),
) {
  const log: string[] = [];
  const held = new Map<number, string>();
  let next = 100;
  const describeSubject = (subject: Subject) =>
    subject.kind === 'start'
      ? `start${subject.problem ? ` with ${subject.problem.problem.kind}` : ''}`
      : `${subject.path ?? 'new'}${subject.map === undefined ? '' : ` at ${subject.map}`}`;
  const opening = createOpening({
    store: {
      open: async (path, holder) => {
        const answer = await open(path, holder);
        if (answer.kind === 'opened') held.set(holder, answer.path);
        return answer;
      },
      reload: async () => problem,
      release: async (holder) => {
        log.push(`released ${holder}`);
        held.delete(holder);
      },
      pathOf: (holder) => held.get(holder) ?? null,
      holderOf: async (path) => (path === '/left' ? 9 : null),
    },
    windows: {
      byHolder: (holder) => windows.map(asWindow).find((window) => window.holder === holder) ?? null,
      nextHolder: () => next++,
      open: (subject, holder = next++) => {
        log.push(`new window ${holder}: ${describeSubject(subject)}`);
        const window = fakeWindow(holder, { subject });
        windows.push(window);
        return asWindow(window);
      },
    },
    show: (window, subject) => {
      log.push(`window ${window.holder}: ${describeSubject(subject)}`);
      const fake = windows.find((each) => each.holder === window.holder);
      if (fake) fake.subject = subject;
    },
    startDocument: () => document,
    remember: (path) => log.push(`remembered ${path}`),
    importFile: async (path) => imported.get(path) ?? null,
    openLeft: async (path) => path === '/left',
    tellNotReloaded: async (_window, name) => {
      log.push(`told that ${name} was not reloaded`);
    },
  });
  return { opening, log, held };
}

describe('opening a file', () => {
  it('fills the window that shows the start screen', async () => {
    const start = fakeWindow(1);
    const { opening, log } = setUp([start], async (path) => opened(path));
    await opening.openFile('/a', asWindow(start));
    expect(log).toEqual(['remembered /a', 'window 1: /a']);
    expect(start.heard).toEqual(['focus']);
  });

  it('opens a window of its own beside a document', async () => {
    const busy = fakeWindow(1, { subject: showing });
    const { opening, log, held } = setUp([busy], async (path) => opened(path));
    await opening.openFile('/a', asWindow(busy));
    expect(log).toEqual(['remembered /a', 'new window 100: /a']);
    expect(held.get(100)).toBe('/a');
    expect(busy.subject).toBe(showing);
  });

  it('brings the window to the front that has the file already', async () => {
    const there = fakeWindow(7, { subject: showing });
    const { opening, log } = setUp([there], async () => ({ kind: 'alreadyOpen', holder: 7 }));
    await opening.openFile('/mine', null);
    expect(there.heard).toEqual(['focus']);
    expect(log).toEqual([]);
  });

  it('shows the map that is asked for, in a window that has the file already or in its own', async () => {
    const there = fakeWindow(7, { subject: showing });
    const { opening, log } = setUp([there], async (path) =>
      path === '/mine' ? { kind: 'alreadyOpen', holder: 7 } : opened(path),
    );
    await opening.openFile('/mine', null, 'map_future');
    expect(there.heard).toEqual(['focus', 'map map_future']);
    await opening.openFile('/a', asWindow(there), 'map_future');
    expect(log).toEqual(['remembered /a', 'new window 101: /a at map_future']);
  });

  it('says what is wrong in the start window, or in one of its own, and remembers nothing', async () => {
    const start = fakeWindow(1);
    const first = setUp([start], async () => problem);
    await first.opening.openFile('/a', asWindow(start));
    expect(first.log).toEqual(['window 1: start with unreadable']);

    const busy = fakeWindow(2, { subject: showing });
    const second = setUp([busy], async () => problem);
    await second.opening.openFile('/a', asWindow(busy));
    expect(second.log).toEqual(['new window 100: start with unreadable']);
  });

  it('fills a start window once when two files come at a time', async () => {
    const start = fakeWindow(1);
    const { opening, log } = setUp([start], async (path) => opened(path));
    await Promise.all([opening.openFile('/a', asWindow(start)), opening.openFile('/b', asWindow(start))]);
    expect(log.filter((line) => line.includes('window'))).toEqual(['window 1: /a', 'new window 100: /b']);
  });

  it('lets the file go when its window was closed while it was read', async () => {
    const start = fakeWindow(1);
    const { opening, log, held } = setUp([start], async (path) => {
      start.browser.destroyed = true;
      return opened(path);
    });
    await opening.openFile('/a', asWindow(start));
    expect(log).toEqual(['released 1']);
    expect(held.size).toBe(0);
  });

  it('goes on with the next file after one that failed in an unforeseen way', async () => {
    const { opening, log } = setUp([], async (path) => {
      if (path === '/a') throw new Error('a mistake of ours');
      return opened(path);
    });
    await expect(opening.openFile('/a', null)).rejects.toThrow('a mistake of ours');
    await opening.openFile('/b', null);
    expect(log).toContain('remembered /b');
  });
});

describe('a new document', () => {
  it('fills the start screen, and opens a window of its own beside a document', async () => {
    const start = fakeWindow(1);
    const busy = fakeWindow(2, { subject: showing });
    const { opening, log } = setUp([start, busy], async () => problem);
    await opening.startNew('blank', asWindow(start));
    await opening.startNew('blank', asWindow(busy));
    expect(log).toEqual(['window 1: new', 'new window 100: new']);
  });

  it('begins at the start screen there is, or at one in a new window', () => {
    const start = fakeWindow(1);
    const { opening, log } = setUp([start], async () => problem);
    opening.showStart(asWindow(start));
    expect(start.heard).toEqual(['focus']);
    opening.showStart(asWindow(fakeWindow(2, { subject: showing })));
    expect(log).toEqual(['new window 100: start']);
  });
});

describe('reading the file again', () => {
  it('leaves the window as it is when that fails, and says so', async () => {
    const start = fakeWindow(1);
    const { opening, log } = setUp([start], async (path) => opened(path));
    await opening.openFile('/maps/Tour.journey', asWindow(start));
    await opening.reload(asWindow(start));
    expect(log.at(-1)).toBe('told that Tour was not reloaded');
  });
});

describe('a file with unsaved changes of a window that crashed', () => {
  it('is not read: the changes are what is opened', async () => {
    const { opening, log } = setUp([], async (path) => opened(path));
    await opening.openFile('/left', null);
    expect(log).toEqual([]);
  });

  it('shows the map that is asked for among them', async () => {
    const restored = fakeWindow(9, { subject: showing });
    const { opening } = setUp([restored], async (path) => opened(path));
    await opening.openFile('/left', null, 'map_future');
    expect(restored.heard).toEqual(['focus', 'map map_future']);
  });
});

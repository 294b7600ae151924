/** How files come into windows, and leave them. */
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WindowContent } from '#shared/ipc/contract.ts';
import { callBridge, expect, test } from './app.ts';
import { dropFiles } from './files-from-outside.ts';

const SAMPLE = 'assets/samples/saas-tim.journey';
const OTHER_SAMPLE = 'assets/samples/smykker-online.journey';

const contentOf = (page: Page) => callBridge(page, 'windowContent') as Promise<WindowContent>;

test.describe('opening', () => {
  test('a file named when the program starts', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    expect(await contentOf(await app.firstPage())).toMatchObject({
      kind: 'document',
      document: { title: 'Мали тим уводи нови алат' },
      file: { name: 'saas-tim', saved: true, readOnly: false },
      migratedFrom: null,
    });
    expect(await app.titles()).toEqual(['saas-tim — Stagecoach']);
  });

  test('a file named as a link of the desktop', async ({ launch, place }) => {
    const app = await launch({ files: [`file://${place(SAMPLE, 'моја мапа.journey').replaceAll(' ', '%20')}`] });
    await app.firstPage();
    expect(await app.titles()).toEqual(['моја мапа — Stagecoach']);
  });

  test('several files, each in a window of its own', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE), place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toEqual(['saas-tim — Stagecoach', 'smykker-online — Stagecoach']);
  });

  test('nothing: the start screen', async ({ launch }) => {
    const app = await launch();
    expect(await contentOf(await app.firstPage())).toEqual({ kind: 'start', recent: [], problem: null });
    expect(await app.titles()).toEqual(['Stagecoach']);
    expect(await app.isEnabled('file.save')).toBe(false);
  });

  test('through the menu: in the start screen, then in a new window', async ({ launch, place }) => {
    const app = await launch();
    await app.firstPage();
    await app.chooseFiles(place(SAMPLE), place(OTHER_SAMPLE));
    await app.choose('file.open');
    await expect.poll(() => app.titles()).toEqual(['saas-tim — Stagecoach']);
    await app.nextPage(() => app.choose('file.open'));
    await expect.poll(() => app.titles()).toEqual(['saas-tim — Stagecoach', 'smykker-online — Stagecoach']);
  });

  test('a file that is dropped on the window', async ({ launch, place }) => {
    const app = await launch();
    const page = await app.firstPage();
    await dropFiles(page, { x: 300, y: 300 }, place(SAMPLE));
    await expect.poll(() => app.titles()).toEqual(['saas-tim — Stagecoach']);
  });

  test('a file of an older version, which stays as it is', async ({ launch, place }) => {
    const path = place('test/fixtures/migrations/v1/library-loan.journey');
    const before = readFileSync(path);
    const app = await launch({ files: [path] });
    expect(await contentOf(await app.firstPage())).toMatchObject({ kind: 'document', migratedFrom: 1 });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a large file, which a thread of its own reads, and says where it is broken', async ({ launch, place }) => {
    const path = place(SAMPLE);
    // Fields that nobody knows are kept, however large.
    const large = `${JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), later: 'x'.repeat(2_000_000) })}\n`;
    writeFileSync(path, large);
    const broken = place(SAMPLE, 'broken.journey');
    writeFileSync(broken, `${large.slice(0, -2)},,}`);
    const app = await launch({ files: [path] });
    const page = await app.firstPage();
    const content = await contentOf(page);
    if (content.kind !== 'document') throw new Error('no document in the window');
    expect(Object.values(content.document).some((value) => String(value).length === 2_000_000)).toBe(true);
    await app.chooseFiles(broken);
    const problem = await app.nextPage(() => app.choose('file.open'));
    expect(await contentOf(problem)).toMatchObject({ problem: { name: 'broken', problem: { kind: 'brokenJson' } } });
  });

  test('a file that may only be read', async ({ launch, place }) => {
    const path = place(SAMPLE);
    chmodSync(path, 0o444);
    const app = await launch({ files: [path] });
    expect(await contentOf(await app.firstPage())).toMatchObject({ kind: 'document', file: { readOnly: true } });
  });
});

test.describe('a file that cannot be opened', () => {
  const problems: [string, string | null, object][] = [
    ['is not there', null, { kind: 'unreadable', code: 'notFound' }],
    ['is no journey', '{"hello": "world"}', { kind: 'notAJourney' }],
    [
      'is broken',
      '{\n  "format": "stagecoach-journey",\n  "version": 3,,\n}',
      { kind: 'brokenJson', line: 3, column: 16 },
    ],
    ['is of a newer version', '{"format": "stagecoach-journey", "version": 99}', { kind: 'newerVersion', version: 99 }],
    ['breaks the rules', '{"format": "stagecoach-journey", "version": 3, "id": 7}', { kind: 'invalid' }],
  ];
  for (const [what, text, problem] of problems) {
    test(`because it ${what} is named with its problem, and not touched`, async ({ launch, folder }) => {
      const path = join(folder, 'Tour.journey');
      if (text !== null) writeFileSync(path, text);
      const app = await launch({ files: [path] });
      expect(await contentOf(await app.firstPage())).toMatchObject({
        kind: 'start',
        problem: { name: 'Tour', problem },
      });
      expect(await app.titles()).toEqual(['Stagecoach']);
      if (text !== null) expect(readFileSync(path, 'utf8')).toBe(text);
    });
  }

  test('does not take the place of a document', async ({ launch, place, folder }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    await app.firstPage();
    await app.chooseFiles(join(folder, 'missing.journey'));
    const problem = await app.nextPage(() => app.choose('file.open'));
    expect(await contentOf(problem)).toMatchObject({ kind: 'start', problem: { name: 'missing' } });
    expect(await app.titles()).toEqual(['saas-tim — Stagecoach', 'Stagecoach']);
  });
});

test.describe('a second start of the program', () => {
  test('hands its file to the first and ends', async ({ launch, place, folder }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    await app.firstPage();
    const other = place(OTHER_SAMPLE, 'other.journey');
    await app.nextPage(async () => expect(await app.startAgain(other)).toBe(0));
    await expect.poll(() => app.titles()).toEqual(['saas-tim — Stagecoach', 'other — Stagecoach']);
    expect(folder).not.toBe('');
  });

  test('with the file that is open brings its window to the front, also by way of a link', async ({
    launch,
    place,
    folder,
  }) => {
    const path = place(SAMPLE);
    const app = await launch({ files: [path, place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toHaveLength(2);
    const link = join(folder, 'link.journey');
    symlinkSync(path, link);
    for (const again of [path, link]) {
      await app.electron.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()
          .find((window) => window.getTitle().startsWith('smykker'))
          ?.focus();
      });
      await expect.poll(() => app.focusedTitle()).toBe('smykker-online — Stagecoach');
      expect(await app.startAgain(again)).toBe(0);
      await expect.poll(() => app.focusedTitle()).toBe('saas-tim — Stagecoach');
    }
    expect(await app.titles()).toHaveLength(2);
  });

  test('without a file brings the program to the front', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    await app.firstPage();
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await app.startAgain()).toBe(0);
    const minimized = () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
    await expect.poll(minimized).toBe(false);
    expect(await app.titles()).toEqual(['saas-tim — Stagecoach']);
  });
});

test.describe('saving', () => {
  test('takes the mark out of the title, and writes the file', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const before = readFileSync(path, 'utf8');
    const app = await launch({ files: [path] });
    await app.firstPage();
    await app.edit();
    expect(await app.titles()).toEqual(['● saas-tim — Stagecoach']);
    await app.choose('file.save');
    await expect.poll(() => app.titles()).toEqual(['saas-tim — Stagecoach']);
    expect(readFileSync(path, 'utf8')).not.toBe(before);
  });

  test('a new document asks for a place, under its title', async ({ launch, folder }) => {
    const app = await launch();
    const page = await app.firstPage();
    await callBridge(page, 'newFile', 'classic');
    await expect.poll(() => app.titles()).toEqual([expect.stringMatching(/^[^●]+ — Stagecoach$/)]);
    const content = await contentOf(page);
    if (content.kind !== 'document') throw new Error('no document in the window');
    // Without extension, as the dialogs of some systems answer.
    const suggested = await app.choosePlaces(join(folder, 'Mine'));
    expect(await callBridge(page, 'save', { document: content.document, overwrite: false })).toEqual({
      kind: 'saved',
      file: { name: 'Mine', saved: true, readOnly: false },
    });
    expect(await suggested()).toEqual([expect.stringContaining(`${content.document.title}.journey`)]);
    expect(JSON.parse(readFileSync(join(folder, 'Mine.journey'), 'utf8')).title).toBe(content.document.title);
    await expect.poll(() => app.titles()).toEqual(['Mine — Stagecoach']);
  });

  test('asks before it replaces a file that the dialog has not asked about', async ({ launch, folder }) => {
    const taken = join(folder, 'Mine.journey');
    writeFileSync(taken, 'somebody’s');
    const app = await launch();
    const page = await app.firstPage();
    await callBridge(page, 'newFile', 'blank');
    const content = await contentOf(page);
    if (content.kind !== 'document') throw new Error('no document in the window');
    const asked = await app.answer('Cancel');
    await app.choosePlaces(join(folder, 'Mine'));
    expect(await callBridge(page, 'save', { document: content.document, overwrite: false })).toEqual({
      kind: 'cancelled',
    });
    expect((await asked()).map(({ message }) => message)).toEqual([expect.stringContaining(taken)]);
    expect(readFileSync(taken, 'utf8')).toBe('somebody’s');
  });

  test('a file that somebody else has changed writes nothing unless told to', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const app = await launch({ files: [path] });
    const page = await app.firstPage();
    const content = await contentOf(page);
    if (content.kind !== 'document') throw new Error('no document in the window');
    const theirs = readFileSync(path, 'utf8').replace('"title": "', '"title": "Theirs: ');
    writeFileSync(path, theirs);
    const mine = { ...content.document, title: 'Mine' };
    expect(await callBridge(page, 'save', { document: mine, overwrite: false })).toEqual({ kind: 'conflict' });
    expect(readFileSync(path, 'utf8')).toBe(theirs);

    await callBridge(page, 'reload');
    await expect.poll(() => contentOf(page)).toMatchObject({ document: { title: expect.stringMatching(/^Theirs: /) } });

    writeFileSync(path, theirs.replace('Theirs: ', 'Theirs again: '));
    expect(await callBridge(page, 'save', { document: mine, overwrite: true })).toMatchObject({ kind: 'saved' });
    expect(JSON.parse(readFileSync(path, 'utf8')).title).toBe('Mine');
  });

  test('a place that another window has is refused', async ({ launch, place }) => {
    const [first, second] = [place(SAMPLE), place(OTHER_SAMPLE)];
    const app = await launch({ files: [first] });
    const page = await app.firstPage();
    await app.nextPage(() => app.startAgain(second));
    const before = readFileSync(second);
    const content = await contentOf(page);
    if (content.kind !== 'document') throw new Error('no document in the window');
    await app.choosePlaces(second);
    expect(await callBridge(page, 'saveAs', { document: content.document })).toEqual({
      kind: 'failed',
      reason: 'openElsewhere',
    });
    expect(readFileSync(second).equals(before)).toBe(true);
  });

  test('a file that is gone can be read again only when it is back', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const text = readFileSync(path, 'utf8');
    const app = await launch({ files: [path] });
    const page = await app.firstPage();
    const before = await contentOf(page);
    writeFileSync(path, 'gone');
    const asked = await app.answer();
    await callBridge(page, 'reload');
    expect(await asked()).toMatchObject([{ message: expect.stringContaining('saas-tim') }]);
    expect(await contentOf(page)).toEqual(before);
    writeFileSync(path, text);
    await callBridge(page, 'reload');
    expect(await asked()).toHaveLength(1);
  });
});

test.describe('recent files', () => {
  test('stand in the menu and on the start screen, also after a restart, until they are cleared', async ({
    launch,
    place,
  }) => {
    const path = place(SAMPLE);
    const app = await launch({ files: [path] });
    await app.firstPage();
    await app.stop();

    const again = await launch();
    const page = await again.firstPage();
    const content = await contentOf(page);
    if (content.kind !== 'start') throw new Error('no start screen');
    expect(content.recent).toMatchObject([{ name: 'saas-tim' }]);
    expect(JSON.stringify(content.recent)).not.toContain(path);

    const recentMenu = () =>
      again.electron.evaluate(({ Menu }) => {
        const file = Menu.getApplicationMenu()?.items[0]?.submenu;
        const recent = file?.items.find(({ submenu }) => submenu)?.submenu?.items ?? [];
        return recent.filter(({ type }) => type !== 'separator').map(({ label }) => label);
      });
    expect(await recentMenu()).toEqual(['saas-tim', 'Clear list']);

    await callBridge(page, 'openRecent', content.recent[0]?.key);
    await expect.poll(() => again.titles()).toEqual(['saas-tim — Stagecoach']);

    await again.electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu;
      file?.items
        .find(({ submenu }) => submenu)
        ?.submenu?.items.at(-1)
        ?.click();
    });
    expect(await recentMenu()).toEqual(['No recent files']);
  });
});

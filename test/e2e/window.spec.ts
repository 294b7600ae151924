/** Windows themselves: closing, quitting, failing, what is remembered of them, and the menu above them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callBridge, expect, type StagecoachApp, test } from './app.ts';

const SAMPLE = 'assets/samples/saas-tim.journey';
const OTHER_SAMPLE = 'assets/samples/smykker-online.journey';

test.describe('closing a window with unsaved work', () => {
  const CLOSE = '● saas-tim — Stagecoach';

  test('asks what to do with it, by the name of the file', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    await app.firstPage();
    await app.edit();
    const asked = await app.answer('Cancel');
    await app.close(CLOSE);
    await expect.poll(asked).toEqual([
      {
        message: 'Do you want to save the changes to “saas-tim”?',
        detail: expect.any(String),
        buttons: ['Save', 'Don’t save', 'Cancel'],
      },
    ]);
    expect(await app.titles()).toEqual([CLOSE]);
  });

  test('Save writes the file first', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const before = readFileSync(path, 'utf8');
    const app = await launch({ files: [path] });
    await app.firstPage();
    await app.edit();
    await app.answer('Save');
    await app.close(CLOSE);
    await app.ended();
    expect(readFileSync(path, 'utf8')).not.toBe(before);
  });

  test('Save stays when the file could not be written', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const app = await launch({ files: [path] });
    await app.firstPage();
    await app.edit();
    const theirs = readFileSync(path, 'utf8').replace('"title": "', '"title": "Theirs: ');
    writeFileSync(path, theirs);
    const asked = await app.answer('Save');
    await app.close(CLOSE);
    await expect.poll(asked).toHaveLength(1);
    // The window is still there, and still has the work.
    await expect.poll(() => app.titles()).toEqual([CLOSE]);
    expect(readFileSync(path, 'utf8')).toBe(theirs);
  });

  test('Don’t save leaves the file as it was', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const before = readFileSync(path, 'utf8');
    const app = await launch({ files: [path] });
    await app.firstPage();
    await app.edit();
    await app.answer('Don’t save');
    await app.close(CLOSE);
    await app.ended();
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('is not asked about when everything is saved', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE), place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toHaveLength(2);
    const asked = await app.answer();
    await app.close('saas-tim — Stagecoach');
    await expect.poll(() => app.titles()).toEqual(['smykker-online — Stagecoach']);
    expect(await asked()).toEqual([]);
  });

  test('a file whose window was closed can be opened again', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const app = await launch({ files: [path, place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toHaveLength(2);
    await app.close('saas-tim — Stagecoach');
    await expect.poll(() => app.titles()).toHaveLength(1);
    await app.nextPage(() => app.startAgain(path));
    await expect.poll(() => app.titles()).toEqual(['smykker-online — Stagecoach', 'saas-tim — Stagecoach']);
  });
});

test.describe('quitting', () => {
  test('stops at Cancel, and every window is still there', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE), place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toHaveLength(2);
    await app.edit();
    const asked = await app.answer('Cancel');
    await app.choose('file.quit');
    await expect.poll(asked).toHaveLength(1);
    expect(await app.titles()).toHaveLength(2);
  });

  test('ends the program when nothing is unsaved', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE), place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toHaveLength(2);
    await app.choose('file.quit').catch(() => undefined);
    await app.ended();
  });

  test('saves what it is told to save', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const before = readFileSync(path, 'utf8');
    const app = await launch({ files: [path] });
    await app.firstPage();
    await app.edit();
    await app.answer('Save');
    await app.choose('file.quit').catch(() => undefined);
    await app.ended();
    expect(readFileSync(path, 'utf8')).not.toBe(before);
  });
});

test.describe('a page that crashes', () => {
  const crash = (app: StagecoachApp) =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );

  test('says so, and shows the document again when asked to', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await app.firstPage();
    const asked = await app.answer('Load again');
    const loaded = app.electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) =>
          BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve()),
        ),
    );
    await crash(app);
    await loaded;
    expect(await asked()).toMatchObject([
      { message: '“saas-tim” has stopped working', detail: expect.stringContaining('Everything was saved') },
    ]);
    expect(page.isClosed()).toBe(false);
    await expect.poll(() => app.titles()).toEqual(['saas-tim — Stagecoach']);
    const text = () =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("#root").textContent'),
      );
    await expect.poll(text).toContain('Мали тим уводи нови алат');
  });

  test('closes its window when asked to', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE), place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toHaveLength(2);
    await app.answer('Close window');
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle().startsWith('saas'))
        ?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(() => app.titles()).toEqual(['smykker-online — Stagecoach']);
  });
});

test.describe('a page that hangs', () => {
  /** What Electron tells when a page has not answered for a while. */
  const hang = (app: StagecoachApp) =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));

  test('can be waited for', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    await app.firstPage();
    const asked = await app.answer('Wait');
    await hang(app);
    await expect.poll(asked).toMatchObject([{ message: '“saas-tim” is not responding' }]);
    expect(await app.titles()).toEqual(['saas-tim — Stagecoach']);
  });

  test('can be closed, after being told what becomes of the work', async ({ launch, place }) => {
    const path = place(SAMPLE);
    const before = readFileSync(path, 'utf8');
    const app = await launch({ files: [path, place(OTHER_SAMPLE)] });
    await expect.poll(() => app.titles()).toHaveLength(2);
    const asked = await app.answer('Close window');
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle().startsWith('saas'))
        ?.emit('unresponsive'),
    );
    await expect.poll(() => app.titles()).toEqual(['smykker-online — Stagecoach']);
    expect(await asked()).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

test.describe('what is remembered', () => {
  test('the place of the window', async ({ launch }) => {
    const app = await launch();
    await app.firstPage();
    const bounds = { x: 60, y: 50, width: 1_000, height: 700 };
    await app.electron.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    await app.close('Stagecoach');
    await app.ended();
    const again = await launch();
    await again.firstPage();
    const now = await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(now).toEqual(bounds);
  });

  test('the theme, which every window hears of', async ({ launch }) => {
    const app = await launch();
    const page = await app.firstPage();
    await callBridge(page, 'changeSettings', { theme: 'dark' });
    const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(dark).toBe(true);
    await expect.poll(() => existsSync(join(app.userData, 'settings.json'))).toBe(true);
    await app.stop();
    const again = await launch();
    const pageAgain = await again.firstPage();
    expect(await pageAgain.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await callBridge(pageAgain, 'settings')).toMatchObject({ theme: 'dark' });
  });

  test('nothing of broken settings, which are put aside', async ({ launch, folder }) => {
    const userData = join(folder, 'broken');
    mkdirSync(userData);
    writeFileSync(join(userData, 'settings.json'), '{"language": "tlh"');
    writeFileSync(join(userData, 'recent.json'), '[]');
    writeFileSync(join(userData, 'window.json'), '{"x": "left"}');
    const app = await launch({ userData });
    const page = await app.firstPage();
    expect(await callBridge(page, 'settings')).toEqual({
      language: 'en',
      theme: 'system',
      inspector: true,
      minimap: false,
      tourSeen: false,
    });
    expect(readFileSync(join(userData, 'settings.json.broken'), 'utf8')).toBe('{"language": "tlh"');
  });
});

test.describe('the menu', () => {
  test('speaks the language that was chosen, at once', async ({ launch }) => {
    const app = await launch();
    const page = await app.firstPage();
    expect(await app.menuLabel('file.save')).toBe('Save');
    await callBridge(page, 'changeSettings', { language: 'da' });
    await expect.poll(() => app.menuLabel('file.save')).toBe('Gem');
    await callBridge(page, 'changeSettings', { language: 'sr' });
    await expect.poll(() => app.menuLabel('file.save')).toBe('Сачувај');
  });

  test('follows the window in front', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    await app.firstPage();
    await expect.poll(() => app.isEnabled('file.save')).toBe(true);
    await app.nextPage(() => app.choose('file.new'));
    await expect.poll(() => app.isEnabled('insert.stageAfter')).toBe(false);
    await app.close('Stagecoach');
    await expect.poll(() => app.isEnabled('insert.stageAfter')).toBe(true);
  });

  test('says what Undo undoes', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    await app.firstPage();
    const before = await app.menuLabel('edit.undo');
    await app.edit();
    await expect.poll(() => app.menuLabel('edit.undo')).not.toBe(before);
  });
});

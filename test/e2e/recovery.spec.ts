/** Unsaved work comes back, however the program ended. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WindowContent } from '#shared/ipc/contract.ts';
import { callBridge, expect, ROOT, type StagecoachApp, test } from './app.ts';

const SAMPLE = 'assets/samples/saas-tim.journey';
const TYPED = 'Typed before the lights went out';

const contentOf = async (page: Page) => {
  const content = (await callBridge(page, 'windowContent')) as WindowContent;
  if (content.kind !== 'document') throw new Error('the window shows no document');
  return content;
};
const textsIn = (document: object): string => JSON.stringify(document);

/** Types into the first card of the map, as a person does. */
async function type(page: Page, text: string): Promise<void> {
  const card = page.getByRole('group', { name: /:/ }).first();
  await card.dblclick();
  await card.locator('textarea, [contenteditable]').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text, { delay: 15 });
}

/** As long as a crash may still lose what was typed. */
const keptSoon = (page: Page) => page.waitForTimeout(1_000);

/** Ends the program as a power cut or the system would. */
async function kill(app: StagecoachApp): Promise<void> {
  app.electron.process().kill('SIGKILL');
  await app.ended();
}

test('a program that was killed while one types brings it back, unsaved, and the file is as it was', async ({
  launch,
  place,
}) => {
  const path = place(SAMPLE);
  const before = readFileSync(path);
  const app = await launch({ files: [path] });
  const page = await app.firstPage();
  await type(page, TYPED);
  await keptSoon(page);
  await page.keyboard.type(' and more', { delay: 15 });
  await kill(app);
  expect(readFileSync(path).equals(before)).toBe(true);

  const again = await launch();
  const pageAgain = await again.firstPage();
  await expect(pageAgain.getByRole('status')).toContainText('Your changes are back');
  const content = await contentOf(pageAgain);
  expect(textsIn(content.document)).toContain(TYPED);
  expect(content).toMatchObject({ restored: { fileChanged: false }, file: { name: 'saas-tim', saved: true } });
  await expect.poll(() => again.titles()).toEqual(['● saas-tim — Stagecoach']);

  await again.choose('file.save');
  await expect.poll(() => again.titles()).toEqual(['saas-tim — Stagecoach']);
  expect(readFileSync(path, 'utf8')).toContain(TYPED);
  await again.stop();
  const last = await launch();
  await last.firstPage();
  expect(await last.titles()).toEqual(['Stagecoach']);
});

test('killed again before anything was changed, it comes back again', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await app.firstPage();
  await type(page, TYPED);
  await keptSoon(page);
  await kill(app);
  const again = await launch();
  await again.firstPage();
  await kill(again);
  const content = await contentOf(await (await launch()).firstPage());
  expect(textsIn(content.document)).toContain(TYPED);
});

test('a document that was never saved comes back', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstPage();
  await callBridge(page, 'newFile', 'classic');
  await expect.poll(() => app.titles()).not.toEqual(['Stagecoach']);
  await app.edit();
  const stages = async (of: Page) => Object.keys(Object.values((await contentOf(of)).document.maps)[0]?.stages ?? {});
  const before = await stages(page);
  await keptSoon(page);
  await kill(app);
  const again = await launch();
  const pageAgain = await again.firstPage();
  await expect.poll(() => again.titles()).toEqual([expect.stringMatching(/^● /)]);
  expect((await contentOf(pageAgain)).file.saved).toBe(false);
  expect(await stages(pageAgain)).toHaveLength(before.length + 1);
});

test('the file that was changed meanwhile is not overwritten unasked', async ({ launch, place }) => {
  const path = place(SAMPLE);
  const app = await launch({ files: [path] });
  const page = await app.firstPage();
  await type(page, TYPED);
  await keptSoon(page);
  await kill(app);
  const theirs = readFileSync(path, 'utf8').replace('"title": "', '"title": "Theirs: ');
  writeFileSync(path, theirs);

  // Asked for by name, the file is found open with its changes.
  const again = await launch({ files: [path] });
  const pageAgain = await again.firstPage();
  expect(await again.titles()).toHaveLength(1);
  await expect(pageAgain.getByRole('status')).toContainText('Meanwhile');
  await again.choose('file.save');
  await expect(pageAgain.getByRole('alertdialog')).toBeVisible();
  expect(readFileSync(path, 'utf8')).toBe(theirs);
});

test('changes that are not wanted are thrown away after a question', async ({ launch, place, folder }) => {
  const path = place(SAMPLE);
  const app = await launch({ files: [path] });
  const page = await app.firstPage();
  await type(page, TYPED);
  await keptSoon(page);
  await kill(app);

  const again = await launch();
  const pageAgain = await again.firstPage();
  const asked = await again.answer('Cancel', 'Throw changes away');
  const discard = pageAgain.getByRole('button', { name: 'Throw changes away' });
  await discard.click();
  await expect.poll(async () => (await asked()).length).toBe(1);
  expect(await again.titles()).toEqual(['● saas-tim — Stagecoach']);
  await discard.click();
  await expect.poll(() => again.titles()).toEqual(['saas-tim — Stagecoach']);
  expect(textsIn((await contentOf(pageAgain)).document)).not.toContain(TYPED);
  await again.stop();
  const last = await launch({ userData: join(folder, 'user-data') });
  await last.firstPage();
  expect(await last.titles()).toEqual(['Stagecoach']);
});

test('a page that crashed is loaded again with what was typed', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await app.firstPage();
  await type(page, TYPED);
  await keptSoon(page);
  const asked = await app.answer('Load again');
  const loaded = app.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) =>
        BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve()),
      ),
  );
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await loaded;
  expect((await asked())[0]?.detail).toContain('are kept');
  const shows = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(shows).toContain('Your changes are back');
  const held = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('window.stagecoach.windowContent()'),
  );
  expect(textsIn(held)).toContain(TYPED);
  await expect.poll(() => app.titles()).toEqual(['● saas-tim — Stagecoach']);
});

test('of a window that was closed after its page crashed, the changes wait for the file', async ({ launch, place }) => {
  const path = place(SAMPLE);
  const app = await launch({ files: [path, place('assets/samples/smykker-online.journey')] });
  await expect.poll(() => app.titles()).toHaveLength(2);
  const page = app.electron.windows().find((each) => each.url().startsWith('app:')) as Page;
  const title = (await contentOf(page)).file.name;
  await type(page, TYPED);
  await keptSoon(page);
  await app.answer('Close window');
  await app.electron.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle().includes(name))
      ?.webContents.forcefullyCrashRenderer();
  }, title);
  await expect.poll(() => app.titles()).toHaveLength(1);
  await app.chooseFiles(title === 'saas-tim' ? path : path.replace('saas-tim', 'smykker-online'));
  const back = await app.nextPage(() => app.choose('file.open'));
  expect(textsIn((await contentOf(back)).document)).toContain(TYPED);
});

test('damaged changes are told, kept, and keep nothing else from opening', async ({ launch, folder }) => {
  const unsaved = join(folder, 'user-data', 'unsaved');
  mkdirSync(unsaved, { recursive: true });
  const name = `${'a'.repeat(32)}.changes`;
  writeFileSync(join(unsaved, name), '01234567 {"stagecoachJournal":1}\n');
  const app = await launch({ files: [join(ROOT, SAMPLE)] });
  await app.firstPage();
  expect(await app.titles()).toContain('saas-tim — Stagecoach');
  expect(readdirSync(join(unsaved, 'not-restored'))).toEqual([name]);
});

test('closing without saving leaves nothing behind', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await app.firstPage();
  await app.edit();
  await keptSoon(page);
  await app.answer('Don’t save');
  await app.choose('file.quit');
  await app.ended();
  const again = await launch();
  await again.firstPage();
  expect(await again.titles()).toEqual(['Stagecoach']);
});

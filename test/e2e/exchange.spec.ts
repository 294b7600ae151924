/** Exporting and importing through the window, by keyboard, and what is left on the disk. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callBridge, expect, test } from './app.ts';
import { ask, cli } from './command-line.ts';

/** Each format as the dialog names it, the ending of its files, and how their bytes begin. */
const FORMATS = [
  ['PDF', 'pdf', /^%PDF-/],
  ['PNG picture', 'png', /^.PNG/s],
  ['SVG drawing', 'svg', /^<\?xml.*<svg/s],
  ['PowerPoint', 'pptx', /^PK/],
  ['Excel workbook', 'xlsx', /^PK/],
  ['CSV table', 'csv', /^\u00ef\u00bb\u00bf/],
  ['Web page', 'html', /^<!doctype html>/i],
  ['Markdown report', 'md', /^# /],
  ['Mermaid journey', 'mmd', /^journey\n/],
  ['JSON Canvas', 'canvas', /^\{/],
  ['OpenJourney', 'ojf', /^\{/],
  ['CJML', 'cjml', /^<\?xml/],
] as const;

/** Chooses a format in the dialog and presses Export, without the mouse. */
async function exportByKeyboard(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible({ timeout: 30_000 });
  const list = page.getByRole('listbox', { name: 'Format' });
  await expect(list).toBeVisible();
  const option = page.getByRole('option', { name, exact: true });
  for (let tries = 0; tries < FORMATS.length && (await option.getAttribute('aria-selected')) !== 'true'; tries += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Export…', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
}

for (const [format, extension, beginning] of FORMATS) {
  test(`${format} comes out of the dialog by keyboard alone`, async ({ launch, place, folder }) => {
    const app = await launch({ files: [place('assets/samples/saas-tim.journey')] });
    const page = await app.firstPage();
    const out = join(folder, `map.${extension}`);
    const suggested = await app.choosePlaces(out);
    await page.keyboard.press('ControlOrMeta+e');
    // From the first, whatever was used last.
    await page.keyboard.press('Home');
    await exportByKeyboard(page, format);
    const done = page.getByRole('dialog', { name: 'Exported' });
    const told = page.getByRole('status').filter({ hasText: /map/ });
    await expect(done.or(told).first()).toBeVisible({ timeout: 60_000 });
    expect((await suggested())[0]).toMatch(new RegExp(`saas-tim\\.${extension}$`));
    const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('map'));
    expect(readFileSync(join(folder, file)).toString('latin1')).toMatch(beginning);
  });
}

test('a cancelled export leaves an older file as it was, and nothing beside it', async ({ launch, place, folder }) => {
  const app = await launch({ files: [place('assets/samples/streaming-listener.journey')] });
  const page = await app.firstPage();
  const out = join(folder, 'map.pdf');
  writeFileSync(out, 'older');
  await app.choosePlaces(out);
  await page.keyboard.press('ControlOrMeta+p');
  await exportByKeyboard(page, 'PDF');
  await expect(page.getByRole('alertdialog', { name: 'Exporting…' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  expect(readFileSync(out, 'utf8')).toBe('older');
  expect(readdirSync(folder).filter((name) => name.includes('map'))).toEqual(['map.pdf']);
});

test('the dialog shows the pages, and remembers for each document what was chosen', async ({ launch, place }) => {
  const app = await launch({ files: [place('assets/samples/streaming-listener.journey')] });
  const page = await app.firstPage();
  await app.choose('file.exportPdf');
  // The dialog is loaded when it is opened first, which on a busy machine takes its time.
  await expect(page.getByText('Page 1 of 2')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/too small to read. On A2/)).toBeVisible();
  await page.getByRole('button', { name: /^Use A2/ }).click();
  await expect(page.getByText(/^The smallest text is [\d.]+ pt\.$/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Ana · Future state' }).press('Space');
  await expect(page.getByText('Page 1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await app.choose('file.export');
  await expect(page.getByText('Page 1 of 1')).toBeVisible();
  await expect(page.getByRole('button', { name: /A2/ }).first()).toBeVisible();
});

test('a Mermaid file becomes an unsaved document, and says what it could not take over', async ({ launch, folder }) => {
  const file = join(folder, 'tea.mmd');
  writeFileSync(file, 'journey\n  title Tea\n  section Make\n    Boil water: 5: Me\n    Wait\n');
  const app = await launch();
  const page = await app.firstPage();
  await app.chooseFiles(file);
  await app.choose('file.import');
  await expect(page.getByRole('dialog', { name: 'Imported' })).toContainText('Tasks without a score');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Boil water')).toBeVisible();
  await expect.poll(() => app.titles()).toEqual([expect.stringMatching(/^● tea/)]);
  expect(existsSync(join(folder, 'tea.journey'))).toBe(false);

  // Nobody has changed anything, yet closing would lose what came in: it asks, and stays.
  const asked = await app.answer();
  const [title = ''] = await app.titles();
  await app.close(title);
  await expect.poll(asked).toEqual([expect.objectContaining({ message: expect.stringContaining('tea') })]);
  expect(await app.titles()).toEqual([title]);

  const saved = join(folder, 'saved.journey');
  await app.choosePlaces(saved);
  await app.choose('file.save');
  await expect.poll(() => app.titles()).toEqual([expect.stringMatching(/^saved/)]);
  expect(readFileSync(saved, 'utf8')).toContain('Boil water');
});

test('a CSV file of anybody’s is opened as a map', async ({ launch, folder }) => {
  const file = join(folder, 'plan.csv');
  writeFileSync(file, 'Stage,Lane,Text\nFind,Touchpoints,Sees an advert\nBuy,Touchpoints,Pays by card\n');
  const app = await launch();
  const page = await app.firstPage();
  await app.chooseFiles(file);
  await app.choose('file.open');
  await expect(page.getByText('Pays by card')).toBeVisible();
});

test('a PDF gives back the document inside it', async ({ launch, place, folder }) => {
  const source = place('assets/samples/saas-tim.journey');
  const pdf = join(folder, 'saas.pdf');
  expect(await cli(['export', source, '--to', 'pdf', '--out', pdf, '--embed-document'], { cwd: folder })).toMatchObject(
    {
      code: 0,
    },
  );
  const app = await launch({ files: [pdf] });
  const page = await app.firstPage();
  const shown = (await callBridge(page, 'windowContent')) as { document: unknown };
  expect(shown.document).toEqual(JSON.parse(readFileSync(source, 'utf8')));
});

test('an edited sheet is shown before it changes anything, and one undo takes it back', async ({
  launch,
  place,
  folder,
}) => {
  const source = place('assets/samples/saas-tim.journey');
  const csv = join(folder, 'cards.csv');
  expect(await cli(['export', source, '--to', 'csv', '--out', csv], { cwd: folder })).toMatchObject({ code: 0 });
  const text = readFileSync(csv, 'utf8');
  const { maps } = JSON.parse(readFileSync(source, 'utf8')) as {
    maps: Record<string, { cards: Record<string, { text: string }> }>;
  };
  const cards = Object.values(Object.values(maps)[0]?.cards ?? {}).filter((card) => /^[^",;\n]+$/.test(card.text));
  const [one, other] = cards;
  if (!one || !other) throw new Error('the sample has too few plain cards');
  writeFileSync(csv, text.replace(one.text, 'Edited in a sheet').replace(other.text, 'Edited as well'));
  const app = await launch({ files: [source] });
  const page = await app.firstPage();
  await app.chooseFiles(csv);
  await app.choose('file.updateFromSheet');
  const dialog = page.getByRole('dialog', { name: /^Update from/ });
  await expect(dialog.getByText(/^2 changes/)).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Edited in a sheet/ })).toContainText(one.text);
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Edited in a sheet').first()).toBeAttached();
  await app.choose('edit.undo');
  await expect(page.getByText('Edited in a sheet')).toHaveCount(0);
  expect(await app.isEnabled('edit.undo')).toBe(false);
});

test('the command line takes many files at once, with a line for each, and leaves nothing beside them', async ({
  folder,
  place,
}) => {
  test.setTimeout(180_000);
  const source = place('assets/samples/saas-tim.journey');
  const text = readFileSync(source);
  const names = Array.from({ length: 12 }, (_, index) => `copy-${index}`);
  for (const name of names) writeFileSync(join(folder, `${name}.journey`), text);
  const { code, out } = await cli(['export', 'copy-*.journey', '--to', 'pdf'], { cwd: folder });
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(names.length);
  for (const name of names) expect(await ask('pdfinfo', join(folder, `${name}.pdf`))).toMatch(/^Pages:\s+1$/m);
  const there = ['saas-tim.journey', ...names.flatMap((name) => [`${name}.journey`, `${name}.pdf`])];
  expect(readdirSync(folder).sort()).toEqual(there.sort());
});

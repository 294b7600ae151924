/** Journeys of cards that are told in other files: gone to by mouse and by keyboard, and nowhere that a file should not lead. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { JourneyDocument } from '#shared/document/model.ts';
import { expect, hand, type StagecoachApp, test } from './app.ts';
import { focused, inspector, openCards, press, tabTo } from './map.ts';

const SAMPLE = 'assets/samples/streaming-listener.journey';
const OTHER = 'assets/samples/smykker-online.journey';
const THIRD = 'assets/samples/saas-tim.journey';

const cards = (page: Page, text: string) => page.locator('section [data-id]', { hasText: text });
const tab = (page: Page) => page.getByRole('tab', { selected: true });

/** Lets the card “Hear what…” name a file. */
function name(path: string, journey: { readonly file: string; readonly map?: string }): string {
  const document = JSON.parse(readFileSync(path, 'utf8')) as JourneyDocument;
  const card = Object.values(document.maps)
    .flatMap((map) => Object.values(map.cards))
    .find(({ text }) => text.startsWith('Hear what'));
  if (!card) throw new Error('The card is not in the sample.');
  card.journey = journey;
  writeFileSync(path, JSON.stringify(document, null, 2));
  return path;
}

/** With the card selected. */
async function opened(app: StagecoachApp): Promise<Page> {
  const page = await openCards(app);
  if (hand() === 'mouse') await cards(page, 'Hear what').click();
  else await press(page, 'Control+Home');
  await expect(focused(page)).toHaveAccessibleName(/Hear what/);
  return page;
}

test('a card leads to a map of another file by one key, and again to the window that shows it, by keyboard alone', async ({
  launch,
  place,
}) => {
  place(SAMPLE, 'other.journey');
  const app = await launch({ files: [name(place(SAMPLE), { file: 'other.journey', map: 'map_future' })] });
  const page = await opened(app);
  const other = await app.nextPage(() => page.keyboard.press('Control+Enter'));
  await expect(tab(other)).toHaveText(/Future/);
  expect(await app.titles()).toEqual(['streaming-listener — Stagecoach', 'other — Stagecoach']);

  await other.keyboard.press('Control+PageUp');
  await expect(tab(other)).not.toHaveText(/Future/);
  await page.bringToFront();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('follow arrow');
  await page.keyboard.press('Enter');
  await expect(tab(other)).toHaveText(/Future/);
  expect(await app.titles()).toHaveLength(2);
});

test('a journey of another map, then of another file, is named and gone to by keyboard alone', async ({
  launch,
  place,
}) => {
  place(OTHER, 'other.journey');
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await opened(app);
  const where = page.getByRole('button', { name: /Its own journey is told/ });
  await expect(inspector(page).getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(/Hear what/);
  const choose = async (place: string) => {
    await press(page, 'Enter');
    await page.getByRole('option', { name: place, exact: true }).waitFor();
    await page.keyboard.type(place);
    await press(page, 'Enter');
    await expect(page.getByRole('option')).toHaveCount(0);
  };
  await press(page, 'F6');
  await tabTo(page, page.getByRole('button', { name: /^Links/ }));
  await press(page, 'Enter');
  await tabTo(page, where);
  await choose('Future state');
  await press(page, 'Escape', 'Control+Enter');
  await expect(tab(page)).toHaveText(/Future state/);
  await press(page, 'Control+Shift+Enter');
  await expect(tab(page)).toHaveText(/Current state/);
  await expect(focused(page)).toHaveAccessibleName(/Hear what/);

  await expect(where).toBeVisible();
  await press(page, 'F6');
  await tabTo(page, where);
  await choose('In another file');
  await tabTo(page, page.getByRole('textbox', { name: /^File, from/ }));
  await page.keyboard.type('other.journey');
  await tabTo(page, page.getByRole('button', { name: 'Go there' }));
  await app.nextPage(() => press(page, 'Enter'));
  await expect.poll(() => app.titles()).toContain('other — Stagecoach');
});

test('a journey of another map is named and gone to by the mouse', async ({ launch, place }) => {
  const page = await opened(await launch({ files: [place(SAMPLE)] }));
  await page.getByRole('button', { name: /^Links/ }).click();
  await page.getByRole('button', { name: /Its own journey is told/ }).click();
  await page.getByRole('option', { name: 'Future state' }).click();
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(tab(page)).toHaveText(/Future state/);
  await page.getByRole('tab').first().click();
  await cards(page, 'Hear what').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Follow arrow or sub-journey/ }).click();
  await expect(tab(page)).toHaveText(/Future state/);
});

test('a journey of another file is chosen in a dialog and gone to by a button and the menu of the card, by the mouse', async ({
  launch,
  place,
  folder,
}) => {
  mkdirSync(join(folder, 'team'));
  const chosen = place(OTHER, 'team/emma.journey');
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await opened(app);
  await app.chooseFiles(chosen);
  await page.getByRole('button', { name: /^Links/ }).click();
  await page.getByRole('button', { name: /Its own journey is told/ }).click();
  await page.getByRole('option', { name: 'In another file' }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(page.getByRole('textbox', { name: /^File, from/ })).toHaveValue('team/emma.journey');

  await app.nextPage(() => page.getByRole('button', { name: 'Go there' }).click());
  await expect.poll(() => app.titles()).toContain('emma — Stagecoach');
  await app.close('emma — Stagecoach');
  await cards(page, 'Hear what').click({ button: 'right' });
  const follow = page.getByRole('menuitem', { name: /^Follow arrow or sub-journey/ });
  const other = await app.nextPage(() => follow.click());
  await expect.poll(() => app.titles()).toContain('emma — Stagecoach');
  // The window that shows it is gone to again; there is no second one.
  await openCards(app, other);
  await page.bringToFront();
  await cards(page, 'Hear what').click({ button: 'right' });
  await follow.click();
  await expect.poll(() => app.focusedTitle()).toBe('emma — Stagecoach');
  expect(await app.titles()).toHaveLength(2);
});

test('a file elsewhere is opened only after asking', async ({ launch, place, folder }) => {
  mkdirSync(join(folder, 'maps'));
  mkdirSync(join(folder, 'private'));
  place(THIRD, 'private/secret.journey');
  const document = place(SAMPLE, 'maps/own.journey');
  const app = await launch({ files: [name(document, { file: '../private/secret.journey' })] });
  const page = await opened(app);
  const asked = await app.answer('Cancel', 'Open');
  await page.keyboard.press('Control+Enter');
  await expect.poll(asked).toMatchObject([{ detail: join(folder, 'private', 'secret.journey') }]);
  expect(await app.titles()).toHaveLength(1);
  await app.nextPage(() => page.keyboard.press('Control+Enter'));
  await expect.poll(() => app.titles()).toContain('secret — Stagecoach');
});

test('what cannot be opened is said, and the file can be chosen instead', async ({ launch, place, folder }) => {
  const there = place(OTHER, 'there.journey');
  const app = await launch({ files: [name(place(SAMPLE), { file: 'gone.journey' })] });
  const page = await opened(app);
  await page.keyboard.press('Control+Enter');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“gone.journey” is not there');
  await app.chooseFiles(there);
  await app.nextPage(() => alert.getByRole('button', { name: 'Choose a file…' }).click());
  await expect.poll(() => app.titles()).toContain('there — Stagecoach');
  await expect(alert).toBeEmpty();

  const file = page.getByRole('textbox', { name: /^File, from/ });
  for (const [written, sentence] of [
    [join(folder, 'there.journey'), 'does not begin in this document’s folder'],
    ['../../etc/passwd', 'is not a journey file'],
    ['team\\there.journey', 'cannot be the name of a file on every system'],
  ] as const) {
    await file.fill(written);
    await page.getByRole('button', { name: 'Go there' }).click();
    await expect(alert).toContainText(sentence);
  }
  expect(await app.titles()).toHaveLength(2);
});

test('a document that has no file leads nowhere until it is saved', async ({ launch, place, folder }) => {
  const app = await launch();
  const page = await app.firstPage();
  await page.getByRole('button', { name: /Streaming listener/ }).click();
  await cards(page, 'Hear what').click();
  await page.getByRole('button', { name: /^Links/ }).click();
  await page.getByRole('button', { name: /Its own journey is told/ }).click();
  await page.getByRole('option', { name: 'In another file' }).click();
  await page.getByRole('textbox', { name: /^File, from/ }).fill('emma.journey');
  await page.getByRole('button', { name: 'Go there' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Save this document first');
  place(OTHER, 'emma.journey');
  await app.choosePlaces(join(folder, 'mine.journey'));
  await alert.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => app.titles()).toContain('mine — Stagecoach');
  await app.nextPage(() => page.getByRole('button', { name: 'Go there' }).click());
  await expect.poll(() => app.titles()).toContain('emma — Stagecoach');
});

/** The emotion lane: what its curve shows and whose scores it draws; by keyboard alone and by the mouse. */
import type { Page } from '@playwright/test';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { expect, test } from './app.ts';
import {
  card,
  command,
  findCard,
  firstMap,
  focused,
  fromMenu,
  header,
  inspector,
  openCards,
  press,
  SAMPLE,
  saved,
  tabTo,
} from './map.ts';

const points = (page: Page, marks: string) => page.locator(`section [data-card][data-marks="${marks}"]`);
const option = (page: Page, role: 'radio' | 'checkbox', name: string) =>
  inspector(page).getByRole(role, { name, exact: true });

/** The lane, by way of the lanes' titles. */
async function toLane(page: Page): Promise<void> {
  await press(page, 'Control+Home', 'ArrowLeft', 'ArrowDown', 'ArrowDown');
  await expect(focused(page)).toHaveAccessibleName(/^Lane Emotions/);
  await expect(inspector(page).getByRole('heading', { name: 'Curve' })).toBeVisible();
}

test('shows numbers, dots, no words and the curve of another map, by keyboard alone', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await expect(points(page, 'faces').first()).toBeAttached();
  await toLane(page);
  await press(page, 'F6');
  await tabTo(page, option(page, 'radio', 'Faces'));
  await press(page, 'ArrowRight', 'Space');
  await expect(points(page, 'numbers').first()).toBeAttached();
  await expect(points(page, 'faces')).toHaveCount(0);
  await tabTo(page, option(page, 'checkbox', 'Show feelings and thoughts'));
  const words = page.getByText('“It knows me.”');
  await expect(words.first()).toBeAttached();
  await press(page, 'Space');
  await expect(words).toHaveCount(0);
  await tabTo(page, option(page, 'checkbox', 'Future state'));
  await press(page, 'Space', 'Escape');
  await expect(page.locator('section').getByText('Future state').first()).toBeAttached();
  const lane = Object.values(firstMap(await saved(app, folder)).lanes).find(({ kind }) => kind === 'emotions');
  expect(lane?.curve).toMatchObject({ marks: 'numbers', wordless: true, others: [expect.any(String)] });
});

test('shows numbers, dots, no words and the curve of another map, by the mouse', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await header(page, /^Lane Emotions/).click();
  for (const [name, marks] of [
    ['Numbers', 'numbers'],
    ['Faces', 'faces'],
    ['Dots', 'points'],
  ] as const) {
    await inspector(page).getByText(name, { exact: true }).click();
    await expect(points(page, marks).first()).toBeAttached();
  }
  await inspector(page).getByText('Show feelings and thoughts').click();
  await expect(page.getByText('“It knows me.”')).toHaveCount(0);
  await inspector(page).getByText('Future state', { exact: true }).click();
  await expect(page.locator('section').getByText('Future state').first()).toBeAttached();
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  for (const _ of ['Future state', 'words', 'Dots']) await undo.click();
  await expect(points(page, 'faces').first()).toBeAttached();
  await expect(page.getByText('“It knows me.”').first()).toBeAttached();
});

const measured = (page: Page) => page.locator('section').getByText(/^measured/);
const measuredPoints = (page: Page) => page.locator('section svg circle[class*="hollow"]');
const measuredLines = (page: Page) => page.locator('section svg path[class*="measured"]');
/** Before the name of the curve stands a sample of it: a piece of a line with a point. */
const SAMPLES = 1;
const MEASURED = [
  ['Friend sends', '1'],
  ['Plays it', '-2'],
  ['Passes the poster', '-1'],
] as const;

test('a measured score draws a second curve with gaps of its own, shown alone or left out, by keyboard alone', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  for (const [text, score] of MEASURED) {
    await findCard(page, text);
    await expect(inspector(page).getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(new RegExp(text));
    await press(page, 'F6');
    await tabTo(page, inspector(page).getByRole('button', { name: /^Measured score/ }));
    await press(page, 'Enter');
    await tabTo(page, inspector(page).getByRole('textbox', { name: 'Score', exact: true }).last());
    await page.keyboard.type(score);
    await press(page, 'Escape');
  }
  await expect(measuredPoints(page)).toHaveCount(MEASURED.length + SAMPLES);
  await expect(measuredLines(page)).toHaveCount(1 + SAMPLES);
  // Without the one in the middle there is nothing between the others: no line, and no point.
  await findCard(page, 'Plays it');
  await press(page, 'F6');
  await tabTo(page, inspector(page).getByRole('textbox', { name: 'Score', exact: true }).last());
  await press(page, 'Control+a', 'Delete', 'Escape');
  await expect(measuredPoints(page)).toHaveCount(MEASURED.length - 1 + SAMPLES);
  await expect(measuredLines(page)).toHaveCount(SAMPLES);
  await press(page, 'Control+z');
  await expect(measuredLines(page)).toHaveCount(1 + SAMPLES);

  await toLane(page);
  await press(page, 'F6');
  await tabTo(page, option(page, 'radio', 'Both'));
  await press(page, 'ArrowRight', 'Space');
  await expect(measured(page)).toHaveCount(0);
  await expect(points(page, 'faces').first()).toBeAttached();
  await press(page, 'ArrowRight', 'Space');
  await expect(measured(page).first()).toBeAttached();
  await expect(points(page, 'faces')).toHaveCount(0);
  await press(page, 'Escape');
  const lane = Object.values(firstMap(await saved(app, folder)).lanes).find(({ kind }) => kind === 'emotions');
  expect(lane?.curve).toEqual({ source: 'measured' });
});

test('a measured score draws a second curve with gaps of its own, shown alone or left out, by the mouse', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const score = inspector(page).getByRole('textbox', { name: 'Score', exact: true }).last();
  for (const [text, value] of MEASURED) {
    await card(page, new RegExp(`^Touchpoint: ${text}`)).click();
    await expect(inspector(page).getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(new RegExp(text));
    await inspector(page)
      .getByRole('button', { name: /^Measured score/ })
      .click();
    await score.fill(value);
    await inspector(page).getByRole('textbox', { name: 'Measured by' }).click();
  }
  await expect(measuredLines(page)).toHaveCount(1 + SAMPLES);
  await card(page, /^Touchpoint: Plays it/).click();
  await expect(score).toHaveValue(/2/);
  await score.fill('');
  await inspector(page).getByRole('textbox', { name: 'Feels' }).click();
  await expect(measuredPoints(page)).toHaveCount(MEASURED.length - 1 + SAMPLES);
  await expect(measuredLines(page)).toHaveCount(SAMPLES);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(measuredLines(page)).toHaveCount(1 + SAMPLES);
  await header(page, /^Lane Emotions/).click();
  await inspector(page).getByText('The team’s', { exact: true }).click();
  await expect(measured(page)).toHaveCount(0);
  await inspector(page).getByText('Measured', { exact: true }).click();
  await expect(measured(page).first()).toBeAttached();
  await expect(page.locator('section [data-card][data-marks]')).toHaveCount(0);
});

/** The pieces of the team's curve. */
const runs = (page: Page) => page.locator('section svg path[stroke^="url(#"]');
const rings = (page: Page) => page.locator('section [class*="ring"]');
/** The star at a touchpoint's point. */
const star = async (page: Page, name: RegExp) => {
  const id = await card(page, name).getAttribute('data-id');
  return page.locator(`section [data-card="${id}"] [class*="star"]`);
};

test('a gap stays a gap, and what lies highest, lowest or is a moment of truth is marked, by keyboard alone', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await expect(rings(page).first()).toBeAttached();
  await findCard(page, 'Signs up');
  const [badge, before] = [await star(page, /^Touchpoint: Signs up/), await runs(page).count()];
  await expect(badge).toHaveCount(0);
  await press(page, 'Control+Shift+M');
  await expect(badge).toHaveCount(1);
  // Without its score the curve is in two pieces here, and nothing is guessed in between.
  await press(page, 'Alt+Delete');
  await expect(badge).toHaveCount(0);
  await expect(runs(page)).toHaveCount(before + 1);
  await press(page, 'Control+z', 'Control+z');
  await expect(runs(page)).toHaveCount(before);
});

test('a gap stays a gap, and what lies highest, lowest or is a moment of truth is marked, by the mouse', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await expect(rings(page).first()).toBeAttached();
  const [badge, before] = [await star(page, /^Touchpoint: Signs up/), await runs(page).count()];
  await expect(badge).toHaveCount(0);
  const touchpoint = card(page, /^Touchpoint: Signs up/);
  await fromMenu(page, touchpoint, /^Moment of truth/);
  await expect(badge).toHaveCount(1);
  await touchpoint.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Score$/ }).click();
  await page.getByRole('menuitem', { name: /^Remove score/ }).click();
  await expect(badge).toHaveCount(0);
  await expect(runs(page)).toHaveCount(before + 1);
  await expect(header(page, /^Lane Emotions/)).toBeAttached();
});

test('a number is changed again and again where it is written, and the window stays, by keyboard alone', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await press(page, 'Control+Home', 'Control+ArrowDown');
  const score = inspector(page).getByRole('textbox', { name: 'Emotion score' });
  await expect(score).toBeVisible();
  await press(page, 'F6');
  await tabTo(page, score);
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Control+a');
  await page.keyboard.type('-2');
  await press(page, 'Enter', 'ArrowUp', 'Escape');
  await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAccessibleName(/Between bad and very bad/);
  await expect(focused(page)).toBeFocused();
});

for (const language of UI_LANGUAGES) {
  test(`one key scores a point in ${language}, by keyboard alone`, async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await command(page, { en: 'English', da: 'Dansk', sr: 'Српски' }[language]);
    await press(page, 'Control+Home', 'Control+ArrowDown', 'Control+ArrowDown');
    const names = new Set<string | null>();
    for (const key of ['5', '1', '0', '-', '+', '2', '4']) {
      const before = await focused(page).getAttribute('aria-label');
      await press(page, key);
      await expect(focused(page)).not.toHaveAccessibleName(before ?? '');
      names.add(await focused(page).getAttribute('aria-label'));
    }
    expect(names.size).toBeGreaterThanOrEqual(6);
  });
}

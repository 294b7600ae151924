/** The emotion lane: what its curve shows and whose scores it draws; by keyboard alone and by the mouse. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { card, firstMap, focused, header, inspector, openCards, press, SAMPLE, saved, tabTo } from './map.ts';

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

test('the same by the mouse', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await toLane(page);
  await inspector(page).getByText('Dots', { exact: true }).click();
  await expect(points(page, 'points').first()).toBeAttached();
  await inspector(page).getByText('Show feelings and thoughts').click();
  await expect(page.getByText('“It knows me.”')).toHaveCount(0);
  await inspector(page).getByText('Future state', { exact: true }).click();
  await expect(page.locator('section').getByText('Future state').first()).toBeAttached();
  await app.choose('edit.undo');
  await app.choose('edit.undo');
  await app.choose('edit.undo');
  await expect(points(page, 'faces').first()).toBeAttached();
});

test('a measured score draws a second curve, which the lane can show alone or leave out', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const measured = page.locator('section').getByText(/^measured/);
  for (const [name, score] of [
    [/^Touchpoint: Friend sends/, '1'],
    [/^Touchpoint: Plays it/, '-2'],
  ] as const) {
    await card(page, name).click();
    await inspector(page)
      .getByRole('button', { name: /^Measured score/ })
      .click();
    await inspector(page).getByRole('textbox', { name: 'Score', exact: true }).last().fill(score);
    await press(page, 'Enter', 'Escape');
  }
  await expect(measured.first()).toBeAttached();
  await toLane(page);
  await inspector(page).getByText('The team’s', { exact: true }).click();
  await expect(measured).toHaveCount(0);
  await inspector(page).getByText('Measured', { exact: true }).click();
  await expect(measured.first()).toBeAttached();
  await expect(page.locator('section [data-card][data-marks]')).toHaveCount(0);
});

test('a gap stays a gap, and what lies highest, lowest or is a moment of truth is marked', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const lines = page.locator('section svg path');
  const rings = page.locator('section [class*="ring"]');
  const badges = page.locator('section [class*="badge"]');
  await expect(rings.first()).toBeAttached();
  const [stars, before] = [await badges.count(), await lines.count()];
  await card(page, /^Touchpoint: Signs up/).click();
  await press(page, 'Control+Shift+M');
  await expect(badges).toHaveCount(stars + 1);
  // Without its score the curve is in two pieces here, and nothing is guessed in between.
  await press(page, 'Alt+Delete');
  await expect(badges).toHaveCount(stars);
  await expect.poll(() => lines.count()).not.toBe(before);
  await expect(header(page, /^Lane Emotions/)).toBeAttached();
});

test('a number is changed again and again where it is written, and the window stays', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await card(page, /^Touchpoint: Friend sends/).click();
  const score = inspector(page).getByRole('textbox', { name: 'Emotion score' });
  await score.focus();
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Control+a');
  await page.keyboard.type('-2');
  await press(page, 'Enter', 'ArrowUp', 'Escape');
  await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAccessibleName(/Between bad and very bad/);
  await expect(focused(page)).toBeFocused();
});

for (const language of ['da', 'sr'] as const) {
  test(`one key scores a point in ${language}, too`, async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await app.choose(`view.language.${language}`);
    await card(page, /Friend sends/)
      .first()
      .click();
    await press(page, 'Control+ArrowDown');
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

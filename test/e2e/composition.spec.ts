/** Writing on the map with an input method, as Japanese, Chinese and Korean are: its very first letter begins the text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { expect, test } from './app.ts';
import { boxOf, card, firstMap, focused, inspector, openCards, press, SAMPLE, saved } from './map.ts';

/** What an input method does: shows what it makes of the keys so far, and in the end writes it. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    async compose(...steps: string[]): Promise<void> {
      for (const text of steps) {
        await session.send('Input.dispatchKeyEvent', {
          type: 'rawKeyDown',
          key: 'Process',
          windowsVirtualKeyCode: 229,
        });
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
    },
    async write(text: string): Promise<void> {
      await session.send('Input.insertText', { text });
    },
  };
}

const editor = (page: Page) => page.locator('[data-region="canvas"] textarea:not([data-composition])');
const field = (page: Page) => page.locator('[data-composition]');

/** The sample, as one that is written in Japanese. */
function japanese(folder: string): string {
  const answer = parseJourney(readFileSync(SAMPLE, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(answer.kind);
  const path = join(folder, 'Japanese.journey');
  writeFileSync(path, serializeJourney({ ...answer.document, language: 'ja' }));
  return path;
}

test('an input method begins a card in an empty cell, and composes on in it', async ({ launch, folder }) => {
  const app = await launch({ files: [japanese(folder)] });
  const page = await openCards(app);
  const method = await inputMethod(page);
  const last = await boxOf(card(page, /^Goal: Not sign up/));
  await page.mouse.click(last.middle.x, last.y + last.height + 24);
  await expect(focused(page)).toHaveAccessibleName(/^Empty place: .*Discover.*Goals/);
  // Who listens hears the cell, not a text field without a name.
  await expect(field(page)).toBeFocused();
  expect(await field(page).getAttribute('aria-label')).toBe(await focused(page).getAttribute('aria-label'));

  await method.compose('つ', 'つう', '通勤');
  await expect(field(page)).toHaveValue('通勤');
  await expect(field(page)).toHaveCSS('opacity', '1');
  await expect(editor(page)).toHaveCount(0);
  await method.write('通勤');
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveValue('通勤');
  await method.compose('ち', '中');
  await method.write('中に');
  await press(page, 'Escape');
  await expect(card(page, /^Goal: 通勤中に/)).toBeVisible();

  // Keys that are not composed mean what they always do there.
  await expect(field(page)).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(focused(page)).not.toHaveAccessibleName(/通勤中に/);
  await press(page, 'ArrowDown', 'Control+c');
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('通勤中に');
  // On a card, what is composed takes the place of its text, as what is typed does.
  await method.compose('き', '聴く');
  await method.write('聴く');
  await press(page, 'Enter', 'Escape');
  await expect(card(page, /^Goal: 聴く/)).toBeVisible();
  const texts = Object.values(firstMap(await saved(app, folder)).cards).map(({ text }) => text);
  expect(texts).toContain('聴く');
  expect(texts).not.toContain('');
  await press(page, 'Control+z');
  await expect(card(page, /^Goal: 通勤中に/)).toBeVisible();
});

test('who writes without one has no text field on the map, until something was composed', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const method = await inputMethod(page);
  await card(page, /^Goal: Hear what/).click();
  await expect(focused(page)).toBeFocused();
  await expect(field(page)).toHaveCount(0);
  await press(page, 'F2');
  await method.compose('か', '買う');
  await method.write('買う');
  await press(page, 'Escape');
  await expect(card(page, /^Goal: 買う/)).toBeVisible();
  await expect(field(page)).toBeFocused();
  await inspector(page).getByRole('textbox').first().focus();
  await expect(field(page)).not.toBeFocused();
});

/** Finding the way: the palette, find and replace, the list of steps; by keyboard alone where there is a key. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const SAMPLE = 'assets/samples/streaming-listener.journey';

async function open(launch: () => Promise<{ firstPage(): Promise<Page> }>): Promise<Page> {
  const page = await (await launch()).firstPage();
  await page.getByRole('group', { name: /: / }).first().waitFor();
  return page;
}

test('the palette runs a command and leads to a stage, and Escape goes back to where one was', async ({
  launch,
  place,
}) => {
  const page = await open(() => launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await keyboard.press('Control+Home');
  const card = page.getByRole('group', { name: /^Goal: / }).first();
  await expect(card).toBeFocused();

  await keyboard.press('Control+k');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(card).toBeFocused();

  await keyboard.press('Control+k');
  await keyboard.type('go recommend');
  await keyboard.press('Enter');
  const stage = page.getByRole('button', { name: /^(Stage|stage)[: ]+Recommend/ });
  await expect(stage).toBeFocused();
  await expect(stage).toBeInViewport();

  // A command that edits in place keeps the keys that it was given.
  await page.getByRole('button', { name: 'Search or command' }).click();
  await keyboard.type('nsa');
  await expect(palette.getByRole('option').first()).toHaveText(/New stage after/);
  await keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await keyboard.type('Return');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Return/ })).toBeVisible();

  await keyboard.press('Control+k');
  await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    /New stage after/,
    /Go to stage Recommend/,
  ]);
});

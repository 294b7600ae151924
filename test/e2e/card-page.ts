/** The page of a card in the inspector: its fields, as hands and keys find them. */
import type { Locator, Page } from '@playwright/test';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import { expect } from './app.ts';
import { command, firstMap, focused, inspector, press, tabTo } from './map.ts';

export const box = (
  page: Page,
  role: 'textbox' | 'combobox' | 'radio' | 'switch' | 'checkbox',
  name: RegExp | string,
) => inspector(page).getByRole(role, { name, exact: typeof name === 'string' });
export const list = (page: Page, name: RegExp): Locator => inspector(page).getByRole('button', { name });

export function cardCalled(document: JourneyDocument, text: string): Card {
  const found = Object.values(firstMap(document).cards).find((each) => each.text === text);
  if (!found) throw new Error(`There is no card ${text}.`);
  return found;
}

/** A lane of the kind of this name below the first one, with one card; by keys. */
export async function laneWithCard(page: Page, lane: string, text: string): Promise<void> {
  await press(page, 'Control+Home', 'ArrowLeft');
  await command(page, `New ${lane} lane`);
  await expect(page.locator('[data-region="canvas"] textarea')).toBeFocused();
  await press(page, 'Enter', 'ArrowRight');
  await page.keyboard.type(text);
  await press(page, 'Escape');
  await expect(focused(page)).toHaveAccessibleName(new RegExp(text));
  await expect(box(page, 'textbox', 'Text')).toHaveValue(text);
}

/** A value of a list that opens, by keys. */
export async function choose(page: Page, name: RegExp, value: string): Promise<void> {
  await tabTo(page, list(page, name));
  await press(page, 'Enter');
  await page.getByRole('option', { name: value, exact: true }).waitFor();
  await page.keyboard.type(value);
  await press(page, 'Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
}

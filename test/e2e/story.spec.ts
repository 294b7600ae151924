/** The product's main job, from an empty start to a sheet of paper, by keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { expect, test } from './app.ts';
import { ask } from './command-line.ts';

/** Presses Tab until what has the focus has this accessible name. */
async function tabTo(page: Page, role: 'button' | 'combobox' | 'radio' | 'textbox', name: string | RegExp) {
  const wanted = page.getByRole(role, { name }).first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(wanted).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 15_000 });
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

function read(path: string): JourneyDocument {
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  return answer.document;
}

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

test('a journey is mapped, saved, reopened and printed by keyboard alone', async ({ launch, folder }) => {
  const file = join(folder, 'Gift.journey');
  const app = await launch();
  const page = await app.firstPage();

  // A new document from the classic template.
  await tabTo(page, 'button', 'Classic, five stages');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: /Loyalty/ })).toBeVisible();

  // Goals: typing in a cell begins a card, Enter the next one, Tab goes on to the next stage.
  await press(page, 'Control+Home');
  await page.keyboard.type('Find a gift in time');
  await press(page, 'Enter');
  await page.keyboard.type('Не погрешити величину');
  await press(page, 'Tab');
  await page.keyboard.type('Sammenligne uden at føle sig dum');
  await press(page, 'Escape');

  // Two stages more, after the last one: each is named as it comes.
  await press(page, 'End', 'Control+Shift+ArrowRight');
  await page.keyboard.type('Gift day');
  await press(page, 'Enter', 'Control+Shift+ArrowRight');
  await page.keyboard.type('Aftermath');
  await press(page, 'Enter');

  // A touchpoint with two channels and a score.
  await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown');
  await page.keyboard.type('Sees an advert at the bus stop');
  await press(page, 'Escape', 'Alt+Digit4');
  // The inspector follows the map a moment later.
  await expect(page.getByRole('combobox', { name: 'Channels' })).toBeVisible();
  await press(page, 'F6');
  await tabTo(page, 'combobox', 'Channels');
  await page.keyboard.type('Advertising');
  await press(page, 'Enter');
  await page.keyboard.type('Billboard');
  await press(page, 'Enter');
  await tabTo(page, 'textbox', 'Feels');
  await page.keyboard.type('curious');
  await tabTo(page, 'textbox', 'Thinks');
  await page.keyboard.type('That could be it');
  await press(page, 'Shift+F6');

  // The next touchpoint in the same cell, then one in the next stage; both feel worse.
  await press(page, 'Enter');
  await page.keyboard.type('店で指輪を見る');
  await press(page, 'Escape', 'Alt+Digit2', 'Tab');
  await page.keyboard.type('Asks a friend 🙋🏽‍♀️ about sizes');
  await press(page, 'Escape', 'Alt+Digit1');

  // Pain points and an opportunity in the stage of that touchpoint, below its point on the curve.
  await press(page, 'ArrowDown', 'ArrowDown');
  await page.keyboard.type('Nobody explains ring sizes');
  await press(page, 'Escape');
  await expect(page.getByRole('radio', { name: /^1:/ }).first()).toBeVisible();
  await press(page, 'F6');
  await tabTo(page, 'radio', /^1:/);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space', 'Shift+F6', 'ArrowDown');
  await page.keyboard.type('A sizing card in every advert');
  await press(page, 'Escape');

  await app.choosePlaces(file);
  await app.choose('file.save');
  await expect.poll(() => app.titles()).toEqual(['Gift — Stagecoach']);

  // What was typed is what was saved.
  const saved = read(file);
  const map = Object.values(saved.maps)[0];
  if (!map) throw new Error('no map was saved');
  expect(inOrder(map.stages).map(([, { name }]) => name)).toEqual([
    'Awareness',
    'Consideration',
    'Purchase',
    'Use',
    'Loyalty',
    'Gift day',
    'Aftermath',
  ]);
  const cards = cardsInReadingOrder(map).map(([, card]) => card);
  expect(cards.map(({ text }) => text)).toEqual([
    'Find a gift in time',
    'Не погрешити величину',
    'Sammenligne uden at føle sig dum',
    'Sees an advert at the bus stop',
    '店で指輪を見る',
    'Asks a friend 🙋🏽‍♀️ about sizes',
    'Nobody explains ring sizes',
    'A sizing card in every advert',
  ]);
  const advert = cards[3];
  if (advert?.kind !== 'touchpoint') throw new Error('the advert is no touchpoint');
  expect(advert.channels.map((id) => saved.channels[id]?.name)).toEqual(['Advertising', 'Billboard']);
  expect(advert.emotion).toEqual({ score: 1, feeling: 'curious', thought: 'That could be it' });
  expect(cards.flatMap((card) => (card.kind === 'touchpoint' ? [card.emotion?.score] : []))).toEqual([1, -1, -2]);
  const pain = cards[6];
  expect(pain?.kind === 'painPoint' ? pain.severity : null).toBe(4);

  // Quit, and open the file again: the same map.
  await app.choose('file.quit');
  await app.ended();
  const again = await launch({ files: [file] });
  const reopened = await again.firstPage();
  for (const { text } of cards)
    await expect(reopened.getByRole('region').getByText(text.slice(0, 8)).first()).toBeAttached();
  await expect.poll(() => again.titles()).toEqual(['Gift — Stagecoach']);

  // On paper: one page, with every card's words in reading order.
  const pdf = join(folder, 'Gift.pdf');
  await again.choosePlaces(pdf);
  await again.choose('file.exportPdf');
  await expect(reopened.getByRole('dialog')).toBeVisible();
  await tabTo(reopened, 'button', /^Export…$/);
  await press(reopened, 'Enter');
  await expect(reopened.getByText(/Gift\.pdf|Gift/).last()).toBeVisible();
  await expect.poll(() => ask('pdfinfo', pdf).catch(() => ''), { timeout: 30_000 }).toMatch(/^Pages:\s+1$/m);
  const words = withoutSpaces(await ask('pdftotext', '-raw', pdf, '-'));
  let from = 0;
  for (const { text } of cards) {
    // Emoji may be drawn as pictures, which have no words.
    for (const piece of text.split(/\P{ASCII}*\p{Extended_Pictographic}[^\p{L}\s]*/u)) {
      const found = words.indexOf(withoutSpaces(piece), from);
      expect(found, piece).toBeGreaterThanOrEqual(0);
      from = found;
    }
  }
});

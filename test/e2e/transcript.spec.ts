/**
 * What a workshop says, typed as it is said: sixty cards over six stages, with the scores of touchpoints, by
 * keyboard alone. Counted are all keys that are pressed, modifiers too: beyond the cards' own characters there
 * may be three for each card.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { JourneyMap } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { expect, test } from './app.ts';
import { startMap } from './map.ts';

/** One stage of the talk: what is said of each lane, in the order of the lanes. */
interface Said {
  readonly goals: readonly string[];
  /** Each with the key of its score, 1 (very bad) to 5 (very good), where somebody gave one. */
  readonly touchpoints: readonly (readonly [text: string, score?: string])[];
  readonly painPoints: readonly string[];
  readonly opportunities: readonly string[];
}

const TRANSCRIPT: readonly Said[] = [
  {
    goals: ['Get to work without thinking about it', 'Hear of something cheaper than the car'],
    touchpoints: [
      ['Stuck in the same queue every morning', '1'],
      ['Sees a poster at the station', '3'],
      ['A colleague shows the app at lunch', '5'],
    ],
    painPoints: ['Posters name no price', 'Nobody says which zones count'],
    opportunities: ['Show the price from here to the centre', 'Bring-a-colleague day', 'Én pris for hele byen'],
  },
  {
    goals: ['Know what a month costs', 'Be sure it runs when I need it'],
    touchpoints: [
      ['Compares prices on the website', '2'],
      ['Looks for the timetable of line 4', '2'],
      ['Asks the chat about bicycles', '4'],
    ],
    painPoints: ['Three price lists that differ', 'Chat answers after two days'],
    opportunities: ['One calculator for all tickets', 'Timetable as a picture to keep', 'Питања која други постављају'],
  },
  {
    goals: ['Have the ticket before the first ride', 'Pay as I always pay'],
    touchpoints: [
      ['Installs the app on the platform', '3'],
      ['Types in the address twice', '1'],
      ['Pays by phone', '5'],
    ],
    painPoints: ['Card declined without a reason', 'Code comes by post after five days'],
    opportunities: ['Start at once, verify later', 'Say why a card is declined', 'Ticket in the phone’s wallet'],
  },
  {
    goals: ['Sit down and read', 'Arrive when I said I would'],
    touchpoints: [
      ['Holds the phone to the reader', '4'],
      ['Finds a seat by the window', '5'],
      ['Hears that the train ends here', '1'],
    ],
    painPoints: ['Reader does not wake up in the cold', 'No word on the next connection'],
    opportunities: ['Tell the app which train I sit in', 'Coffee when it is late', 'Stille vogn om morgenen'],
  },
  {
    goals: ['Get my money back for late trains', 'Speak to a person'],
    touchpoints: [
      ['Looks for the form', '2'],
      ['Waits twelve minutes on the phone', '1'],
      ['Gets a refund as a voucher', '3'],
    ],
    painPoints: ['The form wants the number of the train', 'Vouchers expire in a month'],
    opportunities: ['Refund by itself when a train is late', 'Call back instead of waiting', 'Новац назад на картицу'],
  },
  {
    goals: ['Keep it without a subscription trap', 'Take the family at weekends'],
    touchpoints: [
      ['Reads that the price goes up', '2'],
      ['Gets a thank-you after a year', '4'],
      ['Shows the app to a new colleague', '5'],
    ],
    painPoints: ['Cancelling takes a letter', 'Family ticket only at the counter'],
    opportunities: ['Cancel in two taps', 'Weekend guests for free', 'A yearly look back at rides'],
  },
];

const LANES = ['goals', 'touchpoints', 'painPoints', 'opportunities'] as const;

/** A keyboard that counts its keys, those held down included. */
class CountingKeyboard {
  pressed = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += key.split('+').length;
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.pressed += [...text].length;
    await this.#page.keyboard.type(text);
  }
}

test('sixty cards of a transcript take at most three keys more each than their own characters, by keyboard alone', async ({
  launch,
  folder,
}) => {
  // Almost two thousand keys, one after the other.
  test.setTimeout(300_000);
  const app = await launch();
  const page = await app.firstPage();
  await startMap(app, page);

  const keyboard = new CountingKeyboard(page);
  for (const [at, said] of TRANSCRIPT.entries()) {
    if (at === 0) await keyboard.press('Control+Home');
    else if (at < 5) await keyboard.press('Control+Home', ...Array.from({ length: at }, () => 'ArrowRight'));
    else {
      // The classic map has five stages: the sixth comes after the last, and is named as it comes.
      await keyboard.press('Control+End', 'Control+Shift+ArrowRight');
      await keyboard.type('Renewal');
      await keyboard.press('Enter', 'ArrowDown');
    }
    for (const [row, lane] of LANES.entries()) {
      if (row > 0) await keyboard.press('ArrowDown');
      // The curve stands between touchpoints and pain points.
      if (lane === 'painPoints') await keyboard.press('ArrowDown');
      for (const [index, card] of said[lane].entries()) {
        const [text, score] = typeof card === 'string' ? [card] : card;
        if (index > 0) await keyboard.press('Enter');
        await keyboard.type(text);
        if (score !== undefined) await keyboard.press(`Alt+${score}`);
      }
      await keyboard.press('Escape');
    }
  }

  const path = join(folder, 'Ride.journey');
  await app.choosePlaces(path);
  await app.choose('file.saveAs');
  await expect.poll(() => existsSync(path)).toBe(true);
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(answer.kind);
  const [map] = Object.values(answer.document.maps) as [JourneyMap];
  const stages = inOrder(map.stages).map(([id]) => id);
  const inMap = cardsInReadingOrder(map).map(([, card]) => ({
    stage: stages.indexOf(card.stage),
    lane: map.lanes[card.lane]?.kind,
    text: card.text,
    ...(card.kind === 'touchpoint' ? { score: card.emotion?.score } : {}),
  }));
  const said = LANES.flatMap((lane) =>
    TRANSCRIPT.flatMap((stage, at) =>
      stage[lane].map((card) =>
        typeof card === 'string'
          ? { stage: at, lane, text: card }
          : { stage: at, lane, text: card[0], score: Number(card[1]) - 3 },
      ),
    ),
  );
  expect(inMap).toEqual(said);
  expect(said).toHaveLength(60);

  const characters = said.reduce((sum, { text }) => sum + [...text].length, 0);
  const more = (keyboard.pressed - characters) / said.length;
  test.info().annotations.push({ type: 'keys', description: `${keyboard.pressed} for ${characters} characters` });
  expect(more).toBeLessThanOrEqual(3);
});

/** What stands beside the map, or comes over it for a moment. */
import { expect } from '../app.ts';
import { choose, DIALOG, inTurn, press, type Round, SAMPLE, SIDE, type State, until } from './visit.ts';

export const panels: Round = {
  name: 'what stands beside the map',
  file: SAMPLE,
  states: [
    { name: 'find', show: inTurn(choose('edit.find'), until(SIDE)), part: SIDE },
    {
      name: 'what was found',
      show: async (visit) => {
        await visit.app.choose('edit.find');
        await visit.page.keyboard.type('playlist');
        await until(`${SIDE} [role=option]`)(visit);
      },
    },
    {
      name: 'nothing found',
      show: async (visit) => {
        await visit.app.choose('edit.find');
        await visit.page.keyboard.type('qqqq');
        await expect(visit.page.locator(`${SIDE} [role=option]`)).toHaveCount(0);
      },
      part: SIDE,
    },
    {
      name: 'find and replace',
      show: async (visit) => {
        await visit.app.choose('edit.replace');
        await visit.page.keyboard.type('play');
        await until(`${SIDE} [role=option]`)(visit);
      },
      part: SIDE,
    },
    {
      name: 'the history',
      show: inTurn(
        press('Control+Home'),
        choose('edit.duplicate', 'edit.duplicate', 'edit.undo', 'view.history'),
        until(`${SIDE} [role=option]`),
      ),
      part: SIDE,
      leave: choose('edit.undo', 'view.history'),
    },
    {
      name: 'the checker',
      show: inTurn(choose('view.checks'), until(`${SIDE} [role=row]`)),
      leave: choose('view.checks'),
    },
    {
      name: 'the checker, with what is silenced and words of jargon',
      show: inTurn(choose('view.checks'), until(`${SIDE} [role=row]`), async ({ page, t }) => {
        const words = page.locator(SIDE).getByRole('combobox', { name: t('app:check.jargon.words') });
        await words.fill('playlist');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        await page.locator(`${SIDE} [role=row] button`).first().click();
        await page.locator(SIDE).getByRole('checkbox').last().press('Space');
      }),
      part: SIDE,
      leave: choose('edit.undo', 'edit.undo', 'view.checks'),
    },
    { name: 'the palette', show: inTurn(choose('view.palette'), until('[role=option]')), part: DIALOG },
    {
      name: 'the palette, asked',
      show: async (visit) => {
        await visit.app.choose('view.palette');
        await visit.page.keyboard.type('z');
        await until('[role=option]')(visit);
      },
      part: DIALOG,
    },
    {
      name: 'the palette, without an answer',
      show: async ({ app, page }) => {
        await app.choose('view.palette');
        await page.keyboard.type('qqqq');
      },
      part: DIALOG,
    },
    { name: 'stages to go to', show: inTurn(choose('view.goToStage'), until('[role=option]')), part: DIALOG },
    { name: 'the shortcuts', show: inTurn(choose('help.shortcuts'), until(DIALOG)), part: DIALOG },
    ...[0, 1, 2, 3].map(
      (step): State => ({
        name: `step ${step + 1} of the tour`,
        show: async (visit) => {
          await visit.app.choose('help.tour');
          await until('[data-region=tour]')(visit);
          for (let count = 0; count < step; count += 1) await visit.page.keyboard.press('Enter');
        },
        part: '[data-region=tour]',
      }),
    ),
  ],
};

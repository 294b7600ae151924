/** The inspector: a page for each kind of thing that can be selected. */
import { CARD_KINDS } from '#shared/document/model.ts';
import { expect } from '../app.ts';
import {
  ALL_KINDS,
  choose,
  INSPECTOR,
  idsOfCards,
  inTurn,
  press,
  type Round,
  type State,
  selectInOutline,
  toMap,
  until,
} from './visit.ts';

/** Waits for the page of what is selected, which follows the selection, and opens all that folds in it. */
const followed = inTurn(until(`${INSPECTOR}[aria-busy=false]`), async ({ page }) => {
  const folded = page.locator(`${INSPECTOR} h2 button[aria-expanded=false]`);
  await folded.evaluateAll((buttons) => {
    for (const each of buttons) (each as HTMLElement).click();
  });
  await expect(folded).toHaveCount(0);
});

const page = (name: string, ...show: readonly State['show'][]): State => ({
  name,
  show: inTurn(...show, followed),
  part: INSPECTOR,
});

export const inspector: Round = {
  name: 'the inspector',
  file: ALL_KINDS,
  states: [
    // A card in a hidden lane is in no view.
    { name: 'the map', show: inTurn(toMap, choose('view.showLanes'), press('Escape'), followed) },
    page('the persona', press('Control+Home', 'ArrowUp', 'ArrowLeft')),
    page('a stage', press('Control+Home', 'ArrowUp')),
    page('a lane', press('Control+Home', 'ArrowLeft')),
    {
      ...page(
        'an empty cell',
        press('Control+Home', 'Control+Shift+ArrowRight'),
        until('[data-canvas] textarea'),
        press('Escape', 'ArrowDown'),
        until('[data-canvas] [data-selection]:focus'),
      ),
      leave: inTurn(press('Escape', 'Escape'), choose('edit.undo')),
    },
    ...CARD_KINDS.map((kind) =>
      page(
        `a card: ${kind}`,
        selectInOutline((document) => idsOfCards(document, (card) => card.kind === kind).slice(0, 1)),
      ),
    ),
    {
      name: 'the calendar of a day',
      show: inTurn(
        selectInOutline((document) => idsOfCards(document, (card) => card.kind === 'evidence').slice(0, 1)),
        followed,
        ({ page: shown }) => shown.locator(`${INSPECTOR} [role=group] button[aria-haspopup=dialog]`).first().click(),
        until('[role=dialog] table'),
      ),
      part: '[role=dialog]',
      leave: press('Escape'),
    },
    page(
      'cards of several kinds',
      selectInOutline((document) =>
        (['touchpoint', 'painPoint', 'opportunity'] as const).flatMap((kind) =>
          idsOfCards(document, (card) => card.kind === kind).slice(0, 1),
        ),
      ),
    ),
    page(
      'an arrow',
      selectInOutline(({ maps }) => [Object.values(Object.values(maps)[0]?.links ?? {})[0]?.from ?? '']),
      choose('view.map'),
      until('[data-canvas] [data-selection]'),
      choose('edit.selectLinks'),
      // Of the pages, that of a card alone says how sure one is of it.
      async ({ page: window, t }) =>
        expect(window.locator(INSPECTOR).getByText(t('app:field.assumption'))).toHaveCount(0),
    ),
  ],
};

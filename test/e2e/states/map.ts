/** The map itself, its menus, and what is done in it. */
import {
  ALL_KINDS,
  choose,
  idsOfCards,
  inTurn,
  MENU,
  press,
  type Round,
  type Step,
  selectInOutline,
  toMap,
  until,
} from './visit.ts';

const FIELD = '[data-canvas] textarea';

/** Waits until a map that is drawn smaller is so: the button's name says the number that it shows. */
const zoomAtRest: Step = ({ page }) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('[data-canvas] fieldset button')].some((each) => {
      const text = each.textContent ?? '';
      return /\d/.test(text) && !text.startsWith('100') && each.getAttribute('aria-label')?.startsWith(text);
    }),
  );

export const map: Round = {
  name: 'the map',
  file: ALL_KINDS,
  states: [
    { name: 'nothing selected', show: toMap },
    { name: 'a card', show: press('Control+Home') },
    { name: 'a text being written', show: inTurn(press('Control+Home', 'F2'), until(FIELD)) },
    { name: 'a lane being named', part: FIELD, show: inTurn(press('Control+Home', 'ArrowLeft', 'F2'), until(FIELD)) },
    { name: 'the menu of a card', show: inTurn(press('Control+Home', 'Shift+F10'), until(MENU)) },
    {
      name: 'the menu of a stage',
      part: MENU,
      show: inTurn(press('Control+Home', 'ArrowUp', 'Shift+F10'), until(MENU)),
    },
    {
      name: 'the menu of a lane',
      part: MENU,
      show: inTurn(press('Control+Home', 'ArrowLeft', 'Shift+F10'), until(MENU)),
    },
    { name: 'the menu of the map', part: MENU, show: inTurn(toMap, press('Shift+F10'), until(MENU)) },
    {
      name: 'the menu of a tab',
      show: async (visit) => {
        await visit.page.getByRole('tab').first().click({ button: 'right' });
        await until(MENU)(visit);
      },
      part: MENU,
    },
    {
      name: 'a tab being renamed',
      show: async (visit) => {
        await visit.page.getByRole('tab').first().focus();
        await visit.page.keyboard.press('F2');
        await until('[data-region=maps] input')(visit);
      },
      part: '[data-region=maps]',
    },
    {
      name: 'a menu of the path',
      show: async (visit) => {
        await visit.page.getByRole('navigation').getByRole('button').nth(1).click();
        await until(MENU)(visit);
      },
      part: MENU,
    },
    {
      name: 'an arrow being drawn',
      show: inTurn(toMap, press('Control+Home', 'Control+l'), until('[role=status] kbd')),
    },
    { name: 'the channels to look at', part: MENU, show: inTurn(choose('view.filterChannels'), until(MENU)) },
    {
      name: 'a point of the curve',
      show: inTurn(
        selectInOutline((document) => idsOfCards(document, ({ kind }) => kind === 'touchpoint').slice(0, 1)),
        choose('view.map'),
        press('Control+ArrowDown'),
      ),
    },
    // The name of the button follows the number that it shows once the zoom rests.
    { name: 'the map far out', show: inTurn(toMap, choose('view.fit'), zoomAtRest), leave: choose('view.zoom100') },
    {
      name: 'the minimap',
      show: inTurn(choose('view.minimap'), until('[data-region=minimap]'), press('F6')),
      leave: choose('view.minimap'),
    },
  ],
};

/** The table. */
import { button, choose, inTurn, MENU, press, type Round, SAMPLE, type State, until } from './visit.ts';

export const table: Round = {
  name: 'the table',
  file: SAMPLE,
  states: [
    { name: 'the table', show: inTurn(choose('view.table'), until('[role=grid]')) },
    {
      name: 'a text in a cell',
      show: inTurn(press('Control+Home', 'F2'), until('[role=grid] textarea')),
      part: '[role=grid]',
    },
    {
      name: 'a list in a cell',
      show: inTurn(press('Control+Home', 'ArrowRight', 'Enter'), until('[role=listbox]')),
      part: MENU,
    },
    { name: 'several rows', show: press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown') },
    ...(['views:filter', 'views:group', 'views:columns'] as const).map(
      (key): State => ({ name: `the menu ${key}`, part: MENU, show: inTurn(button(key), until(MENU)) }),
    ),
    {
      name: 'filters and groups',
      show: async (visit) => {
        await button('views:filter')(visit);
        await until(MENU)(visit);
        // The values of the first field: one of them.
        for (const key of ['ArrowDown', 'ArrowRight', 'Enter', 'Escape', 'Escape'])
          await visit.page.keyboard.press(key);
        await visit.page.getByRole('list', { name: visit.t('views:filter.on') }).waitFor();
        await button('views:group')(visit);
        await until(MENU)(visit);
        for (const key of ['ArrowDown', 'Enter']) await visit.page.keyboard.press(key);
        await until('[role=treegrid]')(visit);
      },
    },
  ],
};

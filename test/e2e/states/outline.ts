/** The outline. */
import { ALL_KINDS, choose, inTurn, press, type Round, until } from './visit.ts';

const FIELD = ':is(input, textarea)';

export const outline: Round = {
  name: 'the outline',
  file: ALL_KINDS,
  states: [
    { name: 'the outline', show: inTurn(choose('view.outline'), until('h2')) },
    {
      name: 'a line being written',
      show: inTurn(press('Home', 'ArrowDown', 'ArrowDown', 'F2'), until(`[data-region=canvas] ${FIELD}`)),
    },
    { name: 'a stage being named', show: inTurn(press('Home', 'F2'), until(`h2 ${FIELD}`)) },
    {
      name: 'a closed stage',
      show: inTurn(press('Home', 'ArrowLeft'), until('[data-region=canvas] [aria-expanded=false]')),
      leave: press('ArrowRight'),
    },
  ],
};

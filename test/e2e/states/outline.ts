/** The outline. */
import { ALL_KINDS, choose, inTurn, press, type Round, until } from './visit.ts';

export const outline: Round = {
  name: 'the outline',
  file: ALL_KINDS,
  states: [
    { name: 'the outline', show: inTurn(choose('view.outline'), until('h2')) },
    { name: 'a line being written', show: press('Control+Home', 'ArrowDown', 'ArrowDown', 'F2') },
    { name: 'a stage being named', show: press('Control+Home', 'F2') },
    { name: 'a closed stage', show: press('Control+Home', 'ArrowLeft'), leave: press('ArrowRight') },
  ],
};

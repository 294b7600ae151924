import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '#renderer/input/grid.ts';
import { type Cells, cellsOf, sortCells } from '#shared/document/cells.ts';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { dispatch, type Present, redo, undo } from '#shared/history/history.ts';
import { choice, chosenCommand } from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { aged, cardOf, counter, mapOf, presentOf, sampleDocument } from '../commands/fixture.ts';

const CONTEXT = { createId: counter() };

/** Asks for the cells of all maps, so that they are known when the next version comes. */
function expectCells({ document }: Present): void {
  for (const { cards } of Object.values(document.maps)) expect(cellsOf(cards)).toEqual(sortCells(cards));
}

const commands = () => fc.array(choice, { minLength: 1, maxLength: 12 });

function run(present: Present, chosen: Parameters<typeof chosenCommand>[0]): Present {
  const { id, args } = chosenCommand(chosen, present.document);
  return dispatch(present, id, args as never, { context: CONTEXT, now: 0 });
}

describe('cells that go along with a document', () => {
  it('are those that sorting all cards would give, after any commands, their undo and their redo', () =>
    fc.assert(
      fc.property(validDocument(), commands(), (start, choices) => {
        let present = presentOf(start);
        expectCells(present);
        for (const chosen of choices) {
          present = run(present, chosen);
          expectCells(present);
        }
        present = aged(present);
        for (const step of [undo, redo]) {
          for (const _ of choices) {
            present = step(present);
            expectCells(present);
          }
        }
      }),
    ));

  it('are what the keyboard goes by: every card is where the document says', () =>
    fc.assert(
      fc.property(validDocument(), commands(), (start, choices) => {
        let present = presentOf(start);
        for (const chosen of choices) {
          present = run(present, chosen);
          for (const map of Object.values(present.document.maps)) expectGrid(map);
        }
      }),
    ));

  it('are the same objects where no card came, went or changed', () => {
    const present = presentOf(sampleDocument());
    const map = 'today';
    const { cards } = mapOf(present.document);
    const [card = ''] = Object.keys(cards);
    const { stage, lane } = cardOf(present.document, card);
    const before = cellsOf(cards);
    const next = dispatch(present, 'card.edit', { map, card, fields: { text: 'New' } }, { context: CONTEXT, now: 0 });
    const after = cellsOf(mapOf(next.document).cards);

    expect(differing(before, after)).toEqual([`${stage} ${lane}`]);
  });
});

function expectGrid(map: JourneyDocument['maps'][string]): void {
  const grid = gridOf(map);
  const fresh = gridOf(structuredClone(map) as JourneyMap);
  expect(grid.cardCount).toBe(fresh.cardCount);
  for (const stage of grid.stages) {
    for (const { id } of grid.lanes) expect(grid.cardsIn(stage, id)).toEqual(fresh.cardsIn(stage, id));
  }
  // The next version is compared with the one asked for last: that shall be this one, and not its copy.
  gridOf({ ...map });
}

function differing(before: Cells, after: Cells): string[] {
  return [...after].flatMap(([stage, lanes]) =>
    [...lanes].flatMap(([lane, cell]) => (before.get(stage)?.get(lane) === cell ? [] : `${stage} ${lane}`)),
  );
}

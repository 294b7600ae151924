import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedInPlace } from '#shared/document/edited-cards.ts';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { dispatch, startHistory } from '#shared/history/history.ts';
import { choice, chosenCommand } from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { counter, presentOf, sampleDocument } from '../commands/fixture.ts';

const CONTEXT = { createId: counter() };

/** What is found where nobody told: of two equal questions, another one between them forgets the answer to the first. */
function foundAnew(before: JourneyMap, after: JourneyMap): ReturnType<typeof editedInPlace> {
  editedInPlace(after, { ...after });
  return editedInPlace(before, after);
}

/** As a set: who tells of an edit need not know the order of all cards. */
const sorted = (edited: ReturnType<typeof editedInPlace>) => edited?.toSorted(([a], [b]) => (a < b ? -1 : 1)) ?? null;

function maps(before: JourneyDocument, after: JourneyDocument): [JourneyMap, JourneyMap][] {
  return inOrder(before.maps).flatMap(([id, map]) => {
    const next = after.maps[id];
    return next ? [[map, next]] : [];
  });
}

describe('cards edited where they stand', () => {
  it('are the same whether the history told of them or every card was looked at', () =>
    fc.assert(
      fc.property(validDocument(), fc.array(choice, { minLength: 1, maxLength: 12 }), (start, choices) => {
        let present = presentOf(start);
        for (const chosen of choices) {
          const { id, args } = chosenCommand(chosen, present.document);
          const next = dispatch(present, id, args as never, { context: CONTEXT, now: 0 });
          for (const [before, after] of maps(present.document, next.document)) {
            const told = editedInPlace(before, after);
            expect(sorted(told)).toEqual(sorted(foundAnew(before, after)));
          }
          present = { ...next, history: startHistory() };
        }
      }),
    ));

  it('are none once a card has moved, come or gone, or a stage has', () => {
    const { document } = presentOf(sampleDocument());
    const [[, map] = []] = inOrder(document.maps);
    if (!map) throw new Error('The sample has no map.');
    const [id = '', card] = Object.entries(map.cards)[0] ?? [];
    if (!card) throw new Error('The sample has no card.');
    const withCard = (changed: typeof card): JourneyMap => ({ ...map, cards: { ...map.cards, [id]: changed } });
    const { [id]: _gone, ...others } = map.cards;

    expect(editedInPlace(map, withCard({ ...card, text: 'New' }))).toEqual([[id, { ...card, text: 'New' }]]);
    expect(editedInPlace(map, { ...map, name: 'New' })).toEqual([]);
    expect(editedInPlace(map, withCard({ ...card, order: `${card.order}V` }))).toBeNull();
    expect(editedInPlace(map, { ...map, cards: others })).toBeNull();
    expect(editedInPlace({ ...map, cards: others }, map)).toBeNull();
    expect(editedInPlace(map, { ...map, stages: { ...map.stages } })).toBeNull();
  });
});

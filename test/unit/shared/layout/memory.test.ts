import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/document/order.ts';
import { dispatch, redo, undo } from '#shared/history/history.ts';
import { createLayout, layoutMap } from '#shared/layout/layout.ts';
import { choice, chosenCommand, countingIds } from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';
import { presentOf } from '../commands/fixture.ts';

describe('a layout that remembers what it laid out', () => {
  it.each([false, true])('is after any commands what one from scratch is (whole texts: %s)', (wholeTexts) => {
    const options = { measure: tableMeasure, words: plainWords, wholeTexts };
    fc.assert(
      fc.property(validDocument(), fc.array(choice, { minLength: 1, maxLength: 12 }), (start, choices) => {
        const context = { createId: countingIds() };
        const layout = createLayout(options);
        let present = presentOf(start);
        const compare = () => {
          for (const [map] of inOrder(present.document.maps)) {
            expect(layout(present.document, map)).toEqual(layoutMap(present.document, map, options));
          }
        };
        compare();
        for (const chosen of choices) {
          const { id, args } = chosenCommand(chosen, present.document);
          present = dispatch(present, id, args, { context, now: 0 });
          compare();
        }
        present = undo(undo(present));
        compare();
        present = redo(present);
        compare();
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { original, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { dispatch, redo, undo } from '#shared/history/history.ts';
import { createLayout, layoutMap } from '#shared/layout/layout.ts';
import { choice, chosenCommand, countingIds } from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { journey, MAP } from '../../../support/journey.ts';
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

describe('a curve whose scores change one by one', () => {
  const stages = Array.from({ length: 8 }, (_, index) => `stage${index}`);
  const cards = Array.from({ length: 40 }, (_, index) => `card${index}`);
  const start = journey({
    stages,
    lanes: ['touchpoints', 'emotions'],
    cards: cards.map((id, index) => ({
      id,
      stage: stages[Math.floor(index / 5)] ?? '',
      lane: 'touchpoints',
      text: '',
      emotion: { score: ((index * 7) % 9) / 2 - 2, thought: `What a day ${'that was '.repeat(index % 4)}` },
    })),
  });
  const edit = fc.record({
    card: fc.constantFrom(...cards),
    how: fc.constantFrom('score', 'score', 'score', 'measure', 'add', 'remove', 'move', 'moment'),
    score: fc.constantFrom(null, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2),
    thought: fc.option(fc.constantFrom('No', 'Yes, at last, and all of it', ''), { nil: undefined }),
  });
  type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

  function edited(before: JourneyDocument, { card, how, score, thought }: Edit, at: number): JourneyDocument {
    return produce(before, (draft) => {
      const touchpoints = draft.maps[MAP]?.cards ?? {};
      const touchpoint = touchpoints[card];
      if (touchpoint?.kind !== 'touchpoint') return;
      const words = thought === undefined ? {} : { thought };
      if (how === 'add') {
        const emotion = score === null ? {} : { emotion: { score, ...words } };
        touchpoints[`new${at}`] = { ...original(touchpoint), ...emotion, order: `${touchpoint.order}V` } as Card;
      } else if (how === 'remove') delete touchpoints[card];
      else if (how === 'move') touchpoint.stage = stages[at % stages.length] ?? '';
      else if (how === 'moment') touchpoint.momentOfTruth = touchpoint.momentOfTruth !== true;
      else if (score === null) delete touchpoint.emotion;
      else if (how === 'measure') touchpoint.emotion = { ...touchpoint.emotion, measured: { score } };
      else touchpoint.emotion = { ...touchpoint.emotion, score, ...words };
    });
  }

  it.each([false, true])('has its words where they would be placed anew (whole texts: %s)', (wholeTexts) => {
    const options = { measure: tableMeasure, words: plainWords, wholeTexts };
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const layout = createLayout(options);
        layout(start, MAP);
        let document = start;
        for (const [at, one] of edits.entries()) {
          document = edited(document, one, at);
          expect(layout(document, MAP).emotions).toEqual(layoutMap(document, MAP, options).emotions);
        }
      }),
      { numRuns: 100 },
    );
  });
});

import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { editCard, moveCards } from '#shared/commands/card.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { createLayout, layoutMap } from '#shared/layout/layout.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const OPTIONS = { measure: tableMeasure, words: plainWords };
const CONTEXT = { createId: () => 'card_new' };

const document = journey({
  stages: ['Try', 'Use', 'Leave'],
  lanes: ['goals', 'touchpoints', 'emotions', 'notes'],
  channels: { App: {} },
  cards: ['Try', 'Use', 'Leave'].flatMap((stage) =>
    (['goals', 'touchpoints', 'notes'] as const).flatMap((lane) =>
      [1, 2, 3].map((index) => ({
        id: `${stage}${lane}${index}`,
        stage,
        lane,
        text: `Card ${index}`,
        ...(lane === 'touchpoints' ? { emotion: { score: index - 2 } } : {}),
      })),
    ),
  ),
});

/** What a layout with a memory of the document before answers is what one without a memory answers. */
function expectAsFromScratch(change: (draft: JourneyDocument) => void): void {
  const layout = createLayout(OPTIONS);
  layout(document, MAP);
  const next = produce(document, change);
  expect(layout(next, MAP)).toEqual(layoutMap(next, MAP, OPTIONS));
}

describe('a layout that remembers the last one', () => {
  it('follows the text of a card', () =>
    expectAsFromScratch((draft) => {
      const fields = { text: 'A text so long that it takes more than one line and pushes all below it down' };
      editCard.apply(draft, { map: MAP, card: 'Usegoals1', fields }, CONTEXT);
    }));

  it('follows a score, which only the curve shows', () =>
    expectAsFromScratch((draft) => {
      const card = draft.maps[MAP]?.cards.Usetouchpoints2;
      if (card?.kind === 'touchpoint') card.emotion = { score: 2, feeling: 'Delighted' };
    }));

  it('follows a card into another cell, and a card that is gone', () => {
    expectAsFromScratch((draft) => {
      moveCards.apply(draft, { map: MAP, cards: ['Trygoals1'], stage: 'Leave', lane: 'notes', index: 1 }, CONTEXT);
    });
    expectAsFromScratch((draft) => {
      delete draft.maps[MAP]?.cards.Trygoals2;
    });
  });

  it('follows the name of a channel, of a stage and of a lane', () =>
    expectAsFromScratch((draft) => {
      const map = draft.maps[MAP];
      for (const channel of Object.values(draft.channels)) channel.name = 'Another name';
      for (const stage of Object.values(map?.stages ?? {})) stage.name = 'A much longer name of a stage';
      for (const lane of Object.values(map?.lanes ?? {})) lane.name = 'Another lane';
    }));

  it('keeps the cards of columns in which nothing changed', () => {
    const layout = createLayout(OPTIONS);
    const before = layout(document, MAP);
    const after = layout(
      produce(document, (draft) => {
        editCard.apply(draft, { map: MAP, card: 'Trynotes3', fields: { text: 'Other' } }, CONTEXT);
      }),
      MAP,
    );
    const changed = after.cards.filter((card, index) => card !== before.cards[index]);
    expect(changed.map(({ id }) => id)).toEqual(['Trynotes3']);
  });
});

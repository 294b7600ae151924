/** Maps on which there is hardly any room for the labels of arrows. */
import fc from 'fast-check';
import { LINK_KINDS } from '#shared/document/model.ts';
import type { JourneySketch } from '../support/journey.ts';

const STAGES = ['a', 'b', 'c', 'd'];

const text = fc.constantFrom(
  'Short',
  'A text of some length that fills more than one line of a card, to the very end of each of them',
);
const label = fc.constantFrom('if it fails', 'when the card is declined', 'so', 'after a week of waiting', '');

/** Cards that fill their cells, points with words between them, and many arrows between all of them. */
export const crowdedMap: fc.Arbitrary<JourneySketch> = fc
  .record({
    collapsed: fc.subarray(['b', 'd']),
    cards: fc.array(
      fc.record({
        stage: fc.constantFrom(...STAGES),
        lane: fc.constantFrom('goals', 'touchpoints', 'painPoints'),
        text,
        tags: fc.subarray(['x', 'y']),
      }),
      { minLength: 8, maxLength: 24, size: 'max' },
    ),
    arrows: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.constantFrom(...LINK_KINDS), label }), {
      minLength: 10,
      maxLength: 40,
      size: 'max',
    }),
  })
  .map(
    ({ collapsed, cards, arrows }): JourneySketch => ({
      stages: STAGES.map((id) => ({ id, collapsed: collapsed.includes(id) })),
      lanes: ['goals', 'touchpoints', 'emotions', 'painPoints', 'channels'],
      channels: { shop: { name: 'Shop' } },
      tags: { x: { name: 'Billing' }, y: { name: 'A tag with a longer name' } },
      cards: cards.map((card, index) =>
        card.lane === 'touchpoints'
          ? {
              ...card,
              channels: ['shop'],
              emotion: { score: (index % 5) - 2, thought: 'Did I do something wrong, or is it my bank?' },
            }
          : card,
      ),
      links: arrows
        .map(({ from, to, kind, label }) => ({
          from: `card${from % cards.length}`,
          to: `card${to % cards.length}`,
          kind,
          ...(label === '' ? {} : { label }),
        }))
        .filter(({ from, to }, index, all) => {
          const isFirst = all.findIndex((other) => other.from === from && other.to === to) === index;
          return from !== to && isFirst;
        }),
    }),
  );

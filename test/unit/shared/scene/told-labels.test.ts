import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout } from '#shared/layout/layout.ts';
import { coveredOf } from '#shared/scene/link-label-place.ts';
import { linkLayouts } from '#shared/scene/links.ts';
import { layoutWithClearLabels } from '#shared/scene/told-labels.ts';
import { wordsOn } from '#shared/scene/words.ts';
import { crowdedMap } from '../../../arbitraries/crowded.ts';
import { type JourneySketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const OPTIONS = { measure: tableMeasure, words: plainWords, wholeTexts: true };
const layoutOf = (sketch: JourneySketch) => layoutWithClearLabels(createLayout(OPTIONS), journey(sketch), MAP);

describe('labels of arrows on what is exported', () => {
  it('cover no words and no other label, however crowded the map is', () => {
    fc.assert(
      fc.property(crowdedMap, (sketch) => {
        const layout = layoutOf(sketch);
        const words = wordsOn(layout);
        const labels = linkLayouts(layout).flatMap(({ label }) => label ?? []);
        for (const [index, { box, text }] of labels.entries()) {
          const others = [...words, ...labels.slice(0, index).map((label) => label.box)];
          expect(
            others.filter((other) => coveredOf(box, other) > 0),
            text ?? 'icon',
          ).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are written on their arrow, or under its number on the card it begins at', () => {
    fc.assert(
      fc.property(crowdedMap, (sketch) => {
        const layout = layoutOf(sketch);
        const { links } = journey(sketch).maps[MAP] ?? {};
        for (const { id, from, label } of linkLayouts(layout)) {
          const written = links?.[id]?.label ?? null;
          const told = layout.cards
            .find((card) => card.id === from)
            ?.content.parts.flatMap((part) =>
              part.kind === 'reference' && part.reference === 'arrow' && part.link === id ? part.text : [],
            );
          if (told?.length)
            expect(told.map((text) => text.replaceAll('\n', ' '))).toEqual([`${label?.text} · ${written}`]);
          else expect(label?.text ?? null).toBe(written);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stay on their arrows where there is room', () => {
    const layout = layoutOf({
      stages: ['a', 'b'],
      lanes: ['touchpoints', 'painPoints'],
      cards: [
        { id: 'one', stage: 'a', lane: 'touchpoints', text: 'One' },
        { id: 'two', stage: 'b', lane: 'painPoints', text: 'Two' },
      ],
      links: [{ from: 'one', to: 'two', label: 'if it fails' }],
    });
    expect(linkLayouts(layout).map(({ label }) => label?.text)).toEqual(['if it fails']);
    expect(layout.cards.flatMap(({ content }) => content.parts)).toEqual([]);
  });
});

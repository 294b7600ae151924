import { describe, expect, it } from 'vitest';
import { createLayout } from '#shared/layout/layout.ts';
import { createOverview } from '#shared/scene/overview.ts';
import { type CardSketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const STAGES = Array.from({ length: 10 }, (_, index) => `stage${index}`);

function sketches(changed?: string): CardSketch[] {
  return STAGES.flatMap((stage) =>
    (['goals', 'notes'] as const).flatMap((lane) =>
      Array.from({ length: 9 }, (_, index) => {
        const id = `${lane}${stage}card${index}`;
        return { id, stage, lane, text: id === changed ? 'Something else' : 'Words' };
      }),
    ),
  );
}

const layout = createLayout({ measure: tableMeasure, words: plainWords });
const cardsOf = (changed?: string) =>
  layout(journey({ stages: STAGES, lanes: ['goals', 'notes'], cards: sketches(changed) }), MAP).cards;
const moves = (path: string) => path.split('M').length - 1;

describe('the overview of cards', () => {
  it('draws every card with its mark and its words', () => {
    const blocks = createOverview()(cardsOf());
    const count = (part: 'cards' | 'marks' | 'words') => blocks.reduce((sum, block) => sum + moves(block[part]), 0);
    expect(count('cards')).toBe(180);
    expect(count('marks')).toBe(180);
    expect(count('words')).toBe(180);
  });

  it('takes cards of one kind together, in far fewer shapes than cards', () => {
    const blocks = createOverview()(cardsOf());
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['goal', 'note']));
    expect(blocks.length).toBeLessThan(10);
  });

  it('draws a card where the layout put it', () => {
    const [card] = cardsOf();
    const [block] = createOverview()(cardsOf());
    expect(block?.marks.startsWith(`M${card?.box.x} ${(card?.box.y ?? 0) + 9}h3`)).toBe(true);
  });

  it('draws only the block anew in which a card changed', () => {
    const overviewOf = createOverview();
    const before = overviewOf(cardsOf());
    const after = overviewOf(cardsOf('notesstage4card3'));
    expect(after).toHaveLength(before.length);
    expect(after.filter((block, index) => block !== before[index])).toHaveLength(1);
  });
});

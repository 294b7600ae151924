import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { createCardNodes } from '#renderer/canvas/nodes.ts';
import { editCard } from '#shared/commands/card.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const document = journey({
  stages: ['Try', 'Use'],
  lanes: ['goals', 'painPoints'],
  cards: [
    { id: 'edited', stage: 'Try', lane: 'goals', text: 'Short' },
    { id: 'pushed', stage: 'Try', lane: 'goals', text: 'Below it' },
    { id: 'beside', stage: 'Use', lane: 'goals', text: 'In the next stage' },
  ],
});

const withText = (text: string) =>
  produce(document, (draft) => {
    editCard.apply(draft, { map: MAP, card: 'edited', fields: { text } }, { createId: () => '' });
  });

describe('nodes of cards', () => {
  const layout = createLayout({ measure: tableMeasure, words: plainWords });

  it('know their place and size before anything is drawn', () => {
    const [node] = createCardNodes()(layout(document, MAP).cards);
    expect(node).toMatchObject({ id: 'edited', handles: [], measured: { width: node?.width, height: node?.height } });
    expect(node?.width).toBeGreaterThan(0);
  });

  it('stay the same objects while nothing changes', () => {
    const nodesOf = createCardNodes();
    const before = nodesOf(layout(document, MAP).cards);
    for (const [index, node] of nodesOf(layout(document, MAP).cards).entries()) expect(node).toBe(before[index]);
  });

  it('change for the edited card alone, while the card it pushes keeps what it is drawn from', () => {
    const nodesOf = createCardNodes();
    const before = nodesOf(layout(document, MAP).cards);
    const after = nodesOf(layout(withText('So much longer that it needs a second line on the card'), MAP).cards);
    expect(after[0]?.data).not.toBe(before[0]?.data);
    expect(after[1]).not.toBe(before[1]);
    expect(after[1]?.position.y).toBeGreaterThan(before[1]?.position.y ?? 0);
    expect(after[1]?.data).toBe(before[1]?.data);
    expect(after[2]).toBe(before[2]);
  });
});

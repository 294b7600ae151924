import { describe, expect, it } from 'vitest';
import { createLinkEdges } from '#renderer/canvas/link-edges.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { linkLayouts } from '#shared/scene/links.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const document = journey({
  stages: ['Try', 'Use'],
  lanes: ['goals', 'touchpoints'],
  cards: [
    { id: 'aim', stage: 'Try', lane: 'goals', text: 'Pay in a minute' },
    { id: 'pays', stage: 'Use', lane: 'touchpoints', text: 'Pays' },
    { id: 'other', stage: 'Use', lane: 'touchpoints', text: 'Waits' },
  ],
  links: [
    { from: 'aim', to: 'pays' },
    { from: 'pays', to: 'other' },
  ],
});
const layout = createLayout({ measure: tableMeasure, words: plainWords })(document, MAP);
const links = linkLayouts(layout);

describe('the arrows as edges of React Flow', () => {
  it('have a place for each card that they join, hidden and with its handles, and for no other', () => {
    const { nodes, edges } = createLinkEdges()(links.slice(0, 1), layout.cards);
    expect(edges).toMatchObject([{ id: 'link0', source: 'aim', target: 'pays', data: { link: links[0] } }]);
    expect(nodes.map(({ id }) => id)).toEqual(['aim', 'pays']);
    for (const { id, hidden, position, measured, handles } of nodes) {
      const box = layout.cards.find((card) => card.id === id)?.box;
      expect({ ...position, ...measured }).toEqual(box);
      expect(hidden).toBe(true);
      expect(handles?.map(({ type }) => type).toSorted()).toEqual(['source', 'target']);
    }
  });

  it('are the same objects again where nothing changed', () => {
    const linkEdges = createLinkEdges();
    const before = linkEdges(links, layout.cards);
    const moved = layout.cards.map((card) => (card.id === 'other' ? { ...card, box: { ...card.box, y: 900 } } : card));
    const after = linkEdges([...links], moved);
    expect(after.edges[0]).toBe(before.edges[0]);
    const node = ({ nodes }: typeof before, id: string) => nodes.find((each) => each.id === id);
    expect(node(after, 'aim')).toBe(node(before, 'aim'));
    expect(node(after, 'other')).toMatchObject({ position: { y: 900 } });
  });

  it('are the same nothing for every map without any', () => {
    const linkEdges = createLinkEdges();
    expect(linkEdges([], layout.cards)).toBe(createLinkEdges()([], []));
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseJourney } from '#shared/file/parse.ts';
import { unseenCards } from '#shared/formats/unseen.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { journey } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

it('tells nothing of a map that shows all of its cards', () => {
  const document = journey({ stages: ['Buy'], lanes: ['goals'], cards: [{ stage: 'Buy', lane: 'goals' }] });
  expect(unseenCards(document)).toEqual([]);
});

it('counts the cards of hidden and folded lanes and of folded stages, but not those that reach out of one', () => {
  const document = journey({
    stages: [{ id: 'Folded', collapsed: true }, 'Open'],
    lanes: ['goals', { id: 'secret', kind: 'notes', hidden: true }, { id: 'narrow', kind: 'ideas', collapsed: true }],
    cards: [
      { stage: 'Folded', lane: 'goals' },
      { stage: 'Folded', lane: 'goals', span: 2 },
      { stage: 'Open', lane: 'goals' },
      { stage: 'Open', lane: 'secret' },
      { stage: 'Open', lane: 'narrow' },
    ],
  });
  expect(unseenCards(document)).toEqual([{ code: 'unseenCards', values: { count: 3 } }]);
});

it('counts what the layout leaves out', () => {
  const answer = parseJourney(readFileSync('test/fixtures/content/blueprint.journey', 'utf8'));
  if (answer.kind !== 'ok') throw new Error(answer.kind);
  const { document } = answer;
  const lost = Object.entries(document.maps).map(([id, { cards }]) => {
    const { cards: shown } = layoutMap(document, id, { measure: tableMeasure, words: plainWords });
    return Object.keys(cards).length - shown.length;
  });
  const count = lost.reduce((sum, each) => sum + each, 0);
  expect(count).toBeGreaterThan(0);
  expect(unseenCards(document)).toEqual([{ code: 'unseenCards', values: { count } }]);
});

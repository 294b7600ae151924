import { describe, expect, it } from 'vitest';
import type { DocumentCommandArgs, DocumentCommandId } from '#shared/commands/registry.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { columnStages } from '#shared/document/stages.ts';
import { mapOf, run, sampleDocument, sampleWith } from './fixture.ts';

const map = 'today';

/** Five stages `a` … `e`; the card `wish` reaches over some of them, `queue` stands in each it does not matter. */
function reaching(stage: string, span: number): JourneyDocument {
  return sampleWith((entity) => {
    const stages = ['a', 'b', 'c', 'd', 'e'].map(
      (id, at) => [id, { order: `a${at}`, name: id, color: 'blue' as const }] as const,
    );
    entity.stages = Object.fromEntries(stages);
    const { wish } = mapOf(sampleDocument()).cards;
    entity.cards = wish ? { wish: { ...wish, stage, span } } : {};
  });
}

/** The columns that `wish` lies over, by name; null when it is gone. */
function covered(document: JourneyDocument): string | null {
  const { stages, cards } = mapOf(document);
  if (cards.wish === undefined) return null;
  const columns = columnStages(stages);
  const first = columns.findIndex(([id]) => id === cards.wish?.stage);
  return columns
    .slice(first, first + (cards.wish.span ?? 1))
    .map(([, { name }]) => name)
    .join('');
}

function coveredAfter<Id extends DocumentCommandId>(
  stage: string,
  span: number,
  id: Id,
  args: DocumentCommandArgs<Id>,
) {
  return covered(run(reaching(stage, span), id, args).document);
}

describe('a card that reaches over stages', () => {
  it.each([
    ['a', 'bcd', 'its left'],
    ['b', 'cd', 'its first stage'],
    ['c', 'bd', 'one of its stages'],
    ['d', 'bc', 'its last stage'],
    ['e', 'bcd', 'its right'],
  ])('over bcd, when %s is deleted, lies over %s (%s)', (stage, expected) => {
    expect(coveredAfter('b', 3, 'stage.delete', { map, stage })).toBe(expected);
  });

  it('has no span over the one stage that is left, and goes with the last', () => {
    const one = run(reaching('b', 2), 'stage.delete', { map, stage: 'b' }).document;
    expect(mapOf(one).cards.wish).not.toHaveProperty('span');
    expect(covered(run(one, 'stage.delete', { map, stage: 'c' }).document)).toBeNull();
  });

  it.each([
    [1, 'bcd'],
    [2, 'bNcd'],
    [4, 'bcd'],
  ])('over bcd, when a stage is added at %s, lies over %s', (index, expected) => {
    expect(coveredAfter('b', 3, 'stage.add', { map, index, name: 'N' })).toBe(expected);
  });

  it.each([
    ['a', 2, 'bcad', 'another one between them'],
    ['a', 4, 'bcd', 'another one past them'],
    ['c', 4, 'bd', 'one of them away'],
    ['c', 1, 'cbd', 'one of them to their beginning'],
    ['d', 0, 'bc', 'the last of them away'],
    ['b', 2, 'cbd', 'the first of them among them'],
    ['b', 4, 'b', 'the first of them away'],
  ])('over bcd, when %s is moved to %s, lies over %s (%s)', (stage, index, expected) => {
    expect(coveredAfter('b', 3, 'stage.move', { map, stage, index })).toBe(expected);
  });

  it('lies over both halves of a split stage, all parts of a divided one, and the whole of merged ones', () => {
    const document = run(reaching('b', 2), 'card.add', { map, stage: 'c', lane: 'notes', index: 0, text: '' }).document;
    expect(covered(run(document, 'stage.split', { map, stage: 'c', name: 'N', cards: ['card_1'] }).document)).toBe(
      'bcN',
    );
    expect(covered(run(document, 'stage.divide', { map, stage: 'c', names: ['x', 'y'] }).document)).toBe('bxy');
    expect(covered(run(document, 'stage.divide', { map, stage: 'b', names: ['x', 'y'] }).document)).toBe('xyc');
    expect(covered(run(document, 'stage.merge', { map, stages: ['a', 'b'], name: 'ab' }).document)).toBe('abc');
    expect(covered(run(document, 'stage.merge', { map, stages: ['b', 'c'], name: 'bc' }).document)).toBe('bc');
  });

  it('is moved to the right end without reaching past it', () => {
    const args = { map, cards: ['wish'], stage: 'd', lane: 'goals', index: 0 };
    expect(mapOf(run(reaching('b', 3), 'card.move', args).document).cards.wish?.span).toBe(2);
    const last = run(reaching('b', 3), 'card.move', { ...args, stage: 'e' }).document;
    expect(mapOf(last).cards.wish).not.toHaveProperty('span');
  });

  it('keeps what a later version said beyond the last stage, as long as nothing of it changes', () => {
    const { document } = run(reaching('d', 9), 'stage.add', { map, index: 0, name: 'N' });
    expect(mapOf(document).cards.wish?.span).toBe(9);
  });

  it('cannot be given more stages than there are', () => {
    const { document } = run(reaching('b', 3), 'card.edit', { map, card: 'wish', fields: { span: 4 } });
    expect(covered(document)).toBe('bcde');
    expect(() => run(document, 'card.edit', { map, card: 'wish', fields: { span: 5 } })).toThrow();
  });
});

import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { cardLanes, gridOf } from '#renderer/input/grid.ts';
import { movesAlong, stageInReach } from '#renderer/input/moving.ts';
import { documentCommand } from '#shared/commands/registry.ts';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { countingIds } from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { journey, MAP } from '../../../support/journey.ts';

const mapOf = ({ maps }: JourneyDocument, map = MAP): JourneyMap => maps[map] as JourneyMap;
const card = (id: string, stage: string, lane: string, fields: { span?: number } = {}) => ({
  id,
  stage,
  lane,
  text: id,
  ...fields,
});

const document = journey({
  stages: ['one', 'two', 'three', 'four', { id: 'shut', collapsed: true }, 'last'],
  lanes: ['goals', 'touchpoints', { id: 'more', kind: 'touchpoints' }, 'emotions', 'ideas'],
  cards: [
    card('goal', 'one', 'goals'),
    card('before', 'two', 'goals'),
    card('touch', 'two', 'touchpoints'),
    card('there', 'three', 'touchpoints'),
    card('idea', 'three', 'ideas', { span: 2 }),
  ],
});
const map = mapOf(document);

describe('cards of several cells that are dragged together', () => {
  it('keep their columns and lanes to the one that is held', () => {
    expect(movesAlong(map, ['goal', 'touch'], 'goal', { stage: 'two', lane: 'goals', index: 1 })).toEqual([
      { cards: ['goal'], stage: 'two', lane: 'goals', index: 1 },
      { cards: ['touch'], stage: 'three', lane: 'touchpoints', index: 0 },
    ]);
  });

  it('pass over a stage that is collapsed', () => {
    expect(movesAlong(map, ['goal', 'touch'], 'goal', { stage: 'four', lane: 'goals', index: 0 })).toContainEqual(
      expect.objectContaining({ cards: ['touch'], stage: 'last' }),
    );
  });

  it('go on as many lanes where that is one of their kind, and stay in their lane where it is another', () => {
    const down = { stage: 'two', lane: 'more', index: 0 };
    expect(movesAlong(map, ['before', 'touch', 'idea'], 'touch', down)).toEqual([
      { cards: ['touch'], stage: 'two', lane: 'more', index: 0 },
    ]);
    // What stood beside the held one in its lane goes where that goes.
    const other = { stage: 'one', lane: 'ideas', index: 0 };
    expect(movesAlong(map, ['goal', 'before', 'touch'], 'goal', other)).toEqual([
      { cards: ['goal'], stage: 'one', lane: 'ideas', index: 0 },
      { cards: ['before'], stage: 'two', lane: 'ideas', index: 0 },
    ]);
  });

  it('stop together at an end of the map, and none becomes narrower there', () => {
    expect(stageInReach(map, ['goal'], 'goal', 'last')).toBe('last');
    expect(stageInReach(map, ['goal', 'touch'], 'goal', 'last')).toBe('four');
    expect(stageInReach(map, ['goal', 'touch'], 'touch', 'one')).toBe('two');
    // The idea lies over two columns.
    expect(stageInReach(map, ['goal', 'idea'], 'goal', 'last')).toBe('two');
  });

  it('lose nothing, whatever the map and the place', () => {
    let moved = 0;
    fc.assert(
      fc.property(validDocument(), fc.infiniteStream(fc.nat()), (any, numbers) => {
        const next = (below: number): number => (numbers.next().value ?? 0) % below;
        const [id, entity] = Object.entries(any.maps)[next(Object.keys(any.maps).length)] ?? [];
        if (id === undefined || !entity) return;
        const grid = gridOf(entity);
        const columns = grid.stages.filter((stage) => grid.openStages.has(stage));
        const lanes = cardLanes(grid).map((lane) => lane.id);
        const drawn = columns.flatMap((stage) => lanes.flatMap((lane) => grid.cardsIn(stage, lane)));
        const held = drawn[next(Math.max(1, drawn.length))];
        if (held === undefined) return;
        const cards = drawn.filter((other) => other === held || next(2) === 0);
        const stage = stageInReach(entity, cards, held, columns[next(columns.length)] ?? '');
        const lane = lanes[next(lanes.length)] ?? '';
        const others = grid.cardsIn(stage, lane).filter((other) => !cards.includes(other));
        const moves = movesAlong(entity, cards, held, { stage, lane, index: next(others.length + 1) });
        const args = { map: id, moves };
        const { apply, isEnabled } = documentCommand('cards.move');
        const after = isEnabled(any, args)
          ? produce(any, (draft) => void apply(draft, args, { createId: countingIds() }))
          : any;
        if (after !== any) moved += 1;
        const now = mapOf(after, id);
        expect(Object.keys(now.cards).toSorted()).toEqual(Object.keys(entity.cards).toSorted());
        const column = (of: JourneyMap, other: string): number => columns.indexOf(of.cards[other]?.stage ?? '');
        // A file may say more than there are columns.
        const reach = (of: JourneyMap, other: string): number => {
          const { span = 1, stage: from = '' } = of.cards[other] ?? {};
          return Math.min(span, grid.stages.length - grid.stages.indexOf(from));
        };
        const by = columns.indexOf(stage) - column(entity, held);
        for (const other of cards) {
          expect(column(now, other) - column(entity, other), 'columns on').toBe(by);
          if (other !== held) expect(reach(now, other)).toBeGreaterThanOrEqual(reach(entity, other));
          if (entity.cards[other]?.lane === entity.cards[held]?.lane) expect(now.cards[other]?.lane).toBe(lane);
          else expect(now.cards[other]?.kind).toBe(entity.cards[other]?.kind);
        }
      }),
      // Many maps have no card that is drawn.
      { numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(10);
  });
});

import { describe, expect, it } from 'vitest';
import { layoutMap } from '#shared/layout/layout.ts';
import { pointGroups } from '#shared/scene/point-groups.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const { emotions } = layoutMap(
  journey({
    stages: ['Try', 'Use', 'Leave'],
    lanes: ['touchpoints', 'emotions'],
    cards: Array.from({ length: 30 }, (_, index) => ({
      id: `card${index}`,
      stage: ['Try', 'Use', 'Leave'][index % 3] ?? '',
      lane: 'touchpoints' as const,
      text: '',
      emotion: { score: (index % 5) - 2, thought: 'What a day that was' },
    })),
  }),
  MAP,
  { measure: tableMeasure, words: plainWords },
);
const points = emotions.flatMap(({ runs }) => runs.flat());

describe('groups of points', () => {
  const groups = pointGroups(points);

  it('hold every point once, in order', () => {
    expect(groups.flatMap((group) => group.points)).toEqual(points);
    expect(groups.length).toBeGreaterThan(1);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it('reach around all that their points have', () => {
    expect(points.some(({ words }) => words.length > 0)).toBe(true);
    for (const { box, points: own } of groups) {
      for (const { x, y, scoreBox, words } of own) {
        for (const part of [{ x, y, width: 0 }, scoreBox, ...words]) {
          expect(part.x).toBeGreaterThanOrEqual(box.x);
          expect(part.y).toBeGreaterThanOrEqual(box.y);
          expect(part.x + part.width).toBeLessThanOrEqual(box.x + box.width);
          expect(part.y).toBeLessThanOrEqual(box.y + box.height);
        }
      }
    }
  });
});

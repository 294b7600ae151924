import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ScoreFace } from '#renderer/views/ScoreFace.tsx';
import { scoreLevel } from '#shared/scene/score-level.ts';

describe('a score', () => {
  it.each([
    [2, 'veryGood'],
    [1.5, 'veryGood'],
    [1, 'good'],
    [0.5, 'good'],
    [0, 'neutral'],
    [-0.5, 'bad'],
    [-1, 'bad'],
    [-1.5, 'veryBad'],
    [-2, 'veryBad'],
  ] as const)('of %s is %s', (score, level) => {
    expect(scoreLevel(score)).toBe(level);
  });

  it('has five faces that differ in more than colour', () => {
    const faces = [2, 1, 0, -1, -2].map((score) => render(<ScoreFace score={score} size={20} />).container.innerHTML);
    const shapes = faces.map((html) => [...html.matchAll(/ d="[^"]*"/g)].join());
    expect(new Set(shapes).size).toBe(5);
  });
});

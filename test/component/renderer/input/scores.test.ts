import { describe, expect, it } from 'vitest';
import { scoreOfText, snappedScore } from '#renderer/input/scores.ts';

describe('a score that is typed as a number', () => {
  it.each([
    ['2', 2],
    ['-1.5', -1.5],
    ['−1,5', -1.5],
    ['+0,5', 0.5],
    [' 0 ', 0],
    ['1.2', 1],
    ['-0.1', 0],
  ])('%s is %f', (text, score) => {
    expect(scoreOfText(text)).toBe(score);
  });

  it.each(['', '3', '-2.1', 'good', '1e0', '1.', '--1', '٢'])('%s is none', (text) => {
    expect(scoreOfText(text)).toBeNull();
  });
});

describe('the nearest score', () => {
  it.each([
    [5, 2],
    [-9, -2],
    [0.74, 0.5],
    [0.76, 1],
    [-0.2, 0],
  ])('of %f is %f', (value, score) => {
    expect(snappedScore(value)).toBe(score);
  });
});

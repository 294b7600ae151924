import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Lane } from '#shared/document/model.ts';
import { EMOTION_POINT_SPACING } from '#shared/layout/emotion.ts';
import { RING_ROOM } from '#shared/layout/emotion-points.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { courseAt, monotoneSlopes } from '#shared/layout/monotone.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionLayout,
  TEXT_STYLES,
  type TextLine,
} from '#shared/layout/types.ts';
import { type CardSketch, type JourneySketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

interface Step {
  readonly score?: number;
  readonly feeling?: string;
  readonly thought?: string;
  readonly momentOfTruth?: boolean;
  readonly stage?: string;
  readonly lane?: string;
}

function cardsOf(steps: readonly Step[]): CardSketch[] {
  return steps.map(({ momentOfTruth = false, stage = 'Try', lane = 'touchpoints', ...emotion }) => ({
    stage,
    lane,
    momentOfTruth,
    emotion,
  }));
}

function layoutOf(steps: readonly Step[], sketch: JourneySketch = {}) {
  const document = journey({
    stages: ['Try', 'Use'],
    lanes: ['touchpoints', 'emotions'],
    cards: cardsOf(steps),
    ...sketch,
  });
  return layoutMap(document, MAP, { measure: tableMeasure, words: plainWords });
}

function curveOf(steps: readonly Step[], sketch?: JourneySketch): EmotionLayout {
  const [curve] = layoutOf(steps, sketch).emotions;
  if (!curve) throw new Error('The layout has no curve.');
  return curve;
}

const scoresOf = (curve: EmotionLayout): number[][] => curve.runs.map((run) => run.map((point) => point.score));
const scored = (...scores: readonly (number | undefined)[]): Step[] =>
  scores.map((score) => (score === undefined ? {} : { score }));

function distance(point: { x: number; y: number }, box: Box): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
  return Math.hypot(dx, dy);
}

describe('the points of the curve', () => {
  it('rise linearly from −2 at the bottom to +2 at the top', () => {
    const curve = curveOf(scored(-2, -1, 0, 0.5, 2));
    const ys = curve.runs.flat().map((point) => point.y);
    const step = (curve.bottomY - curve.topY) / 4;
    expect(ys).toEqual([curve.bottomY, curve.bottomY - step, curve.zeroY, curve.zeroY - step / 2, curve.topY]);
    expect(curve.zeroY).toBe((curve.topY + curve.bottomY) / 2);
  });

  it('leave a gap for a touchpoint without a score and invent nothing for it', () => {
    expect(scoresOf(curveOf(scored(undefined, 1, 2, undefined, undefined, -1, undefined)))).toEqual([[1, 2], [-1]]);
    expect(scoresOf(curveOf(scored(undefined)))).toEqual([]);
    expect(scoresOf(curveOf([]))).toEqual([]);
  });

  it('spread evenly over the column of their stage, those without a score too', () => {
    const { stages, emotions } = layoutOf(scored(1, undefined, 2));
    const column = stages[0]?.column;
    const xs = emotions[0]?.runs.flat().map((point) => point.x);
    expect(column && xs).toEqual([(column?.width ?? 0) / 6, ((column?.width ?? 0) * 5) / 6]);
  });

  it('come by stage, then by touchpoint lane, then from the top of the cell', () => {
    const curve = curveOf(
      [
        { score: 2, stage: 'Use', lane: 'online' },
        { score: 1.5, stage: 'Try', lane: 'inStore' },
        { score: -1, stage: 'Try', lane: 'online' },
        { score: -2, stage: 'Try', lane: 'online' },
      ],
      {
        lanes: [
          { id: 'online', kind: 'touchpoints' },
          { id: 'feelings', kind: 'emotions' },
          { id: 'inStore', kind: 'touchpoints' },
        ],
      },
    );
    expect(scoresOf(curve)).toEqual([[-1, -2, 1.5, 2]]);
  });

  it('stand in every emotions lane', () => {
    const { emotions } = layoutOf(scored(1), { lanes: ['touchpoints', 'emotions', { id: 'again', kind: 'emotions' }] });
    expect(emotions.map((curve) => curve.runs.flat().length)).toEqual([1, 1]);
  });
});

describe('a stage with many touchpoints', () => {
  test.each([1, 8, 12, 40])('keeps %d points apart, also from those of the next stage', (count) => {
    const steps = ['Try', 'Use'].flatMap((stage) => Array.from({ length: count }, () => ({ score: 1, stage })));
    const points = curveOf(steps).runs.flat();
    for (const [index, point] of points.slice(1).entries()) {
      const spacing = point.x - (points[index]?.x ?? 0);
      expect(spacing).toBeGreaterThanOrEqual(EMOTION_POINT_SPACING - 1e-9);
    }
    expect(EMOTION_POINT_SPACING).toBeGreaterThan(2 * EMOTION_POINT_RADIUS);
  });

  it('grows in width; the other stages and all cards stay as wide as they are', () => {
    const few = layoutOf(scored(1));
    const many = layoutOf(scored(...Array.from({ length: 12 }, () => 1)));
    expect(many.stages[0]?.column.width).toBe(12 * EMOTION_POINT_SPACING + 10);
    expect(many.stages[1]?.column.width).toBe(few.stages[1]?.column.width);
    expect(new Set(many.cards.map((card) => card.box.width))).toEqual(new Set([few.cards[0]?.box.width]));
  });

  it('does not grow in a map without a curve', () => {
    const many = layoutOf(scored(...Array.from({ length: 12 }, () => 1)), { lanes: ['touchpoints'] });
    expect(many.stages[0]?.column.width).toBe(228);
  });
});

describe('words beside the curve', () => {
  const wordsOf = (curve: EmotionLayout): string[] =>
    curve.runs.flat().map((point) => point.words.map((line) => line.text).join(' '));

  it('are the thought in the quotation marks of the document, or else the feeling', () => {
    const steps = [
      { score: 2, thought: 'Она ме зна.', feeling: 'срећна' },
      { score: -2, feeling: 'љута' },
    ];
    expect(wordsOf(curveOf(steps, { language: 'sr' }))).toEqual(['„Она ме зна.“', 'љута']);
    expect(wordsOf(curveOf([{ score: 1 }]))).toEqual(['']);
  });

  it('have at most two lines, the last with an ellipsis', () => {
    const [point] = curveOf([{ score: 1, thought: 'I would never have thought that '.repeat(20) }]).runs.flat();
    expect(point?.words).toHaveLength(2);
    expect(point?.words.at(-1)?.text).toMatch(/…$/);
  });

  it('give way to those of a moment of truth where there is room for one only', () => {
    const crowd = (momentOfTruth: number): Step[] =>
      Array.from({ length: 24 }, (_, index) => ({
        score: 0.5,
        thought: 'So that is how it works',
        momentOfTruth: index === momentOfTruth,
      }));
    for (const index of [3, 4, 5]) expect(wordsOf(curveOf(crowd(index)))[index]).not.toBe('');
    expect(wordsOf(curveOf(crowd(4))).filter(Boolean).length).toBeLessThan(24);
  });

  it('fall back on the shorter feeling where the thought finds no room', () => {
    // Zigzag beside it leaves room for a word, not for a sentence.
    const steps: Step[] = Array.from({ length: 17 }, (_, index) => ({
      score: index % 2 === 0 ? 1.5 : -1.5,
      ...(index === 8 ? { thought: 'Wherever did all of my downloaded songs go to now?', feeling: 'lost' } : {}),
    }));
    expect(wordsOf(curveOf(steps))[8]).toBe('lost');
  });

  const step = fc.record(
    {
      score: fc.integer({ min: -4, max: 4 }).map((half) => half / 2),
      thought: fc.lorem({ maxCount: 12 }),
      feeling: fc.constantFrom('proud', 'مسرور', '安心した', 'hjælpeløs og lidt flov'),
      momentOfTruth: fc.boolean(),
      stage: fc.constantFrom('Try', 'Use'),
    },
    { requiredKeys: [] },
  );

  it('overlap neither points, scores nor each other, stay in the row, and have no point nearer than their own', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { row, runs } = curveOf(steps);
        const points = runs.flat();
        const blocks = points.flatMap((point) => (point.words.length > 0 ? [{ point, box: around(point.words) }] : []));
        for (const { point: own, box } of blocks) {
          expect(isInside(box, row)).toBe(true);
          for (const point of points) {
            expect(distance(point, box)).toBeGreaterThan(EMOTION_POINT_RADIUS);
            expect(isApart(point.scoreBox, box)).toBe(true);
            expect(distance(point, box)).toBeGreaterThanOrEqual(distance(own, box));
          }
          for (const other of blocks) if (other.box !== box) expect(isApart(box, other.box)).toBe(true);
        }
      }),
    );
  });

  it('lie over a measured curve only where there is no better place', () => {
    /** The words of the second of two points, beside a measured curve or without one. */
    const placed = (scores: readonly number[] | null) => {
      const cards = [-1, 0.5].map((score, index): CardSketch => {
        const measured = scores?.[index];
        const said = index === 1 ? { feeling: 'rather impatient by now' } : {};
        return {
          stage: 'Try',
          lane: 'touchpoints',
          emotion: { score, ...said, ...(measured === undefined ? {} : { measured: { score: measured } }) },
        };
      });
      const { runs, measured } = curveOf([], { cards });
      return { box: around(runs.flat()[1]?.words ?? []), line: measured?.runs.flat() ?? [] };
    };
    const isCrossed = (box: Box, line: readonly { x: number; y: number }[]): boolean => {
      const slopes = monotoneSlopes(line);
      return line.slice(1).some((to, index) => {
        const from = line[index] ?? to;
        return Array.from({ length: 101 }, (_, step) => from.x + ((to.x - from.x) * step) / 100).some((x) => {
          const y = courseAt(x, from, slopes[index] ?? 0, to, slopes[index + 1] ?? 0);
          return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
        });
      });
    };
    const alone = placed(null);
    const { box, line } = placed([-2, 2]);
    expect(box.width).toBeGreaterThan(0);
    expect(isCrossed(alone.box, line)).toBe(true);
    expect(isCrossed(box, line)).toBe(false);
  });

  it('leave the score its place: under a peak, over a low, clear of their rings, in the row, off every point', () => {
    const peak = curveOf(scored(0, 2, 0)).runs[0]?.[1];
    expect(peak?.scoreBox.y).toBe((peak?.y ?? 0) + EMOTION_POINT_RADIUS + RING_ROOM);
    const low = curveOf(scored(0, -2, 0)).runs[0]?.[1];
    expect(low && low.scoreBox.y + low.scoreBox.height).toBe((low?.y ?? 0) - EMOTION_POINT_RADIUS - RING_ROOM);
    const plain = curveOf(scored(2, 0, 1, 0, -2)).runs[0]?.[2];
    expect(plain?.scoreBox.y).toBe((plain?.y ?? 0) + EMOTION_POINT_RADIUS);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { row, runs } = curveOf(steps);
        const points = runs.flat();
        for (const { scoreBox } of points) {
          expect(isInside(scoreBox, row)).toBe(true);
          for (const point of points) expect(distance(point, scoreBox)).toBeGreaterThanOrEqual(EMOTION_POINT_RADIUS);
        }
      }),
    );
  });

  function isInside(inner: Box, outer: Box): boolean {
    return (
      inner.x >= outer.x &&
      inner.y >= outer.y &&
      inner.x + inner.width <= outer.x + outer.width &&
      inner.y + inner.height <= outer.y + outer.height
    );
  }

  function around(lines: readonly TextLine[]): Box {
    const left = Math.min(...lines.map((line) => line.x));
    const top = Math.min(...lines.map((line) => line.y));
    const right = Math.max(...lines.map((line) => line.x + line.width));
    return { x: left, y: top, width: right - left, height: lines.length * TEXT_STYLES.feeling.lineHeight };
  }

  function isApart(a: Box, b: Box): boolean {
    return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  }
});

describe('what an emotions lane shows', () => {
  const lanes = (curve: NonNullable<Lane['curve']>): NonNullable<JourneySketch['lanes']> => [
    'touchpoints',
    { id: 'emotions', kind: 'emotions', curve },
  ];
  const steps = scored(1, -1, 2);

  it('marks the first of the highest and of the lowest points', () => {
    const extremes = curveOf(scored(1, 2, -1, 2, -1))
      .runs.flat()
      .map(({ extreme }) => extreme);
    expect(extremes).toEqual([null, 'peak', 'low', null, null]);
  });

  it('marks none where all are level', () => {
    expect(
      curveOf(scored(1, 1))
        .runs.flat()
        .map(({ extreme }) => extreme),
    ).toEqual([null, null]);
  });

  it('can do without words', () => {
    const told: Step[] = [{ score: 1, thought: 'Nice' }];
    expect(curveOf(told).runs.flat()[0]?.words).not.toEqual([]);
    expect(curveOf(told, { lanes: lanes({ wordless: true }) }).runs.flat()[0]?.words).toEqual([]);
  });

  it('writes numbers in the points where points are numbers', () => {
    for (const { x, y, scoreBox } of curveOf(steps, { lanes: lanes({ marks: 'numbers' }) }).runs.flat()) {
      expect(scoreBox.x + scoreBox.width / 2).toBe(x);
      expect(scoreBox.y + scoreBox.height / 2).toBe(y);
    }
  });

  const measured: CardSketch[] = [
    { score: 1, measured: { score: -1, sample: 64 } },
    { score: 2 },
    { score: 0, measured: { score: 1, sample: 212 } },
    { measured: { score: 0.5 } },
  ].map((emotion) => ({ stage: 'Try', lane: 'touchpoints', emotion }));

  it('draws measured scores as a curve of their own, which says how many answers it comes from', () => {
    const { measured: second, runs } = curveOf([], { cards: measured });
    expect(second?.runs.map((run) => run.map(({ text }) => text))).toEqual([['−1'], ['+1', '+0.5']]);
    expect(second?.label.map(({ text }) => text)).toEqual(['measured, n = 64–212']);
    expect(runs.flat()).toHaveLength(3);
  });

  it('draws only the scores asked for', () => {
    const team = curveOf([], { cards: measured, lanes: lanes({ source: 'team' }) });
    expect([team.runs.flat().length, team.measured]).toEqual([3, null]);
    const answers = curveOf([], { cards: measured, lanes: lanes({ source: 'measured' }) });
    expect([answers.runs, answers.measured?.runs.flat().length]).toEqual([[], 3]);
  });

  it('scores of a peak keep off its ring, on whichever side they stand', () => {
    // What was measured stands right under the peak, where its score would be.
    const peak: CardSketch = { stage: 'Try', lane: 'touchpoints', emotion: { score: 2, measured: { score: 1.5 } } };
    const [, point] = curveOf([], {
      cards: [{ ...peak, emotion: { score: 0 } }, peak, { ...peak, emotion: { score: 0 } }],
    }).runs.flat();
    if (!point) throw new Error('The peak has a point.');
    expect(point.extreme).toBe('peak');
    expect(distance(point, point.scoreBox)).toBeCloseTo(EMOTION_POINT_RADIUS + RING_ROOM);
  });

  it('scores keep off measured points', () => {
    const { runs, measured: second } = curveOf([], { cards: measured });
    for (const { scoreBox } of runs.flat()) {
      for (const { x, y } of second?.runs.flat() ?? []) expect(distance({ x, y }, scoreBox)).toBeGreaterThanOrEqual(4);
    }
  });

  it('shows another map’s curve at the stages of the same name, else of the same place, with its name', () => {
    const own = journey({ stages: ['Try', 'Use'], lanes: lanes({ others: ['other'] }) ?? [], cards: cardsOf(steps) });
    const other = journey({
      stages: [
        { id: 'x', name: ' usé ' },
        { id: 'y', name: 'Something else' },
      ],
      lanes: ['touchpoints'],
      cards: [
        { stage: 'x', lane: 'touchpoints', emotion: { score: 2 } },
        { stage: 'y', lane: 'touchpoints', emotion: { score: -2 } },
      ],
    }).maps[MAP];
    const map = own.maps[MAP];
    if (!map || !other) throw new Error('The sketches have no map.');
    const document = { ...own, maps: { [MAP]: map, other: { ...other, name: 'Next year' } } };
    const [found] = layoutMap(document, MAP, { measure: tableMeasure, words: plainWords }).emotions;
    const [second] = found?.others ?? [];
    expect(second?.label.map(({ text }) => text)).toEqual(['Next year']);
    // “Usé” stands at “Use”, the second; the other one has no stage of its place left but the first.
    expect(second?.runs.flat().map(({ text }) => text)).toEqual(['+2']);
  });
});

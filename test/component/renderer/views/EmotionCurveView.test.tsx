import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EmotionCurveView } from '#renderer/views/EmotionCurveView.tsx';
import { layoutMap } from '#shared/layout/layout.ts';
import { pointGroups } from '#shared/scene/point-groups.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const document = journey({
  stages: ['Try'],
  lanes: ['touchpoints', 'emotions'],
  cards: [
    { id: 'a', stage: 'Try', lane: 'touchpoints', emotion: { score: 2, thought: 'It knows me.' } },
    { id: 'b', stage: 'Try', lane: 'touchpoints', emotion: { score: -1 } },
    { id: 'gap', stage: 'Try', lane: 'touchpoints' },
    { id: 'c', stage: 'Try', lane: 'touchpoints', emotion: { score: 0.5 } },
  ],
});
const scene = sceneOf(document, layoutMap(document, MAP, { measure: tableMeasure, words: plainWords }));
const [curve] = scene.curves;
if (!curve) throw new Error('no curve');

describe('the emotion curve', () => {
  it('shows a face and the number of every score, and nothing for a touchpoint without one', () => {
    const { container } = render(<EmotionCurveView curve={curve} points={pointGroups(curve.points)} />);
    const points = [...container.querySelectorAll('[data-card]')];
    expect(points.map((point) => point.getAttribute('data-card'))).toEqual(['a', 'b', 'c']);
    for (const point of points) expect(point.querySelector('path')).not.toBeNull();
    for (const number of ['+2', '−1', '+0.5']) expect(container.textContent).toContain(number);
  });

  it('writes the words beside their point', () => {
    const { container } = render(<EmotionCurveView curve={curve} points={pointGroups(curve.points)} />);
    expect(container.textContent).toContain('“It knows me.”');
  });

  it('draws one line per run', () => {
    const { container } = render(<EmotionCurveView curve={curve} points={pointGroups(curve.points)} />);
    expect(container.querySelectorAll('path[stroke]')).toHaveLength(curve.runs.length);
  });

  it('colours two curves on one page by gradients of their own', () => {
    const { container } = render(
      <>
        <EmotionCurveView curve={curve} points={pointGroups(curve.points)} />
        <EmotionCurveView curve={curve} points={pointGroups(curve.points)} />
      </>,
    );
    const ids = [...container.querySelectorAll('linearGradient')].map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    for (const path of container.querySelectorAll('path[stroke]')) {
      expect(ids).toContain(path.getAttribute('stroke')?.slice('url(#'.length, -1));
    }
  });
});

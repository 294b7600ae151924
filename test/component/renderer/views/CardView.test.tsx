import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CardView } from '#renderer/views/CardView.tsx';
import { layoutMap } from '#shared/layout/layout.ts';
import { type CardContent, TEXT_STYLES } from '#shared/layout/types.ts';
import { type CardSketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

function contentOf(card: Omit<CardSketch, 'stage'>): CardContent {
  const document = journey({
    stages: ['Try'],
    lanes: ['touchpoints', 'painPoints', 'opportunities'],
    channels: { app: { name: 'App', icon: 'app' }, mail: { name: 'E-mail', icon: 'email' } },
    tags: { billing: { name: 'Billing', color: 'rose' } },
    cards: [{ stage: 'Try', ...card }],
  });
  const [layout] = layoutMap(document, MAP, { measure: tableMeasure, words: plainWords }).cards;
  if (!layout) throw new Error('no card');
  return layout.content;
}

const blocksIn = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('[dir]')];

describe('a card', () => {
  const text = 'Card declined, and nobody says why or what to do now\nWaits a day';

  it('draws each line as it was laid out, in its place', () => {
    const content = contentOf({ lane: 'touchpoints', text });
    expect(content.lines.length).toBeGreaterThan(2);
    const { container } = render(<CardView content={content} />);
    const [block, ...others] = blocksIn(container);
    expect(others).toEqual([]);
    expect(block?.textContent?.split('\n')).toEqual(content.lines.map((line) => line.text));
    const [first] = content.lines;
    expect(block?.style).toMatchObject({ marginLeft: `${first?.x}px`, marginTop: `${first?.y}px` });
    expect(block?.style.lineHeight).toBe(`${TEXT_STYLES.card.lineHeight}px`);
  });

  it('brings every part to its place, one after the other', () => {
    const content = contentOf({ lane: 'touchpoints', text, channels: ['app', 'mail'], tags: ['billing'] });
    const { container } = render(<CardView content={content} />);
    const parts = [...(container.firstElementChild?.children ?? [])] as HTMLElement[];
    let end = 0;
    const places = parts.map(({ style }) => {
      const top = end + Number.parseFloat(style.marginTop);
      end = top + Number.parseFloat(style.height);
      return { x: Number.parseFloat(style.marginLeft), y: top };
    });
    expect(places.slice(1)).toEqual(content.parts.map(({ box: { x, y } }) => ({ x, y })));
  });

  it('sets each line in the direction of its paragraph', () => {
    const { container } = render(<CardView content={contentOf({ lane: 'touchpoints', text: 'رفضت البطاقة\nPaid' })} />);
    expect(blocksIn(container).map(({ dir }) => dir)).toEqual(['rtl', 'ltr']);
  });

  it('keeps the lines apart from each other when they are read as text', () => {
    const { container } = render(<CardView content={contentOf({ lane: 'touchpoints', text })} />);
    expect(container.textContent?.trim().split(/\s+/)).toEqual(text.split(/\s+/));
  });

  it('leaves its lines to the editor while it is edited, and shows the rest', () => {
    const content = contentOf({ lane: 'touchpoints', text, channels: ['app'] });
    const { container } = render(<CardView content={content} withoutText />);
    expect(blocksIn(container)).toEqual([]);
    expect(container.textContent?.trim()).toBe('App');
  });

  it('shows channels with their names, tags, the score with its sign', () => {
    const content = contentOf({
      lane: 'touchpoints',
      text: '',
      channels: ['app', 'mail'],
      tags: ['billing'],
      emotion: { score: -1.5 },
    });
    const { container } = render(<CardView content={content} />);
    for (const shown of ['App', 'E-mail', 'Billing', '−1.5']) expect(container.textContent).toContain(shown);
  });

  it('counts severity in filled pips and names the frequency', () => {
    const content = contentOf({ lane: 'painPoints', text: '', severity: 4, frequency: 'often' });
    const { container } = render(<CardView content={content} />);
    const pips = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d')?.match(/M/g)?.length);
    expect(pips).toEqual([4, 1]);
    expect(container.textContent).toContain('often');
  });
});

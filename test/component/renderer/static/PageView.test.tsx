import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PageView } from '#renderer/static/PageView.tsx';
import { layoutWords } from '#renderer/views/words.ts';
import type { PageLayout } from '#shared/formats/pdf/options.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { pagesOf } from '#shared/pages/pages.ts';
import { journey } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';

const t = createTranslator('da').getFixedT('da', NAMESPACES);

const document = journey({
  language: 'da',
  persona: { name: 'Jonas', summary: 'gavekøber', quote: 'Bare den passer', needs: 'ro' },
  stages: [{ id: 'køb', name: 'Køb', duration: 'ti minutter' }, 'brug'],
  lanes: [
    { id: 'mål', kind: 'goals', description: 'ønsker' },
    { id: 'følelser', kind: 'emotions' },
    { id: 'kontakt', kind: 'touchpoints' },
    { id: 'smerte', kind: 'painPoints' },
  ],
  cards: [
    { stage: 'brug', lane: 'mål', text: 'Sidste mål', notes: 'spørg Ida' },
    { stage: 'køb', lane: 'mål', text: 'Første mål' },
    { stage: 'køb', lane: 'mål', text: 'Andet mål' },
    { stage: 'køb', lane: 'kontakt', text: 'Betaler', emotion: { score: -0.5, feeling: 'i tvivl' } },
    { stage: 'brug', lane: 'smerte', text: 'Passer ikke', severity: 5, frequency: 'often' },
  ],
});

const ONE_PAGE: PageLayout = { kind: 'onePage' };

function show(layout: PageLayout = ONE_PAGE) {
  const pages = pagesOf({
    document,
    options: { paper: 'A4', orientation: 'landscape', margin: 10, layout },
    date: '6. maj 2024',
    layout: createLayout({ measure: tableMeasure, words: layoutWords(t, 'da'), wholeTexts: true }),
    measure: tableMeasure,
    t,
  });
  const { container } = render(pages.map((page) => <PageView key={page.key} page={page} language="da" />));
  return { container, pages };
}

function expectInOrder(text: string, expected: readonly string[]): void {
  let from = 0;
  for (const words of expected) {
    const at = text.indexOf(words, from);
    expect(at, `“${words}” after “${text.slice(0, from)}”`).toBeGreaterThanOrEqual(from);
    from = at + words.length;
  }
}

it('reads from the title to the last lane, lane by lane and stage by stage', () => {
  expectInOrder(show().container.textContent ?? '', [
    'Journey',
    'Map',
    'Jonas',
    'gavekøber',
    'Køb',
    'ti minutter',
    'brug',
    'mål',
    'ønsker',
    'Første mål',
    'Andet mål',
    'Sidste mål',
    'følelser',
    'i tvivl',
    'kontakt',
    'Betaler',
    'smerte',
    'Passer ikke',
  ]);
});

it('speaks the language of the document', () => {
  const { container } = show();
  expect(container.textContent).toContain('ofte');
  expect(container.textContent).toContain('−0,5');
  expect(container.querySelector('section')?.lang).toBe('da');
});

it('is exactly as large as the paper', () => {
  const { container, pages } = show();
  expect(pages[0]?.width).toBeCloseTo(1122.5, 1);
  expect(container.querySelector('section')?.style.width).toBe(`${pages[0]?.width}px`);
});

it('has document, map, stages and lanes as headings of their levels, for the outline of a PDF', () => {
  show();
  const headings = (level: number) => screen.getAllByRole('heading', { level }).map((each) => each.textContent);
  expect(headings(1)).toEqual(['Journey']);
  expect(headings(2)).toEqual(['Map']);
  expect(headings(3)).toHaveLength(2 + 4);
});

it('is a table whose columns are stages, whose rows are lanes, and whose cells are lists of cards', () => {
  show();
  const table = screen.getByRole('table', { name: 'Journey · Map · Jonas' });
  expect(within(table).getAllByRole('columnheader')).toHaveLength(1 + 2);
  const goals = within(table).getAllByRole('row')[1];
  if (!goals) throw new Error('the first lane is a row');
  expect(within(goals).getByRole('rowheader').textContent).toContain('mål');
  const [first] = within(goals).getAllByRole('cell');
  expect(
    first &&
      within(first)
        .getAllByRole('listitem')
        .map((item) => item.textContent?.trim()),
  ).toEqual(['Første mål', 'Andet mål']);
});

it('tells the emotion curve in words', () => {
  show();
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'Følelser undervejs, fra −2 til +2. Køb, Betaler: −0,5, i tvivl.',
  );
});

it('as a report leads from the contents to each part', () => {
  const { container } = show({ kind: 'report', maps: 'onePage', textSize: 8 });
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.textContent?.trim())).toEqual(['Jonas', 'Map', 'Noter']);
  // Each after the number of its page.
  const entries = [...container.querySelectorAll('[data-role="entry"]')].map((entry) => entry.textContent?.trim());
  expect(entries).toEqual(['2', 'Jonas', '3', 'Map', '4', 'Noter']);
  for (const link of links) {
    const target = link.getAttribute('href')?.slice(1) ?? '';
    expect(
      [...container.querySelectorAll('section')].some(({ id }) => id === target),
      target,
    ).toBe(true);
  }
  expectInOrder(container.textContent ?? '', [
    'Journey',
    '6. maj 2024',
    'Bare den passer',
    'ro',
    'Sidste mål',
    'spørg Ida',
  ]);
});

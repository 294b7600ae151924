import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PrintPage, titleOf } from '#renderer/static/PrintPage.tsx';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import type { PagesJob } from '#shared/ipc/contract.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';

const job: PagesJob = {
  kind: 'pages',
  document: journey({
    language: 'da',
    persona: { name: 'Jonas', summary: 'gavekøber' },
    stages: [{ id: 'køb', name: 'Køb', duration: 'ti minutter' }, 'brug'],
    lanes: [
      { id: 'mål', kind: 'goals', description: 'ønsker' },
      { id: 'følelser', kind: 'emotions' },
      { id: 'kontakt', kind: 'touchpoints' },
      { id: 'smerte', kind: 'painPoints' },
    ],
    cards: [
      { stage: 'brug', lane: 'mål', text: 'Sidste mål' },
      { stage: 'køb', lane: 'mål', text: 'Første mål' },
      { stage: 'køb', lane: 'mål', text: 'Andet mål' },
      { stage: 'køb', lane: 'kontakt', text: 'Betaler', emotion: { score: -0.5, feeling: 'i tvivl' } },
      { stage: 'brug', lane: 'smerte', text: 'Passer ikke', severity: 5, frequency: 'often' },
    ],
  }),
  map: MAP,
  page: { width: 1122, height: 793, margin: 38 },
};

const show = () =>
  render(<PrintPage job={job} measure={tableMeasure} t={createTranslator('da').getFixedT('da', NAMESPACES)} />)
    .container;

describe('the printed sheet', () => {
  it('reads from the title to the last lane, lane by lane and stage by stage', () => {
    const text = show().textContent ?? '';
    const expected = [
      'Journey · Map · Jonas',
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
    ];
    let from = 0;
    for (const words of expected) {
      const at = text.indexOf(words, from);
      expect(at, `“${words}” after “${text.slice(0, from)}”`).toBeGreaterThanOrEqual(from);
      from = at + words.length;
    }
  });

  it('speaks the language of the document', () => {
    const text = show().textContent;
    expect(text).toContain('ofte');
    expect(text).toContain('−0,5');
  });

  it('is exactly as large as the page and lets nothing hang over', () => {
    const sheet = show().querySelector('main');
    expect(sheet?.style).toMatchObject({ width: '1122px', height: '793px' });
  });

  it('has its title, stages and lanes as headings, for the outline of a PDF', () => {
    const container = show();
    expect([...container.querySelectorAll('h1')].map((heading) => heading.textContent)).toEqual([titleOf(job)]);
    expect(container.querySelectorAll('h2')).toHaveLength(2 + 4);
  });

  it('names only what has a name', () => {
    const document = { ...job.document, title: ' ' };
    expect(titleOf({ ...job, document })).toBe('Map · Jonas');
  });
});

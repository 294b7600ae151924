// @vitest-environment jsdom
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { exportMarkdown } from '#shared/formats/markdown/export.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { journey } from '../../../../support/journey.ts';
import { codesOf } from '../../../../support/tell.ts';

/** The report as a reader of Markdown shows it: GitHub's flavour, read by a program that is not ours. */
function shown(markdown: string): HTMLElement {
  const page = window.document.createElement('div');
  page.innerHTML = marked.parse(markdown, { gfm: true, async: false });
  for (const lineBreak of page.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return page;
}

/** Lines as they are seen: space at their ends and in a row is not. */
const seen = (text: string | null): string =>
  (text ?? '')
    .split(/[\n\u0085\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();

const textsOf = (page: HTMLElement, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => seen(element.textContent));

describe('a report in Markdown', () => {
  const document = journey({
    persona: { name: 'Ana', quote: 'Don’t make me think.', demographics: { age: '31' } },
    stages: [{ id: 'try', name: 'Try', duration: 'first week' }, 'buy'],
    lanes: [{ id: 'touchpoints', kind: 'touchpoints', name: 'Touchpoints' }, 'emotions', 'painPoints'],
    channels: { app: { name: 'App' } },
    tags: { quick: { name: 'Quick win' } },
    cards: [
      {
        stage: 'try',
        lane: 'touchpoints',
        text: 'Signs up',
        channels: ['app'],
        emotion: { score: -1, feeling: 'lost' },
        tags: ['quick'],
      },
      { stage: 'try', lane: 'touchpoints', text: 'Waits', emotion: { score: -0.5 } },
      { stage: 'buy', lane: 'painPoints', text: 'Too dear', severity: 4, frequency: 'often' },
    ],
  });

  it('has the personas, a table for each map, and the cards with what is known of them', () => {
    expect(exportMarkdown(document).content).toBe(`# Journey

## Persona: Ana

- Quote: Don’t make me think.
- Age: 31

## Map

Ana · current state

|  | Try | buy |
| --- | --- | --- |
| **Touchpoints** | Signs up<br>Waits |  |
| **emotions** | −1 (Bad)<br>−0.5 (Slightly bad) |  |
| **painPoints** |  | Too dear |

### Try

- Duration: first week

#### Touchpoints

- Signs up
  - Channels: App
  - Score: −1 (Bad)
  - Feeling: lost
  - Tags: Quick win
- Waits
  - Score: −0.5 (Slightly bad)

### buy

#### painPoints

- Too dear
  - Severity: 4/5
  - Frequency: often
`);
  });

  it('may be the tables alone', () => {
    const { content, notices } = exportMarkdown(document, { details: false });
    expect(content).toContain('| **Touchpoints** |');
    expect(content).not.toContain('###');
    expect(codesOf({ notices })).toEqual(
      expect.arrayContaining(['notCarried channels', 'notCarried tags', 'notCarried painPointRatings']),
    );
  });

  it('speaks the language of the document', () => {
    const { content } = exportMarkdown({ ...document, language: 'da' });
    expect(content).toContain('- Alder: 31');
    expect(content).toContain('−0,5 (Lidt dårligt)');
  });

  it('says what it leaves out', () => {
    expect(codesOf(exportMarkdown(document))).toEqual([
      'notCarried language',
      'notCarried stageColors',
      'notCarried laneKinds',
      'notCarried channelIcons',
      'notCarried tagColors',
    ]);
  });
});

describe('text in a report', () => {
  it.each([
    'a | b',
    '\\| and \\',
    'two\nlines',
    '# no heading',
    '- no list',
    '1. no list',
    '1) no list',
    '> no quote',
    '***',
    '---',
    '===',
    '**bold** _it_ `code` ~~gone~~',
    '<b>html</b> <script>alert(1)</script> <!-- x -->',
    '&lt; &amp; &#35;',
    '[link](https://example.org) ![picture](x.png)',
    '```',
    '    code',
    'https://example.org/a_b_c',
    '- [ ] task',
    '| --- |',
    '',
    'العربية 日本語 👩‍💻',
  ])('%j is shown as it is', (text) => {
    const page = shown(
      exportMarkdown(
        journey({
          persona: { name: text },
          stages: [{ id: 's', name: text }],
          lanes: [{ id: 'l', kind: 'touchpoints', name: text }],
          cards: [{ stage: 's', lane: 'l', text, notes: `${text}x` }],
        }),
      ).content,
    );
    expect(textsOf(page, 'th')).toEqual(['', seen(text)]);
    expect(textsOf(page, 'td')).toEqual([seen(text), seen(text)]);
    expect(textsOf(page, 'h3')).toEqual([seen(text)]);
    expect(textsOf(page, 'li li')).toEqual([`Notes: ${seen(`${text}x`)}`]);
    expect(page.querySelector('script, b, img, input, code, pre, del, em, hr, blockquote')).toBeNull();
  });

  it('is shown as it is whatever a document holds', () => {
    fc.assert(
      fc.property(validDocument({ maps: 1 }), (document) => {
        const page = shown(exportMarkdown(document).content);
        const [[, map] = []] = inOrder(document.maps);
        if (map === undefined) return;
        const stages = columnStages(map.stages);
        // A sub-stage is told with the stage it belongs to.
        const titles = stages.map(([, { name, parent }]) =>
          [map.stages[parent ?? '']?.name, name].filter((part) => part?.trim()).join(' › '),
        );
        expect(textsOf(page, 'th')).toEqual(['', ...titles.map(seen)]);
        const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
        for (const [laneAt, [lane, { kind }]] of inOrder(map.lanes).entries()) {
          for (const [stageAt, [stage]] of stages.entries()) {
            if (kind === 'emotions' || kind === 'channels') continue;
            const cards = cardsInReadingOrder(map).filter(([, card]) => card.lane === lane && card.stage === stage);
            expect(seen(rows[laneAt]?.[stageAt + 1]?.textContent ?? null)).toBe(
              seen(cards.map(([, card]) => seen(card.text)).join('\n')),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

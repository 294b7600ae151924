// @vitest-environment jsdom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import { SCORE_MAX, SCORE_MIN, SCORE_STEP } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { exportMermaid } from '#shared/formats/mermaid/export.ts';
import { importMermaid } from '#shared/formats/mermaid/import.ts';
import { readName } from '#shared/formats/mermaid/names.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { importContext } from '../../../../support/import-context.ts';
import { type CardSketch, journey } from '../../../../support/journey.ts';
import { codesOf, tell } from '../../../../support/tell.ts';

/** What the real Mermaid understands of a diagram; a journey's database is not part of its public types. */
async function mermaidReads(source: string) {
  await mermaid.parse(source);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
  const db = diagram.db as unknown as {
    getDiagramTitle(): string;
    getSections(): string[];
    getTasks(): { section: string; task: string; score: number; people: string[] }[];
  };
  return {
    type: diagram.type,
    title: shown(db.getDiagramTitle()),
    sections: db.getSections().map(shown),
    tasks: db.getTasks().map((task) => ({
      section: shown(task.section),
      task: shown(task.task),
      score: task.score,
      people: task.people.map(shown),
    })),
  };
}

/** Mermaid keeps character codes in a form of its own until it draws. */
function shown(text: string): string {
  return readName(text.replaceAll('ﬂ°°', '#').replaceAll('ﬂ°', '#').replaceAll('¶ß', ';'));
}

const touchpoints = (cards: readonly Omit<CardSketch, 'lane' | 'stage'>[], name = 'Ana') =>
  journey({
    persona: { name },
    stages: [{ id: 'stage', name: 'Try' }],
    lanes: ['touchpoints'],
    cards: cards.map((card) => ({ stage: 'stage', lane: 'touchpoints', ...card })),
  });

describe('a map as a Mermaid journey', () => {
  it('has a title, a section for each stage and a task for each touchpoint', () => {
    const document = touchpoints([
      { text: 'Installs the app', emotion: { score: 1 } },
      { text: 'Signs up', emotion: { score: -1.5 } },
    ]);
    expect(exportMermaid(document).content).toBe(`journey
    title Map
    section Try
      Installs the app: 4: Ana
      Signs up: 1.5: Ana
`);
  });

  it('draws a touchpoint without a score as neutral, and says so in the file and in a notice', () => {
    const exported = exportMermaid(touchpoints([{ text: 'Waits' }]));
    expect(exported.content).toContain('      %% no score\n      Waits: 3: Ana\n');
    expect(codesOf(exported)).toContain('scoresAsNeutral');
    expect(tell(importMermaid(exported.content, importContext()))).toEqual(['Map (Ana)', '  Try', '    Waits']);
  });

  it('says what it leaves out', () => {
    const document = journey({
      stages: ['stage'],
      lanes: ['touchpoints', 'painPoints'],
      tags: { tag: {} },
      channels: { app: {} },
      cards: [
        { stage: 'stage', lane: 'touchpoints', text: 'a', channels: ['app'], notes: 'n', tags: ['tag'] },
        { stage: 'stage', lane: 'painPoints', text: 'b', severity: 4, assumption: 'measured' },
      ],
    });
    expect(codesOf(exportMermaid(document))).toEqual(
      expect.arrayContaining([
        'notCarried otherCards',
        'notCarried channels',
        'notCarried notes',
        'notCarried tags',
        'notCarried painPointRatings',
        'notCarried assumptions',
        'notCarried laneNames',
        'notCarried stageColors',
      ]),
    );
  });

  it('writes several maps as Markdown with a fenced diagram for each', () => {
    const document = touchpoints([{ text: 'a', emotion: { score: 0 } }]);
    const map = document.maps.map;
    if (map === undefined) throw new Error('The sketch has a map.');
    const exported = exportMermaid({ ...document, maps: { map, later: { ...map, order: 'a1', name: 'Later' } } });
    expect(exported.content.match(/^```mermaid$/gm)).toHaveLength(2);
    expect(codesOf(exported)).toContain('severalInFences');
    expect(tell(importMermaid(exported.content, importContext())).filter((line) => !line.startsWith(' '))).toEqual([
      'Map (Ana)',
      'Later (Ana)',
    ]);
  });
});

describe('the real Mermaid', () => {
  it.each([
    'Compare: price; quality # and more',
    'title of the song',
    'section of the shop',
    'journey begins',
    'accTitle: x',
    'accDescr { x',
    '%% no comment',
    '50%% off',
    '%%{init: {}}%%',
    '#hashtag',
    '#35;',
    '<b>bold</b> & "quoted" <script>alert(1)</script>',
    'two\nlines',
    '  spaces around  ',
    '\ttabs\t',
    '',
    '   ',
    ', comma first',
    'ﬂ°°58¶ß',
    '---',
    '```',
    'العربية 日本語 Ђорђе 👩‍💻',
    'style x: a#b;',
    'constructor',
  ])('reads %j as it was meant, as task, section, title and actor', async (name) => {
    const document = journey({
      persona: { name },
      stages: [{ id: 'stage', name }],
      lanes: ['touchpoints'],
      cards: [{ stage: 'stage', lane: 'touchpoints', text: name, emotion: { score: 0.5 } }],
    });
    const map = document.maps.map;
    if (map === undefined) throw new Error('The sketch has a map.');
    const { content } = exportMermaid({ ...document, maps: { map: { ...map, name } } });
    expect(await mermaidReads(content)).toEqual({
      type: 'journey',
      title: name,
      sections: [name],
      tasks: [{ section: name, task: name, score: 3.5, people: [name] }],
    });
  });

  it('reads whatever a document holds', async () => {
    await fc.assert(
      fc.asyncProperty(validDocument({ maps: 1 }), async (document) => {
        const read = await mermaidReads(exportMermaid(document).content);
        const [[, map] = []] = inOrder(document.maps);
        expect(read.title).toBe(map?.name);
        expect(read.sections).toEqual(columnStages(map?.stages ?? {}).map(([, stage]) => stage.name));
        const cards = Object.values(map?.cards ?? {}).filter((card) => card.kind === 'touchpoint');
        expect(read.tasks.map(({ task }) => task).sort()).toEqual(cards.map((card) => card.text).sort());
        expect(read.tasks.map(({ score }) => score).sort()).toEqual(
          cards.map((card) => (card.emotion?.score ?? 0) + 3).sort(),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a score', () => {
  it('does not drift, however often it goes out and comes in', () => {
    for (let score = SCORE_MIN; score <= SCORE_MAX; score += SCORE_STEP) {
      let source = exportMermaid(touchpoints([{ text: 'a', emotion: { score } }])).content;
      for (let round = 0; round < 3; round += 1) {
        const imported = importMermaid(source, importContext());
        expect(tell(imported)[2]).toBe(`    a @${score}`);
        if (imported.kind === 'imported') source = exportMermaid(imported.document).content;
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { importMermaid } from '#shared/formats/mermaid/import.ts';
import { importContext } from '../../../../support/import-context.ts';
import { codesOf, documentOf, tell } from '../../../../support/tell.ts';

const read = (source: string | Uint8Array) => importMermaid(source, importContext());
/** The one task of a journey, as it came in. */
const task = (line: string) => tell(read(`journey\n  section S\n  ${line}`))[2]?.trim();
const noticesOf = (line: string) => codesOf(read(`journey\n  section S\n  ${line}`));

describe('a Mermaid journey that comes in', () => {
  it('becomes a map with a stage for each section and a touchpoint for each task', () => {
    const imported = read(`journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
    section Go home
      Sit down: 1: Me
`);
    expect(tell(imported)).toEqual([
      'My working day (Me)',
      '  Go to work',
      '    Make tea @2',
      '    Go upstairs @0',
      '  Go home',
      '    Sit down @-2',
    ]);
    expect(codesOf(imported)).toEqual([]);
  });

  it('has a lane of touchpoints and one for the curve of emotions', () => {
    const document = documentOf(read('journey\n Make tea: 5: Me'));
    const lanes = Object.values(Object.values(document.maps)[0]?.lanes ?? {});
    expect(lanes.map(({ kind, name }) => [kind, name])).toEqual([
      ['touchpoints', 'Touchpoints'],
      ['emotions', 'Emotions'],
    ]);
    expect(document.title).toBe('Imported');
  });

  it('may have no title, no sections, and tasks before the first section', () => {
    expect(tell(read('journey\nMake tea: 5: Me\nsection Later\nDrink: 4: Me'))).toEqual([
      'A map (Me)',
      '  First',
      '    Make tea @2',
      '  Later',
      '    Drink @1',
    ]);
  });

  it('may be empty', () => {
    expect(tell(read('journey'))).toEqual(['A map (Somebody)']);
  });

  it('may have its first statement on the line of its header, and words in capitals', () => {
    expect(tell(read('JOURNEY title Day\nSECTION One\nTea: 5: Me'))).toEqual(['Day (Me)', '  One', '    Tea @2']);
  });

  it('keeps two sections of one name apart', () => {
    expect(tell(read('journey\nsection A\nx: 1: M\nsection A\ny: 2: M'))).toEqual([
      'A map (M)',
      '  A',
      '    x @-2',
      '  A',
      '    y @-1',
    ]);
  });

  it('keeps a section without tasks', () => {
    expect(tell(read('journey\nsection A\nsection B'))).toEqual(['A map (Somebody)', '  A', '  B']);
  });
});

describe('what people put around a journey', () => {
  const plain = ['Day (Me)', '  One', '    Tea @2'];

  it('frontmatter: its title counts, its settings are told', () => {
    const imported = read('---\ntitle: "Day"\nconfig:\n  theme: forest\n---\njourney\nsection One\nTea: 5: Me');
    expect(tell(imported)).toEqual(plain);
    expect(imported.notices).toEqual([{ code: 'settingsNotRead', line: 3, values: { count: 1 } }]);
  });

  it('a title of its own goes before that of the frontmatter', () => {
    expect(tell(read('---\ntitle: Night\n---\njourney\ntitle Day\nsection One\nTea: 5: Me'))).toEqual(plain);
  });

  it('directives, on one line or several', () => {
    const imported = read(
      `%%{init: {'theme': 'dark'}}%%\n%%{\n  init: {\n "journey": {} }\n}%%\njourney\ntitle Day\nsection One\nTea: 5: Me`,
    );
    expect(tell(imported)).toEqual(plain);
    expect(imported.notices).toEqual([{ code: 'settingsNotRead', line: 1, values: { count: 2 } }]);
  });

  it('comments with %% and with #, on lines of their own and at the end of one', () => {
    const imported = read('%% one\njourney\n# two\ntitle Day %% three\nsection One\n  %% four\nTea: 5: Me # five\n');
    expect(tell(imported)).toEqual(plain);
    expect(imported.notices).toEqual([{ code: 'commentsNotRead', line: 1, values: { count: 5 } }]);
  });

  it('accTitle and accDescr, as a line and as a block', () => {
    const imported = read(
      'journey\naccTitle: For readers\naccDescr: One line\naccDescr {\n  Several: 3: lines\n  section of text\n}\ntitle Day\nsection One\nTea: 5: Me',
    );
    expect(tell(imported)).toEqual(plain);
    expect(imported.notices).toEqual([{ code: 'descriptionsNotRead', line: 2, values: { count: 3 } }]);
  });

  it('tabs, a byte order mark, and line ends of any system', () => {
    const source = 'journey\n\ttitle\tDay\n\tsection\tOne\n\t\tTea\t:\t5\t:\tMe\n';
    for (const end of ['\n', '\r\n', '\r']) {
      expect(tell(read(`\ufeff${source.replaceAll('\n', end)}`))).toEqual(plain);
    }
  });

  it('UTF-8 with a mark, and UTF-16', () => {
    const source = '\ufeffjourney\ntitle Day\nsection One\nTea: 5: Me';
    expect(tell(read(new TextEncoder().encode(source)))).toEqual(plain);
    expect(tell(read(new Uint8Array(Buffer.from(source, 'utf16le'))))).toEqual(plain);
  });

  it('semicolons at the end of lines', () => {
    expect(tell(read('journey\ntitle Day;\nsection One;\nTea: 5: Me;'))).toEqual(plain);
  });

  it('a block that never ends is only its first line', () => {
    expect(tell(read('journey\ntitle Day\naccDescr {\nsection One\nTea: 5: Me'))).toEqual(plain);
  });
});

describe('a task', () => {
  it.each([
    ['Book: confirm: pay: 4: Me', 'Book: confirm: pay @1'],
    ['Meet at 10:30: 4: Me', 'Meet at 10:30 @1'],
    ['Make tea : 5 : Me', 'Make tea @2'],
    ['Make tea:5:Me', 'Make tea @2'],
    ['Journey begins: 4: Me', 'Journey begins @1'],
    ['Read issue #5: 4: Me', 'Read issue #5 @1'],
    ['Make tea<br>and toast<br/>: 5: Me', 'Make tea\nand toast\n @2'],
    ['Ask#58; why#63;: 5: Me', 'Ask: why? @2'],
    ['A #amp; B #unknown;: 5: Me', 'A & B #unknown; @2'],
    ['お茶を入れる: 5: 私', 'お茶を入れる @2'],
    ['إعداد الشاي: 5: أنا', 'إعداد الشاي @2'],
    ['Прави чај: 5: Ја', 'Прави чај @2'],
    ['☕ Kaffe 👩‍💻: 5: 🙂', '☕ Kaffe 👩‍💻 @2'],
    ['constructor: 5: Me', 'constructor @2'],
    ['__proto__: 5: Me', '__proto__ @2'],
  ])('%s', (line, expected) => {
    expect(task(line)).toBe(expected);
  });

  it.each([
    ['1', -2],
    ['2', -1],
    ['3', 0],
    ['4', 1],
    ['5', 2],
    ['1.5', -1.5],
    ['4.5', 1.5],
    ['+4', 1],
  ])('with the score %s has %d on our scale', (score, expected) => {
    expect(task(`Tea: ${score}: Me`)).toBe(`Tea @${expected}`);
    expect(noticesOf(`Tea: ${score}: Me`)).toEqual([]);
  });

  it.each([
    ['0', -2],
    ['-1', -2],
    ['−3', -2],
    ['6', 2],
    ['99999999999', 2],
  ])('with the score %s, which is beyond the scale, has the nearest', (score, expected) => {
    expect(task(`Tea: ${score}: Me`)).toBe(`Tea @${expected}`);
    expect(noticesOf(`Tea: ${score}: Me`)).toEqual(['scoreOutOfScale']);
  });

  it.each([
    ['3.7', 0.5],
    ['3,3', 0.5],
    ['3.1', 0],
    ['2.9', 0],
  ])('with the score %s is rounded to half a step', (score, expected) => {
    expect(task(`Tea: ${score}: Me`)).toBe(`Tea @${expected}`);
    expect(noticesOf(`Tea: ${score}: Me`)).toEqual(['scoreRounded']);
  });

  it.each([
    ['Tea', 'Tea'],
    ['Tea:', 'Tea'],
    ['Tea: : Me', 'Tea'],
    ['Tea: Me', 'Tea: Me'],
    ['Tea: at 10:30', 'Tea: at 10:30'],
    ['Milk, sugar and tea', 'Milk, sugar and tea'],
  ])('without a score keeps its words: %s', (line, expected) => {
    expect(task(line)).toBe(expected);
    expect(noticesOf(line)).toEqual(['scoreMissing']);
  });

  it('with a word in place of the score has it as the feeling', () => {
    const document = documentOf(read('journey\nTea: great: Me'));
    expect(Object.values(Object.values(document.maps)[0]?.cards ?? {})).toMatchObject([
      { text: 'Tea', emotion: { feeling: 'great' } },
    ]);
    expect(noticesOf('Tea: great: Me')).toEqual(['scoreNotNumber']);
  });

  it.each([
    ['Tea, 5, Me', 'Tea @2'],
    ['Milk, sugar, 4, Me, You', 'Milk, sugar @1 [You]'],
    ['Tea: 5, Me', 'Tea @2'],
  ])('with commas in place of colons: %s', (line, expected) => {
    expect(task(line)).toBe(expected);
    expect(noticesOf(line)).toContain('commaForColon');
  });

  it('without a name is told with its line', () => {
    const imported = read('journey\nTea: 5: Me\n: 4: Me');
    expect(tell(imported)).toEqual(['A map (Me)', '  First', '    Tea @2']);
    expect(imported.notices).toEqual([{ code: 'linesNotRead', line: 3, values: { count: 1 } }]);
  });
});

describe('actors', () => {
  it('the one of most tasks is the persona, the others are tags', () => {
    const imported = read('journey\nTea: 5: Cat, Me\nSit: 3: Me\nSleep: 4: Cat, Dog, Me');
    expect(tell(imported)).toEqual([
      'A map (Me)',
      '  First',
      '    Tea @2 [Cat]',
      '    Sit @0',
      '    Sleep @1 [Cat,Dog]',
    ]);
    expect(imported.notices).toEqual([{ code: 'actorsAsTags', values: { count: 2 } }]);
  });

  it('empty and repeated ones are left out, and told', () => {
    const imported = read('journey\nTea: 5: Me, , Me,');
    expect(tell(imported)).toEqual(['A map (Me)', '  First', '    Tea @2']);
    expect(imported.notices).toEqual([{ code: 'actorsNotRead', line: 2, values: { count: 3 } }]);
  });

  it('may be none', () => {
    expect(tell(read('journey\nTea: 5\nSit: 4:'))).toEqual(['A map (Somebody)', '  First', '    Tea @2', '    Sit @1']);
  });
});

describe('a Markdown file with diagrams in fences', () => {
  const markdown = `# Notes

## A working day

\`\`\`mermaid
journey
section One
Tea: 5: Me
\`\`\`

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`

~~~ mermaid
journey
title Weekend
Sleep: 4: Me
~~~
`;

  it('gives a map for each journey, named by its title or the heading before it', () => {
    const imported = read(markdown);
    expect(tell(imported)).toEqual([
      'A working day (Me)',
      '  One',
      '    Tea @2',
      'Weekend (Me)',
      '  First',
      '    Sleep @1',
    ]);
    expect(imported.notices).toEqual([
      { code: 'otherDiagrams', line: 12, values: { count: 1 } },
      { code: 'textAroundDiagrams', values: { count: 1 } },
    ]);
  });

  it('tells lines as the file counts them', () => {
    const imported = read(markdown.replace('Sleep: 4', 'Sleep: 8'));
    expect(imported.notices).toContainEqual({
      code: 'scoreOutOfScale',
      line: 19,
      values: { min: 1, max: 5, count: 1 },
    });
  });

  it('has one persona for one name', () => {
    expect(Object.keys(documentOf(read(markdown)).personas)).toHaveLength(1);
  });

  it('takes wiki fences, and a file with journeys one after the other', () => {
    expect(tell(read('::: mermaid\njourney\ntitle A\n:::'))).toEqual(['A (Somebody)']);
    expect(tell(read('journey\ntitle A\n\njourney\ntitle B'))).toEqual(['A (Somebody)', 'B (Somebody)']);
  });
});

describe('what is no journey, or hostile', () => {
  it.each([
    ['an empty file', ''],
    ['another diagram', 'flowchart LR\n a --> b'],
    ['prose', 'Dear all,\nthe journey begins.'],
  ])('%s gives nothing and says so', (_, source) => {
    expect(read(source)).toEqual({ kind: 'nothing', notices: [{ code: 'nothingFound', values: { count: 1 } }] });
  });

  it('bytes that are no text are refused', () => {
    expect(codesOf(read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])))).toEqual(['notText']);
  });

  it('a text that is too large is refused', () => {
    expect(codesOf(read('journey\n'.padEnd(17 * 1024 * 1024, 'x')))).toEqual(['sourceTooLarge']);
  });

  it('control characters go, long names are shortened and told', () => {
    const imported = read(`journey\ntitle ${'x'.repeat(2_000)}\nsection a\u0007b\nTe\u0000a: 5: Me`);
    const [title, ...rest] = tell(imported);
    expect(title).toHaveLength(1_000 + ' (Me)'.length);
    expect(rest).toEqual(['  ab', '    Tea @2']);
    expect(imported.notices).toEqual([{ code: 'shortened', values: { limit: 1_000, count: 1 } }]);
  });

  it('more tasks, sections, actors and diagrams than a document should have are counted', () => {
    const tasks = Array.from({ length: 10_050 }, (_, index) => `t${index}: 3: a${index}`).join('\n');
    expect(read(`journey\n${tasks}`).notices).toContainEqual({
      code: 'tooManyCards',
      values: { limit: 10_000, count: 50 },
    });
    const sections = 'section s\nt: 3\n'.repeat(510);
    const many = read(`journey\n${sections}`);
    expect(codesOf(many)).toEqual(['tooManyStages']);
    expect(tell(many).filter((line) => line.startsWith('    t'))).toHaveLength(510);
    expect(codesOf(read('journey\n'.repeat(210)))).toEqual(['tooManyMaps']);
  });

  it('thousands of directives that never end do not make it slow', () => {
    expect(codesOf(read(`journey\n${'%%{init\naccDescr {\n'.repeat(100_000)}`))).toEqual([
      'settingsNotRead',
      'descriptionsNotRead',
    ]);
  });
});

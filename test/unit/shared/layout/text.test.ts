import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it, test } from 'vitest';
import { breakText, singleLine, type TextColumn } from '#shared/layout/text.ts';
import { TEXT_STYLES } from '#shared/layout/types.ts';
import { tableMeasure } from '../../../support/measure.ts';

const column = (width: number, more: Partial<TextColumn> = {}): TextColumn => ({ style: 'card', width, ...more });
const linesOf = (text: string, width: number, more?: Partial<TextColumn>): string[] =>
  breakText(text, column(width, more), tableMeasure).map((line) => line.text);
const graphemesOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

describe('breaking text into lines', () => {
  it('breaks between words and keeps what fits on a line', () => {
    expect(linesOf('Find music that fits my mood, now', 160)).toEqual(['Find music that fits my', 'mood, now']);
  });

  it('gives no line for no text, and an empty one for each empty paragraph', () => {
    expect(linesOf('', 100)).toEqual([]);
    expect(linesOf('a\n\nb\n', 100)).toEqual(['a', '', 'b', '']);
  });

  test.each(['\r\n', '\r', '\u2028', '\u0085'])('a line break of another kind (%j) is one', (end) => {
    expect(linesOf(`a${end}b`, 100)).toEqual(['a', 'b']);
  });

  it('lets spaces hang over the end of a line, however many', () => {
    const [first, second] = breakText(`word${' '.repeat(500)}next`, column(60), tableMeasure);
    expect(first).toMatchObject({ text: 'word', width: tableMeasure('word', 'card') });
    expect(second?.text).toBe('next');
  });

  it('keeps the spaces that begin a paragraph and those between words', () => {
    expect(linesOf('  two  spaces', 200)).toEqual(['  two  spaces']);
  });

  it('takes a tab for a space', () => {
    expect(linesOf('a\tb', 100)).toEqual(['a b']);
  });

  it('does not break at a no-break space', () => {
    expect(linesOf('about 50\u00a0%', tableMeasure('about 50', 'card'))).toEqual(['about', '50\u00a0%']);
  });

  it('shows a soft hyphen only where a line ends with it', () => {
    expect(linesOf('hoved\u00adbane', 50)).toEqual(['hoved-', 'bane']);
    expect(linesOf('hoved\u00adbane', 200)).toEqual(['hoved\u00adbane']);
  });

  it('places lines under each other from the top left of the column', () => {
    const lines = breakText('one two', column(30, { x: 13, y: 9 }), tableMeasure);
    expect(lines.map(({ x, y }) => [x, y])).toEqual([
      [13, 9],
      [13, 9 + TEXT_STYLES.card.lineHeight],
    ]);
  });
});

describe('where lines may end', () => {
  const letters = fc.constantFrom(..."aZé7жλ'’.,!?:; -()/日".split(''), ' ', ' ', ' ');

  it('is where UAX 14 says, in plain words as in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (text) => {
        const breaker = new LineBreaker(text);
        const pieces: string[] = [];
        let start = 0;
        for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
          pieces.push(text.slice(start, next.position).replace(/ +$/, ''));
          start = next.position;
        }
        // As wide as the column: each piece stands on a line of its own.
        const lines = breakText(text, column(1), () => 1).map((line) => line.text);
        expect(lines).toEqual(pieces);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('words wider than the column', () => {
  it('begin on a line of their own and are broken between graphemes', () => {
    expect(linesOf('a Rindfleischetikettierung', 80)).toEqual(['a', 'Rindfleischet', 'ikettierung']);
  });

  it('leave room beside their end for the next word', () => {
    expect(linesOf('Rindfleischetikettierung so', 80)).toEqual(['Rindfleischet', 'ikettierung', 'so']);
    expect(linesOf('Rindfleischetikett so', 80)).toEqual(['Rindfleischet', 'ikett so']);
  });

  it('never break inside an emoji sequence or before a combining mark', () => {
    const family = '👩‍👩‍👧‍👦';
    const marked = 'e\u0301\u0323';
    expect(linesOf(family.repeat(3), 20)).toEqual([family, family, family]);
    expect(linesOf(marked.repeat(9), 24)).toEqual([marked.repeat(3), marked.repeat(3), marked.repeat(3)]);
  });

  it('do not end before a mark over two letters, although UAX 14 would allow it', () => {
    expect(linesOf('\u2010\u035c\u2010', 1)).toEqual(['\u2010\u035c', '\u2010']);
  });

  it('are broken into the same graphemes in every script, the segmenter being the judge', () => {
    const codes = fc.oneof(fc.integer({ min: 0x20, max: 0x500 }), fc.integer({ min: 0x2010, max: 0x2027 }));
    const characters = codes.map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 40 }), (parts) => {
        const word = parts.join('').replace(/[\s\u0085\u00ad-]/g, '');
        const broken = breakText(word, column(1), () => 2).map((line) => line.text);
        expect(broken).toEqual(graphemesOf(word));
      }),
    );
  });

  it('give each line a grapheme even where none fits', () => {
    expect(linesOf('abc', 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('scripts', () => {
  it('breaks Danish and Serbian Cyrillic between words', () => {
    expect(linesOf('Hun går mest i sølv, også på købsdagen', 120)).toEqual([
      'Hun går mest i',
      'sølv, også på',
      'købsdagen',
    ]);
    expect(linesOf('Картица је одбијена без разлога', 120)).toEqual(['Картица је', 'одбијена без', 'разлога']);
  });

  it('breaks Japanese between ideographs, but not before closing punctuation, small kana or after an opening bracket', () => {
    const lines = linesOf('音楽を「聴く」。チェックする、きゃー', 13 * 4);
    expect(lines.join('')).toBe('音楽を「聴く」。チェックする、きゃー');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(line).not.toMatch(/^[」。、ェッゃー]/u);
      expect(line).not.toMatch(/「$/u);
    }
  });

  it('sets Arabic from the right edge of the column', () => {
    const lines = breakText('البطاقة مرفوضة بدون سبب', column(90, { x: 13 }), tableMeasure);
    expect(lines.map((line) => line.text)).toEqual(['البطاقة مرفوضة', 'بدون سبب']);
    for (const line of lines) {
      expect(line.direction).toBe('rtl');
      expect(line.x + line.width).toBeCloseTo(13 + 90);
    }
  });

  it('decides the direction of each paragraph for itself', () => {
    const directions = breakText('Card declined\nمرفوضة\n42', column(200), tableMeasure).map((line) => line.direction);
    expect(directions).toEqual(['ltr', 'rtl', 'ltr']);
  });
});

describe('cutting', () => {
  it('ends the last line that may be with an ellipsis, filled up to the column', () => {
    expect(linesOf('every single day of the week', 100, { maxLines: 1 })).toEqual(['every single d…']);
    expect(linesOf('one two three fourth', 65, { maxLines: 2 })).toEqual(['one two', 'three fo…']);
  });

  it('shows that a paragraph is missing even where the line before it was complete', () => {
    expect(linesOf('done\nmore', 100, { maxLines: 1 })).toEqual(['done…']);
  });

  it('cuts nothing where all fits', () => {
    expect(linesOf('first week', 100, { maxLines: 1 })).toEqual(['first week']);
  });

  it('keeps emoji whole', () => {
    const cut = linesOf('👩‍👩‍👧‍👦'.repeat(40), 60, { maxLines: 1 });
    expect(cut).toEqual([`${'👩‍👩‍👧‍👦'.repeat(2)}…`]);
  });

  it('finds the end of a line however many characters it takes', () => {
    const thin = '\u200b'.repeat(300);
    expect(linesOf(`${thin}one two three`, 60, { maxLines: 1 })).toEqual([`${thin}one two…`]);
    const tall = `a${'\u0301'.repeat(200)}`;
    expect(linesOf(tall.repeat(30), 60, { maxLines: 1 })).toEqual([`${tall.repeat(6)}…`]);
  });

  it('sets a name on one line, whatever spaces and newlines it has', () => {
    expect(singleLine(' App\n store ', 'meta', 200, tableMeasure).text).toBe('App store');
    expect(singleLine('A channel with a long name', 'meta', 80, tableMeasure).text).toBe('A channel wi…');
  });

  it('leaves only the ellipsis where nothing else fits', () => {
    expect(singleLine('wide', 'meta', 2, tableMeasure).text).toBe('…');
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'Word ',
      'ø',
      'Ж',
      ' ',
      '  ',
      '-',
      '音',
      '。',
      '「',
      'م',
      '👩‍👩‍👧‍👦',
      '\n',
      '\u00ad',
      '\t',
      '3',
      '…',
    ),
    maxLength: 60,
  }),
);

describe('for any text and column', () => {
  it('loses and adds nothing but hanging spaces and hyphens', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 250 }), (text, width) => {
        const visible = (parts: string): string => parts.replace(/[\s\u200b\u00ad]|-/g, '');
        expect(visible(linesOf(text, width).join(''))).toBe(visible(text));
      }),
    );
  });

  it('makes no line wider than the column unless it is one grapheme', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 250 }), (text, width) => {
        for (const line of breakText(text, column(width), tableMeasure)) {
          if (line.width > width + 1e-6) expect(graphemesOf(line.text.replaceAll('\u00ad', ''))).toHaveLength(1);
        }
      }),
    );
  });

  it('keeps every word that is no wider than the column in one piece, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøåжšа-я]{1,12}$/u), { maxLength: 20 }), (words) => {
        const broken = linesOf(words.join(' '), 120).flatMap((line) => line.split(' '));
        expect(broken.filter(Boolean)).toEqual(words);
      }),
    );
  });

  it('gives at most as many lines as allowed, none wider than the column', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, maxLines) => {
          const lines = breakText(text, column(width, { maxLines }), tableMeasure);
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        },
      ),
    );
  });
});

describe('the work for long texts', () => {
  /** Characters that are measured to break a text, a figure that does not depend on the machine. */
  function charactersMeasured(text: string, more?: Partial<TextColumn>): number {
    let count = 0;
    breakText(text, column(179, more), (part, style) => {
      count += part.length;
      return part.length * TEXT_STYLES[style].size * 0.5;
    });
    return count;
  }

  test.each([
    ['words', 'word '],
    ['one endless word', 'x'],
    ['spaces before a mark', ' '],
    ['emoji', '👍🏽'],
    ['empty lines', '\n'],
  ])('grows with the length and not with its square: %s', (_, unit) => {
    const short = charactersMeasured(`${unit.repeat(1_000)}!`);
    const long = charactersMeasured(`${unit.repeat(5_000)}!`);
    expect(long).toBeLessThan(6 * short);
  });

  it('ends where the text is cut', () => {
    expect(charactersMeasured('word '.repeat(4_000), { maxLines: 2 })).toBeLessThan(4_000);
  });
});

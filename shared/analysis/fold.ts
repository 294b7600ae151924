/**
 * Text made comparable: without case, and without diacritics where they are not asked for. Every piece of
 * the folded text knows the piece of the original it came from, so that what is found can be shown and replaced.
 */

export interface FoldOptions {
  /** A BCP 47 tag, whose rules decide what is the same letter in another case. */
  readonly language: string;
  readonly matchCase: boolean;
  /** Whether `é` is another letter than `e`. */
  readonly matchDiacritics: boolean;
}

export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the original character it came from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with the marks that stand on it: what a reader takes for one letter. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * Marks that a reader may leave out: those of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. The marks
 * of other scripts (voiced kana, vowels of Devanagari) make another letter, and stay.
 */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

/** Letters with a stroke or of two letters, which Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
};

const ASCII = /^[\0-\x7f]*$/;
/** Languages in which i and I are no pair. */
const TURKIC = /^(?:tr|az)(?:-|$)/i;

/** Where each unit came from when none was added or taken away; lists of one length are the same list. */
function unitByUnit(length: number): Pick<FoldedText, 'starts' | 'ends'> {
  const known = UNITS.get(length);
  if (known) return known;
  const starts = Array.from({ length }, (_, index) => index);
  const units = { starts, ends: starts.map((index) => index + 1) };
  UNITS.set(length, units);
  return units;
}

const UNITS = new Map<number, Pick<FoldedText, 'starts' | 'ends'>>();

export function fold(original: string, options: FoldOptions): FoldedText {
  if (ASCII.test(original) && (options.matchCase || !TURKIC.test(options.language))) {
    // Nothing of ASCII is decomposed or carries marks: each letter is one unit, and stays one. Nor has it rules of a
    // language, whose lower case takes many times as long.
    const text = options.matchCase ? original : original.toLowerCase();
    return { text, ...unitByUnit(text.length) };
  }
  const changeCase = options.matchCase ? (letter: string) => letter : lowerCaseOf(options.language);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: letter, index } of original.matchAll(LETTER)) {
    const folded = foldLetter(letter, options.matchDiacritics, changeCase);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text, starts, ends };
}

function foldLetter(letter: string, matchDiacritics: boolean, changeCase: (text: string) => string): string {
  // Nothing of ASCII is decomposed or carries marks: most letters take the short way.
  if (letter.length === 1 && letter < '\u0080') return changeCase(letter);
  if (matchDiacritics) return changeCase(letter).normalize('NFC');
  const bare = letter.normalize('NFD').replace(DIACRITICS, '').normalize('NFC');
  return changeCase([...bare].map((character) => PLAIN[character] ?? character).join(''));
}

/** Upper case first: ß and SS, and σ at the end of a word and within it, are then the same. */
function lowerCaseOf(language: string): (text: string) => string {
  const known = LOWER_CASES.get(language) ?? newLowerCase(language);
  LOWER_CASES.set(language, known);
  return known;
}

const LOWER_CASES = new Map<string, (text: string) => string>();

function newLowerCase(language: string): (text: string) => string {
  try {
    'a'.toLocaleUpperCase(language);
    return (text) => text.toLocaleUpperCase(language).toLocaleLowerCase(language);
  } catch {
    // A tag of the right form can still be none that exists; the general rules then have to do.
    return (text) => text.toUpperCase().toLowerCase();
  }
}

/**
 * Where a word may be parted when it is wider than its place, as names of lanes are far out. There is no dictionary in a
 * window, so it goes by what most languages of these scripts have in common: a syllable begins with the last consonant
 * before a vowel, and with those that are spoken as one with it.
 */

const SOFT_HYPHEN = '\u00ad';
const WORDS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{6,}/gu;
const VOWEL = /[aeiouyæøœаеиоуыэюяёіїєαεηιουω]/u;
/** What begins a syllable together. */
const TOGETHER = new Set(['ch', 'ph', 'sh', 'th', 'qu', 'sp', 'st', 'sk', 'lj', 'nj', 'dž', 'ст', 'ск', 'сп']);
/** Letters that stay before and behind a break. */
const LEAST = { before: 2, behind: 3 } as const;

/** The text with an unseen hyphen between the syllables of long words: the browser shows one where it breaks a line. */
export function withSoftHyphens(text: string): string {
  return text.replace(WORDS, (word) => syllables(word).join(SOFT_HYPHEN));
}

function syllables(word: string): string[] {
  const letters = [...word];
  // Without its accent a letter says whether it is a vowel.
  const bare = letters.map((letter) => letter.normalize('NFD').charAt(0).toLocaleLowerCase());
  const isVowel = (index: number): boolean => VOWEL.test(bare[index] ?? '');
  const starts = [0];
  for (let index = LEAST.before; index < letters.length - 1; index += 1) {
    if (isVowel(index) || !isVowel(index + 1)) continue;
    const isTogether = TOGETHER.has(`${bare[index - 1]}${bare[index]}`);
    const start = isTogether ? index - 1 : index;
    const last = starts.at(-1) ?? 0;
    const hasVowel = bare.slice(last, start).some((_, offset) => isVowel(last + offset));
    if (start - last >= LEAST.before && letters.length - start >= LEAST.behind && hasVowel) starts.push(start);
  }
  return starts.map((start, index) => letters.slice(start, starts[index + 1]).join(''));
}

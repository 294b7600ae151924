/**
 * Where a word may be parted when it is wider than its place, as names of lanes are far out. There is no dictionary in a
 * window, so it goes by what most languages of these scripts have in common: a syllable begins with the last consonant
 * before a vowel, and with those that are spoken as one with it.
 */

const WORDS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{6,}/gu;
const VOWEL = /[aeiouyæøœаеиоуыэюяёіїєαεηιουω]/u;
/** What begins a syllable together. */
const TOGETHER = new Set(['ch', 'ph', 'sh', 'th', 'qu', 'sp', 'st', 'sk', 'lj', 'nj', 'dž', 'ст', 'ск', 'сп']);
/** Letters that stay before and behind a break. */
const LEAST = { before: 2, behind: 3 } as const;

/** A word in the parts that it may be broken into; a short one, or one of another script, is one part. */
export function syllablesOf(word: string): readonly string[] {
  const parts = [''];
  let end = 0;
  const join = (text: string): void => {
    parts.push((parts.pop() ?? '') + text);
  };
  for (const { 0: letters, index } of word.matchAll(WORDS)) {
    join(word.slice(end, index));
    const [first = '', ...others] = syllables(letters);
    join(first);
    parts.push(...others);
    end = index + letters.length;
  }
  join(word.slice(end));
  return parts;
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

/**
 * Serbian that was written in Latin letters, in Cyrillic ones. The interface is in Cyrillic; react-aria has its own few
 * words (for screen readers, mostly) in Latin letters only, so the build rewrites them.
 */

const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', đ: 'ђ', e: 'е', ž: 'ж', z: 'з', i: 'и', j: 'ј', k: 'к', l: 'л' },
  ...{ lj: 'љ', m: 'м', n: 'н', nj: 'њ', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', ć: 'ћ', u: 'у', f: 'ф', h: 'х' },
  ...{ c: 'ц', č: 'ч', dž: 'џ', š: 'ш' },
};

/** What is written on keys. */
const KEY_NAMES = /(\b(?:Alt|Ctrl|Enter|Escape|Shift|Tab)\b)/;

/** A Serbian text in Cyrillic; names of keys stay as they stand on the keys. */
export function cyrillicOf(text: string): string {
  return text
    .split(KEY_NAMES)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/lj|nj|dž|\p{Script=Latin}/giu, cyrillicLetter)))
    .join('');
}

function cyrillicLetter(letter: string): string {
  const small = LETTERS[letter.toLowerCase()] ?? letter;
  return letter[0] === letter[0]?.toLowerCase() ? small : small.toUpperCase();
}

/** A module of words, which are template literals: all of their text in Cyrillic, all code in them as it is. */
export function wordsInCyrillic(code: string): string {
  let result = '';
  let text = '';
  // How deep in braces each piece of code is that the scanner is in; in the text of a literal, null is on top.
  const within: (number | null)[] = [0];
  const endText = (): void => {
    result += cyrillicOf(text);
    text = '';
  };
  for (let at = 0; at < code.length; at++) {
    const char = code.charAt(at);
    const depth = within.at(-1) ?? null;
    if (depth === null) {
      const coded = /^\\u\{([0-9A-F]+)\}/i.exec(code.slice(at, at + 12));
      if (coded) {
        text += String.fromCodePoint(Number.parseInt(coded[1] ?? '', 16));
        at += coded[0].length - 1;
      } else if (char === '`' || code.startsWith('${', at)) {
        endText();
        if (char === '`') within.pop();
        else within.push(0);
        result += char === '`' ? char : '${';
        at += char === '`' ? 0 : 1;
      } else text += char;
      continue;
    }
    result += char;
    if (char === '`') within.push(null);
    else if (char === '{') within[within.length - 1] = depth + 1;
    else if (char === '}' && depth === 0) within.pop();
    else if (char === '}') within[within.length - 1] = depth - 1;
  }
  return result;
}

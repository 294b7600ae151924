/**
 * How much room text takes where nobody has measured it, rather too much than too little: slides are shown
 * with whatever font the reader's program has.
 */

/** Widths in em of wide fonts such as Noto Sans and Verdana. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.05],
  [/[MWmwЖШЩЮжшщюЊЉњљ@%—]/u, 0.95],
  [/[\p{Lu}\p{Nd}]/u, 0.68],
  [/[iljtfrI.,;:'’|!()[\]·\s-]/u, 0.36],
];
const ANY_WIDTH = 0.6;

/** Width of a text on one line, in the unit of its size. */
export function estimateWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? ANY_WIDTH;
  return width * size;
}

/** The text in lines that are no wider than `width`, broken at spaces and inside words that are wider alone. */
export function estimateLines(text: string, size: number, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of piecesOf(paragraph, size, width)) {
      if (line !== '' && estimateWidth(`${line}${word.trimEnd()}`, size) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
    }
    return [...lines, line.trimEnd()];
  });
}

/** Words with the space after them; what has no space to break at, in pieces that fit. */
function piecesOf(paragraph: string, size: number, width: number): string[] {
  return (paragraph.match(/\S+\s*|\s+/gu) ?? []).flatMap((word) => {
    if (estimateWidth(word.trimEnd(), size) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece !== '' && estimateWidth(piece + character, size) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  });
}

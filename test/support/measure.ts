/** A text measurer for tests: widths from a table, so that lines break the same on every machine. */
import { type MeasureText, TEXT_STYLES } from '#shared/layout/types.ts';

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Width of one grapheme as part of the font size. */
function widthOfGrapheme(grapheme: string): number {
  if (/^[\u00ad\u200b-\u200f\u2060]$/u.test(grapheme)) return 0;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme)) return 1.3;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u.test(grapheme)) return 1;
  if (/[\p{Script=Arabic}]/u.test(grapheme)) return 0.5;
  if (/^[iljft.,:;'!|()[\]-]/u.test(grapheme)) return 0.3;
  if (/^[mwMW@—…]/u.test(grapheme)) return 0.85;
  if (/^\s/u.test(grapheme)) return 0.28;
  return /^\p{Lu}/u.test(grapheme) ? 0.68 : 0.55;
}

export const tableMeasure: MeasureText = (text, style) => {
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += widthOfGrapheme(segment);
  return width * TEXT_STYLES[style].size;
};

/** A measurer that keeps what it was asked, to see what is measured anew. */
export function recordingMeasure(): { measure: MeasureText; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    measure: (text, style) => {
      asked.push(text);
      return tableMeasure(text, style);
    },
  };
}

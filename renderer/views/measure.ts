/** Measures text for the layout with the fonts that it will be drawn with. */
import { useEffect, useRef, useState } from 'react';
import { FONT_FAMILY } from '#shared/layout/font.ts';
import { type MeasureText, TEXT_STYLES, type TextStyle } from '#shared/layout/types.ts';
import { loadFonts } from '../app/fonts.ts';

/** A measurer with the settings of `map.module.css`: linear advances, kerning on. */
export function createTextMeasurer(family = FONT_FAMILY): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('The browser gives no 2D context to measure text with.');
  let style: TextStyle | null = null;
  return (text, wanted) => {
    if (style !== wanted) {
      style = wanted;
      const { size, weight } = TEXT_STYLES[wanted];
      context.font = `${weight} ${size}px ${family}`;
      // Setting the font may reset the others, so they follow it.
      context.fontKerning = 'normal';
      context.textRendering = 'geometricPrecision';
    }
    return context.measureText(text).width;
  };
}

/**
 * The measurer of this window: null until the fonts of the first text are there, another one each time a
 * font arrives (a script that is typed for the first time), so that what was measured with a stand-in is
 * measured again.
 * @param characters what will be drawn; only those of the first call are waited for
 */
export function useTextMeasurer(characters: () => string): MeasureText | null {
  const [measure, setMeasure] = useState<MeasureText | null>(null);
  const latest = useRef(characters);
  useEffect(() => {
    latest.current = characters;
  });
  useEffect(() => {
    let isMounted = true;
    /** Those that the measurer of now has measured with, where a text needed them. */
    let known: ReadonlySet<FontFace> = new Set();
    const renew = (): void => {
      if (!isMounted) return;
      known = loadedFaces();
      setMeasure(() => createTextMeasurer());
    };
    const onLoaded = ({ fontfaces }: FontFaceSetLoadEvent): void => {
      // The news of fonts that were waited for comes after them; and the interface has letters of its own.
      const shown = latest.current();
      if (fontfaces.some((face) => !known.has(face) && coversAny(face.unicodeRange, shown))) renew();
    };
    // Later characters load their fonts when they are drawn.
    loadFonts(latest.current()).then(() => {
      renew();
      document.fonts.addEventListener('loadingdone', onLoaded);
    });
    return () => {
      isMounted = false;
      document.fonts.removeEventListener('loadingdone', onLoaded);
    };
  }, []);
  return measure;
}

function loadedFaces(): ReadonlySet<FontFace> {
  return new Set([...document.fonts].filter(({ status }) => status === 'loaded'));
}

/** Whether a font's range of characters, such as `U+0000-00FF, U+131`, holds any character of a text. */
export function coversAny(range: string, text: string): boolean {
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
    // A question mark stands for any digit.
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)] as const;
  });
  return Array.from(text, (character) => character.codePointAt(0) ?? 0).some((code) =>
    spans.some(([first, last]) => code >= first && code <= last),
  );
}

/** Every character that occurs in a value's texts, once. */
export function charactersOf(value: unknown): string {
  return [...new Set(JSON.stringify(value))].join('');
}

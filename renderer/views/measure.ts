/** Measures text for the layout with the fonts that it will be drawn with. */
import { useEffect, useState } from 'react';
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: later characters load their fonts when they are drawn.
  useEffect(() => {
    let isMounted = true;
    const renew = () => isMounted && setMeasure(() => createTextMeasurer());
    loadFonts(characters()).then(() => {
      renew();
      document.fonts.addEventListener('loadingdone', renew);
    });
    return () => {
      isMounted = false;
      document.fonts.removeEventListener('loadingdone', renew);
    };
  }, []);
  return measure;
}

/** Every character that occurs in a value's texts, once. */
export function charactersOf(value: unknown): string {
  return [...new Set(JSON.stringify(value))].join('');
}

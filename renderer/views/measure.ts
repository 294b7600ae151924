/** Measures text for the layout with the fonts that it will be drawn with. */
import { useEffect, useRef, useState } from 'react';
import { FONT_FAMILY } from '#shared/layout/font.ts';
import { type MeasureText, TEXT_STYLES, type TextStyle } from '#shared/layout/types.ts';
import { hasFonts, loadFonts } from '../app/fonts.ts';
import { coversAny } from '../app/unicode-range.ts';

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

/** A measurer with the fonts that the page had when it was made. */
interface Measurer {
  readonly measure: MeasureText;
  readonly faces: ReadonlySet<string>;
}

function measurerNow(): Measurer {
  const faces = [...document.fonts].filter(({ status }) => status === 'loaded');
  return { measure: createTextMeasurer(), faces: new Set(faces.map(nameOf)) };
}

/** By what it declares: with each style sheet that comes later, the browser has other objects for the same faces. */
const nameOf = ({ family, weight, style, unicodeRange }: FontFace): string =>
  [family, weight, style, unicodeRange].join(' ');

/**
 * The measurer of this window: null until the fonts of the first text are there, another one each time a
 * font arrives (a script that is typed for the first time), so that what was measured with a stand-in is
 * measured again.
 * @param characters what will be drawn; only those of the first call are waited for
 */
export function useTextMeasurer(characters: () => string): MeasureText | null {
  const [first] = useState(characters);
  const [initial] = useState(() => (hasFonts(first) ? measurerNow() : null));
  const [measure, setMeasure] = useState(() => initial?.measure ?? null);
  const latest = useRef(characters);
  useEffect(() => {
    latest.current = characters;
  });
  useEffect(() => {
    let isMounted = true;
    /** Those that the measurer of now has measured with, where a text needed them. */
    let known = initial?.faces;
    const renew = (): void => {
      const next = measurerNow();
      known = next.faces;
      setMeasure(() => next.measure);
    };
    const onLoaded = ({ fontfaces }: FontFaceSetLoadEvent): void => {
      // The news of fonts that were waited for comes after them; and the interface has letters of its own.
      const shown = latest.current();
      if (fontfaces.some((face) => !known?.has(nameOf(face)) && coversAny(face.unicodeRange, shown))) renew();
    };
    // Later characters load their fonts when they are drawn.
    loadFonts(first).then(() => {
      if (!isMounted) return;
      if (!known) renew();
      document.fonts.addEventListener('loadingdone', onLoaded);
    });
    return () => {
      isMounted = false;
      document.fonts.removeEventListener('loadingdone', onLoaded);
    };
  }, [first, initial]);
  return measure;
}

const ASCII = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));

/**
 * Every character that occurs in a value's texts, once, and all of ASCII: what is beyond it is found without a look
 * at each letter.
 */
export function charactersOf(value: unknown): string {
  const beyond =
    JSON.stringify(value)
      ?.match(/[^\0-\x7f]+/g)
      ?.join('') ?? '';
  return ASCII + [...new Set(beyond)].join('');
}

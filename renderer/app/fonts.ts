/** The fonts that ship with the app: one family for every script. Importing this module declares them. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
// Vector colour glyphs (COLRv1), which Chromium draws; it draws nothing of fonts whose colours are SVG.
import '@infolektuell/noto-color-emoji/index.css';
import { FONT_FAMILY } from '#shared/layout/font.ts';
import { covers } from './unicode-range.ts';

/** Letters of every interface and of most texts: their file is asked for before anything else is known. */
export const FIRST_LETTERS = 'Aa';

/**
 * Loads the font files that a text needs, so that measuring it gives the widths it will be drawn with.
 * Each script is a file of its own, which the browser would otherwise fetch only after drawing. A font
 * that cannot be loaded is no reason to show nothing: the fallback stands in.
 */
export async function loadFonts(text: string, family = FONT_FAMILY): Promise<void> {
  await Promise.allSettled(facesOf(text, family).map((face) => face.load()));
}

/** Whether the page has all of them. */
export function hasFonts(text: string, family = FONT_FAMILY): boolean {
  return facesOf(text, family).every(({ status }) => status === 'loaded');
}

/**
 * The faces that the browser takes for a text: for each character those of the first family that covers it.
 * (`FontFaceSet.load` loads those of all families that do: Latin letters are in each of ours.)
 */
function facesOf(text: string, family: string): FontFace[] {
  const all = [...document.fonts];
  const found: FontFace[] = [];
  let rest = [...new Set(text)];
  for (const name of family.split(',').map(unquoted)) {
    const faces = all.filter((face) => unquoted(face.family) === name);
    const isNeeded = ({ unicodeRange }: FontFace) => rest.some((character) => covers(unicodeRange, character));
    const needed = faces.filter(isNeeded);
    found.push(...needed);
    rest = rest.filter((character) => !needed.some(({ unicodeRange }) => covers(unicodeRange, character)));
  }
  return found;
}

const unquoted = (name: string): string => name.trim().replace(/^(['"])(.*)\1$/, '$2');

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
 * The faces that a text may be drawn with. For a letter that the first family has, that family's; for any other character
 * those of all families that say they have it: some say more than they have, so that the browser goes on to the next, as
 * it does for pictures. (`FontFaceSet.load` takes those of all families for every letter: Latin ones are in each of ours.)
 */
function facesOf(text: string, family: string): FontFace[] {
  const names = family.split(',').map(unquoted);
  const faces = [...document.fonts].filter((face) => names.includes(unquoted(face.family)));
  const isFirst = (face: FontFace): boolean => unquoted(face.family) === names[0];
  const has = ({ unicodeRange }: FontFace, characters: readonly string[]): boolean =>
    characters.some((character) => covers(unicodeRange, character));
  const characters = [...new Set(text)];
  const first = faces.filter(isFirst);
  const letters = characters.filter((each) => !PICTURE.test(each) && first.some((face) => has(face, [each])));
  const others = characters.filter((each) => !letters.includes(each));
  return faces.filter((face) => has(face, others) || (isFirst(face) && has(face, letters)));
}

/** Drawn as a picture where the text asks for it, and some always. */
const PICTURE = /\p{Extended_Pictographic}/u;

const unquoted = (name: string): string => name.trim().replace(/^(['"])(.*)\1$/, '$2');

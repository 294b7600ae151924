/** The font files of this window that a text needs, to be carried inside a page of its own. */
import type { EmbeddedFont } from '#shared/formats/html/fonts.ts';
import { FONT_FAMILY } from '#shared/layout/font.ts';

/** In bytes of the files. A page is mailed and opened on phones; all of Japanese and all emoji would be several megabytes. */
const BUDGET = 1_500_000;

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly url: string;
}

/** A family is carried with all the files that the text needs of it, or not at all: a reader's own font stands in. */
export async function fontsInside(text: string): Promise<EmbeddedFont[]> {
  const families = facesFor(text, facesOf(document), familiesOf(FONT_FAMILY));
  const fonts: EmbeddedFont[] = [];
  let room = BUDGET;
  for (const faces of families) {
    const files = await Promise.all(
      faces.map(async ({ url }) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
    );
    const size = files.reduce((sum, file) => sum + file.length, 0);
    if (size > room) continue;
    room -= size;
    for (const [index, { family, weight, unicodeRange }] of faces.entries()) {
      fonts.push({ family, weight, unicodeRange, base64: base64(files[index] ?? new Uint8Array()) });
    }
  }
  return fonts;
}

/** The faces that the style sheets declare, in their order. */
function facesOf({ styleSheets }: Document): Face[] {
  const rules = [...styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href })));
  return rules.flatMap(({ rule, base }) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const value = (name: string): string => rule.style.getPropertyValue(name);
    const url = /url\("?([^")]+)"?\)/.exec(value('src'))?.[1];
    if (url === undefined || value('font-style') === 'italic') return [];
    return {
      family: value('font-family'),
      weight: value('font-weight') || '400',
      unicodeRange: value('unicode-range'),
      url: new URL(url, base ?? location.href).href,
    };
  });
}

/** The names in a `font-family`, bare. */
const familiesOf = (stack: string): string[] => stack.split(',').map(bare);
const bare = (family: string): string => family.trim().replace(/^["']|["']$/g, '');

/**
 * The faces that draw a text, by family: of each character the first family that has it, as a browser chooses. Files of
 * later families have common signs too, and would come along with every text.
 */
export function facesFor<F extends Pick<Face, 'family' | 'unicodeRange'>>(
  text: string,
  faces: readonly F[],
  families: readonly string[],
): F[][] {
  let left = [...new Set([...text].map((character) => character.codePointAt(0) ?? 0))];
  return families.flatMap((family) => {
    const own = faces.filter((face) => bare(face.family) === family).map((face) => ({ face, has: within(face) }));
    const needed = own.filter(({ has }) => left.some(has));
    left = left.filter((codePoint) => !own.some(({ has }) => has(codePoint)));
    return needed.length === 0 ? [] : [needed.map(({ face }) => face)];
  });
}

/** Tells whether a `unicode-range` (`U+0-FF, U+131`, `U+4??`) has a character; one that is not given has all. */
function within({ unicodeRange }: Pick<Face, 'unicodeRange'>): (codePoint: number) => boolean {
  if (unicodeRange === '') return () => true;
  const spans = unicodeRange.split(',').map((part): [number, number] => {
    const [from = '', to] = part.trim().slice(2).split('-');
    const last = to ?? from.replaceAll('?', 'F');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(last, 16)];
  });
  return (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to);
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

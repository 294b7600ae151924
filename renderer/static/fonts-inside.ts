/** The font files of this window that a text needs, to be carried inside a page of its own. */
import type { EmbeddedFont } from '#shared/formats/html/fonts.ts';

/** In bytes of the files. A page is mailed and opened on phones; Japanese or emoji alone would be several megabytes. */
const BUDGET = 500_000;

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly url: string;
}

/** A family is carried with all the files that the text needs of it, or not at all: a reader's own font stands in. */
export async function fontsInside(text: string): Promise<EmbeddedFont[]> {
  const codePoints = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const families = new Map<string, Face[]>();
  for (const face of facesOf(document)) {
    if (!covers(face.unicodeRange, codePoints)) continue;
    families.set(face.family, [...(families.get(face.family) ?? []), face]);
  }
  const fonts: EmbeddedFont[] = [];
  let room = BUDGET;
  for (const faces of families.values()) {
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

/** Whether a `unicode-range` (`U+0-FF, U+131`, `U+4??`) has one of the characters; one that is not given has all. */
function covers(range: string, codePoints: ReadonlySet<number>): boolean {
  if (range === '') return true;
  const spans = range.split(',').map((part): [number, number] => {
    const [from = '', to] = part.trim().slice(2).split('-');
    const last = to ?? from.replaceAll('?', 'F');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(last, 16)];
  });
  return [...codePoints].some((codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to));
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Names of the files of an export. */

/** Characters that some system forbids in the name of a file, and dots and spaces that Windows drops at its end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is looked for.
const NOT_IN_FILE_NAMES = /[\u0000-\u001f<>:"/\\|?*\u007f]+|[. ]+$/g;
/** Longest name, in characters: every system takes it, in any script, with an extension. */
const NAME_LENGTH = 80;

/** A file's name made of a title; `fallback` when nothing is left of it. */
export function fileNameFor(title: string, fallback: string): string {
  const name = title.replace(NOT_IN_FILE_NAMES, ' ').replace(/\s+/g, ' ').trim();
  // Cut between characters, not through one.
  return [...name].slice(0, NAME_LENGTH).join('').trim() || fallback;
}

/**
 * The place of each file when an export makes several: the chosen one with the map's number and name before its
 * extension. The numbers keep them apart, and in the maps' order in every list.
 */
export function placeOfMap(
  place: string,
  map: { readonly number: number; readonly name: string },
  count: number,
): string {
  const dot = place.lastIndexOf('.');
  const stem = dot > Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1 ? place.slice(0, dot) : place;
  const extension = place.slice(stem.length);
  const number = String(map.number).padStart(String(count).length, '0');
  const name = fileNameFor(map.name, '');
  return `${stem} – ${number}${name === '' ? '' : ` ${name}`}${extension}`;
}

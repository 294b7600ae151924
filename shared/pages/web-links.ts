/** Addresses of the web in texts, as places on a page that lead there. */
import { URL_LIMIT, WEB_ADDRESS_PATTERN } from '../document/model.ts';
import type { Box, MeasureText, TextLine, TextStyle } from '../layout/types.ts';
import { TEXT_STYLES } from '../layout/types.ts';

/** A place that leads to a page on the web. An address broken over lines has a place on each. */
export interface WebPlace {
  readonly url: string;
  readonly box: Box;
}

const ADDRESS = /https:\/\/[^\s"'<>\\^`{|}]+/giu;
/** What ends a sentence or a bracket, and no address. */
const TRAILING = /[.,;:!?…)\]»”’]+$/u;

interface Address {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

function addressesIn(text: string): Address[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
    const url = found.replace(TRAILING, '');
    return url.length <= URL_LIMIT && WEB_ADDRESS_PATTERN.test(url)
      ? [{ url, from: index, to: index + url.length }]
      : [];
  });
}

/**
 * Where the addresses of a text stand in its lines. Boxes are relative to what the lines are relative to.
 * @param text what was broken into the lines: all of it, or more, as where a card goes on over pages
 */
export function webPlaces(
  text: string,
  lines: readonly TextLine[],
  style: TextStyle,
  measure: MeasureText,
): WebPlace[] {
  const addresses = addressesIn(text);
  if (addresses.length === 0) return [];
  const { lineHeight } = TEXT_STYLES[style];
  const places: WebPlace[] = [];
  let from = 0;
  for (const line of lines) {
    // A line that was cut ends with an ellipsis that the text has not.
    const shown = text.includes(line.text, from) ? line.text : line.text.replace(/…$/u, '');
    const start = text.indexOf(shown, from);
    if (start === -1 || shown === '') continue;
    from = start + shown.length;
    for (const address of addresses) {
      const [first, last] = [Math.max(address.from, start), Math.min(address.to, from)];
      if (first >= last) continue;
      const box = { y: line.y, height: lineHeight };
      if (line.direction === 'rtl') {
        // Where in a line an address comes to stand among letters that run the other way, its width does not tell.
        places.push({ url: address.url, box: { ...box, x: line.x, width: line.width } });
        continue;
      }
      const before = measure(text.slice(start, first), style);
      const width = measure(text.slice(first, last), style);
      places.push({ url: address.url, box: { ...box, x: line.x + before, width } });
    }
  }
  return places;
}

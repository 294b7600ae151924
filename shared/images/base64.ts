/** Base64 (RFC 4648, section 4), of which often only the beginning is wanted. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((character, value) => [character.charCodeAt(0), value]));

/** The first bytes of what the text holds, at most `limit`. The text has to be base64 with its padding. */
export function decodeBase64(text: string, limit: number): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const length = Math.min((text.length / 4) * 3 - padding, limit);
  const bytes = new Uint8Array(Math.max(0, Math.floor(length)));
  for (let at = 0, from = 0; at < bytes.length; at += 3, from += 4) {
    const bits =
      (valueAt(text, from) << 18) |
      (valueAt(text, from + 1) << 12) |
      (valueAt(text, from + 2) << 6) |
      valueAt(text, from + 3);
    bytes[at] = bits >>> 16;
    // Beyond the end of the array these are ignored.
    bytes[at + 1] = (bits >>> 8) & 0xff;
    bytes[at + 2] = bits & 0xff;
  }
  return bytes;
}

function valueAt(text: string, index: number): number {
  return VALUES.get(text.charCodeAt(index)) ?? 0;
}

/** Strict UTF-8 decoding that says where it failed. */

// Every host has it (browsers, workers, Node), but it belongs to none of the libraries `shared` is checked with.
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

export type Utf8Reading =
  /** A byte order mark is still in the text. */
  | { readonly kind: 'text'; readonly text: string }
  /** `prefix` is the text before the first byte that is not UTF-8. */
  | { readonly kind: 'notUtf8'; readonly prefix: string };

export function decodeUtf8(bytes: Uint8Array): Utf8Reading {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const valid = bytes.subarray(0, validLength(bytes));
    return { kind: 'notUtf8', prefix: new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(valid) };
  }
}

/** How many bytes from the start are well-formed UTF-8 (The Unicode Standard, table 3-7). */
function validLength(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) break;
    offset += length;
  }
  return offset;
}

/** Bytes of the character at an offset, 0 where it is ill-formed. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  // The second byte's range keeps out overlong forms, surrogates and what lies beyond U+10FFFF.
  const second = bytes[offset + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let at = offset + 2; at < offset + length; at += 1) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

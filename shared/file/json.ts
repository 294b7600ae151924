/** Reading JSON text that may be anything: broken, hostile, or fine. */
import type { FaultList } from './fault-list.ts';
import { scanJson } from './json-scan.ts';

export type JsonReading =
  /** `faults` are what well-formed JSON can hold and a document may not (see `json-scan.ts`). */
  | { readonly kind: 'value'; readonly value: unknown; readonly faults: FaultList }
  | { readonly kind: 'tooDeep'; readonly faults: FaultList }
  | { readonly kind: 'broken'; readonly line: number; readonly column: number };

const BYTE_ORDER_MARK = '\ufeff';

/** Reads JSON text; a byte order mark before it is accepted. */
export function readJson(textWithMark: string): JsonReading {
  const text = textWithMark.startsWith(BYTE_ORDER_MARK) ? textWithMark.slice(1) : textWithMark;
  const scan = scanJson(text);
  switch (scan.kind) {
    case 'broken':
      return { kind: 'broken', ...positionAt(text, scan.offset) };
    case 'tooDeep':
      return scan;
    case 'wellFormed':
      return { kind: 'value', value: JSON.parse(text), faults: scan.faults };
  }
}

/** Line and column of an offset, both from 1, the column in UTF-16 code units. Lines end with LF, CRLF or CR. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (const lineBreak of text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) {
    line += 1;
    lineStart = lineBreak.index + lineBreak[0].length;
  }
  return { line, column: offset - lineStart + 1 };
}

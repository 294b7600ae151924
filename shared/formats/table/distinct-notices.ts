/** Notices of which each is told once, with how often it came. */
import type { NoticeCode } from '../notices.ts';
import type { Notice } from '../types.ts';

/** A person reads the first ones; a table of ten thousand faults does not fill the memory with sentences. */
const LIMIT = 200;
/** A value is quoted, not told in full. */
const QUOTE_LIMIT = 60;

/** Gathers notices that differ in what they name; `line` is the row of the sheet where each came first. */
export class DistinctNotices {
  readonly #found = new Map<string, Notice>();

  add(code: NoticeCode, values: Notice['values'] = {}, line?: number): void {
    const key = JSON.stringify([code, values]);
    const known = this.#found.get(key);
    if (known === undefined && this.#found.size >= LIMIT) return;
    const count = Number(known?.values.count ?? 0) + 1;
    const quotes = Object.entries(values).map(([name, value]) => [name, quoted(value)]);
    this.#found.set(key, {
      code,
      ...(known?.line === undefined ? (line === undefined ? {} : { line }) : { line: known.line }),
      values: { ...Object.fromEntries(quotes), count },
    });
  }

  get notices(): readonly Notice[] {
    return [...this.#found.values()];
  }
}

function quoted(value: string | number): string | number {
  if (typeof value === 'number' || value.length <= QUOTE_LIMIT) return value;
  const start = value.slice(0, QUOTE_LIMIT);
  return `${start.isWellFormed() ? start : start.slice(0, -1)}…`;
}

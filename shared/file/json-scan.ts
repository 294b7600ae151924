/**
 * A strict look at JSON text (RFC 8259) for what `JSON.parse` hides: where the syntax breaks, keys given
 * twice in one object, `__proto__`, numbers beyond the range of a double, halves of surrogate pairs, and
 * nesting that would overflow somebody's stack. One pass, no recursion; memory is bounded by the depth
 * limit, the keys of the open objects and the fault limit.
 */
import { FaultList } from './fault-list.ts';

/** Deepest nesting of objects and arrays that is read. A document of ours needs seven levels. */
export const DEPTH_LIMIT = 64;

export type JsonScan =
  /** Well-formed, with the faults that were found; `JSON.parse` will succeed. */
  | { readonly kind: 'wellFormed'; readonly faults: FaultList }
  /** Nested too deep; nothing behind that place was looked at. */
  | { readonly kind: 'tooDeep'; readonly faults: FaultList }
  /** Not JSON: `offset` is the UTF-16 code unit that cannot stand where it stands, or the text's length. */
  | { readonly kind: 'broken'; readonly offset: number };

/** Scans a text without byte order mark. */
export function scanJson(text: string): JsonScan {
  return new JsonScanner(text).scan();
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const UPPER_E = 0x45;
const LOWER_E = 0x65;
const LOWER_F = 0x66;
const LOWER_N = 0x6e;
const LOWER_T = 0x74;
const LOWER_U = 0x75;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** What may follow a backslash, besides `u` with four hexadecimal digits. */
const ESCAPES: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));
const FOUR_HEX_DIGITS = /^[0-9A-Fa-f]{4}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Numbers with no exponent and fewer digits than this cannot overflow. */
const SAFE_NUMBER_LENGTH = 300;

/** What may come next. `…OrEnd` also allows the end of the innermost object or array. */
type Expectation = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'commaOrEnd' | 'nothing';

/** An object or array that has begun and not ended. */
interface Container {
  readonly keys: Set<string> | null;
  /** Key or index of the entry being read. */
  at: string | number;
}

class JsonScanner {
  readonly #text: string;
  readonly #faults = new FaultList();
  readonly #open: Container[] = [];
  #offset = 0;
  /** Where the text stopped being JSON; −1 while it has not. */
  #brokenAt = -1;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): JsonScan {
    let expectation: Expectation = 'value';
    for (;;) {
      this.#skipWhitespace();
      if (expectation === 'nothing') break;
      const code = this.#text.charCodeAt(this.#offset);
      if (expectation === 'commaOrEnd') expectation = this.#commaOrEnd(code);
      else if (expectation === 'key' || expectation === 'keyOrEnd') expectation = this.#key(code, expectation);
      else expectation = this.#value(code, expectation);

      if (this.#brokenAt >= 0) return { kind: 'broken', offset: this.#brokenAt };
      if (this.#open.length > DEPTH_LIMIT) {
        this.#open.pop();
        this.#faults.add({ path: this.#path(), code: 'tooDeep', values: { limit: DEPTH_LIMIT } });
        return { kind: 'tooDeep', faults: this.#faults };
      }
    }
    if (this.#offset < this.#text.length) return { kind: 'broken', offset: this.#offset };
    return { kind: 'wellFormed', faults: this.#faults };
  }

  /** Path of the entry being read. */
  #path(): (string | number)[] {
    return this.#open.map((container) => container.at);
  }

  #break(offset: number): 'nothing' {
    this.#brokenAt = offset;
    return 'nothing';
  }

  #skipWhitespace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#offset);
      if (code !== SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB) return;
      this.#offset += 1;
    }
  }

  #commaOrEnd(code: number): Expectation {
    const container = this.#open.at(-1);
    if (container === undefined) return 'nothing';
    if (code === COMMA) {
      this.#offset += 1;
      if (typeof container.at !== 'number') return 'key';
      container.at += 1;
      return 'value';
    }
    if (code !== (container.keys === null ? CLOSE_BRACKET : CLOSE_BRACE)) return this.#break(this.#offset);
    return this.#close();
  }

  #close(): Expectation {
    this.#offset += 1;
    this.#open.pop();
    return this.#open.length === 0 ? 'nothing' : 'commaOrEnd';
  }

  #key(code: number, expectation: 'key' | 'keyOrEnd'): Expectation {
    const container = this.#open.at(-1);
    if (code === CLOSE_BRACE && expectation === 'keyOrEnd') return this.#close();
    if (code !== QUOTE || container === undefined || container.keys === null) return this.#break(this.#offset);

    const key = this.#string(true);
    if (key === null) return 'nothing';
    if (container.keys.has(key)) {
      this.#faults.add({ path: this.#path().slice(0, -1), code: 'duplicateKey', values: { key } });
    }
    container.keys.add(key);
    container.at = key;
    if (key === '__proto__') {
      this.#faults.add({ path: this.#path().slice(0, -1), code: 'forbiddenKey', values: { key } });
    }

    this.#skipWhitespace();
    if (this.#text.charCodeAt(this.#offset) !== COLON) return this.#break(this.#offset);
    this.#offset += 1;
    return 'value';
  }

  #value(code: number, expectation: 'value' | 'valueOrEnd'): Expectation {
    switch (code) {
      case QUOTE:
        this.#string(false);
        break;
      case OPEN_BRACE:
        this.#offset += 1;
        this.#open.push({ keys: new Set(), at: '' });
        return 'keyOrEnd';
      case OPEN_BRACKET:
        this.#offset += 1;
        this.#open.push({ keys: null, at: 0 });
        return 'valueOrEnd';
      case CLOSE_BRACKET:
        return expectation === 'valueOrEnd' ? this.#close() : this.#break(this.#offset);
      case LOWER_T:
        this.#literal('true');
        break;
      case LOWER_F:
        this.#literal('false');
        break;
      case LOWER_N:
        this.#literal('null');
        break;
      default:
        this.#number();
    }
    return this.#open.length === 0 ? 'nothing' : 'commaOrEnd';
  }

  #literal(word: string): void {
    for (const letter of word) {
      if (this.#text[this.#offset] !== letter) {
        this.#break(this.#offset);
        return;
      }
      this.#offset += 1;
    }
  }

  #number(): void {
    const start = this.#offset;
    if (this.#text.charCodeAt(this.#offset) === MINUS) this.#offset += 1;
    if (this.#text.charCodeAt(this.#offset) === ZERO) this.#offset += 1;
    else if (!this.#digits()) return;
    if (this.#text.charCodeAt(this.#offset) === POINT) {
      this.#offset += 1;
      if (!this.#digits()) return;
    }
    const exponent = this.#text.charCodeAt(this.#offset);
    const hasExponent = exponent === LOWER_E || exponent === UPPER_E;
    if (hasExponent) {
      this.#offset += 1;
      const sign = this.#text.charCodeAt(this.#offset);
      if (sign === PLUS || sign === MINUS) this.#offset += 1;
      if (!this.#digits()) return;
    }
    if (!hasExponent && this.#offset - start < SAFE_NUMBER_LENGTH) return;
    if (!Number.isFinite(Number(this.#text.slice(start, this.#offset)))) {
      this.#faults.add({ path: this.#path(), code: 'numberOverflow', values: {} });
    }
  }

  /** Skips one or more digits; breaks where there is none. */
  #digits(): boolean {
    const start = this.#offset;
    for (;;) {
      const code = this.#text.charCodeAt(this.#offset);
      if (!(code >= ZERO && code <= NINE)) break;
      this.#offset += 1;
    }
    if (this.#offset === start) this.#break(start);
    return this.#offset > start;
  }

  /** Skips a string; a key is also returned. Null where the text broke, or when nobody asked for the value. */
  #string(isKey: boolean): string | null {
    const text = this.#text;
    const start = this.#offset;
    let hasEscape = false;
    let hasSurrogate = false;
    let offset = start + 1;
    // The one loop that runs for nearly every character of a file.
    for (;;) {
      const code = text.charCodeAt(offset);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        hasEscape = true;
        const length = escapeLength(text, offset);
        if (length === 0) {
          this.#break(offset);
          return null;
        }
        // `\ud…` may be half of a pair.
        if (length === 6 && (text[offset + 2] === 'd' || text[offset + 2] === 'D')) hasSurrogate = true;
        offset += length;
        continue;
      }
      // Control characters, and the end of the text (NaN).
      if (!(code >= SPACE)) {
        this.#break(offset);
        return null;
      }
      if ((code & 0xf800) === 0xd800) hasSurrogate = true;
      offset += 1;
    }
    this.#offset = offset + 1;
    if (!isKey && !hasSurrogate) return null;

    const value: string = hasEscape ? JSON.parse(text.slice(start, offset + 1)) : text.slice(start + 1, offset);
    if (hasSurrogate && LONE_SURROGATE.test(value)) {
      this.#faults.add({
        path: isKey ? [...this.#path().slice(0, -1), value] : this.#path(),
        code: 'controlCharacter',
        values: {},
      });
    }
    return isKey ? value : null;
  }
}

/** Length of the escape at a backslash: 2, 6 for `\u` with its digits, 0 where it is none. */
function escapeLength(text: string, offset: number): 0 | 2 | 6 {
  const code = text.charCodeAt(offset + 1);
  if (ESCAPES.has(code)) return 2;
  return code === LOWER_U && FOUR_HEX_DIGITS.test(text.slice(offset + 2, offset + 6)) ? 6 : 0;
}

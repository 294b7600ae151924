/**
 * SVG made harmless: only shapes, text, gradients, filters and pictures inside the file itself are left.
 * It is drawn as a picture, where nothing in it can run or load anyway; this is the second wall, and keeps
 * what is saved and shared clean for other programs.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** The most characters of an SVG that are read. */
export const SVG_LIMIT = 2 * 1024 * 1024;
/** The most shapes that are drawn, those counted that come back by `use` of `use` of `use`. */
export const SVG_SHAPES_LIMIT = 50_000;
const DEPTH_LIMIT = 200;

export type SvgResult =
  | { readonly kind: 'svg'; readonly text: string; readonly width: number; readonly height: number }
  /** `entities`: it defines texts of its own, which can be blown up without end. */
  | { readonly kind: 'refused'; readonly why: 'tooLarge' | 'entities' | 'broken' | 'tooManyShapes' };

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Elements of shapes, text, paint and effects. Those not among them go with all that is in them. */
const ELEMENTS = new Set(
  `svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath title desc style
  linearGradient radialGradient stop pattern clipPath mask marker image filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
/** Elements whose content is kept without them. */
const UNWRAPPED = new Set(['a']);

/** A place in the same file, or a picture of pixels that is written into it. */
const OWN_REFERENCE = /^(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,)/i;
const FOREIGN_URL = /url\(\s*(?!['"]?\s*#)[^)]*\)?/gi;
const IMPORT = /@import[^;]*;?/gi;

/** Makes an SVG file harmless, or says why it cannot be taken. Never throws; linear in the length of the text. */
export function harmlessSvg(source: string): SvgResult {
  if (source.length > SVG_LIMIT) return { kind: 'refused', why: 'tooLarge' };
  // Declared entities are never expanded here, but what uses them would come out mutilated.
  if (/<!ENTITY/i.test(source)) return { kind: 'refused', why: 'entities' };
  const writer = new Writer();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => writer.open(tag));
  parser.on('closetag', (tag) => writer.close(tag));
  parser.on('text', (text) => writer.text(text));
  parser.on('cdata', (text) => writer.text(text));
  try {
    parser.write(source.replace(/^\uFEFF/, '')).close();
  } catch {
    return { kind: 'refused', why: 'broken' };
  }
  const { size } = writer;
  if (size === null) return { kind: 'refused', why: 'broken' };
  if (writer.countShapes() > SVG_SHAPES_LIMIT) return { kind: 'refused', why: 'tooManyShapes' };
  return { kind: 'svg', text: writer.result(), ...size };
}

interface Scope {
  /** Shapes inside, and those that come by references. */
  shapes: number;
  readonly uses: string[];
}

class Writer {
  readonly #parts: string[] = [];
  /** Names of the elements that are open and kept; null for those that are not written. */
  readonly #open: (string | null)[] = [];
  readonly #scopes = new Map<string, Scope>();
  readonly #openScopes: Scope[] = [{ shapes: 0, uses: [] }];
  readonly #scopeAt: boolean[] = [];
  #dropped = 0;
  size: { readonly width: number; readonly height: number } | null = null;

  open(tag: SaxesTagNS): void {
    const isRoot = this.#open.length === 0;
    if (isRoot && (tag.local !== 'svg' || tag.uri !== SVG)) throw new Error('not an SVG');
    if (this.#open.length >= DEPTH_LIMIT) throw new Error('too deep');
    const isKept = this.#dropped === 0 && tag.uri === SVG && ELEMENTS.has(tag.local);
    const isUnwrapped = tag.uri === SVG && UNWRAPPED.has(tag.local);
    if (!isKept && !isUnwrapped) this.#dropped += 1;
    this.#open.push(isKept ? tag.local : isUnwrapped ? '' : null);
    this.#scopeAt.push(false);
    if (!isKept) return;
    const attributes = Object.values(tag.attributes).flatMap(({ uri, local, value }) =>
      keptAttribute(uri, local, value),
    );
    if (isRoot) this.size = sizeOf(new Map(attributes));
    this.#count(tag.local, new Map(attributes));
    const namespaces = isRoot ? ` xmlns="${SVG}" xmlns:xlink="${XLINK}"` : '';
    const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    this.#parts.push(`<${tag.local}${namespaces}${written}>`);
  }

  close(_: SaxesTagNS): void {
    const name = this.#open.pop();
    if (this.#scopeAt.pop()) this.#openScopes.pop();
    if (name === null) this.#dropped -= 1;
    else if (name) this.#parts.push(`</${name}>`);
  }

  text(text: string): void {
    if (this.#dropped > 0 || this.#open.length === 0) return;
    this.#parts.push(escaped(this.#open.at(-1) === 'style' ? withoutForeign(text) : text));
  }

  result(): string {
    return this.#parts.join('');
  }

  /** Every shape, as often as references bring it back; more than can be counted for a circle of references. */
  countShapes(): number {
    const known = new Map<Scope, number>();
    const open = new Set<Scope>();
    const countIn = (scope: Scope): number => {
      const before = known.get(scope);
      if (before !== undefined) return before;
      if (open.has(scope)) return Number.POSITIVE_INFINITY;
      open.add(scope);
      let sum = scope.shapes;
      for (const use of scope.uses) {
        const used = this.#scopes.get(use);
        if (used) sum += countIn(used);
      }
      open.delete(scope);
      known.set(scope, sum);
      return sum;
    };
    const [root] = this.#openScopes;
    return root ? countIn(root) : 0;
  }

  /** Notes an element in every scope it stands in; an element with an id is a scope of its own. */
  #count(name: string, attributes: ReadonlyMap<string, string>): void {
    const reference = attributes.get('href') ?? attributes.get('xlink:href');
    for (const scope of this.#openScopes) {
      scope.shapes += 1;
      if (name === 'use' && reference?.startsWith('#')) scope.uses.push(reference.slice(1));
    }
    const id = attributes.get('id');
    if (id === undefined) return;
    const scope: Scope = { shapes: 1, uses: [] };
    if (name === 'use' && reference?.startsWith('#')) scope.uses.push(reference.slice(1));
    this.#scopes.set(id, scope);
    this.#openScopes.push(scope);
    this.#scopeAt[this.#scopeAt.length - 1] = true;
  }
}

/** The attribute as it is written, or nothing for one that could run, load or link. */
function keptAttribute(uri: string, local: string, value: string): [string, string][] {
  if (uri === XML && local === 'space') return [['xml:space', value]];
  const isReference = local === 'href' && (uri === '' || uri === XLINK);
  if (isReference)
    return OWN_REFERENCE.test(value.trim()) ? [[uri === XLINK ? 'xlink:href' : 'href', value.trim()]] : [];
  if (uri !== '' || /^on/i.test(local) || local === 'src' || local === 'xmlns') return [];
  return [[local, withoutForeign(value)]];
}

function withoutForeign(css: string): string {
  return css.replace(IMPORT, '').replace(FOREIGN_URL, 'none').replace(/\\/g, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** CSS pixels by unit (CSS Values 4, absolute lengths). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Width and height, else those of the view box, else the 300 × 150 that browsers take. */
function sizeOf(attributes: ReadonlyMap<string, string>): { width: number; height: number } {
  const [, , boxWidth, boxHeight] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = lengthOf(attributes.get('width'));
  const height = lengthOf(attributes.get('height'));
  const ratio = boxWidth && boxHeight && boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : null;
  if (width && height) return { width, height };
  if (width && ratio) return { width, height: width / ratio };
  if (height && ratio) return { width: height * ratio, height };
  return ratio && boxWidth && boxHeight ? { width: boxWidth, height: boxHeight } : { width: 300, height: 150 };
}

function lengthOf(text: string | undefined): number | null {
  const [, number = '', unit = ''] = /^\s*(\d*\.?\d+)(px|pt|pc|in|cm|mm)?\s*$/.exec(text ?? '') ?? [];
  const length = Number(number) * (UNITS[unit] ?? 0);
  return number !== '' && Number.isFinite(length) && length > 0 ? length : null;
}

/** XML written by hand: elements in elements, and text that no mark acts in. */

export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Text, or elements. */
  readonly content?: string | readonly Element[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // In attributes a parser makes spaces of them otherwise.
  '\n': '&#10;',
  '\t': '&#9;',
};

/** The text of an XML file, two-space indent. Names of elements and attributes are the caller's own, and not escaped. */
export function xmlFile(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function lines({ name, attributes = {}, content = '' }: Element, indent: string): string[] {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const tag = `${name}${start.join('')}`;
  if (content.length === 0) return [`${indent}<${tag}/>`];
  if (typeof content === 'string') return [`${indent}<${tag}>${escaped(content)}</${name}>`];
  return [`${indent}<${tag}>`, ...content.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

/** U+FFFE and U+FFFF are no characters of XML 1.0; a document's text has no other that is not. */
function escaped(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (mark) => ESCAPES[mark] ?? mark).replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** Small pieces of XML. */

/** What XML cannot hold even when it is escaped; a document's text has no other such characters. */
const UNHOLDABLE = /[\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const escaped = (text: string): string =>
  text.replace(UNHOLDABLE, '').replace(/[&<>"\n\t]/g, (character) => ESCAPES[character] ?? character);

/** The text of an element. A tab would jump to a stop of the program's: it is a space. */
export function textContent(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(UNHOLDABLE, '')
    .replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `content` is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** A part of the package: one XML document. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

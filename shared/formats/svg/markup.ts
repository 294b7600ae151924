/** Elements of XML as text. Whatever a document holds becomes text or a quoted value, never markup. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 cannot hold at all, not even as a reference. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as content or as a quoted value, in XML and in HTML. What XML cannot hold becomes U+FFFD. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** An element with its content, which is markup already; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(typeof value === 'number' ? number(value) : value)}"`,
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** Hundredths are as fine as anything draws; more digits only make files larger. */
function number(value: number): string {
  // Adding zero turns −0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}

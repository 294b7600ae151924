/** Elements of HTML as text. Unlike in XML, an empty element still needs its end. */
import { type Attributes, element, escaped } from '../svg/markup.ts';

/** An element with its content, which is markup already. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const inner = content.join('');
  if (inner !== '') return element(name, attributes, inner);
  return `${element(name, attributes).slice(0, -'/>'.length)}></${name}>`;
}

/** An element with a text of the document, which reads in its own direction. */
export function textTag(name: string, text: string, attributes: Attributes = {}): string {
  return tag(name, { dir: 'auto', ...attributes }, escaped(text));
}

export function list(items: readonly string[], attributes: Attributes = {}): string {
  return items.length === 0 ? '' : tag('ul', attributes, ...items);
}

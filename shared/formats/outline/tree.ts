/** An outline as the tree its author meant, whether it is made of Markdown headings and lists or of indentation. */

export interface Item {
  readonly text: string;
  /** From 1, in the source. */
  readonly line: number;
  readonly heading: boolean;
  readonly children: Item[];
}

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*))?$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const FENCE = /^\s{0,3}(?:`{3}|~{3})/;
/** A bullet or a number before the text, and the box of a task list. */
const BULLET = /^(?:[-*+•‣◦·–—]|\d{1,9}[.)]|[a-z][.)])\s+(?:\[[ xX]\]\s+)?/;
const TAB_WIDTH = 4;

/** Headings hold what stands below them; other lines hold the lines indented deeper that follow. */
export function readTree(lines: readonly string[]): Item[] {
  const root: Item[] = [];
  const headings: { level: number; item: Item }[] = [];
  let indented: { indent: number; item: Item }[] = [];
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (line.trim() === '') continue;
    const heading = fenced ? null : headingAt(lines, index);
    if (heading !== null) {
      const item: Item = { text: heading.text, line: index + 1, heading: true, children: [] };
      while ((headings.at(-1)?.level ?? 0) >= heading.level) headings.pop();
      (headings.at(-1)?.item.children ?? root).push(item);
      headings.push({ level: heading.level, item });
      indented = [];
      continue;
    }
    // The line under a heading that is underlined, or a rule between parts.
    if (!fenced && (UNDERLINE.test(line) || /^\s{0,3}(?:[*_-]\s?){3,}\s*$/.test(line))) continue;
    const indent = indentOf(line);
    const item: Item = {
      text: plainText(line.trim().replace(BULLET, '')),
      line: index + 1,
      heading: false,
      children: [],
    };
    while ((indented.at(-1)?.indent ?? -1) >= indent) indented.pop();
    (indented.at(-1)?.item.children ?? headings.at(-1)?.item.children ?? root).push(item);
    indented.push({ indent, item });
  }
  return root;
}

function headingAt(lines: readonly string[], index: number): { level: number; text: string } | null {
  const line = lines[index] ?? '';
  const [, marks, text] = HEADING.exec(line) ?? [];
  if (marks !== undefined)
    return { level: marks.length, text: plainText((text ?? '').replace(/(?:^|\s)#+\s*$/, '').trim()) };
  const [, underline] = UNDERLINE.exec(lines[index + 1] ?? '') ?? [];
  if (underline === undefined || underline.length < 3 || indentOf(line) > 3 || BULLET.test(line.trim())) return null;
  return { level: underline.startsWith('=') ? 1 : 2, text: plainText(line.trim()) };
}

function indentOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === '\t') width += TAB_WIDTH - (width % TAB_WIDTH);
    else if (/\s/.test(character)) width += 1;
    else break;
  }
  return width;
}

/** Without Markdown's marks for bold and code, and without its escapes: `**Try** it \*now\*` is `Try it *now*`. */
function plainText(text: string): string {
  return text
    .replace(/(?<![\\*])\*\*([^*]{1,500})\*\*/g, '$1')
    .replace(/(?<![\\`])`([^`]{1,500})`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

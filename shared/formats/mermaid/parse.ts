/** Mermaid's journey syntax, line by line: what the lines of one block say, and where. */
import type { NoticeList } from '../notices.ts';
import type { Block } from './blocks.ts';
import { readName } from './names.ts';
import { readTask, type Task } from './task.ts';

export interface Diagram {
  readonly title: string | undefined;
  readonly statements: readonly Statement[];
}

export type Statement =
  | { readonly kind: 'section'; readonly name: string }
  | {
      readonly kind: 'task';
      readonly task: Task;
      readonly line: number;
      /** The comment before it says that its score is only there because Mermaid must have one. */
      readonly unscored: boolean;
    };

const HEADER = /^journey\b(.*)$/i;
/** In a name: Mermaid ends it at any `#`, but people write `Issue #5`. */
const COMMENT = /\s%%|\s#\s/;
/** After a score. */
const END_COMMENT = /\s%%|\s#(?!\w{1,10};)/;
const NO_SCORE_MARK = /^%%\s*no score\s*$/i;

/** The journeys in a block; none where it is another kind of diagram. One block should hold one, but may hold more. */
export function parseBlock(block: Block, notices: NoticeList): Diagram[] {
  const reader = new BlockReader(block, notices);
  reader.read();
  return reader.diagrams;
}

class BlockReader {
  readonly #block: Block;
  readonly #notices: NoticeList;
  readonly diagrams: { title: string | undefined; statements: Statement[] }[] = [];
  #at = 0;
  #frontmatterTitle: string | undefined;
  #unscored = false;
  readonly #neverEnding = new Set<string>();

  constructor(block: Block, notices: NoticeList) {
    this.#block = block;
    this.#notices = notices;
  }

  read(): void {
    this.#readFrontmatter();
    for (; this.#at < this.#block.lines.length; this.#at += 1) {
      this.#readLine((this.#block.lines[this.#at] ?? '').trim());
    }
  }

  get #line(): number {
    return this.#block.firstLine + this.#at;
  }

  /** YAML between two `---`: its title counts, its settings are about the drawing. */
  #readFrontmatter(): void {
    const { lines } = this.#block;
    const start = lines.findIndex((line) => line.trim() !== '');
    if (lines[start]?.trim() !== '---') return;
    const end = lines.findIndex((line, index) => index > start && line.trim() === '---');
    if (end === -1) return;
    for (this.#at = start + 1; this.#at < end; this.#at += 1) {
      const line = lines[this.#at] ?? '';
      const title = /^title:(.*)$/.exec(line)?.[1]?.trim();
      if (title !== undefined) this.#frontmatterTitle = title.replace(/^(['"])(.*)\1$/, '$2');
      else if (/^[^\s#]/.test(line)) this.#notices.add('settingsNotRead', {}, this.#line);
    }
    this.#at = end + 1;
  }

  #readLine(line: string): void {
    const rest = HEADER.exec(line)?.[1]?.trim();
    const diagram = this.diagrams.at(-1);
    if (line === '') return;
    if (line.startsWith('%%{')) {
      this.#skipTo('}%%', 'settingsNotRead');
    } else if (NO_SCORE_MARK.test(line)) {
      this.#unscored = true;
    } else if (line.startsWith('%') || /^#(?!\w{1,10};)/.test(line)) {
      // `#` begins a comment unless it is a code for a character.
      this.#notices.add('commentsNotRead', {}, this.#line);
    } else if (rest !== undefined && (diagram === undefined || rest === '')) {
      // Later on a line such as `Journey begins: 4` is a task, although Mermaid would not take it.
      this.diagrams.push({ title: this.#frontmatterTitle, statements: [] });
      this.#frontmatterTitle = undefined;
      this.#readLine(rest);
    } else if (diagram !== undefined) {
      // Before its header nothing of a journey can stand: that is another diagram, or no diagram at all.
      this.#readStatement(line, diagram);
    }
  }

  #readStatement(line: string, diagram: { title: string | undefined; statements: Statement[] }): void {
    const title = afterKeyword('title', line);
    const section = afterKeyword('section', line);
    if (/^accDescr\s*\{/i.test(line)) this.#skipTo('}', 'descriptionsNotRead');
    else if (/^acc(?:Title|Descr)\s*:/i.test(line)) this.#notices.add('descriptionsNotRead', {}, this.#line);
    else if (title !== undefined) diagram.title = readName(this.#withoutComment(title, COMMENT));
    else if (section !== undefined) {
      diagram.statements.push({ kind: 'section', name: readName(this.#withoutComment(section, COMMENT)) });
    } else this.#readTask(line, diagram.statements);
  }

  #readTask(source: string, statements: Statement[]): void {
    const afterName = source.lastIndexOf(':') + 1;
    const task = readTask(
      source.slice(0, afterName) + this.#withoutComment(source.slice(afterName), afterName > 0 ? END_COMMENT : COMMENT),
    );
    const unscored = this.#unscored;
    this.#unscored = false;
    if (task.name.trim() === '') {
      this.#notices.add('linesNotRead', {}, this.#line);
      return;
    }
    statements.push({ kind: 'task', task, line: this.#line, unscored });
  }

  /** Cuts what Mermaid reads as a comment at the end of a line, and the semicolon some put there. */
  #withoutComment(text: string, pattern: RegExp): string {
    const comment = pattern.exec(text);
    if (comment !== null) this.#notices.add('commentsNotRead', {}, this.#line);
    return text
      .slice(0, comment?.index)
      .trimEnd()
      .replace(/(?<!#\w{1,10});$/, '');
  }

  /** Passes over a block that may go over several lines; one that never ends is only its first line. */
  #skipTo(end: string, code: 'settingsNotRead' | 'descriptionsNotRead'): void {
    this.#notices.add(code, {}, this.#line);
    if (this.#neverEnding.has(end)) return;
    const { lines } = this.#block;
    for (let last = this.#at; last < lines.length; last += 1) {
      if (!lines[last]?.includes(end)) continue;
      this.#at = last;
      return;
    }
    // Looked for once: a file full of them must not be gone through for each.
    this.#neverEnding.add(end);
  }
}

/** What follows a keyword: `section Buy`. A keyword alone has an empty value. */
function afterKeyword(keyword: string, line: string): string | undefined {
  const start = line.slice(0, keyword.length).toLowerCase();
  if (start !== keyword) return undefined;
  const rest = line.slice(keyword.length);
  return rest === '' || /^\s/.test(rest) ? rest.trim() : undefined;
}

/** Finds the diagrams in a text: the text itself, or what is fenced in Markdown. */

export interface Block {
  readonly lines: readonly string[];
  /** Line of the source, from 1, that `lines[0]` is. */
  readonly firstLine: number;
  /** The heading that stands before a fenced diagram. */
  readonly heading?: string;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Whether the blocks are fenced in a text, or the text is the one block. */
  readonly fenced: boolean;
  /** Whether a fenced diagram has text around it that is not part of any. */
  readonly textAround: boolean;
}

// Backticks or tildes as in Markdown, three colons as in wikis that took over the idea.
const OPENING = /^\s{0,3}(`{3,20}|~{3,20}|:{3,20})\s{0,10}[{.]{0,2}mermaid\b/i;
const HEADING = /^ {0,3}#{1,6}\s+(\S.*)$/;

export function findBlocks(lines: readonly string[]): Blocks {
  const blocks: Block[] = [];
  let textAround = false;
  let heading: string | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = OPENING.exec(line)?.[1];
    if (fence === undefined) {
      heading =
        HEADING.exec(line)?.[1]
          ?.replace(/\s#+\s*$/, '')
          .trim() ?? heading;
      textAround ||= line.trim() !== '';
      continue;
    }
    const start = at + 1;
    at = closingOf(fence, lines, start);
    blocks.push({
      lines: lines.slice(start, at),
      firstLine: start + 1,
      ...(heading === undefined ? {} : { heading }),
    });
    heading = undefined;
  }
  if (blocks.length > 0) return { blocks, fenced: true, textAround };
  return { blocks: [{ lines, firstLine: 1 }], fenced: false, textAround: false };
}

/** The line of the fence that closes; without one the block goes to the end, as in Markdown. */
function closingOf(fence: string, lines: readonly string[], start: number): number {
  for (let at = start; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.length >= fence.length && line === fence.charAt(0).repeat(line.length)) return at;
  }
  return lines.length;
}

/** Whether the first thing a block says, after frontmatter, directives and comments, is that it is a journey. */
export function isJourney({ lines }: Pick<Block, 'lines'>): boolean {
  const said = lines.map((line) => line.trim());
  const start = said.findIndex((line) => line !== '');
  const frontmatterEnd = said[start] === '---' ? said.indexOf('---', start + 1) : -1;
  let directive = false;
  for (const line of said.slice(frontmatterEnd + 1)) {
    if (directive || line.startsWith('%%{')) directive = !line.includes('}%%');
    else if (line !== '' && !/^(?:%%|#)/.test(line))
      return /^journey(?:\s+(?:title|section)\b.*|\s*(?:%%.*)?)$/i.test(line);
  }
  return false;
}

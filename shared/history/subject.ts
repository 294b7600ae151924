/** What a step is about, in the document's own words: the card it added, the stage it deleted. */
import type { Patch } from 'immer';
import type { JourneyDocument } from '../document/model.ts';

export interface Subject {
  /** The name of what was touched, of several the first; its first words when it is a text. May be empty. */
  readonly name: string;
  /** How many were touched. */
  readonly count: number;
}

/** As much of a text as names it in a list, in characters. */
const NAME_LENGTH = 60;

/** An entity in the document: `['maps', 'm1', 'cards', 'c1']`; the document itself is `[]`. */
type EntityPath = Patch['path'];

/**
 * What a command touched, told from the change it made. Of a command that is about one kind of thing (`stage.delete`)
 * only things of that kind count, not what goes along with them.
 * @param after the document after the step; what is no longer in it is told from the way back.
 */
export function subjectOf(
  command: string,
  patches: readonly Patch[],
  inverse: readonly Patch[],
  after: JourneyDocument,
): Subject {
  const paths = distinct([...patches, ...inverse].map(({ path }) => entityPath(path)));
  const kind = kindOfCommand(command);
  const meant = paths.filter((path) => kindOf(path) === kind);
  const touched = meant.length > 0 ? meant : paths;
  const [first] = touched;
  return {
    name: first === undefined ? '' : nameOf(entityAt(after, first) ?? entityIn(inverse, first)),
    count: touched.length,
  };
}

/** Records stand at the top of the document and at the top of a map; below an entity is only what it is made of. */
function entityPath(path: Patch['path']): EntityPath {
  const isOfMap = path[0] === 'maps' && path.length >= 4;
  if (isOfMap) return path.slice(0, 4);
  return path.length >= 2 ? path.slice(0, 2) : [];
}

/** `cards` holds what commands call a `card`. */
function kindOf(path: EntityPath): string {
  return path.length === 0 ? 'document' : `${path.at(-2)}`.replace(/s$/, '');
}

function kindOfCommand(command: string): string {
  const kind = command.split('.', 1)[0]?.replace(/s$/, '') ?? '';
  // A touchpoint's emotion is a part of its card.
  return kind === 'emotion' ? 'card' : kind;
}

function distinct(paths: readonly EntityPath[]): EntityPath[] {
  return [...new Map(paths.map((path) => [path.join(' '), path])).values()];
}

function entityAt(document: JourneyDocument, path: EntityPath): unknown {
  let value: unknown = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** What a step removed stands in the patch that would bring it back. */
function entityIn(inverse: readonly Patch[], wanted: EntityPath): unknown {
  const name = wanted.join(' ');
  return inverse.find(({ path }) => path.join(' ') === name)?.value;
}

function nameOf(entity: unknown): string {
  if (typeof entity !== 'object' || entity === null) return '';
  const { name, title, text } = entity as Record<string, unknown>;
  const said = [name, title, text].find((value) => typeof value === 'string' && value.trim() !== '');
  if (typeof said !== 'string') return '';
  const line = said.trim().replace(/\s+/g, ' ');
  // A text may be long: no more of it is taken apart than can be shown.
  const characters = [...line.slice(0, (NAME_LENGTH + 1) * 2)];
  return characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH).join('')}…` : line;
}

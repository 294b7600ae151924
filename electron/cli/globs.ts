/** File names with wildcards, for shells that leave them to the program (Windows, or in quotation marks). */
import fs from 'node:fs';
import path from 'node:path';

const WILDCARD = /[*?[\]]/;

/**
 * The files that a pattern means, in the order of their names: `*` and `?` within a name, `[abc]`, and `**` for
 * folders of any depth. Names that begin with a dot are only found by a pattern that does. Without a wildcard, or
 * where a file is really called that, the name itself.
 */
export function expandGlob(pattern: string): readonly string[] {
  if (!WILDCARD.test(pattern) || fs.existsSync(pattern)) return [pattern];
  const normal = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const { root } = path.parse(normal);
  const segments = normal
    .slice(root.length)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  return [...new Set(walk(root.replaceAll('\\', '/'), segments))].sort();
}

function walk(folder: string, [segment, ...rest]: readonly string[]): string[] {
  if (segment === undefined) return [];
  if (segment === '**') {
    const deeper = entriesOf(folder).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return [...walk(folder, rest), ...deeper.flatMap((entry) => walk(`${folder}${entry.name}/`, [segment, ...rest]))];
  }
  if (!WILDCARD.test(segment)) {
    const found = `${folder}${segment}`;
    if (rest.length > 0) return walk(`${found}/`, rest);
    return fs.existsSync(found) ? [found] : [];
  }
  const matches = matcher(segment);
  return entriesOf(folder).flatMap((entry) => {
    if (!matches(entry.name)) return [];
    if (rest.length > 0) return walk(`${folder}${entry.name}/`, rest);
    return fs.statSync(`${folder}${entry.name}`, { throwIfNoEntry: false })?.isFile() ? [`${folder}${entry.name}`] : [];
  });
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    // No folder, or none we may look into: nothing is found there.
    return [];
  }
}

function matcher(segment: string): (name: string) => boolean {
  const source = segment.normalize('NFC').replace(/\[!?[^\]]+\]|[*?]|[\\^$.|+(){}[\]/]/g, (token) => {
    if (token === '*') return '.*';
    if (token === '?') return '.';
    if (token.length === 1) return `\\${token}`;
    const inside = token.slice(1, -1).replace(/[\\^[\]]/g, '\\$&');
    return inside.startsWith('!') ? `[^${inside.slice(1)}]` : `[${inside}]`;
  });
  const expression = new RegExp(`^${source}$`, 'su');
  return (name) => (!name.startsWith('.') || segment.startsWith('.')) && expression.test(name.normalize('NFC'));
}

/** Where a save really goes. */
import path from 'node:path';
import { systemCode } from './errors.ts';
import { type Steps, step } from './steps.ts';

/** As the systems do; a longer chain is a circle. */
const LINK_LIMIT = 40;

/**
 * The absolute path without links that writing to `path` would reach. The file need not exist, also not
 * at the end of a link; its folder must.
 */
export function* resolveTarget(given: string): Steps<string> {
  let target = path.resolve(given);
  for (let links = 0; links < LINK_LIMIT; links += 1) {
    try {
      return yield* step('resolve', target);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
    }
    const folder = yield* step('resolve', path.dirname(target));
    const next = yield* linkTarget(path.join(folder, path.basename(target)));
    if (next === null) return path.join(folder, path.basename(target));
    target = path.resolve(folder, next);
  }
  throw new LinkCircleError(given);
}

/** What a link names; null if there is no link. */
function* linkTarget(link: string): Steps<string | null> {
  try {
    return yield* step('readLink', link);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

class LinkCircleError extends Error {
  readonly code = 'ELOOP';
  constructor(path: string) {
    super(`Links lead in a circle: ${path}`);
  }
}

import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * What the build names its files: letters, digits, `.`, `_` and `-`, never a dot first. Everything a path can be
 * attacked with (`..`, `%2f`, backslashes, drive letters, NUL) needs a character that is not in here, so nothing
 * is decoded or repaired: what does not match is not there.
 */
const PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/**
 * The file that a URL's path names under a folder.
 * @param root absolute path of the folder.
 * @param pathname path of the URL as it came, still percent-encoded, beginning with `/`.
 * @returns absolute path without links; null when there is no such file or it lies outside the folder.
 */
export async function fileInside(root: string, pathname: string): Promise<string | null> {
  if (!PATH.test(pathname)) return null;
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(join(root, pathname))]);
    // A link may lead out of the folder even where the path does not.
    if (!realFile.startsWith(realRoot + sep)) return null;
    return (await stat(realFile)).isFile() ? realFile : null;
  } catch {
    return null;
  }
}

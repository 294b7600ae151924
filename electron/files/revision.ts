import { createHash } from 'node:crypto';

/** Names what a file holds: the SHA-256 of its bytes, in hex. Two files with one revision are the same. */
export type Revision = string & { readonly brand: 'Revision' };

export function revisionOf(bytes: Uint8Array): Revision {
  return createHash('sha256').update(bytes).digest('hex') as Revision;
}

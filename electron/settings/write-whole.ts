import { disk } from '#electron/files/disk.ts';
import { runAsync } from '#electron/files/steps.ts';
import { writeFile } from '#electron/files/write.ts';

/**
 * Replaces one of our own files, or makes it, so that it is never there in part.
 * @param path absolute.
 * @throws with the system's words when that fails; the file is then as it was.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const result = await runAsync(writeFile({ path, bytes, replace: 'anything', keepFormerAs: null }), disk);
  if (result.kind !== 'written') throw new Error(result.kind === 'failed' ? result.detail : result.kind);
}

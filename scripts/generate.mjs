/**
 * Writes the files that are made from code and checked in: the JSON Schema and the English templates.
 * Tests fail when they are out of date: then run `npm run generate` and look at the diff.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(path.join(root, 'shared/file/generated.ts'), { root, configFile: false });

for (const [name, text] of Object.entries(module.generatedFiles())) {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`Wrote ${name}`);
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

// The project's own rules, in a folder of their own, so that forbidden code never stands in the tree.
const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
cpSync('biome.json', join(folder, 'biome.json'));
cpSync('scripts/lint', join(folder, 'scripts/lint'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of a source, as if it stood at the given place of the project. */
function lint(place: string, source: string): string {
  const file = join(folder, place);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const run = spawnSync(process.execPath, [biome, 'lint', '--colors=off', '--vcs-enabled=false', place], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(file);
  return run.stdout + run.stderr;
}

const FORBIDDEN = [
  ['shared/document/x.ts', `import 'node:fs';`],
  ['shared/document/x.ts', `import 'electron';`],
  ['shared/document/x.ts', `import 'react';`],
  ['shared/document/x.ts', `import '#electron/main/index.ts';`],
  ['shared/document/x.ts', `import '../../renderer/app/App.tsx';`],
  ['shared/file/migrations/0099-x.ts', `import '../../document/model.ts';`],
  ['shared/file/migrations/0099-x.ts', `import '#shared/document/model.ts';`],
  ['electron/main/x.ts', `import '#renderer/app/App.tsx';`],
  ['electron/main/x.ts', `import '../../renderer/app/App.tsx';`],
  ['electron/preload/x.ts', `import 'node:path';`],
  ['electron/preload/x.ts', `import 'zod';`],
  ['renderer/app/x.ts', `import 'node:fs/promises';`],
  ['renderer/app/x.ts', `import 'electron';`],
  ['renderer/app/x.ts', `import '#electron/files/write.ts';`],
  ['renderer/app/x.ts', `import '@xyflow/react';`],
  ['renderer/app/x.ts', `export const save = window.stagecoach.save;`],
] as const;

test.each(FORBIDDEN)('the linter refuses, in %s: %s', (place, source) => {
  expect(lint(place, source)).toMatch(/noRestrictedImports|Only renderer\/bridge/);
});

const ALLOWED = [
  ['shared/document/x.ts', `import 'zod';`],
  ['shared/file/migrations/0099-x.ts', `import 'fractional-indexing';`],
  ['electron/main/x.ts', `import '#shared/document/model.ts';`],
  ['renderer/canvas/x.ts', `import '@xyflow/react';`],
  ['renderer/bridge/x.ts', `export const save = window.stagecoach.save;`],
] as const;

test.each(ALLOWED)('the linter allows, in %s: %s', (place, source) => {
  const said = lint(place, source);
  expect(said).toMatch(/Checked 1 file/);
  expect(said).not.toMatch(/noRestrictedImports|Only renderer\/bridge/);
});

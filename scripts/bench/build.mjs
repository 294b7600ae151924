// Builds the editor's bench page and the bare pages it is measured against into out/bench: the same settings
// as the app's own pages, but files of their own, so that nothing of it is in the packaged app.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../setup/console.mjs';

export const BENCH_OUT = join(ROOT, 'out/bench');

export async function buildBench() {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const pages = (root, outDir, names) =>
    build({
      configFile: false,
      root: join(ROOT, root),
      base: './',
      logLevel: 'warn',
      plugins: [react()],
      build: {
        target: 'chrome114',
        outDir,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: { input: names.map((name) => join(ROOT, root, `${name}.html`)) },
      },
    });
  rmSync(BENCH_OUT, { recursive: true, force: true });
  await pages('renderer', BENCH_OUT, ['bench']);
  await pages('test/performance/pages', join(BENCH_OUT, 'beside'), ['empty', 'react-flow']);
}

// npm run bench:build
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildBench();

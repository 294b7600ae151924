import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { wordsInCyrillic } from './shared/i18n/cyrillic.ts';

// Main and preload are CommonJS, so that they also run on older Electron runtimes; everything they
// import is bundled, so that the packaged program needs no node_modules.
const commonJs = (inputs: Record<string, string>) => ({
  target: 'node18',
  externalizeDeps: false,
  minify: false,
  rollupOptions: {
    input: inputs,
    output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
  },
});

/** The languages of `shared/i18n/languages.ts`, as react-aria names them. */
const SPOKEN = new Set(['en-US', 'da-DK', 'sr-SP']);
const WORDS =
  /[\\/]react-aria(?:-components)?[\\/]dist[\\/]private[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.m?js$/;

/**
 * The words of react-aria: without those in languages that the interface does not speak (an eighth of the window's code),
 * and the Serbian ones in the letters that it is written in.
 */
const ownLanguagesOnly = () => ({
  name: 'own-languages-only',
  load(id: string): string | null {
    const file = id.split('?')[0] ?? '';
    const language = WORDS.exec(file)?.[1];
    if (language === 'sr-SP') return wordsInCyrillic(readFileSync(file, 'utf8'));
    return language === undefined || SPOKEN.has(language) ? null : 'export default {};';
  },
});

/** Texts and samples as one string each, which takes a browser far less time to read than as code. */
const json = { stringify: true, namedExports: false } as const;

export default defineConfig({
  main: { json, build: commonJs({ index: resolve('electron/main/index.ts') }) },
  preload: {
    build: commonJs({ index: resolve('electron/preload/index.ts'), print: resolve('electron/preload/print.ts') }),
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), ownLanguagesOnly()],
    json,
    build: {
      target: 'chrome114',
      outDir: resolve('out/renderer'),
      // Half the code to read before the first paint.
      minify: true,
      // Fonts stay files of their own: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve('renderer/index.html'), print: resolve('renderer/print.html') } },
    },
  },
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#electron/security/content-security-policy.ts';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

describe('the content security policy', () => {
  it('forbids what it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('runs scripts of our own files only', () => {
    expect(directives.get('script-src')).toEqual(["'self'"]);
  });

  it('lets no text become script or markup', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  it('names no scheme, host or keyword that would let strangers in', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|ws:|\*|strict-dynamic|wasm/);
  });

  it('takes the style sheets that react-aria writes, as the installed version writes them', () => {
    const library = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
    const hashes = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((file) => {
      const source = readFileSync(join(library, 'dist/private', file), 'utf8');
      const sheet = /style\.textContent = `([\s\S]*?)`/.exec(source)?.[1] ?? '';
      const text = sheet.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE[^}]*\}/, 'data-react-aria-pressable').trim();
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    });
    expect(directives.get('style-src')).toEqual(["'self'", ...hashes]);
  });
});

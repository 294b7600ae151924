import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cyrillicOf, wordsInCyrillic } from '#shared/i18n/cyrillic.ts';

type Words = Record<string, string | ((args: Record<string, unknown>, formatter: object) => string)>;

describe('Serbian in Cyrillic', () => {
  it('has one letter for what Latin writes with two, and leaves the names of keys', () => {
    expect(cyrillicOf('Njegov džep i ljubav, ćušnuti đaka. Pritisnite Enter ili Alt + Tab.')).toBe(
      'Његов џеп и љубав, ћушнути ђака. Притисните Enter или Alt + Tab.',
    );
    expect(cyrillicOf('Већ је тако')).toBe('Већ је тако');
  });

  it('is all that react-aria says, with what is put into it as it was', () => {
    const formatter = {
      number: (value: number) => `${value}`,
      plural: (_: number, forms: Record<string, string | (() => string)>) => {
        const form = forms.other;
        return typeof form === 'function' ? form() : form;
      },
      select: (forms: Record<string, string | (() => string)>, key: string) => {
        const form = forms[key] ?? forms.other;
        return typeof form === 'function' ? form() : form;
      },
    };
    const args = new Proxy({}, { get: (_, key) => (/count|[vV]alue/.test(String(key)) ? 7 : '«»') });
    const folder = 'node_modules/react-aria/dist/private/intl';
    const files = readdirSync(folder).map((part) => join(folder, part, 'sr-SP.mjs'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const code = wordsInCyrillic(readFileSync(file, 'utf8')).replace(/export \{(\S+) as default\};/, 'return $1;');
      const words = new Function(code)() as Words;
      for (const [name, word] of Object.entries(words)) {
        const said = typeof word === 'function' ? word(args, formatter) : word;
        const latin = said.replace(/\b(?:Alt|Enter|Escape|Tab)\b/g, '').match(/\p{Script=Latin}+/gu);
        expect(latin, `${file}: ${name}: ${said}`).toBeNull();
      }
    }
  });
});

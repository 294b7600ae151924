/** The table of `docs/formats.md`, from the data that exports and round trips are held to. */
import enFormats from '#assets/locales/en/formats.json' with { type: 'json' };
import { CARRIES, type Carriage, TRAITS } from '#shared/formats/carries.ts';

const SIGNS: { readonly [C in Carriage]: string } = { both: '⇄', out: '→', in: '←', part: '~', none: '' };

export function formatsTable(): string {
  const formats = Object.entries(CARRIES);
  const texts: Readonly<Record<string, string>> = enFormats;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...formats.map(([id]) => texts[`format.${id}`] ?? id)]),
    row(['---', ...formats.map(() => ':-:')]),
    ...TRAITS.map((trait) =>
      row([texts[`trait.${trait}`] ?? trait, ...formats.map(([, carries]) => SIGNS[carries[trait]])]),
    ),
  ].join('\n');
}

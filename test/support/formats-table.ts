/** The tables of `docs/formats.md`, from the data that exports, round trips and drawings are held to. */
import enExport from '#assets/locales/en/export.json' with { type: 'json' };
import enFormats from '#assets/locales/en/formats.json' with { type: 'json' };
import { CARRIES, type Carriage, DRAWN, TRAITS } from '#shared/formats/carries.ts';

const SIGNS: { readonly [C in Carriage]: string } = { both: '⇄', out: '→', asked: '(→)', in: '←', part: '~', none: '' };

const isDrawn = (id: string): boolean => (DRAWN as readonly string[]).includes(id);

/** One of what holds data, one of what is drawn. */
export const formatsTables = (): readonly string[] => [tableOf((id) => !isDrawn(id)), tableOf(isDrawn)];

function tableOf(belongs: (id: string) => boolean): string {
  const formats = Object.entries(CARRIES).filter(([id]) => belongs(id));
  const texts: Readonly<Record<string, string>> = { ...enExport, ...enFormats };
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...formats.map(([id]) => texts[`format.${id}`] ?? id)]),
    row(['---', ...formats.map(() => ':-:')]),
    ...TRAITS.map((trait) =>
      row([texts[`trait.${trait}`] ?? trait, ...formats.map(([, carries]) => SIGNS[carries[trait]])]),
    ),
  ].join('\n');
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '#shared/scene/palette.ts';

const css = readFileSync('renderer/app/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The custom properties of the first block of a selector. */
function tokensOf(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const kebab = (name: string): string => name.replace(/[A-Z]|\d/g, (match) => `-${match.toLowerCase()}`);

/** A palette as the tokens it stands for. */
function asTokens({ kinds, colors, ...rest }: Palette): Record<string, string> {
  const named = (prefix: string, values: object): [string, string][] =>
    Object.entries(values).map(([name, value]) => [`--${prefix}${kebab(name)}`, value]);
  return Object.fromEntries([...named('', rest), ...named('kind-', kinds), ...named('stage-', colors)]);
}

const light = tokensOf(":root,\n[data-theme='light']");

describe.each([
  ['light', LIGHT, light],
  ['dark', DARK, { ...light, ...tokensOf(":root[data-theme='dark']") }],
])('the %s palette', (_name, palette, tokens) => {
  it('has the colours of the window', () => {
    expect(tokens).toMatchObject(asTokens(palette));
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLORS } from '#shared/document/model.ts';

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync('renderer/app/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The hexadecimal colours of one block of declarations. */
function colorsOf(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  );
}

function blocks(source: string, selector: string): string[] {
  const pattern = new RegExp(`(?:^|\\s)${selector.replace(/[[\]]/g, '\\$&')}(?:,[^{]*)?\\s*\\{([^}]*)\\}`, 'g');
  return [...source.matchAll(pattern)].map((match) => match[1] ?? '');
}

const [lightBlock = '', moreLightBlock = ''] = blocks(css, ':root');
const [darkBlock = '', moreDarkBlock = ''] = blocks(css, ":root[data-theme='dark']");
const light = colorsOf(lightBlock);
const dark = { ...light, ...colorsOf(darkBlock) };
const moreLight = { ...light, ...colorsOf(moreLightBlock) };
const moreDark = { ...dark, ...colorsOf(moreLightBlock), ...colorsOf(darkBlock), ...colorsOf(moreDarkBlock) };

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT = ['--ink', '--ink-2', '--ink-3', '--accent', '--good', '--bad', '--neutral'];
const SURFACES = ['--paper', '--canvas', '--field'];
const TEXT_PAIRS: [string, string][] = [
  ...TEXT.flatMap((text) => SURFACES.map((surface): [string, string] => [text, surface])),
  ['--on-accent', '--accent'],
  ['--ink', '--accent-tint'],
  ['--ink', '--good-tint'],
  ['--ink', '--bad-tint'],
  ['--ink', '--neutral-tint'],
  ['--bad', '--paper'],
  ...COLORS.map((color): [string, string] => ['--on-stage', `--stage-${color}`]),
];
const KINDS = ['touchpoint', 'goal', 'pain-point', 'opportunity', 'note'];
const MARKS = ['--focus', '--selection', '--drop', '--highlight', '--moment', ...KINDS.map((kind) => `--kind-${kind}`)];
const MARK_PAIRS: [string, string][] = [
  ...MARKS.flatMap((mark) => ['--paper', '--canvas'].map((surface): [string, string] => [mark, surface])),
  ['--line-3', '--paper'],
];

function ratio(tokens: Tokens, [foreground, background]: [string, string]): number {
  const [a, b] = [tokens[foreground], tokens[background]];
  if (!a || !b) throw new Error(`${foreground} or ${background} is not a token`);
  return contrast(a, b);
}

function tooFaint(tokens: Tokens, pairs: [string, string][], least: number): string[] {
  return pairs
    .filter((pair) => ratio(tokens, pair) < least)
    .map((pair) => `${pair.join(' on ')}: ${ratio(tokens, pair).toFixed(2)}`);
}

describe('contrast of the design tokens', () => {
  it('computes what WCAG gives as examples', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([
    ['light', light, 4.5, 3],
    ['dark', dark, 4.5, 3],
    ['light with more contrast', moreLight, 7, 4.5],
    ['dark with more contrast', moreDark, 7, 4.5],
  ])('holds in %s', (_theme, tokens, text, mark) => {
    expect(tooFaint(tokens, TEXT_PAIRS, text)).toEqual([]);
    expect(tooFaint(tokens, MARK_PAIRS, mark)).toEqual([]);
  });

  it('keeps stage headers apart from the ground in both themes', () => {
    for (const tokens of [light, dark]) {
      expect(
        tooFaint(
          tokens,
          COLORS.map((color): [string, string] => [`--stage-${color}`, '--canvas']),
          3,
        ),
      ).toEqual([]);
    }
  });
});

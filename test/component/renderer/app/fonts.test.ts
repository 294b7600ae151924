import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasFonts, loadFonts } from '#renderer/app/fonts.ts';

interface FakeFace {
  readonly family: string;
  readonly unicodeRange: string;
  status: 'unloaded' | 'loaded';
  readonly load: () => Promise<void>;
}

function face(family: string, unicodeRange: string): FakeFace {
  const made: FakeFace = {
    family,
    unicodeRange,
    status: 'unloaded',
    load: async () => {
      made.status = 'loaded';
    },
  };
  return made;
}

/** A page that declares these, in any order. */
function declare(...faces: FakeFace[]): void {
  vi.stubGlobal('document', Object.assign(document, { fonts: new Set(faces) }));
}

const FAMILY = `"First", 'Second Variable', sans-serif`;

describe('the fonts of a text', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(document, 'fonts');
  });

  const fonts = () => ({
    latin: face('First', 'U+0-FF'),
    cyrillic: face('First', 'U+400-45F'),
    secondLatin: face('"Second Variable"', 'U+0-FF'),
    japanese: face('"Second Variable"', 'U+3000-9FFF'),
  });

  it('are for each character those of the first family that has it', async () => {
    const { latin, cyrillic, secondLatin, japanese } = fonts();
    declare(secondLatin, japanese, cyrillic, latin);
    await loadFonts('Ab 絵', FAMILY);
    expect([latin, cyrillic, secondLatin, japanese].map(({ status }) => status)).toEqual([
      'loaded',
      'unloaded',
      'unloaded',
      'loaded',
    ]);
  });

  it('are there once all of them are loaded', async () => {
    const { latin, japanese } = fonts();
    declare(latin, japanese);
    await loadFonts('A', FAMILY);
    expect(hasFonts('Bc', FAMILY)).toBe(true);
    expect(hasFonts('Bc 絵', FAMILY)).toBe(false);
    // What no font has is drawn with whatever the machine has.
    expect(hasFonts('Bc ᚠ', FAMILY)).toBe(true);
  });

  it('are no reason to stop when one cannot be read', async () => {
    declare({ ...face('First', 'U+0-FF'), load: () => Promise.reject(new Error('gone')) });
    await expect(loadFonts('A', FAMILY)).resolves.toBeUndefined();
  });
});

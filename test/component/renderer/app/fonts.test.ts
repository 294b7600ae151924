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

  it('are those of every family that says it has a picture, or what the first lacks: some say more than they have', async () => {
    const first = face('First', 'U+0-FF, U+2122');
    const boastful = face('"Second Variable"', 'U+1F3AF, U+2B50');
    const emoji = face('Emoji', 'U+2122, U+2B50, U+1F3AF');
    declare(first, boastful, emoji);
    await loadFonts('A 🎯', `${FAMILY}, Emoji`);
    expect([first, boastful, emoji].map(({ status }) => status)).toEqual(['loaded', 'loaded', 'loaded']);
    const again = [face('First', 'U+0-FF, U+2122'), face('Emoji', 'U+2122')];
    declare(...again);
    await loadFonts('™', `${FAMILY}, Emoji`);
    expect(again.map(({ status }) => status)).toEqual(['loaded', 'loaded']);
  });

  it('are of the first family alone for the letters that it has', async () => {
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

/** The fonts that ship with the app: one family for every script. Importing this module declares them. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
// Vector colour glyphs (COLRv1), which Chromium draws; it draws nothing of fonts whose colours are SVG.
import '@infolektuell/noto-color-emoji/index.css';
import { FONT_FAMILY } from '#shared/layout/font.ts';

/** The weights the product uses, and no others. */
const WEIGHTS = [400, 500, 600] as const;

/**
 * Loads the font files that a text needs, so that measuring it gives the widths it will be drawn with.
 * Each script is a file of its own, which the browser would otherwise fetch only after drawing. A font
 * that cannot be loaded is no reason to show nothing: the fallback stands in.
 */
export async function loadFonts(text: string, family = FONT_FAMILY): Promise<void> {
  await Promise.allSettled(WEIGHTS.map((weight) => document.fonts.load(`${weight} 13px ${family}`, text)));
}

/** The fonts that come with the app draw what people write. */
import { expect, test } from './app.ts';

test('emoji have colours, whatever the machine has installed', async ({ launch }) => {
  const app = await launch({ files: ['test/fixtures/content/demanding.journey'] });
  const page = await app.firstPage();
  const drawn = await page.evaluate(async () => {
    const font = "600 40px 'Inter Variable', 'Noto Color Emoji'";
    const emoji = ['🎉', '🔥', '👩🏽‍🚀', '🇩🇰'];
    await document.fonts.load(font, emoji.join(''));
    return emoji.map((text) => {
      const context = Object.assign(document.createElement('canvas'), { width: 80, height: 60 }).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.font = font;
      context.fillText(text, 4, 44);
      const { data } = context.getImageData(0, 0, 80, 60);
      const pixels = Array.from({ length: data.length / 4 }, (_, pixel) => [...data.slice(4 * pixel, 4 * pixel + 3)]);
      const isColoured = (rgb: number[]): boolean => Math.max(...rgb) - Math.min(...rgb) > 40;
      return { text, coloured: pixels.filter(isColoured).length };
    });
  });
  for (const { text, coloured } of drawn) expect(coloured, text).toBeGreaterThan(50);
});

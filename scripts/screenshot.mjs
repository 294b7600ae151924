// npm run screenshot [-- FILE --out PNG --size 1440x900 --theme light --language en --select CARD]:
// a picture of the real app, as it stands in the README. Without arguments it makes exactly that one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { become, hasNoDisplay, sandboxSwitches, withDisplay } from './launch.mjs';
import { ROOT, say } from './setup/console.mjs';
import { setUp } from './setup/index.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'assets/screenshot.png' },
    size: { type: 'string', default: '1440x900' },
    theme: { type: 'string', default: 'light' },
    language: { type: 'string', default: 'en' },
    /** The id of a card, so that the inspector has something to show. */
    select: { type: 'string', default: 'card_declined' },
  },
});
const [file = 'assets/samples/streaming-listener.journey'] = positionals;
const [width, height] = values.size.split('x').map(Number);

if (hasNoDisplay()) {
  become(...withDisplay(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]));
} else {
  const executablePath = await setUp({ forTests: true });
  build();
  await takePicture(executablePath);
}

async function takePicture(executablePath) {
  // Only there once set-up has installed the packages.
  const { _electron } = await import('@playwright/test');
  // Settings of its own: the picture is the same whoever takes it, and a running app is left alone.
  const userData = mkdtempSync(join(tmpdir(), 'stagecoach-screenshot-'));
  const settings = { language: values.language, theme: values.theme, inspector: true };
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings));
  const app = await _electron.launch({
    executablePath,
    args: [...sandboxSwitches(), `--user-data-dir=${userData}`, ROOT, resolve(ROOT, file)],
    colorScheme: values.theme === 'dark' ? 'dark' : 'light',
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height],
    );
    await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
    const card = page.locator(`[data-canvas] [data-id="${values.select}"]`);
    // A map that has only just come in may not take a click yet.
    for (let tries = 0; (await card.count()) > 0 && tries < 20; tries++) {
      await card.click();
      const isSelected = card.and(page.locator('[aria-current="true"]')).waitFor({ timeout: 500 });
      if (await isSelected.then(() => true).catch(() => false)) break;
    }
    // The inspector is read after the map.
    await page.waitForFunction(
      () =>
        !document.querySelector('[data-inspector="true"]') ||
        document.querySelector('[data-region="inspector"]:not([aria-busy="true"])'),
    );
    await page.evaluate(() => document.fonts.ready);
    // Nothing is in motion any more, and what was asked for last has been painted.
    await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const path = resolve(ROOT, values.out);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    say(`${path}: ${width} × ${height}`);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** The Chromium of the system: what people without the app have, and newer than the one of an older Electron. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type PrintedPages, printOptions } from '#electron/pdf/printed.ts';
import type { PagesJob, PrintChannelInput, RenderedPages } from '#shared/ipc/contract.ts';
import { ROOT } from './app.ts';

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ ...(PROGRAM ? { executablePath: PROGRAM } : {}), args: ['--no-sandbox'] });
}

type Answer = PrintChannelInput<'print:answer'>;

/** Where the built pages of the app stand for this browser. No such host exists. */
const ORIGIN = 'https://stagecoach.invalid';
const PAGES = join(ROOT, 'out', 'renderer');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Prints a job in the app's own print page, as Electron is asked to. */
export async function printInChromium(browser: Browser, job: PagesJob): Promise<PrintedPages> {
  const page = await browser.newPage();
  try {
    await serveApp(page);
    await page.addInitScript((given) => {
      const answered = new Promise<Answer>((resolve) => {
        const bridge = {
          job: async () => given,
          tile: async () => undefined,
          answer: async (answer: Answer) => resolve(answer),
        };
        Object.assign(window, { stagecoachPrint: bridge });
      });
      Object.assign(window, { answered });
    }, job);
    await page.goto(`${ORIGIN}/print.html`);
    const answer = await page.evaluate(() => (window as unknown as { answered: Promise<Answer> }).answered);
    if (!answer.ok) throw new Error(answer.reason);
    const rendered = answer.result as RenderedPages;
    const { pageSize, margins, ...options } = printOptions(rendered);
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.printToPDF', {
      ...options,
      paperWidth: pageSize.width,
      paperHeight: pageSize.height,
      marginTop: margins.top,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      marginRight: margins.right,
    });
    return { bytes: Buffer.from(data, 'base64'), rendered };
  } finally {
    await page.close();
  }
}

async function serveApp(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = join(PAGES, normalize(new URL(route.request().url()).pathname));
    if (!existsSync(path)) return route.abort();
    const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(path) });
  });
}

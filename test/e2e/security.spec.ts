/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security), each item as a test of the running
 * app. What only a packaged app has (fuses) is tested where it is packaged.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callBridge, expect, test } from './app.ts';

/** What a promise in the page ends with: its value, or the name of the error. */
const outcomeOf = (page: Page, code: string): Promise<unknown> =>
  // Evaluated through the debugger, which the content security policy does not bind.
  page.evaluate(`Promise.resolve().then(() => (${code})).catch((error) => error.name)`);

test('pages come from our own protocol, with a strict policy and no sniffing', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  expect(page.url()).toBe('app://stagecoach/index.html');
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch(location.href)).headers));
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
});

test('the pages keep to the policy themselves', async ({ launch, place }) => {
  const app = await launch({ files: [place('assets/samples/saas-tim.journey')] });
  const page = await app.firstPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await page.locator('#root > *').first().waitFor();
  expect(violations).toEqual([]);
});

test('the protocol serves nothing outside its folder', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstPage();
  const paths = [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/assets/../../main/index.cjs',
    '/.git/config',
    '/',
  ];
  const answers = await page.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async (path) => {
          const response = await fetch(`app://stagecoach${path}`);
          return [path, response.status, await response.text()];
        }),
      ),
    paths,
  );
  expect(answers).toEqual(paths.map((path) => [path, 404, '']));
  expect(await page.evaluate(async () => (await fetch(location.href, { method: 'POST' })).status)).toBe(405);
  const elsewhere = await app.electron.evaluate(async ({ net }) => (await net.fetch('app://other/index.html')).status);
  expect(elsewhere).toBe(404);
});

test('a page has no Node', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  for (const name of [
    'require',
    'process',
    'module',
    'exports',
    'Buffer',
    'global',
    '__dirname',
    'ipcRenderer',
    'electron',
  ]) {
    expect(await page.evaluate(`typeof ${name}`), name).toBe('undefined');
  }
});

test('every window is sandboxed and isolated', async ({ launch, place }) => {
  const app = await launch({ files: [place('assets/samples/saas-tim.journey')] });
  await app.firstPage();
  await app.nextPage(() => app.choose('file.new'));
  const preferences = await app.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      // getLastWebPreferences is what a window was really made with; it is missing in Electron's types.
      .map((contents) => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  );
  expect(preferences).toHaveLength(2);
  for (const each of preferences) {
    expect(each).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
    });
  }
});

test('the preload exposes exactly the functions of the contract', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  const surface = await page.evaluate(() => {
    const bridge = (window as unknown as { stagecoach: Record<string, unknown> }).stagecoach;
    return Object.fromEntries(Object.keys(bridge).map((name) => [name, typeof bridge[name]]));
  });
  expect(surface).toEqual({
    platform: 'string',
    windowContent: 'function',
    newFile: 'function',
    openFile: 'function',
    openRecent: 'function',
    openDropped: 'function',
    save: 'function',
    saveAs: 'function',
    reload: 'function',
    appendToJournal: 'function',
    clearJournal: 'function',
    discardRestored: 'function',
    reportState: 'function',
    closeAnswer: 'function',
    exportFile: 'function',
    cancelExport: 'function',
    importFile: 'function',
    chooseSheet: 'function',
    choosePicture: 'function',
    openJourney: 'function',
    chooseJourney: 'function',
    runCommand: 'function',
    copyPicture: 'function',
    settings: 'function',
    changeSettings: 'function',
    on: 'function',
  });
  expect(await page.evaluate('typeof window.stagecoachPrint')).toBe('undefined');
});

test('the print window’s preload exposes exactly its three functions', async ({ launch }) => {
  const app = await launch();
  await app.firstPage();
  const surface = await app.electron.evaluate(async ({ app: running, BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${running.getAppPath()}/out/preload/print.cjs`, sandbox: true },
    });
    await window.loadURL('app://stagecoach/print.html');
    return await window.webContents.executeJavaScript(
      '[Object.keys(stagecoachPrint).sort(), typeof window.stagecoach]',
    );
  });
  expect(surface).toEqual([['answer', 'job', 'tile'], 'undefined']);
});

test('a page can listen to the events of the contract only, and never sees Electron’s event', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstPage();
  const attempt = page.evaluate(() =>
    (window as unknown as { stagecoach: { on(event: string, f: () => void): void } }).stagecoach.on(
      'ELECTRON_BROWSER_x',
      () => {},
    ),
  );
  await expect(attempt).rejects.toThrow('unknown event');
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        const { stagecoach } = window as unknown as {
          stagecoach: { on(e: string, f: (...a: unknown[]) => void): void };
        };
        stagecoach.on('settings:changed', (...args) => resolve(args));
      }),
  );
  await callBridge(page, 'changeSettings', { theme: 'dark' });
  expect(await heard).toEqual([expect.objectContaining({ theme: 'dark' })]);
});

test('calls with input that does not fit are refused, without saying why', async ({ launch, place }) => {
  const app = await launch({ files: [place('assets/samples/saas-tim.journey')] });
  const page = await app.firstPage();
  const bad: [string, ...unknown[]][] = [
    ['newFile', 'no-such-starter'],
    ['openRecent', 42],
    ['openRecent', 'k'.repeat(1_000)],
    ['reportState', { unsaved: 'yes' }],
    ['reportState', { unsaved: false, title: 't'.repeat(100_000), enabled: [], checked: [] }],
    ['closeAnswer', 'saved'],
    ['changeSettings', { theme: 'neon' }],
    ['changeSettings', null],
    ['runCommand', 'file.save'],
    ['runCommand', '/etc/passwd'],
  ];
  for (const [name, ...args] of bad) {
    const message = await page.evaluate(
      ([called, given]) => {
        const { stagecoach } = window as unknown as {
          stagecoach: Record<string, (...a: unknown[]) => Promise<unknown>>;
        };
        return stagecoach[called]?.(...given).then(
          (value) => `answered ${JSON.stringify(value)}`,
          (error: Error) => error.message,
        );
      },
      [name, args] as const,
    );
    expect(message, name).toMatch(/^Error invoking remote method '[a-zA-Z:]+': Error: refused$/);
  }
  expect(await callBridge(page, 'save', { document: { maps: {} }, overwrite: true })).toEqual({
    kind: 'failed',
    reason: 'invalidDocument',
  });
  const attempt = { document: {}, format: '/etc', options: {}, choice: { maps: [], internal: true } };
  expect(await callBridge(page, 'exportFile', attempt)).toEqual({ kind: 'failed', reason: 'invalidDocument' });
  // A key that the list does not hold opens nothing.
  await callBridge(page, 'openRecent', '/etc/passwd');
  expect(await app.titles()).toHaveLength(1);
});

test('text never becomes markup; an element can only be emptied, which react-aria does', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  const written = await page.evaluate(() => {
    const element = document.createElement('div');
    const write = (markup: string): string => {
      try {
        element.innerHTML = markup;
        return element.innerHTML;
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    };
    element.append('text');
    return ['', '<b>b</b>', ' ', '<img src=x onerror=alert(1)>'].map(write);
  });
  expect(written).toEqual(['', 'refused', 'refused', 'refused']);
});

test('a page runs no code but its own files', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  const tries = [
    `script.textContent = 'window.ran = "inline"'`,
    `script.type = 'module'; script.src = 'data:text/javascript,window.ran = "data"'`,
    `script.src = URL.createObjectURL(new Blob(['window.ran = "blob"'], { type: 'text/javascript' }))`,
    `script.src = 'https://example.com/x.js'`,
    `document.body.setAttribute('onclick', 'window.ran = "attribute"'); document.body.click()`,
    `setTimeout('window.ran = "timeout"', 0)`,
    `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = 1">')`,
    `document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<script>parent.ran = 1</script>' }))`,
  ];
  for (const attempt of tries) {
    // Whether the attempt throws or is silently without effect is the browser's matter.
    await page.evaluate(
      `try { const script = document.createElement('script'); ${attempt}; document.head.append(script); } catch {}`,
    );
  }
  // In the page's own turn, so that the policy applies: what evaluate runs itself is exempt.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return "ran"')());
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 50);
      }),
  );
  expect(evaluated).toBe('EvalError');
  expect(await page.evaluate('window.ran')).toBeUndefined();
  // Nor may text become markup: only nodes can be put into the page.
  expect(await outcomeOf(page, `(document.createElement('div').innerHTML = '<b>text</b>')`)).toBe('TypeError');
});

test('a page reaches nothing but its own files', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  expect(await outcomeOf(page, `fetch('https://example.com/').then(() => 'reached')`)).toBe('TypeError');
  expect(await outcomeOf(page, `fetch('file:///etc/passwd').then(() => 'reached')`)).toBe('TypeError');
  expect(await outcomeOf(page, `fetch('app://other/index.html').then(() => 'reached')`)).toBe('TypeError');
  expect(
    await outcomeOf(
      page,
      `new Promise((resolve) => {
      const socket = new WebSocket('ws://127.0.0.1:9/');
      socket.onerror = () => resolve('refused');
      socket.onopen = () => resolve('reached');
    })`,
    ),
  ).toMatch(/refused|SecurityError/);
  expect(
    await outcomeOf(
      page,
      `new Promise((resolve) => {
      const image = new Image();
      image.onerror = () => resolve('refused');
      image.onload = () => resolve('reached');
      image.src = 'https://example.com/x.png';
    })`,
    ),
  ).toBe('refused');
});

test('a page stays where it is and opens no window', async ({ launch }) => {
  const app = await launch();
  const asked = await app.answer();
  const page = await app.firstPage();
  const tries = [
    `location.href = 'https://example.com/'`,
    `location.assign('file:///etc/passwd')`,
    `location.replace('app://other/index.html')`,
    `location.href = 'data:text/html,gone'`,
    `(() => { const form = document.createElement('form'); form.action = 'https://example.com/'; document.body.append(form); form.submit(); form.remove(); })()`,
    `window.open('app://stagecoach/index.html')`,
    `window.open('http://example.com/')`,
    `window.open('about:blank')`,
    `(() => { const frame = document.createElement('iframe'); frame.src = 'https://example.com/'; document.body.append(frame); })()`,
    `(() => { const view = document.createElement('webview'); view.src = 'https://example.com/'; document.body.append(view); })()`,
  ];
  for (const attempt of tries) await page.evaluate(`void (${attempt})`);
  // Whatever was let through would be there by now: this goes to the main process and back.
  await callBridge(page, 'settings');
  expect(await page.evaluate('location.href')).toBe('app://stagecoach/index.html');
  expect(await page.evaluate(`document.querySelector('#root > *') !== null`)).toBe(true);
  expect(page.url()).toBe('app://stagecoach/index.html');
  const contents = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
  const frames = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate('document.body.innerHTML').catch(() => '')),
  );
  expect(frames.join('')).not.toContain('Example Domain');
  expect(await asked()).toEqual([]);
});

test('a link is opened outside only over https, and after asking', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstPage();
  const opened = () => app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await app.electron.evaluate(({ shell }) => {
    const list: string[] = [];
    Object.assign(globalThis, { opened: list });
    shell.openExternal = async (address) => void list.push(address);
  });
  const asked = await app.answer('Cancel', 'Open in browser');
  await page.evaluate(`void window.open('https://example.com/first')`);
  await expect.poll(asked).toHaveLength(1);
  await page.evaluate(`void window.open('https://example.com/second')`);
  await expect.poll(opened).toEqual(['https://example.com/second']);
  expect((await asked()).map(({ detail }) => detail)).toEqual([
    'https://example.com/first',
    'https://example.com/second',
  ]);
  for (const address of [
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://x/y',
    'https://a@b.example/',
  ]) {
    await page.evaluate(`void window.open(${JSON.stringify(address)})`);
  }
  await callBridge(page, 'settings');
  expect(await asked()).toHaveLength(2);
});

test('a page gets no permission and no device', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  for (const name of [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'persistent-storage',
  ]) {
    expect(
      await outcomeOf(page, `navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`),
      name,
    ).toBe('denied');
  }
  expect(await outcomeOf(page, 'Notification.requestPermission()')).toBe('denied');
  expect(await outcomeOf(page, `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given')`)).toMatch(
    /NotAllowedError|NotFoundError/,
  );
  expect(await outcomeOf(page, `navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'given')`)).not.toBe(
    'given',
  );
  expect(await outcomeOf(page, `navigator.clipboard.readText().then(() => 'given')`)).toBe('NotAllowedError');
  expect(await outcomeOf(page, `document.documentElement.requestPointerLock?.() ?? 'asked'`)).not.toBe('given');
});

test('a page downloads nothing', async ({ launch, folder }) => {
  const app = await launch();
  const page = await app.firstPage();
  const target = join(folder, 'download.txt');
  await app.electron.evaluate(({ session }, path) => {
    session.defaultSession.on('will-download', (event, item) => {
      Object.assign(globalThis, { refused: event.defaultPrevented });
      item.setSavePath(path);
    });
  }, target);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'download.txt';
    link.click();
  });
  await expect
    .poll(() => app.electron.evaluate(() => (globalThis as unknown as { refused?: boolean }).refused))
    .toBe(true);
  expect(existsSync(target)).toBe(false);
});

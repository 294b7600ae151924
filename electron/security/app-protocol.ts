/** Serves our pages to the windows, each answer with the headers that keep the page to itself. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { APP_SCHEME, isAppUrl } from './app-url.ts';
import { fileInside } from './confine.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

/** Types of the files the build makes. With `nosniff`, a file of any other type is useless to a page. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Makes `app:` a scheme with origins, like https. Has to happen before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // Older Electrons do not know the code cache, and leave it out.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Answers all requests for `app://stagecoach/` out of a folder. Call when the app is ready.
 * @param root absolute path of the folder with the built pages.
 */
export function serveAppFrom(root: string): void {
  if (typeof protocol.registerBufferProtocol === 'function') {
    // The older of two ways: `handle` makes Node load all of its fetch before the first page, a tenth of a start.
    protocol.registerBufferProtocol(APP_SCHEME, ({ method, url }, respond) => {
      answer(root, method, url).then(
        ({ status, headers, body }) => respond({ statusCode: status, headers, data: body }),
        () => respond({ statusCode: 500, headers: HEADERS, data: Buffer.alloc(0) }),
      );
    });
    return;
  }
  protocol.handle(APP_SCHEME, async (request) => {
    const { status, headers, body } = await answer(root, request.method, request.url);
    return new Response(body, { status, headers });
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer<ArrayBuffer>;
}

async function answer(root: string, method: string, address: string): Promise<Answer> {
  const refuse = (status: number): Answer => ({ status, headers: HEADERS, body: Buffer.alloc(0) });
  if (method !== 'GET') return refuse(405);
  if (!isAppUrl(address)) return refuse(404);
  const file = await fileInside(root, new URL(address).pathname);
  if (file === null) return refuse(404);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return { status: 200, headers: { ...HEADERS, 'Content-Type': type }, body: await readFile(file) };
}

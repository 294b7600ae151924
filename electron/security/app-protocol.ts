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

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Makes `app:` a scheme with origins, like https. Has to happen before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Answers all requests for `app://stagecoach/` out of a folder. Call when the app is ready.
 * @param root absolute path of the folder with the built pages.
 */
export function serveAppFrom(root: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(root, request.method, request.url));
}

async function answer(root: string, method: string, address: string): Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: HEADERS });
  if (method !== 'GET') return refuse(405);
  if (!isAppUrl(address)) return refuse(404);
  const file = await fileInside(root, new URL(address).pathname);
  if (file === null) return refuse(404);
  return new Response(await readFile(file), {
    headers: { ...HEADERS, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' },
  });
}

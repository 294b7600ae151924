/** Where our pages live: `app://stagecoach/…`, served by `app-protocol.ts` and by nothing else. */

export const APP_SCHEME = 'app';
export const APP_HOST = 'stagecoach';

export type AppPage = 'index.html' | 'print.html';

export function pageUrl(page: AppPage): string {
  return `${APP_SCHEME}://${APP_HOST}/${page}`;
}

/**
 * Whether an address is one of ours. Protocol and host are compared one by one, because `URL.origin` is the
 * text `'null'` for schemes that Node does not know, and would then equal every other unknown scheme.
 */
export function isAppUrl(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** The address as a URL; null when it is none. */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

import { parseUrl } from './app-url.ts';

/** Longest address that a person can be asked about and a browser will open. */
const LENGTH_LIMIT = 2_000;

/**
 * The address as it may be handed to the system's browser: https, a real host, no name or password in it (they can
 * make a false host look like a true one).
 * @returns the address in its normal form; null when it may not be opened.
 */
export function externalAddress(address: string): string | null {
  const url = address.length <= LENGTH_LIMIT ? parseUrl(address) : null;
  if (url?.protocol !== 'https:' || url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url.href;
}

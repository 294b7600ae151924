/** Web addresses as people type them. */
import { URL_LIMIT, WEB_ADDRESS_PATTERN } from '#shared/document/model.ts';

/** The address that is meant, with `https://` where it was left out; null for what is none, or not https. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*\.[^/]*:\d/.test(text) ? text : `https://${text}`;
  if (address.length > URL_LIMIT || !WEB_ADDRESS_PATTERN.test(address)) return null;
  try {
    const { hostname } = new URL(address);
    return hostname.includes('.') || hostname === 'localhost' ? address : null;
  } catch {
    return null;
  }
}

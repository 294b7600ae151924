/** What our pages may load and run: their own files, and nothing else. */

/**
 * The two style sheets that react-aria writes into the head (touch behaviour of buttons, scrolling under an open
 * dialog), by the hash of their text. Any other inline style element is refused. React's `style` attributes go
 * through the CSSOM, which the policy leaves alone, so that no `unsafe-inline` is needed.
 */
const REACT_ARIA_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", ...REACT_ARIA_STYLES],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  // Text never becomes markup or script: the page is made of nodes, and `innerHTML` and the like throw.
  'require-trusted-types-for': ["'script'"],
};

/** Value of the `Content-Security-Policy` header. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => [directive, ...sources].join(' '))
  .join('; ');

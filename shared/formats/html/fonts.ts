/** Fonts that a page of its own carries inside. */
export interface EmbeddedFont {
  /** As CSS writes it, quoted. */
  readonly family: string;
  /** As CSS writes it: a range for a variable font. */
  readonly weight: string;
  readonly unicodeRange: string;
  /** A WOFF2 file. */
  readonly base64: string;
}

/**
 * Quotation marks by language, as the Unicode Common Locale Data Repository (CLDR 44) gives them; French
 * ones with the no-break spaces that are written inside them. Languages that are not here use English ones.
 */

const ENGLISH = ['“', '”'] as const;

const MARKS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ar: ['”', '“'],
  bg: ['„', '“'],
  bs: ['„', '”'],
  cs: ['„', '“'],
  de: ['„', '“'],
  el: ['«', '»'],
  et: ['„', '“'],
  fa: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  he: ['”', '”'],
  hr: ['„', '“'],
  hu: ['„', '”'],
  is: ['„', '“'],
  it: ['«', '»'],
  ja: ['「', '」'],
  lt: ['„', '“'],
  mk: ['„', '“'],
  nb: ['«', '»'],
  nn: ['«', '»'],
  nl: ['‘', '’'],
  no: ['«', '»'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  sq: ['«', '»'],
  sr: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};

const BEGINS_QUOTED = /^["'“”„‟‘’‚«»‹›「『]/u;

/** A thought in the quotation marks of the document's language, unless it brings its own. */
export function quoted(thought: string, language: string): string {
  if (BEGINS_QUOTED.test(thought)) return thought;
  const [open, close] = MARKS[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
  return open + thought + close;
}

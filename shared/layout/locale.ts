/** Numbers and days as the reader writes them. */

/**
 * The language for `Intl`, which throws for some tags that are well-formed; those, and none that it knows, are
 * written as in English.
 */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

/** A number with at most so many decimals, in the reader's language: `1,234.5`. */
export function numberText(value: number, language: string, decimals: number): string {
  const key = `${language} ${decimals}`;
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat(known(language), { maximumFractionDigits: decimals });
    numbers.set(key, format);
  }
  return format.format(value);
}

/** A day (`2026-05-31`), in the reader's language: `31 May 2026`. */
export function dayText(day: string, language: string): string {
  let format = days.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(known(language), { dateStyle: 'medium', timeZone: 'UTC' });
    days.set(language, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}

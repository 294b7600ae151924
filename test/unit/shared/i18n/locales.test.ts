import { expect, test } from 'vitest';
import { bestLanguage, UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator, LOCALES, NAMESPACES } from '#shared/i18n/translator.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const variables = (text: string) => [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1]).sort();
const texts = (
  language: (typeof UI_LANGUAGES)[number],
  namespace: (typeof NAMESPACES)[number],
): Record<string, string> => LOCALES[language][namespace];

const others = UI_LANGUAGES.filter((language) => language !== 'en');
const pairs = others.flatMap((language) => NAMESPACES.map((namespace) => [language, namespace] as const));

test.each(pairs)('%s has every text of %s, with the same variables, and no others', (language, namespace) => {
  const ours = texts(language, namespace);
  const english = texts('en', namespace);
  const baseKeys = (of: Record<string, string>) =>
    [...new Set(Object.keys(of).map((key) => key.replace(PLURAL, '')))].sort();
  expect(baseKeys(ours)).toEqual(baseKeys(english));

  for (const [key, text] of Object.entries(ours)) {
    expect(text.trim(), key).not.toBe('');
    const twin = english[key] ?? english[key.replace(PLURAL, '_other')] ?? '';
    // The singular may do without the number: "one card".
    const expected = variables(twin).filter((name) => name !== 'count');
    expect(
      variables(text).filter((name) => name !== 'count'),
      key,
    ).toEqual(expected);
  }
});

test.each(pairs)('%s has in %s every plural form that its grammar has', (language, namespace) => {
  const ours = texts(language, namespace);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const key of Object.keys(ours)) {
    if (!PLURAL.test(key)) continue;
    for (const form of forms) expect(Object.keys(ours)).toContain(key.replace(PLURAL, `_${form}`));
  }
});

/** The marks around a name, as CLDR has them. */
const QUOTATION_MARKS = { en: '“”', da: '“”', sr: '„“' };

test.each(UI_LANGUAGES)('%s sets its own quotation marks', (language) => {
  const foreign = new RegExp(`[“”„«»](?<![${QUOTATION_MARKS[language]}])`, 'u');
  const wrong = NAMESPACES.flatMap((namespace) =>
    Object.entries(texts(language, namespace)).filter(([, text]) => foreign.test(text)),
  );
  expect(wrong).toEqual([]);
});

test('a translator answers in its language, and two do not disturb each other', () => {
  const danish = createTranslator('da');
  const serbian = createTranslator('sr');
  expect(danish.language).toBe('da');
  expect(serbian.language).toBe('sr');
});

test('the best language is the first wanted one that the interface speaks', () => {
  expect(bestLanguage(['de-DE', 'sr_RS.UTF-8', 'da'])).toBe('sr');
  expect(bestLanguage(['da_DK@euro'])).toBe('da');
  expect(bestLanguage(['C', 'xx'])).toBe('en');
  expect(bestLanguage([])).toBe('en');
});

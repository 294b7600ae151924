import { describe, expect, it } from 'vitest';
import { startDocument } from '#electron/windows/start-document.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { LANGUAGE_TAGS, UI_LANGUAGES, type UiLanguage } from '#shared/i18n/languages.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import { SAMPLES, type Starter, TEMPLATES } from '#shared/ipc/contract.ts';

let counter = 0;
const createId = (prefix: string) => `${prefix}_new${++counter}`;
const start = (starter: Starter, language: UiLanguage = 'en') =>
  startDocument(starter, language, createTranslator(language).getFixedT(language, NAMESPACES), createId);

describe('a new document', () => {
  it.each([...TEMPLATES, ...SAMPLES])('from %s is one that can be saved and opened again', (starter) => {
    expect(parseJourney(JSON.stringify(start(starter)))).toMatchObject({ kind: 'ok', migratedFrom: null });
  });

  it.each(UI_LANGUAGES)('from a template speaks the language of the interface: %s', (language) => {
    const document = start('classic', language);
    const [map] = Object.values(document.maps);
    expect(document.language).toBe(LANGUAGE_TAGS[language]);
    expect(Object.values(map?.stages ?? {})).toHaveLength(5);
    // A missing text would show its key.
    expect(JSON.stringify(document)).not.toMatch(/starter\.|laneKind|channel\./);
  });

  it('from a sample is not the sample', () => {
    expect(start('saas-tim').id).not.toBe(start('saas-tim').id);
  });
});

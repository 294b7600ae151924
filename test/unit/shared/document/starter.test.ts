import { describe, expect, it } from 'vitest';
import type { CreateId } from '#shared/document/ids.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { CLASSIC_STAGES, createStarter, STARTER_LANES, STARTERS } from '#shared/document/starter.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { starterWords } from '#shared/file/starter-words.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator, LOCALES } from '#shared/i18n/translator.ts';

let count = 0;
const createId: CreateId = (prefix) => {
  count += 1;
  return `${prefix}_${count}`;
};

function mapOf(starter: (typeof STARTERS)[number], language: (typeof UI_LANGUAGES)[number]): JourneyMap {
  const document = createStarter(starter, starterWords(language, createTranslator(language).t), createId);
  const [map] = Object.values(document.maps);
  if (map === undefined) throw new Error('No map');
  return map;
}

describe.each(UI_LANGUAGES)('in %s', (language) => {
  const words = starterWords(language, createTranslator(language).t);

  it.each(STARTERS)('the %s starter is a valid document', (starter) => {
    const document = createStarter(starter, words, createId);
    expect(parseJourney(serializeJourney(document))).toEqual({ kind: 'ok', document, migratedFrom: null });
  });

  it('has a word of its own for every name', () => {
    const names = [words.title, words.map, words.persona, words.firstStage, ...Object.values(words.stages)];
    for (const name of [...names, ...Object.values(words.channels)]) expect(name).not.toMatch(/starter\.|^$/);
  });
});

describe('the classic starter', () => {
  it('goes from awareness to loyalty, each stage in its own colour', () => {
    const stages = inOrder(mapOf('classic', 'en').stages).map(([, stage]) => stage);
    expect(stages.map(({ name }) => name.toLowerCase())).toEqual([...CLASSIC_STAGES]);
    expect(new Set(stages.map(({ color }) => color)).size).toBe(CLASSIC_STAGES.length);
  });

  it('has every lane of a journey map, goals first', () => {
    expect(inOrder(mapOf('classic', 'en').lanes).map(([, { kind }]) => kind)).toEqual([...STARTER_LANES]);
  });

  it('speaks the language it is given', () => {
    for (const language of UI_LANGUAGES) {
      const texts = LOCALES[language].file;
      expect(inOrder(mapOf('classic', language).stages).map(([, { name }]) => name)).toEqual(
        CLASSIC_STAGES.map((stage) => texts[`starter.stage.${stage}`]),
      );
    }
  });
});

describe('the blank starter', () => {
  it('has one stage to begin with', () => {
    expect(Object.keys(mapOf('blank', 'da').stages)).toHaveLength(1);
  });
});

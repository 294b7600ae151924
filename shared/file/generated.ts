/** The checked-in files that are made from code. `npm run generate` writes them; a test compares them. */
import type { CreateId } from '../document/ids.ts';
import { createStarter, STARTERS } from '../document/starter.ts';
import { createTranslator } from '../i18n/translator.ts';
import { jsonSchemaText } from './json-schema.ts';
import { serializeJourney } from './serialize.ts';
import { starterWords } from './starter-words.ts';

/** Text by path from the project's root. */
export function generatedFiles(): Readonly<Record<string, string>> {
  const words = starterWords('en', createTranslator('en').t);
  return {
    'shared/file/journey.schema.json': jsonSchemaText(),
    ...Object.fromEntries(
      STARTERS.map((starter) => [
        `assets/templates/${starter}.journey`,
        serializeJourney(createStarter(starter, words, countingIds())),
      ]),
    ),
  };
}

/** `stage_1`, `stage_2`, …: ids that are the same each time. A document made from a template has new ones. */
function countingIds(): CreateId {
  const counts = new Map<string, number>();
  return (prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return `${prefix}_${count}`;
  };
}

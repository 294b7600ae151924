/** What the team tells the map checker: words that are not the customer's, findings not to be shown again. */
import { z } from 'zod';
import { FINDING_KEY_LIMIT, JourneyDocument, Name } from '../document/model.ts';
import { PLAIN_TEXT_PATTERN } from '../document/text.ts';
import { defineCommand } from './command.ts';
import { applyFields, changesFields } from './fields.ts';

const { shape } = JourneyDocument;

/** Sets the list of the business's own words. */
export const setJargon = defineCommand({
  id: 'checks.jargon',
  args: z.strictObject({ words: z.array(Name.min(1)).readonly() }),
  isEnabled: (document, { words }) =>
    new Set(words).size === words.length && changesFields(shape, document, { checks: { jargon: words } }),
  apply: (draft, { words }) => {
    applyFields(shape, draft, { checks: { jargon: [...words] } });
    return {};
  },
});

/** Shows a finding no more, or again. */
export const silenceFinding = defineCommand({
  id: 'checks.silence',
  args: z.strictObject({ key: z.string().min(1).max(FINDING_KEY_LIMIT).regex(PLAIN_TEXT_PATTERN), on: z.boolean() }),
  isEnabled: (document, { key, on }) => (document.checks?.silenced?.includes(key) ?? false) !== on,
  apply: (draft, { key, on }) => {
    const others = (draft.checks?.silenced ?? []).filter((other) => other !== key);
    applyFields(shape, draft, { checks: { silenced: on ? [...others, key] : others } });
    return {};
  },
});

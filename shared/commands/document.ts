/** What can be done to the document as a whole. */
import { z } from 'zod';
import { JourneyDocument } from '../document/model.ts';
import { defineCommand } from './command.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';

const { shape } = JourneyDocument;

export const editDocument = defineCommand({
  id: 'document.edit',
  args: z.strictObject({
    fields: z.strictObject({ title: shape.title.optional(), language: shape.language.optional() }),
  }),
  isEnabled: (document, { fields }) => changesFields(shape, document, fields),
  apply: (draft, { fields }) => {
    applyFields(shape, draft, fields);
    return {};
  },
  mergeKey: ({ fields }) => typingKey('document.edit', [], fields, ['title']),
});

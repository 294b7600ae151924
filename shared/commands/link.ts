/** What can be done to the arrows between cards of a map. */
import { z } from 'zod';
import { type JourneyMap, Link } from '../document/model.ts';
import { type CommandOutcome, defineCommand } from './command.ts';
import { areReferences, existing, find, newId } from './entities.ts';
import { applyFields, changesFields, typingKey } from './fields.ts';

const { shape } = Link;

const select = (map: string, links: readonly string[]): CommandOutcome => ({ map, target: { kind: 'links', links } });

/** Whether an arrow may say this: between two different cards that are there, and no other says the same. */
function isNewLink(
  map: JourneyMap | undefined,
  { kind, from, to }: Pick<Link, 'kind' | 'from' | 'to'>,
  without?: string,
): boolean {
  if (map === undefined || !areReferences(map.cards, [from, to])) return false;
  return !Object.entries(map.links).some(
    ([id, link]) => id !== without && link.kind === kind && link.from === from && link.to === to,
  );
}

/** Draws an arrow from one card to another. */
export const addLink = defineCommand({
  id: 'link.add',
  args: z.strictObject({ map: z.string(), from: z.string(), to: z.string(), kind: shape.kind, label: shape.label }),
  isEnabled: (document, { map, ...link }) => isNewLink(find(document.maps, map), link),
  apply: (draft, { map, from, to, kind, label }, context) => {
    const { links } = existing(draft.maps, map);
    const id = newId(links, 'link', context);
    links[id] = label ? { kind, from, to, label } : { kind, from, to };
    return select(map, [id]);
  },
});

/** Changes what an arrow says or what it connects. */
export const editLink = defineCommand({
  id: 'link.edit',
  args: z.strictObject({
    map: z.string(),
    link: z.string(),
    fields: z.strictObject({
      kind: shape.kind.optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      label: shape.label.nullable(),
    }),
  }),
  isEnabled: (document, { map, link, fields }) => {
    const entity = find(document.maps, map);
    const before = find(entity?.links ?? {}, link);
    if (before === undefined || !changesFields(shape, before, fields)) return false;
    const { kind = before.kind, from = before.from, to = before.to } = fields;
    const isElsewhere = kind !== before.kind || from !== before.from || to !== before.to;
    return !isElsewhere || isNewLink(entity, { kind, from, to }, link);
  },
  apply: (draft, { map, link, fields }) => {
    applyFields(shape, existing(existing(draft.maps, map).links, link), fields);
    return {};
  },
  mergeKey: ({ map, link, fields }) => typingKey('link.edit', [map, link], fields, ['label']),
});

/** Deletes arrows; their cards stay. */
export const deleteLinks = defineCommand({
  id: 'link.delete',
  args: z.strictObject({ map: z.string(), links: z.array(z.string()).readonly() }),
  isEnabled: (document, { map, links }) =>
    links.length > 0 && areReferences(find(document.maps, map)?.links ?? {}, links),
  apply: (draft, { map, links }) => {
    const entity = existing(draft.maps, map);
    for (const id of links) delete entity.links[id];
    return {};
  },
});

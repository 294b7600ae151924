/** Find and replace: the same change of words in as many places as they are found in, as one step. */
import { z } from 'zod';
import { isSamePlace, ownerKey, TEXT_FIELDS, type TextOwner, type TextPlace } from '../analysis/places.ts';
import { findMatches, type Match } from '../analysis/search.ts';
import { readJourneyFile } from '../document/journey-file.ts';
import { type Card, type JourneyDocument, Name, URL_LIMIT, WEB_ADDRESS_PATTERN } from '../document/model.ts';
import { editCard } from './card.ts';
import { editChannel } from './channel.ts';
import { setJargon } from './checks.ts';
import { type CommandContext, type DocumentCommand, defineCommand } from './command.ts';
import { editDocument } from './document.ts';
import { editEmotion } from './emotion.ts';
import { editLane } from './lane.ts';
import { editLink } from './link.ts';
import { editMap } from './map.ts';
import { editPersona } from './persona.ts';
import { editStage } from './stage.ts';
import { editTag } from './tag.ts';

const Owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document') }),
  z.strictObject({ kind: z.literal('persona'), persona: z.string() }),
  z.strictObject({ kind: z.literal('channel'), channel: z.string() }),
  z.strictObject({ kind: z.literal('tag'), tag: z.string() }),
  z.strictObject({ kind: z.literal('map'), map: z.string() }),
  z.strictObject({ kind: z.literal('stage'), map: z.string(), stage: z.string() }),
  z.strictObject({ kind: z.literal('lane'), map: z.string(), lane: z.string() }),
  z.strictObject({ kind: z.literal('card'), map: z.string(), card: z.string() }),
  z.strictObject({ kind: z.literal('link'), map: z.string(), link: z.string() }),
]) satisfies z.ZodType<TextOwner>;

const args = z.strictObject({
  query: Name,
  options: z.strictObject({ matchCase: z.boolean(), matchDiacritics: z.boolean(), wholeWord: z.boolean() }),
  replacement: Name,
  /** The one match to be replaced; without it all of them are. */
  only: z
    .strictObject({
      place: z.strictObject({
        owner: Owner,
        field: z.enum(Object.values(TEXT_FIELDS).flat()),
        at: z.number().int().min(0).optional(),
      }),
      start: z.number().int().min(0),
    })
    .optional(),
});
type Args = z.infer<typeof args>;

/** The edit of one entity, made of another command and its arguments. */
interface Edit {
  readonly command: DocumentCommand<unknown>;
  readonly args: unknown;
}

/** A text as it would be. */
interface Change {
  readonly place: TextPlace;
  readonly text: string;
}

/** What would be written, text by text; `left` are the matches in texts that must keep a form which they would lose. */
function changesFor(document: JourneyDocument, { query, options, replacement, only }: Args) {
  const matches = findMatches(document, query, options).filter(
    ({ place, start }) => only === undefined || (start === only.start && isSamePlace(place, only.place)),
  );
  const byPlace = new Map<string, Match[]>();
  for (const match of matches) {
    const { owner, field, at } = match.place;
    const key = `${ownerKey(owner)} ${field} ${at}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), match]);
  }
  const changes: Change[] = [];
  let left = 0;
  for (const inText of byPlace.values()) {
    const [first] = inText;
    if (!first) continue;
    const change = { place: first.place, text: replaced(first.text, inText, replacement) };
    if (keepsForm(document, changes, change)) changes.push(change);
    else left += inText.length;
  }
  return { changes, left };
}

/** How many matches a replacement would leave alone: in web addresses, names of files and jargon that would be none any more. */
export function leftAlone(document: JourneyDocument, given: Args): number {
  return changesFor(document, given).left;
}

/** Whether a text may be what it would be: some are more than words. @param before the changes that are made anyway */
function keepsForm({ checks }: JourneyDocument, before: readonly Change[], { place, text }: Change): boolean {
  switch (place.field) {
    case 'links.url':
      // With a host: the pattern leaves open what stands there.
      return text.length <= URL_LIMIT && WEB_ADDRESS_PATTERN.test(text) && /^https:..[^/?#]/i.test(text);
    case 'journey.file':
      return readJourneyFile(text).kind === 'path';
    case 'checks.jargon': {
      // No word stands in the list twice, as it is or as it would be.
      const others = (checks?.jargon ?? []).filter((_, at) => at !== place.at);
      const same = before.some((change) => change.place.field === 'checks.jargon' && change.text === text);
      return text !== '' && !others.includes(text) && !same;
    }
    default:
      return true;
  }
}

/** What has to be edited: one edit for each text, or for all in one list. So none disturbs another. */
function editsFor(document: JourneyDocument, given: Args): Edit[] {
  const lists = new Map<string, [Change, ...Change[]]>();
  const edits: Edit[] = [];
  for (const change of changesFor(document, given).changes) {
    const { owner, at } = change.place;
    const list = lists.get(ownerKey(owner));
    if (at === undefined) edits.push(editOf(change.place, change.text));
    else if (list) list.push(change);
    else lists.set(ownerKey(owner), [change]);
  }
  // No entity has two lists of texts.
  return [...edits, ...[...lists.values()].flatMap((changes) => editOfList(document, changes))];
}

function editOfList(document: JourneyDocument, changes: readonly [Change, ...Change[]]): Edit[] {
  const { owner } = changes[0].place;
  if (owner.kind === 'document') {
    const words = [...(document.checks?.jargon ?? [])];
    for (const { place, text } of changes) words[place.at ?? 0] = text;
    return [edit(setJargon, { words })];
  }
  const card: Card | undefined = owner.kind === 'card' ? document.maps[owner.map]?.cards[owner.card] : undefined;
  if (owner.kind !== 'card' || !card) return [];
  const links = (card.links ?? []).map((link) => ({ ...link }));
  for (const { place, text } of changes) {
    const link = links[place.at ?? 0];
    if (!link) continue;
    if (place.field === 'links.url') link.url = text;
    else if (text === '') delete link.label;
    else link.label = text;
  }
  return [edit(editCard, { map: owner.map, card: owner.card, fields: { links } })];
}

/** From the last to the first, so that the places of the others stay where they are. */
function replaced(text: string, matches: readonly Match[], replacement: string): string {
  return matches.reduceRight(
    (changed, { start, end }) => changed.slice(0, start) + replacement + changed.slice(end),
    text,
  );
}

function editOf({ owner, field }: TextPlace, text: string): Edit {
  const [outer = '', ...inner] = field.split('.');
  // What is inside of a field is a partial of its own.
  const inside = inner.reduceRight<unknown>((value, key) => ({ [key]: value }), text);
  const fields = { [outer]: inside };
  switch (owner.kind) {
    case 'document':
      return edit(editDocument, { fields });
    case 'persona':
      return edit(editPersona, { persona: owner.persona, fields });
    case 'channel':
      return edit(editChannel, { channel: owner.channel, fields });
    case 'tag':
      return edit(editTag, { tag: owner.tag, fields });
    case 'map':
      return edit(editMap, { map: owner.map, fields });
    case 'stage':
      return edit(editStage, { map: owner.map, stage: owner.stage, fields });
    case 'lane':
      return edit(editLane, { map: owner.map, lane: owner.lane, fields });
    case 'card':
      return outer === 'emotion'
        ? edit(editEmotion, { map: owner.map, card: owner.card, fields: inside })
        : edit(editCard, { map: owner.map, card: owner.card, fields });
    case 'link':
      return edit(editLink, { map: owner.map, link: owner.link, fields });
  }
}

/** Fields are put together by their names here; the command's own schema checks them. */
function edit<A>(command: DocumentCommand<A>, withArgs: unknown): Edit {
  return { command: command as DocumentCommand<unknown>, args: withArgs };
}

/** Edits make nothing new. */
const NO_IDS: CommandContext = {
  createId: () => {
    throw new Error('Replacing text made an id.');
  },
};

/**
 * Replaces all matches, or one of them. All or nothing: not when one text would grow over its limit. Only those of
 * `leftAlone` stay as they are.
 */
export const replaceText = defineCommand({
  id: 'document.replaceText',
  args,
  isEnabled: (document, given) => {
    const edits = editsFor(document, given);
    // A match that its replacement leaves as it is (another case, asked for again) is in nobody's way.
    const changing = edits.filter(({ command, args: own }) => command.isEnabled(document, own));
    return changing.length > 0 && edits.every(({ command, args: own }) => command.args.safeParse(own).success);
  },
  apply: (draft, given) => {
    for (const { command, args: own } of editsFor(draft, given)) {
      if (command.isEnabled(draft, own)) command.apply(draft, own, NO_IDS);
    }
    return {};
  },
});

/** Titles of columns: written in one language, recognised in every language the app speaks and as people name them. */
import { LOCALES, type Translate } from '../../i18n/translator.ts';
import { folded } from './labels.ts';
import type { TableValue } from './types.ts';
import { textOf } from './types.ts';

/** What a column of records can hold; its title is `formats:table.<key>`. */
export const COLUMN_KEYS = [
  'id',
  'map',
  'stage',
  'lane',
  'order',
  'kind',
  'text',
  'channels',
  'score',
  'feeling',
  'thought',
  'momentOfTruth',
  'severity',
  'frequency',
  'impact',
  'effort',
  'status',
  'assumption',
  'tags',
  'notes',
  'name',
  'summary',
  'segment',
  'quote',
  'age',
  'gender',
  'location',
  'income',
  'occupation',
  'motivations',
  'habits',
  'needs',
  'painPoints',
  'preferredChannels',
  'persona',
  'state',
  'duration',
  'description',
  'color',
  'icon',
  'owner',
  'measuredScore',
  'measuredSample',
  'measuredFrom',
  'value',
  'target',
  'unit',
  'source',
  'date',
  'speaker',
  'links',
  'span',
  'picture',
  'journey',
  'parent',
  'from',
  'to',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export function titleOf(t: Translate, key: ColumnKey): string {
  return t(`formats:table.${key}`);
}

/** Other titles people give such columns, in tables that do not come from here. */
const OTHER_TITLES: { readonly [K in ColumnKey]?: readonly string[] } = {
  map: ['journey', 'journey map', 'kunderejse', 'путовање'],
  stage: ['phase', 'step', 'stages', 'phases', 'trin', 'fase', 'faser', 'корак', 'етапа'],
  lane: ['row', 'swimlane', 'category', 'række', 'kategori', 'ред', 'категорија'],
  kind: ['type', 'card type', 'korttype', 'врста', 'тип'],
  text: ['card', 'title', 'touchpoint', 'content', 'kort', 'tekst', 'titel', 'indhold', 'картица', 'наслов', 'садржај'],
  channels: ['channel', 'kanal', 'канал'],
  score: ['emotion', 'emotion score', 'sentiment', 'følelse', 'осећање'],
  feeling: ['feelings', 'følelser', 'осећања'],
  thought: ['thoughts', 'tanker', 'мисли'],
  tags: ['tag', 'label', 'labels', 'etiket', 'etiketter', 'ознака'],
  notes: ['note', 'comment', 'comments', 'kommentar', 'kommentarer', 'напомене', 'белешка', 'коментар'],
  persona: ['actor', 'customer', 'kunde', 'купац'],
  owner: ['responsible', 'assignee', 'ejer', 'одговорна особа'],
  links: ['link', 'url', 'web link', 'adresse', 'адреса'],
  source: ['origin', 'oprindelse', 'порекло'],
  speaker: ['said by', 'sagt af'],
};

let known: ReadonlyMap<string, ColumnKey> | undefined;

/** What the titles of the app's languages mean; titles of its own come before those of other people. */
function knownTitles(): ReadonlyMap<string, ColumnKey> {
  if (known) return known;
  const titles = new Map<string, ColumnKey>();
  const add = (title: string, key: ColumnKey) => {
    if (!titles.has(folded(title))) titles.set(folded(title), key);
  };
  for (const key of COLUMN_KEYS) for (const { formats } of Object.values(LOCALES)) add(formats[`table.${key}`], key);
  for (const key of COLUMN_KEYS) for (const title of [key, ...(OTHER_TITLES[key] ?? [])]) add(title, key);
  known = titles;
  return titles;
}

/** Which column of a sheet holds what, by its titles; where two titles mean the same, the first counts. */
export function columnsIn(titles: readonly TableValue[]): ReadonlyMap<ColumnKey, number> {
  const columns = new Map<ColumnKey, number>();
  for (const [index, title] of titles.entries()) {
    const key = knownTitles().get(folded(textOf(title)));
    if (key !== undefined && !columns.has(key)) columns.set(key, index);
  }
  return columns;
}

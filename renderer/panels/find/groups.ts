/** How what was found is listed: map by map, each with the name of its place. */
import type { TextPlace } from '#shared/analysis/places.ts';
import type { Match } from '#shared/analysis/search.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Translate } from '#shared/i18n/translator.ts';

export interface MatchGroup {
  /** Null: in no map but in the document, such as its title and its personas. */
  readonly map: string | null;
  readonly found: readonly { readonly match: Match /** Among all matches. */; readonly index: number }[];
}

/** Matches come in reading order, map by map: so each group is in one piece. */
export function groupMatches(matches: readonly Match[]): MatchGroup[] {
  const groups = new Map<string | null, MatchGroup['found'][number][]>();
  matches.forEach((match, index) => {
    const { owner } = match.place;
    const map = 'map' in owner ? owner.map : null;
    groups.set(map, [...(groups.get(map) ?? []), { match, index }]);
  });
  return [...groups].map(([map, found]) => ({ map, found }));
}

/** What a text is of, and where that stands: `Touchpoint · Discover · Notes`. */
export function placeName(document: JourneyDocument, { owner, field }: TextPlace, t: Translate): string {
  const parts: (string | undefined)[] = [];
  if (owner.kind === 'card') {
    const map = document.maps[owner.map];
    const card = map?.cards[owner.card];
    if (card) parts.push(t(`app:kind.${card.kind}`), map?.stages[card.stage]?.name);
  } else {
    parts.push(t(OWNERS[owner.kind]));
  }
  if (field !== 'text' && field !== 'name') parts.push(t(`app:field.${FIELDS[field]}`));
  return parts.filter(Boolean).join(' · ');
}

const OWNERS = {
  document: 'app:document',
  persona: 'app:persona',
  channel: 'app:channel',
  tag: 'app:tag',
  map: 'app:map',
  stage: 'app:field.stage',
  lane: 'app:field.lane',
  link: 'app:field.arrow',
} as const;

/** By the last part of a field's path, as its label is called. */
const FIELDS = {
  title: 'title',
  'checks.jargon': 'jargon',
  summary: 'summary',
  segment: 'segment',
  quote: 'quote',
  'demographics.age': 'age',
  'demographics.gender': 'gender',
  'demographics.location': 'location',
  'demographics.income': 'income',
  'demographics.occupation': 'occupation',
  motivations: 'motivations',
  habits: 'habits',
  needs: 'needs',
  painPoints: 'painPoints',
  duration: 'duration',
  description: 'description',
  'emotion.feeling': 'feels',
  'emotion.thought': 'thinks',
  'emotion.measured.from': 'measuredBy',
  unit: 'unit',
  source: 'source',
  speaker: 'speaker',
  owner: 'owner',
  'picture.alternative': 'alternative',
  label: 'label',
  notes: 'notes',
  'links.label': 'webLabel',
  'links.url': 'webAddress',
  'journey.file': 'journeyFile',
} as const;

/** The kind of a lane that comes in with nothing but a name. */
import type { LaneKind } from '../document/model.ts';
import { LANE_KINDS } from '../document/model.ts';
import { LOCALES } from '../i18n/translator.ts';

/** Beginnings of names people give lanes in English, besides the app's own words in its languages. */
const BEGINNINGS: readonly (readonly [LaneKind, readonly string[]])[] = [
  ['goals', ['goal', 'need', 'user goal', 'jobs to be done']],
  ['touchpoints', ['touchpoint', 'touch point', 'step']],
  ['frontstage', ['frontstage', 'front stage', 'front-stage', 'onstage', 'on-stage', 'employee action']],
  ['backstage', ['backstage', 'back stage', 'back-stage']],
  ['support', ['support process', 'supporting process', 'support system', 'system']],
  ['actions', ['action', 'user action', 'customer action', 'activit', 'doing']],
  ['thoughts', ['thought', 'thinking', 'mindset']],
  ['channels', ['channel']],
  ['metrics', ['metric', 'kpi', 'measure']],
  ['evidence', ['evidence', 'physical evidence', 'insight', 'research']],
  ['quotes', ['quote', 'verbatim', 'voice of the customer']],
  ['images', ['image', 'picture', 'storyboard', 'photo']],
  ['owners', ['owner', 'responsib', 'department']],
  ['emotions', ['emotion', 'feeling', 'mood', 'sentiment', 'experience curve']],
  ['painPoints', ['pain', 'frustration', 'problem', 'barrier', 'obstacle']],
  ['opportunities', ['opportunit', 'improvement', 'solution', 'how might we']],
  ['ideas', ['idea']],
  ['notes', ['note', 'comment']],
];

const OWN_WORDS = new Map(
  Object.values(LOCALES).flatMap(({ app }) =>
    LANE_KINDS.map((kind): [string, LaneKind] => [app[`laneKind.${kind}`].toLowerCase(), kind]),
  ),
);

/** The kind that a name tells, or null where it tells none. */
export function laneKindOfName(name: string): LaneKind | null {
  const plain = name.trim().toLowerCase();
  const own = OWN_WORDS.get(plain);
  if (own !== undefined) return own;
  return BEGINNINGS.find(([, words]) => words.some((word) => plain.startsWith(word)))?.[0] ?? null;
}

/** How our kinds of card and channels stand in a format that knows neither. */
import type { CardKind, LaneKind } from '../../document/model.ts';

/** The `purpose` of a node; the first of each is the one we write. */
const PURPOSES: { readonly [K in CardKind]: readonly string[] } = {
  touchpoint: ['touchpoint', 'milestone', 'action'],
  goal: ['goal', 'need'],
  painPoint: ['pain-point', 'pain point', 'painpoint', 'pain'],
  opportunity: ['opportunity', 'idea'],
  note: ['note'],
};

const LANE_OF_CARD: { readonly [K in CardKind]: LaneKind } = {
  touchpoint: 'touchpoints',
  goal: 'goals',
  painPoint: 'painPoints',
  opportunity: 'opportunities',
  note: 'notes',
};

export function purposeOf(kind: CardKind): string {
  return PURPOSES[kind][0] ?? kind;
}

/** The kind of lane whose cards have that purpose, or null for a purpose we do not know. */
export function laneKindOfPurpose(purpose: string): LaneKind | null {
  const plain = purpose.trim().toLowerCase();
  const kinds = Object.keys(PURPOSES) as CardKind[];
  const kind = kinds.find((candidate) => PURPOSES[candidate].includes(plain));
  return kind === undefined ? null : LANE_OF_CARD[kind];
}

const CHANNEL = 'channel:';
const TAG = 'tag:';

/** Nodes have tags but no channels: a channel is a tag `channel:App`. A tag that looks like one gets a mark too. */
export function channelAsTag(name: string): string {
  return `${CHANNEL}${name}`;
}

export function tagAsTag(name: string): string {
  return name.startsWith(CHANNEL) || name.startsWith(TAG) ? `${TAG}${name}` : name;
}

export function readTag(tag: string): { readonly kind: 'channel' | 'tag'; readonly name: string } {
  if (tag.startsWith(CHANNEL)) return { kind: 'channel', name: tag.slice(CHANNEL.length) };
  return { kind: 'tag', name: tag.startsWith(TAG) ? tag.slice(TAG.length) : tag };
}

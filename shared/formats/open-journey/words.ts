/** How our kinds of card and channels stand in a format that knows neither. */
import { type CardKind, type LaneKind, laneKindOf } from '../../document/model.ts';

/** The `purpose` of a node; the first of each is the one we write. */
const PURPOSES: { readonly [K in CardKind]: readonly string[] } = {
  touchpoint: ['touchpoint', 'milestone', 'action'],
  action: ['customer-action', 'user-action', 'activity'],
  goal: ['goal', 'need'],
  thought: ['thought'],
  painPoint: ['pain-point', 'pain point', 'painpoint', 'pain'],
  opportunity: ['opportunity'],
  frontstageAction: ['frontstage-action', 'frontstage'],
  backstageAction: ['backstage-action', 'backstage'],
  supportProcess: ['support-process', 'support'],
  metric: ['metric', 'kpi'],
  evidence: ['evidence', 'insight'],
  quote: ['quote'],
  image: ['image'],
  idea: ['idea'],
  owner: ['owner'],
  note: ['note'],
};

export function purposeOf(kind: CardKind): string {
  return PURPOSES[kind][0] ?? kind;
}

/** The kind of lane whose cards have that purpose, or null for a purpose we do not know. */
export function laneKindOfPurpose(purpose: string): LaneKind | null {
  const plain = purpose.trim().toLowerCase();
  const kinds = Object.keys(PURPOSES) as CardKind[];
  const kind = kinds.find((candidate) => PURPOSES[candidate].includes(plain));
  return kind === undefined ? null : laneKindOf(kind);
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

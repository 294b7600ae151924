/** Rules about single cards: each says which cards it finds. */
import type { Card } from '../../document/model.ts';
import { type Finding, findingKey, type Rule } from './finding.ts';
import type { MapFacts } from './map-facts.ts';

/**
 * Longest text of a card, in characters, that is still read at a glance: about six lines on a card, and two of
 * these cards fill a screen.
 */
export const GLANCE_LENGTH = 180;

/** Cards that claim something of the customer, which research can show to be true or not. */
const CLAIMS: ReadonlySet<Card['kind']> = new Set(['goal', 'action', 'touchpoint', 'thought', 'painPoint']);

type CardRule = (card: Card, id: string, facts: MapFacts) => boolean;

const CARD_RULES: { readonly [R in Rule]?: CardRule } = {
  touchpointWithoutChannel: (card) => card.kind === 'touchpoint' && card.channels.length === 0,
  touchpointWithoutEmotion: (card) =>
    card.kind === 'touchpoint' && card.emotion?.score === undefined && card.emotion?.measured === undefined,
  painPointWithoutSeverity: (card) => card.kind === 'painPoint' && card.severity === undefined,
  painPointWithoutOwner: (card) => card.kind === 'painPoint' && (card.owner ?? '').trim() === '',
  opportunityWithoutAnswer: (card, id, { answering }) => card.kind === 'opportunity' && !answering.has(id),
  cardWithoutEvidence: (card, id, { supported }) =>
    CLAIMS.has(card.kind) && (card.assumption ?? 'assumed') === 'assumed' && !supported.has(id),
  longText: ({ text }) => text.length > GLANCE_LENGTH && [...text].length > GLANCE_LENGTH,
};

export function cardFindings(facts: MapFacts): Finding[] {
  return Object.entries(CARD_RULES).flatMap(([name, isFound]) => {
    const rule = name as Rule;
    return facts.cards
      .filter(([id, card]) => isFound(card, id, facts))
      .map(([id]): Finding => {
        return { rule, map: facts.id, target: { kind: 'cards', cards: [id] }, key: findingKey(rule, facts.id, id) };
      });
  });
}

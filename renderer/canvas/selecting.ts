/** What clicks do to the selection. */
import type { SelectionTarget } from '#shared/document/selection.ts';

/** Whether a card is among the selected ones. */
export function isCardSelected(target: SelectionTarget, card: string): boolean {
  return target.kind === 'cards' && target.cards.includes(card);
}

/** The card that keys act from: the last selected one. */
export function primaryCard(target: SelectionTarget): string | null {
  return target.kind === 'cards' ? (target.cards.at(-1) ?? null) : null;
}

/** The selection after a click with Shift or Ctrl: with the card, or without it if it was in it. */
export function withCardToggled(target: SelectionTarget, card: string): SelectionTarget {
  const cards = target.kind === 'cards' ? target.cards : [];
  const others = cards.filter((id) => id !== card);
  if (others.length === cards.length) return { kind: 'cards', cards: [...cards, card] };
  // The last card can't be clicked away: then nothing would be selected to go on from.
  return others.length === 0 ? target : { kind: 'cards', cards: others };
}

/** Whether two targets are the same thing. */
export function isSameSelection(a: SelectionTarget, b: SelectionTarget): boolean {
  switch (a.kind) {
    case 'map':
    case 'persona':
      return b.kind === a.kind;
    case 'stage':
      return b.kind === 'stage' && b.stage === a.stage;
    case 'lane':
      return b.kind === 'lane' && b.lane === a.lane;
    case 'cell':
      return b.kind === 'cell' && b.stage === a.stage && b.lane === a.lane;
    case 'cards':
      return (
        b.kind === 'cards' &&
        a.curve === b.curve &&
        a.cards.length === b.cards.length &&
        a.cards.every((id, i) => id === b.cards[i])
      );
    case 'links':
      return b.kind === 'links' && a.links.length === b.links.length && a.links.every((id, i) => id === b.links[i]);
  }
}

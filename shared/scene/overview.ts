/**
 * Cards as they look from far away: their shapes, with bars where the words are. A few paths draw all of a map,
 * so that a view of thousands of cards costs no more than one of fifty.
 */
import type { CardKind } from '../document/model.ts';
import { isSameList } from '../layout/reuse.ts';
import type { Box, CardLayout } from '../layout/types.ts';
import type { Scene } from './types.ts';

/** Neighbouring cards of one kind that are drawn together. Paths are SVG path data in the coordinates of the grid. */
export interface CardBlock {
  /** The first card's. */
  readonly id: string;
  readonly kind: CardKind;
  readonly cards: string;
  /** The bars in the colour of their kind. */
  readonly marks: string;
  /** A bar for each line of text. */
  readonly words: string;
  /** Chips, icons and numbers under the text. */
  readonly parts: string;
}

/** So many that there are few paths, so few that a change draws little anew. */
const BLOCK_SIZE = 48;

const RADIUS = 9;
const MARK = { top: 9, width: 3 } as const;
/** A word's bar is about as high as its small letters. */
const WORD = { top: 4, height: 9 } as const;

/** Called with the cards of each scene in turn; blocks without a change are the same objects again. */
export function createOverview(): (cards: readonly CardLayout[]) => readonly CardBlock[] {
  let known: readonly { readonly cards: readonly CardLayout[]; readonly block: CardBlock }[] = [];
  return (cards) => {
    const byFirst = new Map(known.map((each) => [each.cards[0], each]));
    known = inBlocks(cards).map((members) => {
      const before = byFirst.get(members[0]);
      return before && isSameList(before.cards, members) ? before : { cards: members, block: blockOf(members) };
    });
    return known.map(({ block }) => block);
  };
}

/** Cuts the list at every new lane, and where a block is full and a new cell begins. */
function inBlocks(cards: readonly CardLayout[]): CardLayout[][] {
  const blocks: CardLayout[][] = [];
  let current: CardLayout[] = [];
  let last: CardLayout | null = null;
  for (const card of cards) {
    const isNewCell = last?.lane !== card.lane || last.stage !== card.stage;
    if (last?.lane !== card.lane || (isNewCell && current.length >= BLOCK_SIZE)) {
      current = [];
      blocks.push(current);
    }
    current.push(card);
    last = card;
  }
  return blocks;
}

function blockOf(cards: readonly CardLayout[]): CardBlock {
  const [first] = cards;
  const block = { cards: '', marks: '', words: '', parts: '' };
  for (const { box, content } of cards) {
    block.cards += roundedBox(box);
    block.marks += rectangle(box.x, box.y + MARK.top, MARK.width, box.height - 2 * MARK.top);
    for (const line of content.lines) {
      block.words += rectangle(box.x + line.x, box.y + line.y + WORD.top, line.width, WORD.height);
    }
    for (const part of content.parts) {
      block.parts += rectangle(box.x + part.box.x, box.y + part.box.y, part.box.width, part.box.height);
    }
  }
  return { id: first?.id ?? '', kind: first?.content.kind ?? 'note', ...block };
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${tenths(x)} ${tenths(y)}h${tenths(width)}v${tenths(height)}h${-tenths(width)}z`;
}

function roundedBox({ x, y, width, height }: Box): string {
  const [across, down] = [tenths(width - 2 * RADIUS), tenths(height - 2 * RADIUS)];
  const r = RADIUS;
  return (
    `M${tenths(x + r)} ${tenths(y)}h${across}q${r} 0 ${r} ${r}v${down}q0 ${r} ${-r} ${r}` +
    `h${-across}q${-r} 0 ${-r} ${-r}v${-down}q0 ${-r} ${r} ${-r}z`
  );
}

/** Tenths of a pixel are enough for what is drawn at half its size or smaller. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What is to be seen of a map from far away: where it hurts most, what it hangs on, where the curve is lowest. */
export interface HotSpot {
  readonly key: string;
  readonly kind: 'painPoint' | 'momentOfTruth' | 'low';
  /** Its centre, in the coordinates of the grid. */
  readonly x: number;
  readonly y: number;
}

/** From this severity on. */
const SEVERE = 4;

export function hotSpotsOf({ cards, curves }: Pick<Scene, 'cards' | 'curves'>): HotSpot[] {
  const onCards = cards.flatMap(({ id, box, content }): HotSpot[] => {
    const at = { x: box.x + box.width, y: box.y };
    return content.parts.flatMap((part): HotSpot[] => {
      if (part.kind === 'momentOfTruth') return [{ key: `moment ${id}`, kind: 'momentOfTruth', ...at }];
      const isSevere = part.kind === 'severity' && part.value >= SEVERE;
      return isSevere ? [{ key: `pain ${id}`, kind: 'painPoint', ...at }] : [];
    });
  });
  const lows = curves.flatMap(({ lane, points }) =>
    points
      .filter(({ extreme, score }) => extreme === 'low' && score < 0)
      .map(({ card, x, y }): HotSpot => ({ key: `low ${lane} ${card}`, kind: 'low', x, y })),
  );
  return [...onCards, ...lows];
}

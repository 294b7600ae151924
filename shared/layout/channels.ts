/** Which channel is used where: a row for each channel of the map, with a mark in each column of its touchpoints. */
import type { ChannelIcon, Color, JourneyDocument } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import type { Column } from './columns.ts';
import { type FitText, linesAt } from './text.ts';
import { CHANNEL_ROW, type ChannelMark, type ChannelRow, TEXT_STYLES } from './types.ts';

const ICON_X = 14;
const ICON_GAP = 7;
const NAME_X = ICON_X + CHANNEL_ROW.icon + ICON_GAP;
const PADDING_BOTTOM = 12;
const LINE_HEIGHT = TEXT_STYLES.meta.lineHeight;

/** A channel with the touchpoints of each column that use it, by the column's place. */
interface Usage {
  readonly id: string;
  readonly name: string;
  readonly icon: ChannelIcon;
  readonly color: Color | null;
  readonly cards: ReadonlyMap<number, readonly string[]>;
}

/** The channels that any touchpoint uses, in the document's order. A touchpoint that spans columns is in all of them. */
export function channelUsage(columns: readonly Column[], channels: JourneyDocument['channels']): readonly Usage[] {
  const cards = new Map<string, Map<number, string[]>>();
  for (const [at, { touchpoints }] of columns.entries()) {
    for (const [id, card] of touchpoints) {
      if (card.kind !== 'touchpoint') continue;
      const end = Math.min(at + (card.span ?? 1), columns.length);
      for (const channel of new Set(card.channels)) {
        const used = cards.get(channel) ?? new Map<number, string[]>();
        cards.set(channel, used);
        for (let column = at; column < end; column++) used.set(column, [...(used.get(column) ?? []), id]);
      }
    }
  }
  return inOrder(channels).flatMap(([id, { name, icon, color }]): Usage[] => {
    const used = cards.get(id);
    return used ? [{ id, name, icon, color: color ?? null, cards: used }] : [];
  });
}

/**
 * The rows of the matrix.
 * @param top where they begin, from the top of the lane's row
 * @param titleWidth of the lane's title, in which the names stand
 */
export function channelRows(
  usage: readonly Usage[],
  columns: readonly Column[],
  { top, titleWidth }: { readonly top: number; readonly titleWidth: number },
  fitText: FitText,
): { readonly rows: readonly ChannelRow[]; readonly bottom: number } {
  const { icon } = CHANNEL_ROW;
  let bottom = top;
  const rows = usage.map((channel): ChannelRow => {
    const name = fitText(channel.name, 'meta', titleWidth - NAME_X - ICON_X / 2);
    const height = CHANNEL_ROW.height + (name.lines - 1) * LINE_HEIGHT;
    const y = bottom + height / 2;
    bottom += height;
    const marks = columns.flatMap(({ id, x, width }, at): ChannelMark[] => {
      const cards = channel.cards.get(at);
      if (!cards) return [];
      return [{ stage: id, x: x + width / 2, cards, text: cards.length > 1 ? String(cards.length) : null }];
    });
    return {
      channel: channel.id,
      icon: channel.icon,
      color: channel.color,
      nameLines: linesAt(name, 'meta', { x: NAME_X, y: y - (name.lines * LINE_HEIGHT) / 2 }),
      iconBox: { x: ICON_X, y: y - icon / 2, width: icon, height: icon },
      y,
      marks,
      bars: barsBetween(columns, channel),
    };
  });
  return { rows, bottom: bottom + PADDING_BOTTOM };
}

/** From the middle of one column to that of the next, over as many as follow on each other. */
function barsBetween(columns: readonly Column[], { cards }: Usage): ChannelRow['bars'] {
  const bars: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | null = null;
  for (const [at, { x, width }] of columns.entries()) {
    const middle = x + width / 2;
    if (!cards.has(at)) open = null;
    else if (open) open.to = middle;
    else {
      open = { from: middle, to: middle };
      bars.push(open);
    }
  }
  return bars.filter(({ from, to }) => to > from);
}

/** A card that is higher than a whole page goes on over pages, cut between two of its lines. */
import { PADDING_Y } from '../layout/card.ts';
import { type CardContent, type CardPart, TEXT_STYLES } from '../layout/types.ts';

const LINE_HEIGHT = TEXT_STYLES.card.lineHeight;

/** How high the highest piece of a card is that cannot be divided any more. */
export function leastPieceHeight({ height, lines, textBox }: CardContent): number {
  if (lines.length < 2) return height;
  const first = textBox.y + LINE_HEIGHT + PADDING_Y;
  // The last line goes with all that stands under the text.
  const last = PADDING_Y + LINE_HEIGHT + height - textBox.y - textBox.height;
  return Math.max(first, last);
}

/**
 * The beginning of a card, at most `height` high, and the rest. The beginning has one line at least; null
 * where the whole fits, or where there is nothing to cut between.
 */
export function splitCard(content: CardContent, height: number): readonly [CardContent, CardContent] | null {
  const { lines, textBox, parts } = content;
  if (content.height <= height || lines.length < 2) return null;
  // Where all lines would fit and only what stands under them would not, the last line goes on with that.
  const room = Math.floor((height - textBox.y - PADDING_Y) / LINE_HEIGHT);
  const count = Math.min(lines.length - 1, Math.max(1, room));
  const cut = count * LINE_HEIGHT;
  // The picture over the text, and what stands beside its first line.
  const isAtTop = ({ box }: CardPart): boolean => box.y < textBox.y + LINE_HEIGHT;
  const head: CardContent = {
    ...content,
    height: textBox.y + cut + PADDING_Y,
    lines: lines.slice(0, count),
    textBox: { ...textBox, height: cut },
    parts: parts.filter(isAtTop),
  };
  const up = textBox.y + cut - PADDING_Y;
  const rest: CardContent = {
    ...content,
    height: content.height - up,
    lines: lines.slice(count).map((line) => ({ ...line, y: line.y - up })),
    textBox: { ...textBox, y: PADDING_Y, height: textBox.height - cut },
    parts: parts
      .filter((part) => !isAtTop(part))
      .map((part) => ({ ...part, box: { ...part.box, y: part.box.y - up } })),
  };
  return [head, rest];
}

/** A card that is higher than a whole page goes on over pages, cut between two of its lines. */
import { type CardContent, type CardPart, TEXT_STYLES } from '../layout/types.ts';

const LINE_HEIGHT = TEXT_STYLES.card.lineHeight;

/**
 * The beginning of a card, at most `height` high, and the rest. The beginning has one line at least; null
 * where the whole fits, or where there is nothing to cut between.
 */
export function splitCard(content: CardContent, height: number): readonly [CardContent, CardContent] | null {
  const { lines, textBox, parts } = content;
  const padding = textBox.y;
  if (content.height <= height || lines.length < 2) return null;
  // Where all lines would fit and only what stands under them would not, the last line goes on with that.
  const count = Math.min(lines.length - 1, Math.max(1, Math.floor((height - 2 * padding) / LINE_HEIGHT)));
  const cut = count * LINE_HEIGHT;
  const isAtTop = (part: CardPart): boolean => part.kind === 'momentOfTruth';
  const head: CardContent = {
    ...content,
    height: cut + 2 * padding,
    lines: lines.slice(0, count),
    textBox: { ...textBox, height: cut },
    parts: parts.filter(isAtTop),
  };
  const rest: CardContent = {
    ...content,
    height: content.height - cut,
    lines: lines.slice(count).map((line) => ({ ...line, y: line.y - cut })),
    textBox: { ...textBox, height: textBox.height - cut },
    parts: parts
      .filter((part) => !isAtTop(part))
      .map((part) => ({ ...part, box: { ...part.box, y: part.box.y - cut } })),
  };
  return [head, rest];
}

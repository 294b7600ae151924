/** The tags of a card, or of several. */
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { COLORS, type Color, type JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cleanText } from '#shared/document/text.ts';
import { ColorDot } from '../controls/ColorDot.tsx';
import { type Token, TokenPicker } from '../controls/TokenPicker.tsx';

interface TagPickerProps {
  /** A new tag is given to all of them. */
  readonly cards: readonly string[];
  /** Ids of the document's tags. */
  readonly chosen: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

export function TagPicker({ cards, chosen, onChange }: TagPickerProps) {
  const t = useTexts();
  const store = useSessionStore();
  const tags = useSession(({ document }) => document.tags);
  const tokens = inOrder(tags).map(
    ([id, { name, color }]): Token => ({ id, label: name || t('app:unnamed'), mark: <ColorDot color={color} /> }),
  );
  return (
    <TokenPicker
      label={t('app:field.tags')}
      placeholder={t('app:tags.add')}
      chosen={chosen.flatMap((id) => tokens.filter((token) => token.id === id))}
      others={tokens.filter(({ id }) => !chosen.includes(id))}
      onAdd={(id) => onChange([...chosen, id])}
      onRemove={(ids) => onChange(chosen.filter((id) => !ids.has(id)))}
      onCreate={(name) => {
        const { run, document, selection } = store.getState();
        const index = Object.keys(document.tags).length;
        run('tag.add', {
          name: cleanText(name),
          color: leastUsedColor(document),
          index,
          cards: { map: selection.map, cards: [...cards] },
        });
      }}
    />
  );
}

/** The colour that the fewest tags have, so that they can be told apart. */
export function leastUsedColor({ tags }: JourneyDocument): Color {
  const count = (color: Color): number => Object.values(tags).filter((tag) => tag.color === color).length;
  return COLORS.toSorted((a, b) => count(a) - count(b))[0] ?? COLORS[0];
}

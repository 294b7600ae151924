/** Tags and channels of several cards: those that all of them have, and those that only some have. */
import { useTexts } from '#renderer/app/texts.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import type { Card, CardOf } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cleanText } from '#shared/document/text.ts';
import { ColorDot } from '../controls/ColorDot.tsx';
import { type Token, TokenPicker } from '../controls/TokenPicker.tsx';
import { leastUsedColor } from './TagPicker.tsx';

interface CardsTokensProps {
  readonly label: string;
  readonly placeholder: string;
  /** All there are. */
  readonly tokens: readonly Token[];
  /** What each of the cards has. */
  readonly held: readonly (readonly string[])[];
  readonly onSet: (id: string, on: boolean) => void;
  readonly onCreate: (name: string) => void;
}

function CardsTokens({ label, placeholder, tokens, held, onSet, onCreate }: CardsTokensProps) {
  const t = useTexts();
  const countOf = (id: string): number => held.filter((ids) => ids.includes(id)).length;
  const chosen = tokens.flatMap((token) => {
    const count = countOf(token.id);
    if (count === 0) return [];
    const name = token.label;
    return [count === held.length ? token : { ...token, label: t('app:cards.some', { name, count, of: held.length }) }];
  });
  return (
    <TokenPicker
      label={label}
      placeholder={placeholder}
      chosen={chosen}
      // What only some have can be given to all.
      others={tokens.filter(({ id }) => countOf(id) < held.length)}
      onAdd={(id) => onSet(id, true)}
      onRemove={(ids) => {
        for (const id of ids) onSet(id, false);
      }}
      onCreate={onCreate}
    />
  );
}

export function CardsTags({ ids, cards }: { readonly ids: readonly string[]; readonly cards: readonly Card[] }) {
  const t = useTexts();
  const store = useSessionStore();
  const tags = useSession(({ document }) => document.tags);
  const map = useSession(({ selection }) => selection.map);
  return (
    <CardsTokens
      label={t('app:field.tags')}
      placeholder={t('app:tags.add')}
      tokens={inOrder(tags).map(([id, { name, color }]) => ({
        id,
        label: name || t('app:unnamed'),
        mark: <ColorDot color={color} />,
      }))}
      held={cards.map((card) => card.tags ?? [])}
      onSet={(tag, on) => store.getState().run('cards.tag', { map, cards: [...ids], tag, on })}
      onCreate={(name) => {
        const { run, document } = store.getState();
        const index = Object.keys(document.tags).length;
        run('tag.add', {
          name: cleanText(name),
          color: leastUsedColor(document),
          index,
          cards: { map, cards: [...ids] },
        });
      }}
    />
  );
}

interface CardsChannelsProps {
  readonly ids: readonly string[];
  /** Those of the cards that are touchpoints. */
  readonly touchpoints: readonly CardOf<'touchpoint'>[];
}

export function CardsChannels({ ids, touchpoints }: CardsChannelsProps) {
  const t = useTexts();
  const store = useSessionStore();
  const channels = useSession(({ document }) => document.channels);
  const { cards } = useSession(mapInView);
  const map = useSession(({ selection }) => selection.map);
  return (
    <CardsTokens
      label={t('app:field.channels')}
      placeholder={t('app:channels.add')}
      tokens={inOrder(channels).map(([id, { name, icon }]) => ({
        id,
        label: name || t('app:unnamed'),
        mark: <ChannelIcon icon={icon} size={14} />,
      }))}
      held={touchpoints.map((card) => card.channels)}
      onSet={(channel, on) => store.getState().run('cards.channel', { map, cards: [...ids], channel, on })}
      onCreate={(name) => {
        const { run, document } = store.getState();
        const index = Object.keys(document.channels).length;
        const given = ids.filter((id) => cards[id]?.kind === 'touchpoint');
        run('channel.add', { name: cleanText(name), icon: 'other', index, touchpoints: { map, cards: given } });
      }}
    />
  );
}

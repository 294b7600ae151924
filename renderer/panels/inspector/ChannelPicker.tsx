/** The channels of a touchpoint or of a persona: the document's, the usual ones, and new ones. */
import { useMemo } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import { CHANNEL_ICONS, type ChannelIcon as ChannelIconName } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cleanText } from '#shared/document/text.ts';
import { type Token, TokenPicker } from '../controls/TokenPicker.tsx';

interface ChannelPickerProps {
  readonly label: string;
  /** Ids of the document's channels. */
  readonly chosen: readonly string[];
  readonly onChange: (channels: readonly string[]) => void;
  /** Cards that a new channel is given to in the same step; without them `onChange` is told of it. */
  readonly touchpoints?: { readonly map: string; readonly cards: string[] };
}

/** Marks a usual channel that the document does not have yet; no id has a colon. */
const USUAL = 'usual:';

export function ChannelPicker({ label, chosen, onChange, touchpoints }: ChannelPickerProps) {
  const t = useTexts();
  const store = useSessionStore();
  const channels = useSession(({ document }) => document.channels);

  const tokens = useMemo(
    () =>
      inOrder(channels).map(
        ([id, { name, icon }]): Token => ({
          id,
          label: name || t('app:unnamed'),
          mark: <ChannelIcon icon={icon} size={14} />,
        }),
      ),
    [channels, t],
  );
  const usual = useMemo(() => {
    const known = new Set(tokens.map((token) => token.label.toLocaleLowerCase()));
    return CHANNEL_ICONS.filter((icon) => icon !== 'other')
      .map(
        (icon): Token => ({
          id: `${USUAL}${icon}`,
          label: t(`app:channel.${icon}`),
          mark: <ChannelIcon icon={icon} size={14} />,
        }),
      )
      .filter((token) => !known.has(token.label.toLocaleLowerCase()));
  }, [tokens, t]);

  const add = (name: string, icon: ChannelIconName): void => {
    const { run, document } = store.getState();
    const index = Object.keys(document.channels).length;
    if (!run('channel.add', { name, icon, index, ...(touchpoints ? { touchpoints } : {}) }) || touchpoints) return;
    const added = Object.keys(store.getState().document.channels).find((id) => !Object.hasOwn(document.channels, id));
    if (added !== undefined) onChange([...chosen, added]);
  };

  return (
    <TokenPicker
      label={label}
      placeholder={t('app:channels.add')}
      chosen={chosen.flatMap((id) => tokens.filter((token) => token.id === id))}
      others={[...tokens.filter(({ id }) => !chosen.includes(id)), ...usual]}
      onAdd={(id) => {
        const icon = CHANNEL_ICONS.find((name) => id === `${USUAL}${name}`);
        if (icon) add(t(`app:channel.${icon}`), icon);
        else onChange([...chosen, id]);
      }}
      onRemove={(ids) => onChange(chosen.filter((id) => !ids.has(id)))}
      onCreate={(name) => add(cleanText(name), 'other')}
    />
  );
}

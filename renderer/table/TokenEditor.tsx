/** Several of many: channels and tags, in a panel that opens below their cell. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import choiceStyles from '#renderer/panels/controls/Choice.module.css';
import { cls } from '#renderer/panels/controls/cls.ts';
import { ChannelPicker } from '#renderer/panels/inspector/ChannelPicker.tsx';
import { TagPicker } from '#renderer/panels/inspector/TagPicker.tsx';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { CellEditorProps } from './CellEditor.tsx';
import { tokenStep } from './changes.ts';
import styles from './Table.module.css';

export function TokenEditor({ field, card, context, cards, onEnd }: CellEditorProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const store = useSessionStore();
  const map = useSession(({ selection }) => selection.map);
  const title = context.t(`views:field.${field.id}`);
  const isChannels = field.id === 'channels';
  // Of several cards those that the row's own card has: what is added goes to all, what is removed from all.
  const chosen = isChannels ? (card.kind === 'touchpoint' ? card.channels : []) : (card.tags ?? []);

  useEffect(() => panel.current?.querySelector('input')?.focus(), []);

  const onChange = (tokens: readonly string[]): void => {
    const change = (token: string, on: boolean): void => {
      const session = store.getState();
      tokenStep(session, cards, isChannels ? 'channels' : 'tags', token, on)?.run(session);
    };
    for (const token of tokens) if (!chosen.includes(token)) change(token, true);
    for (const token of chosen) if (!tokens.includes(token)) change(token, false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd(event.shiftKey ? 'previous' : 'next');
  };
  const touchpoints = useSession((session) => mapInView(session).cards);

  return (
    <>
      <span ref={anchor} className={styles.anchor} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => isOpen || onEnd('stay')}
        placement="bottom start"
        offset={2}
        className={cls(choiceStyles.popover, styles.tokenPopover)}
      >
        <Dialog aria-label={title} className={cls(styles.tokenPanel)}>
          <div ref={panel} onKeyDownCapture={onKeyDown}>
            {isChannels ? (
              <ChannelPicker
                label={title}
                chosen={chosen}
                onChange={onChange}
                touchpoints={{ map, cards: cards.filter((id) => touchpoints[id]?.kind === 'touchpoint') }}
              />
            ) : (
              <TagPicker cards={cards} chosen={chosen} onChange={onChange} />
            )}
          </div>
        </Dialog>
      </Popover>
    </>
  );
}

/** Edits the name of a map over its tab, which is as wide as the field needs. It writes into the document as one types, as every field does. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { cleanText } from '#shared/document/text.ts';
import styles from './MapTabs.module.css';
import { tabOf } from './tab-drag.ts';

interface MapNameFieldProps {
  readonly map: string;
  /** The element that the tabs stand in, and this field with them. */
  readonly bar: RefObject<HTMLElement | null>;
  /** @param isByKey the focus is still here, and to be handed on. */
  readonly onEnd: (isByKey: boolean) => void;
}

export function MapNameField({ map, bar, onEnd }: MapNameFieldProps) {
  const t = useTexts();
  const store = useSessionStore();
  const field = useRef<HTMLInputElement>(null);
  const name = useSession(({ document }) => document.maps[map]?.name ?? '');
  const [place, setPlace] = useState({ left: 0, width: 0 });

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
    const tab = bar.current && tabOf(bar.current, map);
    if (!bar.current || !tab) return;
    const from = bar.current;
    const cover = (): void => {
      const { left, width } = tab.getBoundingClientRect();
      setPlace({ left: left - from.getBoundingClientRect().left, width });
    };
    cover();
    // The tab bears the name, and grows with it.
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(cover);
    sizes?.observe(tab);
    return () => sizes?.disconnect();
  }, [bar, map]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'F2', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd(true);
  };
  return (
    <input
      ref={field}
      aria-label={t('app:maps.name')}
      className={styles.name}
      style={place}
      value={name}
      maxLength={NAME_LIMIT}
      spellCheck={false}
      onChange={(event) => store.getState().run('map.edit', { map, fields: { name: cleanText(event.target.value) } })}
      onKeyDown={onKeyDown}
      // A window that loses the focus gives it back: the edit goes on.
      onBlur={() => document.hasFocus() && onEnd(false)}
    />
  );
}

/** Edits the name of a map over its tab. It writes into the document as one types, as every field does. */
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

const LEAST_WIDTH = 160;

export function MapNameField({ map, bar, onEnd }: MapNameFieldProps) {
  const t = useTexts();
  const store = useSessionStore();
  const field = useRef<HTMLInputElement>(null);
  const name = useSession(({ document }) => document.maps[map]?.name ?? '');
  const [place, setPlace] = useState({ left: 0, width: LEAST_WIDTH });

  useLayoutEffect(() => {
    const tab = bar.current && tabOf(bar.current, map);
    if (bar.current && tab) {
      const { left, width } = tab.getBoundingClientRect();
      setPlace({ left: left - bar.current.getBoundingClientRect().left, width: Math.max(width, LEAST_WIDTH) });
    }
    field.current?.focus();
    field.current?.select();
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

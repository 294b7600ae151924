/** The panel beside the map: a page about what is selected, every word of which can be changed. */
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useServices, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { beforeFocus, regionProps } from '#renderer/input/regions.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { Selection } from '#shared/document/selection.ts';
import { isThere } from '#shared/history/selection.ts';
import { CardPage } from './CardPage.tsx';
import { CardsPage } from './CardsPage.tsx';
import { CellPage } from './CellPage.tsx';
import styles from './Inspector.module.css';
import { LanePage } from './LanePage.tsx';
import { LinksPage } from './LinksPage.tsx';
import { MapPage } from './MapPage.tsx';
import { PersonaPage } from './PersonaPage.tsx';
import { StagePage } from './StagePage.tsx';

export function Inspector() {
  const t = useTexts();
  const panel = useRef<HTMLElement>(null);
  useRequestedField(panel);
  const { shown, isLate } = useShown();
  useKeptKeys(panel, shown);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
    const isNameDone = key === 'Enter' && !event.shiftKey && target.dataset.field === 'name';
    // An Escape that something in here has used (a list that closed) has done its work.
    const isLeft = key === 'Escape' && !event.defaultPrevented;
    if (!isNameDone && !isLeft) return;
    event.preventDefault();
    canvasControls.focus();
  };

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={t('app:inspector')}
      aria-busy={isLate}
      onKeyDown={onKeyDown}
      {...regionProps('inspector')}
    >
      <SelectedPage shown={shown} />
    </aside>
  );
}

/**
 * Whose page is shown. That of what is selected comes a moment after the map has shown the selection, unless what the
 * page is about has gone, or the keys are about to come here.
 */
function useShown(): { readonly shown: Selection; readonly isLate: boolean } {
  const store = useSessionStore();
  const selected = useSession(({ selection }) => selection);
  const document = useSession((session) => session.document);
  const later = useDeferredValue(selected);
  const [hurried, setHurried] = useState<Selection | null>(null);
  useEffect(() => beforeFocus('inspector', () => flushSync(() => setHurried(store.getState().selection))), [store]);
  const mayBeLate = later.map === selected.map && isThere(document, later) && hurried !== selected;
  const shown = mayBeLate ? later : selected;
  return { shown, isLate: shown !== selected };
}

/** The page of what is selected; another page, with fields of its own, when something else is. */
function SelectedPage({ shown }: { readonly shown: Selection }) {
  const { map, target } = shown;
  const persona = useSession(({ document }) => document.maps[map]?.persona ?? '');
  switch (target.kind) {
    case 'map':
      return <MapPage key={map} map={map} />;
    case 'persona':
      return <PersonaPage key={persona} persona={persona} />;
    case 'stage':
      return <StagePage key={target.stage} stage={target.stage} />;
    case 'lane':
      return <LanePage key={target.lane} lane={target.lane} />;
    case 'cell':
      return <CellPage stage={target.stage} lane={target.lane} />;
    case 'links':
      return <LinksPage key={target.links.join(' ')} links={target.links} />;
    case 'cards': {
      const [card] = target.cards;
      return card !== undefined && target.cards.length === 1 ? (
        <CardPage key={card} id={card} />
      ) : (
        <CardsPage cards={target.cards} />
      );
    }
  }
}

/** When the page that had the keys goes, as an undo in it may bring about, the map has them again, and not nobody. */
function useKeptKeys(panel: RefObject<HTMLElement | null>, shown: Selection): void {
  const hasKeys = useRef(false);
  useEffect(() => {
    const { current } = panel;
    // What is taken away while it has the focus does not tell that it loses it.
    const onFocus = () => {
      hasKeys.current = true;
    };
    const onBlur = () => {
      hasKeys.current = false;
    };
    current?.addEventListener('focusin', onFocus);
    current?.addEventListener('focusout', onBlur);
    return () => {
      current?.removeEventListener('focusin', onFocus);
      current?.removeEventListener('focusout', onBlur);
    };
  }, [panel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another page that takes the keys away.
  useLayoutEffect(() => {
    if (!hasKeys.current || window.document.activeElement !== window.document.body) return;
    hasKeys.current = false;
    canvasControls.focus();
  }, [shown]);
}

/** Gives the focus to the field that a command asked for, as soon as it is there. */
function useRequestedField(panel: RefObject<HTMLElement | null>): void {
  const { window } = useServices();
  // With the page that has the field.
  const request = useDeferredValue(useWindow(({ fieldRequest }) => fieldRequest));
  useEffect(() => {
    if (!request) return;
    const field = panel.current?.querySelector('[data-field="name"]');
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.focus();
      field.select();
    }
    window.getState().fieldShown();
  }, [panel, request, window]);
}

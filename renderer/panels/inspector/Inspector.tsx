/** The panel beside the map: a page about what is selected, every word of which can be changed. */
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useRef } from 'react';
import { useServices, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { useSession } from '#renderer/state/use-session.tsx';
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
      onKeyDown={onKeyDown}
      {...regionProps('inspector')}
    >
      <SelectedPage />
    </aside>
  );
}

/**
 * The page of what is selected; another page, with fields of its own, when something else is. It comes a moment after
 * the map has shown the selection, unless what the page is about has gone.
 */
function SelectedPage() {
  const selected = useSession(({ selection }) => selection);
  const document = useSession((session) => session.document);
  const later = useDeferredValue(selected);
  const { map, target } = later.map === selected.map && isThere(document, later) ? later : selected;
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

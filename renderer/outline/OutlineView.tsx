/** The map as an outline: headings and lists in the order in which it is read, every word of which can be changed. */
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useServices } from '#renderer/app/services.ts';
import { languageTag, useTexts } from '#renderer/app/texts.ts';
import { withCardToggled } from '#renderer/canvas/selecting.ts';
import { attachView } from '#renderer/input/attach-view.ts';
import { gridOf } from '#renderer/input/grid.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { IconButton } from '#renderer/panels/controls/Button.tsx';
import { Segments } from '#renderer/panels/controls/Choice.tsx';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import styles from './Outline.module.css';
import { OutlineSectionView } from './OutlineSectionView.tsx';
import { OutlineContext, type OutlineContextValue } from './outline-context.ts';
import { outlineActions } from './outline-keys.ts';
import { outlineStoreOf } from './outline-state.ts';
import { keyOfTarget, outlineItems, sectionsAround, sectionsOf } from './sections.ts';

export function OutlineView() {
  const map = useSession(({ selection }) => selection.map);
  // Another map has another outline.
  return <MapOutline key={map} map={map} />;
}

function MapOutline({ map: mapId }: { readonly map: string }) {
  const t = useTexts();
  const services = useServices();
  const session = useSessionStore();
  const store = outlineStoreOf(session, mapId);
  const { order, closed, renaming } = useStore(store);
  const name = useSession((state) => mapInView(state).name);
  const stages = useSession((state) => mapInView(state).stages);
  const lanes = useSession((state) => mapInView(state).lanes);
  const grid = useSession((state) => gridOf(mapInView(state)));
  const channels = useSession(({ document }) => document.channels);
  const tags = useSession(({ document }) => document.tags);
  const language = useSession(({ document }) => document.language);
  const spoken = languageTag(useTranslation().i18n);
  const target = useSession(({ selection }) => selection.target);
  const isEditing = useSession(({ editing }) => editing !== null);
  const scroller = useRef<HTMLDivElement>(null);

  const sections = useMemo(() => sectionsOf({ stages, lanes }, grid, order), [stages, lanes, grid, order]);
  const items = useMemo(() => outlineItems(sections, closed), [sections, closed]);
  const key = keyOfTarget(target);
  const isShown = key !== null && items.some((item) => item.key === key);
  // Where nothing is selected, the line that last was is where one comes in; a heading, as cards are selected to have the keys.
  const lastHeading = useRef<string | null>(null);
  const left = items.find((item) => item.key === lastHeading.current) ?? items[0];
  const entrance = isShown ? key : (left?.key ?? null);
  const latest = useRef({ items, entrance });
  useLayoutEffect(() => {
    latest.current = { items, entrance };
    if (isShown && target.kind !== 'cards') lastHeading.current = key;
  });
  const actions = useMemo(
    () => outlineActions({ session, store, handlers: services.handlers, shown: () => latest.current }),
    [session, store, services],
  );
  const context = useMemo(
    (): OutlineContextValue => ({ t, language: spoken, actions, names: { channels, tags } }),
    [t, spoken, actions, channels, tags],
  );

  const [focusRequests, setFocusRequests] = useState(0);

  useEffect(
    () =>
      attachView(services, {
        reveal: () => showSelected(scroller.current),
        focus: () => setFocusRequests((count) => count + 1),
        rename: (renamed) => store.setState({ renaming: keyOfTarget(renamed) }),
      }),
    [services, store],
  );

  // What is selected elsewhere is opened up to.
  useLayoutEffect(() => {
    const around = sectionsAround(mapInView(session.getState()), target, order);
    const state = store.getState();
    if (!around.some((section) => state.closed.has(section))) return;
    store.setState({ closed: new Set([...state.closed].filter((section) => !around.includes(section))) });
  }, [session, store, target, order]);

  useFocus(scroller, [entrance, isEditing, renaming, items], isEditing || renaming !== null, focusRequests);
  useScroll(scroller, store, key);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || isField(event.target)) return;
    if (actions.key(event, services.bridge.platform)) event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const card = event.button === 0 && !isField(event.target) ? cardAt(event.target) : null;
    if (card === null) return;
    const { select, selection } = session.getState();
    const isMany = event.shiftKey || event.ctrlKey || event.metaKey;
    select(isMany ? withCardToggled(selection.target, card) : { kind: 'cards', cards: [card] });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const card = isField(event.target) ? null : cardAt(event.target);
    if (card !== null) session.getState().startEditing(card);
  };

  return (
    <section className={styles.outline} aria-label={t('views:outline')} {...regionProps('canvas')}>
      <div className={styles.toolbar} role="toolbar" aria-label={t('views:outline.tools')}>
        <Segments
          label={t('views:outline.order')}
          options={[
            { value: 'stages', label: t('views:outline.byStage') },
            { value: 'lanes', label: t('views:outline.byLane') },
          ]}
          value={order}
          onChange={(chosen) => chosen && store.setState({ order: chosen })}
        />
        <IconButton label={t('views:outline.openAll')} onPress={() => store.setState({ closed: new Set() })}>
          <ChevronsUpDown aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton
          label={t('views:outline.closeAll')}
          onPress={() => store.setState({ closed: new Set(sections.map((section) => section.key)) })}
        >
          <ChevronsDownUp aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <p className={styles.hint}>{t('views:outline.hint')}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the lines in it have the roles; this hears their keys. */}
      <div
        ref={scroller}
        className={styles.scroller}
        lang={language}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onDoubleClick={onDoubleClick}
      >
        <article
          className={styles.page}
          aria-label={t('views:outline.name', { name: name.trim() || t('app:unnamed') })}
        >
          {sections.length === 0 ? <p className={styles.nothing}>{t('views:outline.empty')}</p> : null}
          <OutlineContext value={context}>
            {sections.map((section) => (
              <OutlineSectionView
                key={section.key}
                section={section}
                level={2}
                closed={closed}
                renaming={renaming}
                entrance={entrance}
              />
            ))}
          </OutlineContext>
        </article>
      </div>
    </section>
  );
}

const isField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null;

function cardAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
}

const lineWithKeys = (scroller: HTMLElement | null): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>('[data-key][tabindex="0"]') ?? null;

function showSelected(scroller: HTMLElement | null): void {
  // jsdom cannot scroll.
  lineWithKeys(scroller)?.scrollIntoView?.({ block: 'nearest' });
}

/** The focus is in the line with the keys, wherever that goes; only who has it elsewhere in the window keeps it. */
function useFocus(
  scroller: React.RefObject<HTMLElement | null>,
  when: readonly unknown[],
  isInField: boolean,
  requests: number,
): void {
  const answered = useRef(requests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the line, or its element, may be another one.
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current || isInField) return;
    const isAsked = answered.current !== requests;
    answered.current = requests;
    const { activeElement } = document;
    const isFree = !activeElement || activeElement === document.body || current.contains(activeElement);
    if (isAsked || isFree) lineWithKeys(current)?.focus({ preventScroll: true });
  }, [...when, isInField, requests]);
}

/** What is selected is brought into sight; who comes back from another view finds the outline where it was. */
function useScroll(
  scroller: React.RefObject<HTMLElement | null>,
  store: ReturnType<typeof outlineStoreOf>,
  key: string | null,
): void {
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    current.scrollTop = store.getState().top;
    return () => store.setState({ top: current.scrollTop });
  }, [scroller, store]);
  useLayoutEffect(() => {
    if (key !== null) showSelected(scroller.current);
  }, [scroller, key]);
}

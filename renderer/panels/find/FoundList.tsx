/** What was found, map by map. Each leads to its place and leaves the keys in the list, to go on from there. */
import { memo, useEffect, useRef } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { selectOwner } from '#renderer/input/go-to.ts';
import { useSessionStore } from '#renderer/state/use-session.tsx';
import { excerptOf, type Match } from '#shared/analysis/search.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { cls } from '../controls/cls.ts';
import styles from './FindPanel.module.css';
import { groupMatches, placeName } from './groups.ts';

/** As many as anybody goes through in a list; the keys go through all. */
const LISTED = 200;
/** How much of a text is shown on either side of what was found, in characters. */
const REACH = 28;

interface FoundListProps {
  readonly matches: readonly Match[];
  /** Index of the match one is at. */
  readonly current: number | null;
}

export const FoundList = memo(function FoundList({ matches, current }: FoundListProps) {
  const t = useTexts();
  const { find } = useServices();
  const store = useSessionStore();
  const list = useRef<HTMLDivElement>(null);
  const { document } = store.getState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one that is current is another one.
  useEffect(() => {
    // jsdom cannot scroll.
    list.current?.querySelector('[data-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  if (matches.length === 0) return null;
  const goTo = (index: number): void => {
    const match = matches[index];
    if (!match) return;
    find.setState({ index, replaced: null });
    selectOwner(store.getState(), match.place.owner);
  };
  const more = matches.length - LISTED;
  return (
    <>
      <ListBox aria-label={t('app:find.results')} className={cls(styles.results)} onAction={(key) => goTo(Number(key))}>
        {groupMatches(matches.slice(0, LISTED)).map(({ map, found }) => (
          <ListBoxSection key={map ?? 'document'} id={map ?? 'document'}>
            <Header className={cls(styles.group)}>{groupName(document, map, t)}</Header>
            {found.map(({ match, index }) => (
              <FoundItem
                key={index}
                id={index}
                match={match}
                place={placeName(document, match.place, t)}
                isCurrent={index === current}
              />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {more > 0 ? <p className={styles.more}>{t('app:find.more', { count: more })}</p> : null}
    </>
  );
});

function groupName(document: JourneyDocument, map: string | null, t: Translate): string {
  if (map === null) return t('app:document');
  return document.maps[map]?.name.trim() || t('app:unnamed');
}

interface FoundItemProps {
  readonly id: number;
  readonly match: Match;
  readonly place: string;
  readonly isCurrent: boolean;
}

function FoundItem({ id, match, place, isCurrent }: FoundItemProps) {
  const { before, match: text, after } = excerptOf(match, REACH);
  return (
    <ListBoxItem
      id={id}
      textValue={`${before}${text}${after}, ${place}`}
      className={cls(styles.result, isCurrent && styles.current)}
      {...(isCurrent ? { 'data-current': '' } : {})}
    >
      <bdi>
        {before}
        <mark>{text}</mark>
        {after}
      </bdi>
      <span className={styles.place}>{place}</span>
    </ListBoxItem>
  );
}

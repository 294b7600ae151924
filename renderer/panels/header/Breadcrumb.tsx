/** Where one is: document ▸ map ▸ stage of what is selected. Each opens a menu of where else one can go. */
import { Check, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTexts } from '#renderer/app/texts.ts';
import { goTo } from '#renderer/input/go-to.ts';
import { mapInView, stageIdOfSelection } from '#renderer/state/selectors.ts';
import { useSession, useSessionPart, useSessionStore } from '#renderer/state/use-session.tsx';
import type { TextOwner } from '#shared/analysis/places.ts';
import { inOrder } from '#shared/document/order.ts';
import { stagesInReadingOrder } from '#shared/document/stages.ts';
import choiceStyles from '../controls/Choice.module.css';
import { cls } from '../controls/cls.ts';
import styles from './Breadcrumb.module.css';

const CURRENT = { 'aria-current': 'page' } as const;

export function Breadcrumb() {
  const t = useTexts();
  const title = useSession(({ document }) => document.title);
  const map = useSession(({ selection }) => selection.map);
  const mapName = useSession((session) => mapInView(session).name);
  const stage = useSession(stageIdOfSelection);
  const stageName = useSession((session) => (stage === null ? null : (mapInView(session).stages[stage]?.name ?? '')));
  const persona = useSession((session) => mapInView(session).persona);
  const personas = useSessionPart(({ document }) =>
    inOrder(document.personas).map(([id, { name }]): Place => ({ id, name, owner: { kind: 'persona', persona: id } })),
  );
  const maps = useSessionPart(({ document }) =>
    inOrder(document.maps).map(([id, each]): Place => {
      const name = [document.personas[each.persona]?.name, each.name].filter(Boolean).join(' · ');
      return { id, name, owner: { kind: 'map', map: id } };
    }),
  );
  const stages = useSessionPart((session) =>
    stagesInReadingOrder(mapInView(session).stages).map(([id, { name, parent }]): Place => {
      return { id, name, isSub: parent !== undefined, owner: { kind: 'stage', map: session.selection.map, stage: id } };
    }),
  );
  return (
    <nav aria-label={t('app:breadcrumb')} className={styles.breadcrumb}>
      <ol>
        <Crumb places={personas} here={persona} menu={t('app:breadcrumb.personas')}>
          {title || t('app:unnamed')}
        </Crumb>
        <Crumb places={maps} here={map} menu={t('app:maps')} isCurrent={stage === null} isHeading>
          {mapName || t('app:unnamed')}
        </Crumb>
        {stages.length === 0 ? null : (
          <Crumb places={stages} here={stage} menu={t('app:palette.group.stage')} isCurrent={stage !== null}>
            {stageName === null ? (
              <span className={styles.open}>{t('app:breadcrumb.stage')}</span>
            ) : (
              stageName || t('app:unnamed')
            )}
          </Crumb>
        )}
      </ol>
    </nav>
  );
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly owner: TextOwner;
  /** Stands below the one before. */
  readonly isSub?: boolean;
}

interface CrumbProps {
  readonly places: readonly Place[];
  /** The id of the place one is at; null for none of them. */
  readonly here: string | null;
  /** The name of the menu. */
  readonly menu: string;
  readonly isCurrent?: boolean;
  readonly isHeading?: boolean;
  readonly children: ReactNode;
}

function Crumb({ places, here, menu, isCurrent = false, isHeading = false, children }: CrumbProps) {
  const t = useTexts();
  const store = useSessionStore();
  const [isOpen, setOpen] = useState(false);
  const go = (id: string): void => {
    const place = places.find((each) => each.id === id);
    // First the menu is gone: closing, it would take the focus back.
    flushSync(() => setOpen(false));
    if (place) goTo(store.getState(), place.owner);
  };
  const trigger = (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={cls(styles.crumb)}>{children}</Button>
      <Popover className={cls(choiceStyles.popover)} offset={4}>
        <Menu
          aria-label={menu}
          className={cls(choiceStyles.list)}
          selectionMode="single"
          selectedKeys={here === null ? [] : [here]}
          onAction={(id) => go(String(id))}
        >
          {places.map(({ id, name, isSub }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name || t('app:unnamed')}
              className={cls(choiceStyles.option, isSub && styles.sub)}
            >
              {name || t('app:unnamed')}
              {id === here ? <Check aria-hidden size={14} strokeWidth={2} className={choiceStyles.check} /> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
  return (
    <li {...(isCurrent ? CURRENT : {})}>
      <ChevronRight aria-hidden size={14} strokeWidth={1.5} className={styles.arrow} />
      {isHeading ? <h1>{trigger}</h1> : trigger}
    </li>
  );
}

/** A stage or a lane of the outline, with its cells and what stands in them. */
import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { memo } from 'react';
import { isolated } from '#renderer/app/texts.ts';
import { cls } from '#renderer/panels/controls/cls.ts';
import { TextSetting } from '#renderer/panels/controls/TextSetting.tsx';
import { isFound } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import colorStyles from '#renderer/views/color.module.css';
import { NAME_LIMIT } from '#shared/document/model.ts';
import styles from './Outline.module.css';
import { OutlineCard } from './OutlineCard.tsx';
import { useOutline } from './outline-context.ts';
import { keyOfTarget, type OutlineCell, type OutlineSection } from './sections.ts';

interface SectionProps {
  readonly section: OutlineSection;
  /** 2 for what stands on top. */
  readonly level: 2 | 3;
  readonly closed: ReadonlySet<string>;
  /** Key of the section whose name is edited. */
  readonly renaming: string | null;
  /** Key of the line that Tab comes to. */
  readonly entrance: string | null;
}

export const OutlineSectionView = memo(function OutlineSectionView(props: SectionProps) {
  const { section, level, closed, renaming, entrance } = props;
  const { t, actions } = useOutline();
  const isSelected = useSession(({ selection }) => keyOfTarget(selection.target) === section.key);
  const found = useSession((session) => isFound(session, section.target));
  const isClosed = closed.has(section.key);
  const Heading = level === 2 ? 'h2' : 'h3';
  const Chevron = isClosed ? ChevronRight : ChevronDown;
  const name = section.name.trim() || t('app:unnamed');
  return (
    <section className={styles.section} data-level={level}>
      <div className={styles.head}>
        <Heading className={styles.heading}>
          {renaming === section.key ? (
            <SectionName section={section} />
          ) : (
            <button
              type="button"
              aria-expanded={!isClosed}
              aria-current={isSelected ? true : undefined}
              tabIndex={entrance === section.key ? 0 : -1}
              className={styles.toggle}
              data-key={section.key}
              data-selected={isSelected}
              data-found={found}
              onClick={() => actions.toggle(section)}
            >
              <Chevron aria-hidden size={16} strokeWidth={2} className={styles.chevron} />
              {section.color === null ? null : (
                <span aria-hidden className={`${colorStyles.color} ${styles.color}`} data-color={section.color} />
              )}
              <bdi>{name}</bdi>
            </button>
          )}
        </Heading>
        <span className={styles.about}>
          {section.about === '' ? null : <bdi>{section.about}</bdi>}
          <span>{t('app:count.cards', { count: section.count })}</span>
        </span>
      </div>
      {isClosed ? null : (
        <>
          {section.cells.map((cell) => (
            <OutlineCellView
              key={cell.key}
              cell={cell}
              section={name}
              level={level}
              isEntrance={entrance === cell.key}
            />
          ))}
          {section.sections.map((each) => (
            <OutlineSectionView
              key={each.key}
              section={each}
              level={3}
              closed={closed}
              renaming={renaming}
              entrance={entrance}
            />
          ))}
        </>
      )}
    </section>
  );
});

function SectionName({ section }: { readonly section: OutlineSection }) {
  const { t, actions } = useOutline();
  const store = useSessionStore();
  const { target } = section;
  const write = (name: string): boolean => {
    const { run, selection } = store.getState();
    return target.kind === 'stage'
      ? run('stage.edit', { map: selection.map, stage: target.stage, fields: { name } })
      : run('lane.edit', { map: selection.map, lane: target.lane, fields: { name } });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field in it has the role; this hears how one leaves it.
    <div
      ref={focusField}
      className={styles.rename}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'F2', 'Tab'].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        actions.endRenaming();
      }}
      onBlur={() => document.hasFocus() && actions.endRenaming()}
    >
      <TextSetting
        look="title"
        label={t(target.kind === 'stage' ? 'views:outline.rename.stage' : 'views:outline.rename.lane')}
        value={section.name}
        limit={NAME_LIMIT}
        onChange={write}
      />
    </div>
  );
}

/** Gives the keys to the field in an element that has just come, with its text selected. */
function focusField(element: HTMLElement | null): void {
  const field = element?.querySelector('input');
  field?.focus();
  field?.select();
}

interface CellProps {
  readonly cell: OutlineCell;
  /** The name of the section. */
  readonly section: string;
  readonly level: 2 | 3;
  readonly isEntrance: boolean;
}

const OutlineCellView = memo(function OutlineCellView({ cell, section, level, isEntrance }: CellProps) {
  const { t, actions } = useOutline();
  const isSelected = useSession(({ selection }) => keyOfTarget(selection.target) === cell.key);
  const Heading = level === 2 ? 'h3' : 'h4';
  const name = cell.name.trim() || t('app:unnamed');
  const { stage, lane, cards } = cell;
  return (
    <div className={cls(styles.cell, cards.length === 0 && styles.bare)}>
      <div className={styles.cellHead}>
        <Heading className={styles.cellName}>
          <bdi>{name}</bdi>
        </Heading>
        <button
          type="button"
          aria-label={t('views:outline.add', { place: `${isolated(section)}, ${isolated(name)}` })}
          aria-current={isSelected ? true : undefined}
          tabIndex={isEntrance ? 0 : -1}
          className={styles.add}
          data-key={cell.key}
          data-selected={isSelected}
          onClick={() => actions.newCard({ stage, lane, index: cards.length })}
        >
          <Plus aria-hidden size={14} strokeWidth={1.75} />
        </button>
      </div>
      {cards.length > 0 ? (
        <ul className={styles.list}>
          {cards.map((id) => (
            <OutlineCard key={id} id={id} />
          ))}
        </ul>
      ) : null}
    </div>
  );
});

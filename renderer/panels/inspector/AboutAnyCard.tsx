/** What any card has: how sure the team is of it, tags, notes, and where it stands. */
import { useTexts } from '#renderer/app/texts.ts';
import { cardLanes, gridOf } from '#renderer/input/grid.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ASSUMPTIONS, type Assumption, TEXT_LIMIT } from '#shared/document/model.ts';
import { Choice } from '../controls/Choice.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import { AssumptionMark } from './AssumptionMark.tsx';
import type { CardSectionProps } from './CardPage.tsx';
import { Section } from './Page.tsx';
import { TagPicker } from './TagPicker.tsx';

export function AboutAnyCard({ id, card, edit }: CardSectionProps) {
  const t = useTexts();
  return (
    <>
      <Section>
        <Choice<Assumption | 'none'>
          label={t('app:field.assumption')}
          options={[
            { value: 'none', label: t('app:notSaid'), mark: <AssumptionMark level={null} /> },
            ...ASSUMPTIONS.map((value) => ({
              value,
              label: t(`app:assumption.${value}`),
              mark: <AssumptionMark level={value} />,
            })),
          ]}
          value={card.assumption ?? 'none'}
          onChange={(assumption) => edit({ assumption: assumption === 'none' ? null : assumption })}
        />
        <TagPicker chosen={card.tags ?? []} onChange={(tags) => edit({ tags: [...tags] })} cards={[id]} />
        <TextSetting
          multiline
          label={t('app:field.notes')}
          value={card.notes ?? ''}
          limit={TEXT_LIMIT}
          onChange={(notes) => edit({ notes })}
        />
      </Section>
      <PlaceSection id={id} stage={card.stage} lane={card.lane} />
    </>
  );
}

/** The cell the card stands in: the way to move it without dragging, also into a lane of another kind. */
function PlaceSection({ id, stage, lane }: { readonly id: string; readonly stage: string; readonly lane: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const stages = useSession((session) => mapInView(session).stages);
  const lanes = useSession((session) => mapInView(session).lanes);
  const grid = useSession((session) => gridOf(mapInView(session)));
  const moveTo = (cell: { stage: string; lane: string }): void => {
    const { run, selection } = store.getState();
    run('card.move', { map: selection.map, cards: [id], ...cell, index: grid.cardsIn(cell.stage, cell.lane).length });
  };
  return (
    <Section title={t('app:section.place')}>
      <Choice
        label={t('app:field.stage')}
        options={grid.stages.map((value) => ({ value, label: stages[value]?.name || t('app:unnamed') }))}
        value={stage}
        onChange={(chosen) => moveTo({ stage: chosen, lane })}
      />
      <Choice
        label={t('app:field.lane')}
        options={cardLanes(grid).map(({ id: value }) => ({ value, label: lanes[value]?.name || t('app:unnamed') }))}
        value={lane}
        onChange={(chosen) => moveTo({ stage, lane: chosen })}
      />
    </Section>
  );
}

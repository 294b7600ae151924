/** What any card has: who answers for it, how sure the team is of it, how it looks, what it leads to, where it stands. */
import { useTexts } from '#renderer/app/texts.ts';
import { gridOf, lanesFor } from '#renderer/input/grid.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { TEXT_LIMIT } from '#shared/document/model.ts';
import { Choice } from '../controls/Choice.tsx';
import { Fold } from '../controls/Fold.tsx';
import { NumberSetting } from '../controls/NumberSetting.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import { ArrowFields } from './ArrowFields.tsx';
import { AssumptionChoice } from './AssumptionChoice.tsx';
import type { CardSectionProps } from './CardPage.tsx';
import { CommandButton } from './CommandButton.tsx';
import { JourneyFields } from './JourneyFields.tsx';
import { LookFields } from './LookFields.tsx';
import { OwnerField } from './OwnerField.tsx';
import { Section } from './Page.tsx';
import { PictureFields } from './PictureFields.tsx';
import { TagPicker } from './TagPicker.tsx';
import { WebLinks } from './WebLinks.tsx';

export function AboutAnyCard({ id, card, edit }: CardSectionProps) {
  const t = useTexts();
  const store = useSessionStore();
  const { color, icon, links, journey, picture } = card;
  const pages = links?.length ?? 0;
  return (
    <>
      <Section>
        {card.kind === 'owner' ? null : <OwnerField owner={card.owner ?? ''} onChange={(owner) => edit({ owner })} />}
        <AssumptionChoice assumption={card.assumption} onChange={(assumption) => edit({ assumption })} />
        <TagPicker chosen={card.tags ?? []} onChange={(tags) => edit({ tags: [...tags] })} cards={[id]} />
        <TextSetting
          multiline
          label={t('app:field.notes')}
          value={card.notes ?? ''}
          limit={TEXT_LIMIT}
          onChange={(notes) => edit({ notes })}
        />
      </Section>
      <ArrowFields card={id} />
      <Fold title={t('app:section.look')} isOpen={color !== undefined || icon !== undefined}>
        <LookFields color={color ?? null} icon={icon ?? null} edit={edit} />
      </Fold>
      <Fold title={t('app:section.picture')} isOpen={picture !== undefined || card.kind === 'image'}>
        <PictureFields
          picture={picture}
          onPicture={(image) => {
            const { run, selection } = store.getState();
            return run('card.picture', { map: selection.map, card: id, image });
          }}
          onAlternative={(alternative) => edit({ picture: { alternative } })}
        />
      </Fold>
      <Fold
        title={t('app:section.web')}
        isOpen={pages > 0 || journey !== undefined}
        {...(pages > 0 ? { line: String(pages) } : {})}
      >
        <WebLinks links={links ?? []} onChange={(changed) => edit({ links: changed })} />
        <JourneyFields card={id} journey={journey} onChange={(changed) => edit({ journey: changed })} />
      </Fold>
      <PlaceSection id={id} stage={card.stage} lane={card.lane} span={card.span ?? 1} edit={edit} />
    </>
  );
}

interface PlaceSectionProps extends Pick<CardSectionProps, 'id' | 'edit'> {
  readonly stage: string;
  readonly lane: string;
  readonly span: number;
}

/** The cell the card stands in: the way to move it without dragging, also into a lane of another kind. */
function PlaceSection({ id, stage, lane, span, edit }: PlaceSectionProps) {
  const t = useTexts();
  const store = useSessionStore();
  const stages = useSession((session) => mapInView(session).stages);
  const lanes = useSession((session) => mapInView(session).lanes);
  const grid = useSession((session) => gridOf(mapInView(session)));
  const reach = grid.stages.length - grid.stages.indexOf(stage);
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
        options={lanesFor(grid, [{ lane }]).map((value) => ({ value, label: lanes[value]?.name || t('app:unnamed') }))}
        value={lane}
        onChange={(chosen) => moveTo({ stage, lane: chosen })}
      />
      {reach > 1 ? (
        <NumberSetting
          label={t('app:field.span')}
          value={Math.min(span, reach)}
          min={1}
          max={reach}
          step={1}
          onChange={(columns) => edit({ span: columns === null || columns < 2 ? null : columns })}
        />
      ) : null}
      <div>
        <CommandButton command="edit.splitStage" />
      </div>
    </Section>
  );
}

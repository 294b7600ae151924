/** Which maps, stages and lanes go into an export, and whether what is internal does. */
import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { ExportChoice } from '#shared/formats/exports.ts';
import { Check } from '../../controls/Check.tsx';
import { cls } from '../../controls/cls.ts';
import styles from './ExportDialog.module.css';

interface ContentChoiceProps {
  readonly document: JourneyDocument;
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

type Hidden = 'hiddenStages' | 'hiddenLanes';

export function ContentChoice({ document, choice, onChange }: ContentChoiceProps) {
  const t = useTexts();
  const maps = inOrder(document.maps).map(([id, map]) => ({
    id,
    map,
    name: [document.personas[map.persona]?.name, map.name].filter(Boolean).join(' · ') || t('app:unnamed'),
  }));
  const chosen = maps.filter(({ id }) => choice.maps.includes(id));

  const toggleMap = (id: string, isSelected: boolean): void =>
    onChange({ ...choice, maps: isSelected ? [...choice.maps, id] : choice.maps.filter((map) => map !== id) });
  const toggle = (what: Hidden, map: string, id: string, isSelected: boolean): void => {
    const others = (choice[what][map] ?? []).filter((each) => each !== id);
    onChange({ ...choice, [what]: { ...choice[what], [map]: isSelected ? others : [...others, id] } });
  };
  const checks = (
    what: Hidden,
    map: string,
    label: string,
    record: JourneyDocument['maps'][string]['stages' | 'lanes'],
  ) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this list is.
    <div role="group" aria-label={label} className={styles.checks}>
      {inOrder<{ readonly order: string; readonly name: string }>(record).map(([id, { name }]) => (
        <Check
          key={id}
          label={name || t('app:unnamed')}
          isSelected={!choice[what][map]?.includes(id)}
          onChange={(isSelected) => toggle(what, map, id, isSelected)}
        />
      ))}
    </div>
  );

  return (
    <>
      {maps.length > 1 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this list is.
        <div role="group" aria-label={t('export:maps')} className={styles.checks}>
          <span aria-hidden className={styles.label}>
            {t('export:maps')}
          </span>
          {maps.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              isSelected={choice.maps.includes(id)}
              onChange={(isSelected) => toggleMap(id, isSelected)}
            />
          ))}
        </div>
      ) : null}
      <Disclosure>
        <Heading level={4}>
          <Button slot="trigger" className={cls(styles.disclose)}>
            <ChevronRight aria-hidden size={14} strokeWidth={1.5} />
            {t('export:parts')}
          </Button>
        </Heading>
        <DisclosurePanel>
          <div className={styles.parts}>
            {chosen.map(({ id, map, name }) => (
              <div key={id} className={styles.parts}>
                {chosen.length > 1 ? <span className={styles.label}>{name}</span> : null}
                {checks('hiddenStages', id, t('export:stagesOf', { name }), map.stages)}
                {checks('hiddenLanes', id, t('export:lanesOf', { name }), map.lanes)}
              </div>
            ))}
          </div>
        </DisclosurePanel>
      </Disclosure>
      <Check
        label={t('export:share')}
        about={t('export:share.about')}
        isSelected={!choice.internal}
        onChange={(isShared) => onChange({ ...choice, internal: !isShared })}
      />
    </>
  );
}

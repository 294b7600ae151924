/** What the curve of an emotions lane shows. */
import { useTexts } from '#renderer/app/texts.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { CURVE_MARKS, type Curve, SCORE_SOURCES } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { Check } from '../controls/Check.tsx';
import { Segments } from '../controls/Choice.tsx';
import fieldStyles from '../controls/field.module.css';
import { Section } from './Page.tsx';

interface CurveSectionProps {
  readonly curve: Curve;
  readonly edit: (curve: NonNullable<DocumentCommandArgs<'lane.edit'>['fields']['curve']>) => void;
}

export function CurveSection({ curve, edit }: CurveSectionProps) {
  const t = useTexts();
  const maps = useSession(({ document }) => document.maps);
  const own = useSession(({ selection }) => selection.map);
  const others = inOrder(maps).filter(([id]) => id !== own);
  const shown = curve.others ?? [];
  return (
    <Section title={t('app:section.curve')}>
      <Segments
        label={t('app:curve.marks')}
        options={CURVE_MARKS.map((value) => ({ value, label: t(`app:curve.marks.${value}`) }))}
        value={curve.marks ?? 'faces'}
        onChange={(marks) => edit({ marks: marks === 'faces' ? null : marks })}
      />
      <Segments
        label={t('app:curve.source')}
        options={[
          { value: 'both', label: t('app:curve.source.both') },
          ...SCORE_SOURCES.map((value) => ({ value, label: t(`app:curve.source.${value}`) })),
        ]}
        value={curve.source ?? 'both'}
        onChange={(source) => edit({ source: SCORE_SOURCES.find((known) => known === source) ?? null })}
      />
      <Check
        label={t('app:curve.words')}
        isSelected={!curve.wordless}
        onChange={(hasWords) => edit({ wordless: !hasWords })}
      />
      {others.length > 0 ? (
        <fieldset className={fieldStyles.fieldset}>
          <legend className={fieldStyles.label}>{t('app:curve.others')}</legend>
          {others.map(([id, { name }]) => (
            <Check
              key={id}
              label={name || t('app:unnamed')}
              isSelected={shown.includes(id)}
              onChange={(isShown) => edit({ others: isShown ? [...shown, id] : shown.filter((map) => map !== id) })}
            />
          ))}
        </fieldset>
      ) : null}
    </Section>
  );
}

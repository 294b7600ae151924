/** A score that was measured, beside the team's own: how much, of how many, with what. */
import { useTexts } from '#renderer/app/texts.ts';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { type MeasuredScore, NAME_LIMIT, SCORE_MAX, SCORE_MIN, SCORE_STEP } from '#shared/document/model.ts';
import { Fold } from '../controls/Fold.tsx';
import { NumberSetting } from '../controls/NumberSetting.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import rowStyles from './Rows.module.css';

interface MeasuredFieldsProps {
  readonly measured: MeasuredScore | undefined;
  /** Null takes the measurement away. */
  readonly onChange: (measured: DocumentCommandArgs<'emotion.edit'>['fields']['measured']) => boolean;
}

/**
 * What goes with a score can be written once there is one. Its fields are there before: Tab, which takes the score,
 * would pass over fields that come with it.
 */
export function MeasuredFields({ measured, onChange }: MeasuredFieldsProps) {
  const t = useTexts();
  return (
    <Fold title={t('app:measured.title')} isOpen={measured !== undefined}>
      <div className={rowStyles.two}>
        <NumberSetting
          label={t('app:measured.score')}
          value={measured?.score}
          min={SCORE_MIN}
          max={SCORE_MAX}
          step={SCORE_STEP}
          isSigned
          onChange={(score) => onChange(score === null ? null : { score })}
        />
        <NumberSetting
          label={t('app:measured.sample')}
          value={measured?.sample}
          min={1}
          step={1}
          isReadOnly={measured === undefined}
          onChange={(sample) => onChange({ sample })}
        />
      </div>
      <TextSetting
        label={t('app:field.measuredBy')}
        placeholder={t('app:measured.example')}
        value={measured?.from ?? ''}
        limit={NAME_LIMIT}
        isReadOnly={measured === undefined}
        onChange={(from) => onChange({ from })}
      />
      {measured ? null : <p className={rowStyles.hint}>{t('app:measured.hint')}</p>}
    </Fold>
  );
}

/** How the customer feels at a touchpoint: five faces, half steps between them, and the score in words. */
import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { Button, Group, Input, NumberField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { ScoreFace } from '#renderer/views/ScoreFace.tsx';
import { SCORE_MAX, SCORE_MIN, SCORE_STEP } from '#shared/document/model.ts';
import { scoreLevel } from '#shared/scene/score-level.ts';
import { cls } from '../controls/cls.ts';
import fieldStyles from '../controls/field.module.css';
import styles from './EmotionField.module.css';

const FACES = [-2, -1, 0, 1, 2] as const;

const SCORES = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2] as const;
type Score = (typeof SCORES)[number];
type ScoreName = '-2' | '-1.5' | '-1' | '-0.5' | '0' | '+0.5' | '+1' | '+1.5' | '+2';

/** A score as the locales name it: with its sign. */
const scoreName = (score: Score): ScoreName => `${score > 0 ? '+' : ''}${score}` as ScoreName;

interface EmotionFieldProps {
  readonly score: number | undefined;
  /** Several touchpoints have different scores. */
  readonly isMixed?: boolean;
  /** Null takes the score away: the curve then has a gap. */
  readonly onChange: (score: number | null) => void;
}

export function EmotionField({ score, isMixed = false, onChange }: EmotionFieldProps) {
  const t = useTexts();
  const id = useId();
  const known = SCORES.find((value) => value === score);
  const face = known === undefined ? undefined : FACES.find((value) => scoreLevel(value) === scoreLevel(known));
  return (
    <div className={fieldStyles.setting}>
      <span className={fieldStyles.row}>
        <span id={id} className={fieldStyles.label}>
          {t('app:field.emotion')}
        </span>
        <span className={fieldStyles.value}>
          {known !== undefined ? t(`app:score.${scoreName(known)}`) : t(isMixed ? 'app:mixed' : 'app:score.none')}
        </span>
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className={cls(styles.faces)}
        selectionMode="single"
        selectedKeys={face === undefined ? [] : [String(face)]}
        onSelectionChange={(keys) => onChange(FACES.find((value) => keys.has(String(value))) ?? null)}
      >
        {FACES.map((value) => (
          <ToggleButton
            key={value}
            id={String(value)}
            className={cls(styles.face)}
            data-level={scoreLevel(value)}
            aria-label={t(`app:score.${scoreName(value)}`)}
          >
            <ScoreFace score={value} size={20} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <NumberField
        aria-label={t('app:field.score')}
        className={cls(styles.stepper)}
        value={score ?? Number.NaN}
        minValue={SCORE_MIN}
        maxValue={SCORE_MAX}
        step={SCORE_STEP}
        formatOptions={{ signDisplay: 'exceptZero' }}
        onChange={(value) => onChange(Number.isNaN(value) ? null : value)}
      >
        <Group className={cls(styles.group)}>
          <Button slot="decrement" className={cls(styles.step)} aria-label={t('app:score.down')}>
            <Minus aria-hidden size={14} strokeWidth={1.5} />
          </Button>
          <Input className={cls(styles.number)} placeholder="–" data-own-undo="" />
          <Button slot="increment" className={cls(styles.step)} aria-label={t('app:score.up')}>
            <Plus aria-hidden size={14} strokeWidth={1.5} />
          </Button>
        </Group>
        <span className={styles.hint}>{t('app:score.hint')}</span>
      </NumberField>
    </div>
  );
}

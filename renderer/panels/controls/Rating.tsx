/** A rating from 1 to 5: pips that fill up, with the number in words beside them. */
import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { cls } from './cls.ts';
import fieldStyles from './field.module.css';
import styles from './Rating.module.css';

const VALUES = [1, 2, 3, 4, 5] as const;
export type RatingValue = (typeof VALUES)[number];

interface RatingProps {
  readonly label: string;
  readonly value: number | undefined;
  /** Several things have different ratings. */
  readonly isMixed?: boolean;
  /** Null takes the rating back. */
  readonly onChange: (value: RatingValue | null) => void;
  readonly words: (value: RatingValue) => string;
  /** The colour of the pips: severity is a bad thing, impact and effort are not. */
  readonly tone: 'bad' | 'accent';
}

export function Rating({ label, value, isMixed = false, onChange, words, tone }: RatingProps) {
  const t = useTexts();
  const id = useId();
  const chosen = VALUES.find((rating) => rating === value);
  return (
    <div className={fieldStyles.setting}>
      <span className={fieldStyles.row}>
        <span id={id} className={fieldStyles.label}>
          {label}
        </span>
        <span className={fieldStyles.value}>
          {chosen !== undefined ? words(chosen) : isMixed ? t('app:mixed') : ''}
        </span>
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className={cls(styles.pips)}
        data-tone={tone}
        selectionMode="single"
        selectedKeys={chosen === undefined ? [] : [String(chosen)]}
        onSelectionChange={(keys) => onChange(VALUES.find((rating) => keys.has(String(rating))) ?? null)}
      >
        {VALUES.map((rating) => (
          <ToggleButton
            key={rating}
            id={String(rating)}
            className={cls(styles.pip)}
            aria-label={`${rating}: ${words(rating)}`}
            data-filled={chosen !== undefined && rating <= chosen}
          >
            {rating}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

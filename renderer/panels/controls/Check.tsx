/** Yes or no. */
import { Check as CheckMark, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './Check.module.css';
import { cls } from './cls.ts';

interface CheckProps {
  readonly label: string;
  /** Says more, below the label. */
  readonly about?: string;
  readonly isSelected: boolean;
  /** Some are and some are not. */
  readonly isMixed?: boolean;
  /** Stands before the label, and says nothing that the label does not say. */
  readonly mark?: ReactNode;
  readonly onChange: (isSelected: boolean) => void;
}

export function Check({ label, about, isSelected, isMixed = false, mark, onChange }: CheckProps) {
  return (
    <Checkbox className={cls(styles.check)} isSelected={isSelected} isIndeterminate={isMixed} onChange={onChange}>
      <span className={cls(styles.box)}>
        {isMixed ? (
          <Minus aria-hidden size={12} strokeWidth={3} />
        ) : (
          <CheckMark aria-hidden size={12} strokeWidth={3} />
        )}
      </span>
      {mark}
      <span>
        {label}
        {about === undefined ? null : <span className={cls(styles.about)}>{about}</span>}
      </span>
    </Checkbox>
  );
}

/** Yes or no. */
import { Check as CheckMark } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import styles from './Check.module.css';
import { cls } from './cls.ts';

interface CheckProps {
  readonly label: string;
  /** Says more, below the label. */
  readonly about?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function Check({ label, about, isSelected, onChange }: CheckProps) {
  return (
    <Checkbox className={cls(styles.check)} isSelected={isSelected} onChange={onChange}>
      <span className={cls(styles.box)}>
        <CheckMark aria-hidden size={12} strokeWidth={3} />
      </span>
      <span>
        {label}
        {about === undefined ? null : <span className={cls(styles.about)}>{about}</span>}
      </span>
    </Checkbox>
  );
}

/** The app's mark. The name stands beside it. */
import icon from '#assets/icons/icon-small.svg';

interface MarkProps {
  /** Width and height in px. */
  readonly size: number;
}

export function Mark({ size }: MarkProps) {
  return <img src={icon} alt="" width={size} height={size} />;
}

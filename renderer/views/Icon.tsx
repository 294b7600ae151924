/** An icon made of plain shapes: the picture that the icon's component draws, for a fraction of its work and its elements. */
import { type CSSProperties, memo } from 'react';
import { wholeIcon } from '#shared/scene/icon-path.ts';
import { ICON_SIZE, type Icon as Shapes } from '#shared/scene/icons.ts';

interface IconProps {
  readonly shapes: Shapes;
  /** Width and height in px. */
  readonly size: number;
  /** How much of its square is cut off on each side, in units of the square. */
  readonly crop?: number;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

/** Never alone: what it stands for is written beside it, or told by what stands around it. */
export const Icon = memo(function Icon({ shapes, size, crop = 0, className, style }: IconProps) {
  const side = ICON_SIZE - 2 * crop;
  return (
    <svg
      aria-hidden
      className={className}
      style={style}
      width={size}
      height={size}
      viewBox={`${crop} ${crop} ${side} ${side}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={wholeIcon(shapes)} />
    </svg>
  );
});

/** Text as the layout broke it: every line stands where it was put, and is never broken again. */
import { Fragment, memo } from 'react';
import type { TextLine, TextStyle } from '#shared/layout/types.ts';
import styles from './map.module.css';
import { boxCss, TEXT_CSS } from './style.ts';
import { textBlocks } from './text-blocks.ts';

interface TextLinesProps {
  readonly lines: readonly TextLine[];
  readonly style: TextStyle;
  readonly className?: string | undefined;
}

export const TextLines = memo(function TextLines({ lines, style, className }: TextLinesProps) {
  if (lines.length === 0) return null;
  return (
    <div className={className} style={TEXT_CSS[style]}>
      {textBlocks(lines, style).map(({ text, box, direction }) => (
        // Blocks with a space between, so that text that is copied or read out keeps its words apart.
        <Fragment key={`${box.x} ${box.y}`}>
          <div className={styles.lines} dir={direction} style={boxCss(box)}>
            {text}
          </div>{' '}
        </Fragment>
      ))}
    </div>
  );
});

/**
 * A card: its text as laid out, what it carries below, and a bar in the colour of its kind. Hundreds of them come and
 * go while one pans and zooms: as few elements as can be, and none but the card itself a layer to the browser.
 */
import { type CSSProperties, memo } from 'react';
import { type CardContent, type CardPart, CHIP, SEVERITY_PIP } from '#shared/layout/types.ts';
import { CHANNEL_SHAPES, NOTES, STAR } from '#shared/scene/icons.ts';
import { scoreLevel } from '#shared/scene/score-level.ts';
import styles from './CardView.module.css';
import colors from './color.module.css';
import { createFlow } from './flow.ts';
import { Icon } from './Icon.tsx';
import { TEXT_CSS } from './style.ts';
import { textBlocks } from './text-blocks.ts';

interface CardViewProps {
  readonly content: CardContent;
  /** The text is being edited: the editor stands where the lines would. */
  readonly withoutText?: boolean;
  /** What stands around the card tells all of it to screen readers. */
  readonly isTold?: boolean;
}

export const CardView = memo(function CardView({ content, withoutText = false, isTold = false }: CardViewProps) {
  const { kind, width, height, lines, parts } = content;
  const place = createFlow();
  return (
    <div className={styles.card} data-kind={kind} style={{ width, height }} aria-hidden={isTold || undefined}>
      {withoutText
        ? null
        : textBlocks(lines, 'card').map(({ text, box, direction }) => (
            <div key={box.y} className={styles.text} dir={direction} style={{ ...TEXT_CSS.card, ...place(box) }}>
              {text}
            </div>
          ))}
      {parts.map((part) => (
        <Part key={keyOf(part)} part={part} style={{ ...TEXT_CSS.meta, ...place(part.box) }} />
      ))}
    </div>
  );
});

function keyOf(part: CardPart): string {
  if (part.kind === 'channel') return `channel ${part.channel}`;
  if (part.kind === 'tag') return `tag ${part.tag}`;
  return part.kind === 'label' ? `label ${part.label}` : part.kind;
}

const CHIP_CSS: CSSProperties = { paddingInline: CHIP.padding, lineHeight: `${CHIP.height}px` };

/** What stands before the text of a chip, in the middle of its height. */
const leadCss = (size: number): CSSProperties => ({
  width: size,
  height: size,
  marginTop: (CHIP.height - size) / 2,
  marginRight: CHIP.iconGap,
});
const ICON_CSS = leadCss(CHIP.icon);
const DOT_CSS = leadCss(CHIP.dot);

interface PartProps {
  readonly part: CardPart;
  /** Its place in the card. */
  readonly style: CSSProperties;
}

function Part({ part, style }: PartProps) {
  switch (part.kind) {
    case 'channel':
      return (
        <div className={`${styles.part} ${styles.chip}`} style={{ ...style, ...CHIP_CSS }}>
          <Icon shapes={CHANNEL_SHAPES[part.icon]} size={CHIP.icon} className={styles.lead} style={ICON_CSS} />
          <bdi>{part.text}</bdi>
        </div>
      );
    case 'label':
      return part.label === 'frequency' ? (
        <div className={styles.part} style={style}>
          {part.text}
        </div>
      ) : (
        <div className={`${styles.part} ${styles.chip}`} style={{ ...style, ...CHIP_CSS }}>
          {part.text}
        </div>
      );
    case 'tag':
      return (
        <div
          className={`${colors.color} ${styles.part} ${styles.tag}`}
          data-color={part.color}
          style={{ ...style, ...CHIP_CSS }}
        >
          <span className={`${styles.lead} ${styles.dot}`} style={DOT_CSS} />
          <bdi>{part.text}</bdi>
        </div>
      );
    case 'severity':
      return <SeverityPips value={part.value} style={style} />;
    case 'score':
      return (
        <div
          className={`${styles.part} ${styles.score}`}
          data-level={scoreLevel(part.value)}
          style={{ ...style, fontWeight: 500 }}
        >
          {part.text}
        </div>
      );
    case 'momentOfTruth':
      return <Icon shapes={STAR} size={part.box.width} className={styles.moment} style={style} />;
    case 'notes':
      return <Icon shapes={NOTES} size={part.box.width} className={styles.notes} style={style} />;
  }
}

/** Filled pips count the severity, so that it needs no colour to be read. */
function SeverityPips({ value, style }: { readonly value: number; readonly style: CSSProperties }) {
  return (
    <svg aria-hidden className={styles.severity} style={style}>
      <path className={styles.filled} d={PIPS.slice(0, value).join('')} />
      <path className={styles.empty} d={PIPS.slice(value).join('')} />
    </svg>
  );
}

/** The outline of each pip. */
const PIPS = Array.from({ length: SEVERITY_PIP.count }, (_, index) => {
  const { width, height, gap } = SEVERITY_PIP;
  const radius = 1.5;
  const [across, down] = [width - 1 - 2 * radius, height - 1 - 2 * radius];
  const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x * radius} ${y * radius}`;
  const start = `M${index * (width + gap) + 0.5 + radius} 0.5`;
  return `${start}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`;
});

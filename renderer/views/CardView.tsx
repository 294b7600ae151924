/** A card: its text as laid out, what it carries below, and a bar in the colour of its kind. */
import { NotebookText, Star } from 'lucide-react';
import { memo } from 'react';
import { type CardContent, type CardPart, CHIP, SEVERITY_PIP } from '#shared/layout/types.ts';
import { scoreLevel } from '#shared/scene/score-level.ts';
import styles from './CardView.module.css';
import { ChannelIcon } from './ChannelIcon.tsx';
import colors from './color.module.css';
import { boxCss, TEXT_CSS } from './style.ts';
import { TextLines } from './TextLines.tsx';

interface CardViewProps {
  readonly content: CardContent;
  /** The text is being edited: the editor stands where the lines would. */
  readonly withoutText?: boolean;
}

export const CardView = memo(function CardView({ content, withoutText = false }: CardViewProps) {
  return (
    <div className={styles.card} data-kind={content.kind} style={{ width: content.width, height: content.height }}>
      {withoutText ? null : <TextLines className={styles.text} lines={content.lines} style="card" />}
      {content.parts.map((part) => (
        <div key={keyOf(part)} className={styles.part} style={{ ...boxCss(part.box), ...TEXT_CSS.meta }}>
          <Part part={part} />
        </div>
      ))}
    </div>
  );
});

function keyOf(part: CardPart): string {
  if (part.kind === 'channel') return `channel ${part.channel}`;
  if (part.kind === 'tag') return `tag ${part.tag}`;
  return part.kind === 'label' ? `label ${part.label}` : part.kind;
}

const CHIP_CSS = {
  paddingInline: CHIP.padding,
  gap: CHIP.iconGap,
  height: CHIP.height,
  lineHeight: `${CHIP.height}px`,
};

function Part({ part }: { readonly part: CardPart }) {
  switch (part.kind) {
    case 'channel':
      return (
        <span className={styles.chip} style={CHIP_CSS}>
          <ChannelIcon icon={part.icon} size={CHIP.icon} />
          <bdi>{part.text}</bdi>
        </span>
      );
    case 'label':
      return part.label === 'frequency' ? (
        <span className={styles.plain}>{part.text}</span>
      ) : (
        <span className={styles.chip} style={CHIP_CSS}>
          {part.text}
        </span>
      );
    case 'tag':
      return (
        <span className={`${colors.color} ${styles.tag}`} data-color={part.color} style={CHIP_CSS}>
          <span className={styles.dot} style={{ width: CHIP.dot, height: CHIP.dot }} />
          <bdi>{part.text}</bdi>
        </span>
      );
    case 'severity':
      return <SeverityPips value={part.value} />;
    case 'score':
      return (
        <span className={styles.score} data-level={scoreLevel(part.value)}>
          {part.text}
        </span>
      );
    case 'momentOfTruth':
      return <Star aria-hidden className={styles.moment} size={part.box.width} />;
    case 'notes':
      return <NotebookText aria-hidden className={styles.notes} size={part.box.width} strokeWidth={1.75} />;
  }
}

const PIPS = Array.from({ length: SEVERITY_PIP.count }, (_, index) => index);

/** Filled pips count the severity, so that it needs no colour to be read. */
function SeverityPips({ value }: { readonly value: number }) {
  const { count, width, height, gap } = SEVERITY_PIP;
  return (
    <svg aria-hidden className={styles.severity} width={count * (width + gap) - gap} height={height}>
      {PIPS.map((index) => (
        <rect
          key={index}
          x={index * (width + gap) + 0.5}
          y={0.5}
          width={width - 1}
          height={height - 1}
          rx={1.5}
          data-filled={index < value}
        />
      ))}
    </svg>
  );
}

/**
 * A card: its text as laid out, what it carries below, and a bar in the colour of its kind. Hundreds of them come and
 * go while one pans and zooms: as few elements as can be, and none but the card itself a layer to the browser.
 */
import { type CSSProperties, memo, useContext } from 'react';
import {
  type CardContent,
  type CardPart,
  CHIP,
  GAUGE,
  PLAIN_LABELS,
  SEVERITY_PIP,
  type TextStyle,
} from '#shared/layout/types.ts';
import { CARD_SHAPES, REFERENCE_SHAPES } from '#shared/scene/card-icons.ts';
import { CHANNEL_SHAPES, NOTES, STAR } from '#shared/scene/icons.ts';
import { scoreLevel } from '#shared/scene/score-level.ts';
import styles from './CardView.module.css';
import colors from './color.module.css';
import { createFlow } from './flow.ts';
import { Icon } from './Icon.tsx';
import { addressOf, ImagesContext } from './images.ts';
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
  const { kind, color, width, height, lines, parts } = content;
  const place = createFlow();
  return (
    <div
      className={color ? `${colors.color} ${styles.card}` : styles.card}
      data-kind={kind}
      data-color={color ?? undefined}
      style={{ width, height }}
      aria-hidden={isTold || undefined}
    >
      {withoutText
        ? null
        : textBlocks(lines, 'card').map(({ text, box, direction }) => (
            <div key={box.y} className={styles.text} dir={direction} style={{ ...TEXT_CSS.card, ...place(box) }}>
              {text}
            </div>
          ))}
      {parts.map((part) => (
        <Part key={keyOf(part)} part={part} style={{ ...TEXT_CSS[styleOf(part)], ...place(part.box) }} />
      ))}
    </div>
  );
});

function keyOf(part: CardPart): string {
  if (part.kind === 'channel') return `channel ${part.channel}`;
  if (part.kind === 'tag') return `tag ${part.tag}`;
  if (part.kind === 'reference') {
    if (part.reference === 'arrow') return `arrow ${part.link}`;
    return `${part.reference} ${part.reference === 'webLink' ? part.url : ''}`;
  }
  return part.kind === 'label' ? `label ${part.label}` : part.kind;
}

const styleOf = ({ kind }: CardPart): TextStyle => (kind === 'figure' ? 'figure' : 'meta');

const CHIP_CSS: CSSProperties = { paddingInline: CHIP.padding, lineHeight: `${CHIP.height}px` };

/** Of a chip with several lines, the further ones begin under the text of the first, not under what stands before it. */
function chipCss(text: string, lead: number): CSSProperties {
  if (!text.includes('\n')) return CHIP_CSS;
  const indent = lead + CHIP.iconGap;
  return { ...CHIP_CSS, paddingLeft: CHIP.padding + indent, textIndent: -indent };
}

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
        <div
          className={part.color ? `${colors.color} ${styles.part} ${styles.chip}` : `${styles.part} ${styles.chip}`}
          data-color={part.color ?? undefined}
          style={{ ...style, ...chipCss(part.text, CHIP.icon) }}
        >
          <Icon shapes={CHANNEL_SHAPES[part.icon]} size={CHIP.icon} className={styles.lead} style={ICON_CSS} />
          <bdi>{part.text}</bdi>
        </div>
      );
    case 'label':
      return PLAIN_LABELS.has(part.label) ? (
        <div className={styles.part} style={style}>
          {part.text}
        </div>
      ) : (
        <div className={`${styles.part} ${styles.chip}`} style={{ ...style, ...CHIP_CSS }}>
          {part.text}
        </div>
      );
    case 'reference':
      return (
        <div className={`${styles.part} ${styles.reference}`} style={{ ...style, ...chipCss(part.text, CHIP.icon) }}>
          <Icon shapes={REFERENCE_SHAPES[part.reference]} size={CHIP.icon} className={styles.lead} style={ICON_CSS} />
          <bdi>{part.text}</bdi>
        </div>
      );
    case 'icon':
      return <Icon shapes={CARD_SHAPES[part.icon]} size={part.box.width} className={styles.icon} style={style} />;
    case 'picture':
      return <CardPicture image={part.image} alternative={part.alternative} style={style} />;
    case 'figure':
      return (
        <div className={`${styles.part} ${styles.figure}`} style={style}>
          {part.text}
        </div>
      );
    case 'gauge':
      return <Gauge {...part} style={style} />;
    case 'tag':
      return (
        <div
          className={`${colors.color} ${styles.part} ${styles.tag}`}
          data-color={part.color}
          style={{ ...style, ...chipCss(part.text, CHIP.dot) }}
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

interface CardPictureProps {
  readonly image: string;
  readonly alternative: string;
  readonly style: CSSProperties;
}

/** What reaches over its box is cut. Until the document has the picture, its place stays empty. */
function CardPicture({ image, alternative, style }: CardPictureProps) {
  const found = useContext(ImagesContext)[image];
  if (!found) return <div className={styles.picture} style={style} />;
  return <img className={styles.picture} style={style} src={addressOf(found)} alt={alternative} draggable={false} />;
}

type GaugeProps = Extract<CardPart, { kind: 'gauge' }> & { readonly style: CSSProperties };

/** How far a value is on the way to its target; the numbers stand above and below. */
function Gauge({ box, value, target, style }: GaugeProps) {
  const { height, tick, tickHeight } = GAUGE;
  const y = (tickHeight - height) / 2;
  const radius = height / 2;
  return (
    <svg aria-hidden className={styles.gauge} style={style}>
      <rect className={styles.scale} width={box.width} height={height} y={y} rx={radius} />
      <rect className={styles.value} width={Math.max(height, value * box.width)} height={height} y={y} rx={radius} />
      <rect
        className={styles.target}
        x={Math.min(target * box.width, box.width) - tick}
        width={tick}
        height={tickHeight}
      />
    </svg>
  );
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

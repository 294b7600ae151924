/** What the cells of a row show. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ColorDot } from '#renderer/panels/controls/ColorDot.tsx';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import colorStyles from '#renderer/views/color.module.css';
import { ScoreFace } from '#renderer/views/ScoreFace.tsx';
import type { Card } from '#shared/document/model.ts';
import type { FieldContext, TableField } from './fields.ts';
import styles from './Table.module.css';

interface CellContentProps {
  readonly field: TableField;
  readonly card: Card;
  readonly context: FieldContext;
}

export function CellContent({ field, card, context }: CellContentProps): ReactNode {
  const words = field.words(card, context);
  const { t } = context;
  switch (field.id) {
    case 'text':
      return words.trim() === '' ? (
        <span className={styles.empty}>{t('canvas:card.empty')}</span>
      ) : (
        <bdi className={styles.lines}>{words}</bdi>
      );
    case 'kind':
      return (
        <span className={styles.marked} data-kind={card.kind}>
          <span aria-hidden className={styles.kindMark} />
          <span className={styles.line}>{words}</span>
        </span>
      );
    case 'stage': {
      const color = context.stages[card.stage]?.color ?? 'slate';
      return (
        <span className={styles.marked}>
          <span aria-hidden className={`${colorStyles.color} ${styles.stageMark}`} data-color={color} />
          <bdi className={styles.line}>{words}</bdi>
        </span>
      );
    }
    case 'channels':
      return card.kind === 'touchpoint' ? (
        <Tokens
          ids={card.channels}
          record={context.channels}
          unnamed={t('app:unnamed')}
          mark={({ icon }) => <ChannelIcon icon={icon} size={12} />}
        />
      ) : null;
    case 'tags':
      return (
        <Tokens
          ids={card.tags ?? []}
          record={context.tags}
          unnamed={t('app:unnamed')}
          mark={({ color }) => <ColorDot color={color} />}
        />
      );
    case 'score': {
      const score = card.kind === 'touchpoint' ? card.emotion?.score : undefined;
      return score === undefined ? null : (
        <span className={styles.marked}>
          <ScoreFace score={score} size={16} />
          <span className={styles.number}>{words}</span>
        </span>
      );
    }
    case 'severity':
    case 'impact':
    case 'effort':
      return words === '' ? null : <Pips value={Number(words)} tone={field.id === 'severity' ? 'bad' : 'accent'} />;
    case 'momentOfTruth':
      return words === '' ? null : (
        <span className={styles.marked}>
          <Check aria-hidden size={14} strokeWidth={2} />
          {words}
        </span>
      );
    case 'value':
    case 'target':
      return <span className={styles.number}>{words}</span>;
    default:
      return <bdi className={field.control === 'text' ? styles.lines : styles.line}>{words}</bdi>;
  }
}

interface TokensProps<Entity extends { readonly name: string }> {
  readonly ids: readonly string[];
  readonly record: Readonly<Record<string, Entity>>;
  readonly unnamed: string;
  readonly mark: (entity: Entity) => ReactNode;
}

/** Names with their marks, and commas for who hears them. */
function Tokens<Entity extends { readonly name: string }>({ ids, record, unnamed, mark }: TokensProps<Entity>) {
  return (
    <span className={styles.tokens}>
      {ids.map((id, index) => {
        const entity = record[id];
        return entity ? (
          <span key={id} className={styles.token}>
            {mark(entity)}
            <bdi>{entity.name.trim() || unnamed}</bdi>
            {index < ids.length - 1 ? <span className={styles.heard}>, </span> : null}
          </span>
        ) : null;
      })}
    </span>
  );
}

/** A rating from 1 to 5: the number, and as many of five bars filled. */
function Pips({ value, tone }: { readonly value: number; readonly tone: 'bad' | 'accent' }) {
  return (
    <span className={styles.marked}>
      <span className={styles.number}>{value}</span>
      <span aria-hidden className={styles.pips} data-tone={tone}>
        {[1, 2, 3, 4, 5].map((pip) => (
          <span key={pip} data-filled={pip <= value} />
        ))}
      </span>
    </span>
  );
}

/** What differs between two states of a document, as the cells of its tables: for a person to look at. */
import type { JourneyDocument } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import type { Translate } from '../../i18n/translator.ts';
import { CARD_COLUMNS, type CardEntry, type CellWriter, cardEntries, documentLabels, rowId } from './card-cells.ts';
import type { ColumnKey } from './headers.ts';
import { PERSONA_COLUMNS } from './persona-cells.ts';
import { textOf } from './types.ts';

/** One cell that becomes different. Its title is `formats:table.<field>`. */
export interface TableChange {
  readonly kind: 'edited' | 'added' | 'deleted';
  readonly of:
    | { readonly kind: 'card'; readonly map: string; readonly card: string }
    | { readonly kind: 'persona'; readonly persona: string };
  /** What a person knows the card by: its text before, or its new one. */
  readonly name: string;
  /** For a card that is added or deleted: its text. */
  readonly field: ColumnKey;
  readonly before: string;
  readonly after: string;
}

/** The place in a cell changes for every card below one that moved; only a move within a cell is told. */
export function tableChanges(before: JourneyDocument, after: JourneyDocument, t: Translate): TableChange[] {
  return [...cardChanges(before, after, t), ...personaChanges(before, after, t)];
}

function cardChanges(before: JourneyDocument, after: JourneyDocument, t: Translate): TableChange[] {
  const [was, is] = [documentLabels(before), documentLabels(after)];
  const old = new Map(cardEntries(before).map((entry) => [rowId(entry), entry]));
  const changes: TableChange[] = [];
  for (const entry of cardEntries(after)) {
    const earlier = old.get(rowId(entry));
    old.delete(rowId(entry));
    const of = { kind: 'card', map: entry.map, card: entry.id } as const;
    if (earlier === undefined) {
      changes.push({ kind: 'added', of, name: entry.card.text, field: 'text', before: '', after: entry.card.text });
      continue;
    }
    if (earlier.card === entry.card) continue;
    const cells = differences(earlier, entry, { labels: was, t }, { labels: is, t });
    for (const cell of cells) changes.push({ kind: 'edited', of, name: earlier.card.text, ...cell });
  }
  for (const { map, id, card } of old.values()) {
    const of = { kind: 'card', map, card: id } as const;
    changes.push({ kind: 'deleted', of, name: card.text, field: 'text', before: card.text, after: '' });
  }
  return changes;
}

function differences(
  earlier: CardEntry,
  entry: CardEntry,
  was: CellWriter,
  is: CellWriter,
): Pick<TableChange, 'field' | 'before' | 'after'>[] {
  const staysInCell = earlier.card.stage === entry.card.stage && earlier.card.lane === entry.card.lane;
  const isMoved = staysInCell && earlier.card.order !== entry.card.order;
  return CARD_COLUMNS.flatMap(({ key, value }) => {
    if (key === 'order' && !isMoved) return [];
    const [before, after] = [textOf(value(earlier, was)), textOf(value(entry, is))];
    return before === after ? [] : [{ field: key, before, after }];
  });
}

function personaChanges(before: JourneyDocument, after: JourneyDocument, t: Translate): TableChange[] {
  const [was, is] = [documentLabels(before), documentLabels(after)];
  return inOrder(after.personas).flatMap(([id, persona]) => {
    const earlier = before.personas[id];
    if (earlier === undefined || earlier === persona) return [];
    return PERSONA_COLUMNS.flatMap(({ key, value }): TableChange[] => {
      const old = textOf(value([id, earlier], { labels: was, t }));
      const now = textOf(value([id, persona], { labels: is, t }));
      if (old === now) return [];
      const of = { kind: 'persona', persona: id } as const;
      return [{ kind: 'edited', of, name: earlier.name, field: key, before: old, after: now }];
    });
  });
}

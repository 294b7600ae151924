/** What the edit of a cell does to the document: one step, for one card or for all that are selected. */
import { movesTo } from '#renderer/input/moving.ts';
import { moveStep, type Step, step } from '#renderer/input/steps.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import type { TableStep } from '#shared/commands/table.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { type FieldId, fieldOf } from './fields.ts';

type CardFields = DocumentCommandArgs<'cards.edit'>['fields'];

/** What a cell was given; null takes away what it said. */
export type CellValue = string | number | boolean | null;

/** The cards among these that have the field. */
export function cardsWithField(map: JourneyMap, cards: readonly string[], field: FieldId): readonly string[] {
  const { has } = fieldOf(field);
  return cards.filter((id) => {
    const card = map.cards[id];
    return card !== undefined && has(card.kind);
  });
}

/**
 * The step that gives a value to a field of these cards, or null when there is none. Channels and tags are only
 * taken away here, all of them: they are given one by one (`tokenStep`).
 */
export function changeStep(session: Session, cards: readonly string[], field: FieldId, value: CellValue): Step | null {
  const map = mapInView(session);
  const changed = cardsWithField(map, cards, field);
  const [only] = changed;
  if (only === undefined) return null;
  const { map: id } = session.selection;
  switch (field) {
    case 'kind':
      // It follows from the lane.
      return null;
    case 'stage':
    case 'lane':
      return typeof value === 'string' ? moveStep(id, movesTo(map, changed, { [field]: value })) : null;
    case 'score': {
      const score = value === null ? null : Number(value);
      return changed.length === 1
        ? step('emotion.edit', { map: id, card: only, fields: { score } })
        : step('emotion.score', { map: id, cards: [...changed], score });
    }
    case 'feeling':
    case 'thought': {
      const fields = { [field]: textOrNull(value) };
      if (changed.length === 1) return step('emotion.edit', { map: id, card: only, fields });
      return inOneStep(
        changed.flatMap((card): TableStep[] => {
          const each: TableStep = { command: 'emotion.edit', args: { map: id, card, fields } };
          return session.isEnabled('emotion.edit', each.args) ? [each] : [];
        }),
      );
    }
    default: {
      const fields: CardFields = { [field]: fieldValue(field, value) };
      return changed.length === 1
        ? step('card.edit', { map: id, card: only, fields })
        : step('cards.edit', { map: id, cards: [...changed], fields });
    }
  }
}

function fieldValue(field: FieldId, value: CellValue): CellValue | readonly string[] {
  // What every card of the kind has is never missing, only empty.
  if (field === 'text') return value ?? '';
  if (field === 'channels') return [];
  if (field === 'severity' || field === 'impact' || field === 'effort') return value === null ? null : Number(value);
  return typeof value === 'string' ? textOrNull(value) : value;
}

function textOrNull(value: CellValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function inOneStep(steps: readonly TableStep[]): Step | null {
  return steps.length === 0 ? null : step('table.update', { steps: [...steps] });
}

/** Gives a channel or a tag to all of these cards that can have it, or takes it from them. */
export function tokenStep(
  session: Session,
  cards: readonly string[],
  field: 'channels' | 'tags',
  token: string,
  on: boolean,
): Step | null {
  const changed = [...cardsWithField(mapInView(session), cards, field)];
  if (changed.length === 0) return null;
  const { map } = session.selection;
  return field === 'tags'
    ? step('cards.tag', { map, cards: changed, tag: token, on })
    : step('cards.channel', { map, cards: changed, channel: token, on });
}

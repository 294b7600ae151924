/** What the app commands do to stages: the document command that fits what is selected, or null where none does. */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { siblingStages } from '#shared/document/stages.ts';
import { type Step, type StepWords, step } from './steps.ts';

/** The stage that is selected, or that holds what is selected. */
function stageOf(session: Session): string | undefined {
  const { target } = session.selection;
  if (target.kind === 'stage' || target.kind === 'cell') return target.stage;
  return target.kind === 'cards' ? mapInView(session).cards[target.cards.at(-1) ?? '']?.stage : undefined;
}

/** The stages beside a stage, among those of its own parent, itself included. */
function siblingsOf(session: Session, stage: string | undefined): readonly string[] {
  const { stages } = mapInView(session);
  return siblingStages(stages, stages[stage ?? '']?.parent).map(([id]) => id);
}

/**
 * A stage before or after the one that is selected, or that holds what is selected; else at that end. Beside a
 * sub-stage it is a sub-stage, too.
 */
export function newStage(session: Session, side: 'before' | 'after', words: StepWords): Step {
  const beside = stageOf(session);
  const siblings = siblingsOf(session, beside);
  const parent = mapInView(session).stages[beside ?? '']?.parent;
  const at = siblings.indexOf(beside ?? '');
  const end = side === 'before' ? 0 : siblings.length;
  const index = at < 0 ? end : at + (side === 'before' ? 0 : 1);
  const { map } = session.selection;
  return parent === undefined
    ? step('stage.add', { map, index, name: words.newStage() })
    : step('stage.add', { map, index, parent, name: words.subStage(siblings.length + 1) });
}

/**
 * One more sub-stage, after the one that is selected or at the end of the selected stage. A stage without any is
 * divided: then it has two.
 */
export function newSubStage(session: Session, words: StepWords): Step | null {
  const { map, target } = session.selection;
  const { stages } = mapInView(session);
  const stage = target.kind === 'stage' ? stages[target.stage] : undefined;
  if (target.kind !== 'stage' || !stage) return null;
  if (stage.parent !== undefined) return newStage(session, 'after', words);
  const parts = siblingStages(stages, target.stage).length;
  return parts === 0
    ? step('stage.divide', { map, stage: target.stage, names: [words.subStage(1), words.subStage(2)] })
    : step('stage.add', { map, parent: target.stage, index: parts, name: words.subStage(parts + 1) });
}

/** Makes one stage of the selected one and the one after it. */
export function merging(session: Session): Step | null {
  const { map, target } = session.selection;
  if (target.kind !== 'stage') return null;
  const { stages } = mapInView(session);
  const siblings = siblingsOf(session, target.stage);
  const next = siblings[siblings.indexOf(target.stage) + 1];
  if (next === undefined) return null;
  const name = [stages[target.stage]?.name, stages[next]?.name].filter(Boolean).join(' / ');
  return step('stage.merge', { map, stages: [target.stage, next], name: name.slice(0, NAME_LIMIT) });
}

/** Gives the selected cards, all of one stage, a stage of their own after it. */
export function splitting(session: Session, words: StepWords): Step | null {
  const { map, target } = session.selection;
  if (target.kind !== 'cards') return null;
  const { cards } = mapInView(session);
  const [stage, ...others] = new Set(target.cards.map((id) => cards[id]?.stage));
  if (stage === undefined || others.length > 0) return null;
  return step('stage.split', { map, stage, cards: [...target.cards], name: words.newStage() });
}

/** Takes the sub-stages of the selected stage, or of the one that the selected sub-stage belongs to, away again. */
export function gathering(session: Session): Step | null {
  const { map, target } = session.selection;
  if (target.kind !== 'stage') return null;
  return step('stage.gather', { map, stage: mapInView(session).stages[target.stage]?.parent ?? target.stage });
}

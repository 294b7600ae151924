/** What an edited table brings back: many changes that are one step for who made them. */
import { type Draft, produce } from 'immer';
import { z } from 'zod';
import { Id, type JourneyDocument } from '../document/model.ts';
import { addCard, deleteCards, editCard, moveCards } from './card.ts';
import { addChannel } from './channel.ts';
import { type CommandContext, type DocumentCommand, defineCommand } from './command.ts';
import { editEmotion } from './emotion.ts';
import { find } from './entities.ts';
import { isSame } from './json.ts';
import { addLane } from './lane.ts';
import { editPersona } from './persona.ts';
import { addStage } from './stage.ts';
import { addTag } from './tag.ts';

/** An addition names the id it makes, because later steps of the same table mean it. */
const Step = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('channel.add'), id: Id, args: addChannel.args }),
  z.strictObject({ command: z.literal('tag.add'), id: Id, args: addTag.args }),
  z.strictObject({ command: z.literal('stage.add'), id: Id, args: addStage.args }),
  z.strictObject({ command: z.literal('lane.add'), id: Id, args: addLane.args }),
  z.strictObject({ command: z.literal('card.add'), id: Id, args: addCard.args }),
  z.strictObject({ command: z.literal('card.move'), args: moveCards.args }),
  z.strictObject({ command: z.literal('card.edit'), args: editCard.args }),
  z.strictObject({ command: z.literal('emotion.edit'), args: editEmotion.args }),
  z.strictObject({ command: z.literal('card.delete'), args: deleteCards.args }),
  z.strictObject({ command: z.literal('persona.edit'), args: editPersona.args }),
]);

/** One command of those a table can bring, with its arguments. */
export type TableStep = z.infer<typeof Step>;

const COMMANDS = {
  'channel.add': addChannel,
  'tag.add': addTag,
  'stage.add': addStage,
  'lane.add': addLane,
  'card.add': addCard,
  'card.move': moveCards,
  'card.edit': editCard,
  'emotion.edit': editEmotion,
  'card.delete': deleteCards,
  'persona.edit': editPersona,
} satisfies Record<TableStep['command'], unknown>;

/** The command of a step. The union pairs each with its own arguments, which TypeScript cannot follow through a lookup. */
function commandOf(step: TableStep): DocumentCommand<unknown> {
  return COMMANDS[step.command] as DocumentCommand<unknown>;
}

/** Where the thing a step adds would stand; undefined for a step that adds nothing. */
function recordFor(document: JourneyDocument, step: TableStep): Readonly<Record<string, unknown>> | undefined {
  switch (step.command) {
    case 'channel.add':
      return document.channels;
    case 'tag.add':
      return document.tags;
    case 'stage.add':
      return find(document.maps, step.args.map)?.stages;
    case 'lane.add':
      return find(document.maps, step.args.map)?.lanes;
    case 'card.add':
      return find(document.maps, step.args.map)?.cards;
    default:
      return undefined;
  }
}

function isStepEnabled(document: JourneyDocument, step: TableStep): boolean {
  const isTaken = 'id' in step && Object.hasOwn(recordFor(document, step) ?? {}, step.id);
  return !isTaken && commandOf(step).isEnabled(document, step.args);
}

function applyStep(draft: Draft<JourneyDocument>, step: TableStep, context: CommandContext): void {
  commandOf(step).apply(draft, step.args, 'id' in step ? { createId: () => step.id } : context);
}

/** Makes no ids: a step that needs one brings it. */
const NO_IDS: CommandContext = {
  createId: () => {
    throw new Error('A step of a table made an id of its own.');
  },
};

/** The document after the steps; null when one of them is not possible where its turn comes. */
export function afterSteps(document: JourneyDocument, steps: readonly TableStep[]): JourneyDocument | null {
  let current = document;
  for (const step of steps) {
    if (!isStepEnabled(current, step)) return null;
    current = produce(current, (draft) => applyStep(draft, step, NO_IDS));
  }
  return current;
}

/** Runs other commands in a row, all or none of them, as one step of the history. */
export const updateFromTable = defineCommand({
  id: 'table.update',
  args: z.strictObject({ steps: z.array(Step).readonly() }),
  isEnabled: (document, { steps }) => {
    const after = afterSteps(document, steps);
    return after !== null && !isSame(after, document);
  },
  apply: (draft, { steps }) => {
    for (const step of steps) applyStep(draft, step, NO_IDS);
    return {};
  },
});

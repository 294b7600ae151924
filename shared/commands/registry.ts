/** Every document command by its id: the one list that history, menus and tests draw on. */
import { addCard, deleteCards, duplicateCards, editCard, moveCards, moveCardsApart } from './card.ts';
import { editSeveralCards, setChannelOfCards, tagCards } from './cards.ts';
import { addChannel, deleteChannel, editChannel, mergeChannels, moveChannel } from './channel.ts';
import { setJargon, silenceFinding } from './checks.ts';
import type { DocumentCommand } from './command.ts';
import { editDocument } from './document.ts';
import { editEmotion, scoreEmotions } from './emotion.ts';
import { addLane, deleteLane, duplicateLane, editLane, moveLane } from './lane.ts';
import { addLink, deleteLinks, editLink } from './link.ts';
import { addMap, deleteMap, duplicateMap, editMap, moveMap } from './map.ts';
import { pasteContent } from './paste.ts';
import { addPersona, deletePersona, duplicatePersona, editPersona, movePersona } from './persona.ts';
import { setCardPicture, setPersonaPicture } from './picture.ts';
import { replaceText } from './replace-text.ts';
import { addStage, deleteStage, duplicateStage, editStage, moveStage } from './stage.ts';
import { divideStage, gatherStage, mergeStages, splitStage } from './stage-parts.ts';
import { updateFromTable } from './table.ts';
import { addTag, deleteTag, editTag, moveTag } from './tag.ts';

export const DOCUMENT_COMMANDS = {
  'document.edit': editDocument,
  'document.replaceText': replaceText,

  'persona.add': addPersona,
  'persona.edit': editPersona,
  'persona.picture': setPersonaPicture,
  'persona.move': movePersona,
  'persona.duplicate': duplicatePersona,
  'persona.delete': deletePersona,

  'map.add': addMap,
  'map.edit': editMap,
  'map.move': moveMap,
  'map.duplicate': duplicateMap,
  'map.delete': deleteMap,

  'stage.add': addStage,
  'stage.edit': editStage,
  'stage.move': moveStage,
  'stage.duplicate': duplicateStage,
  'stage.delete': deleteStage,
  'stage.merge': mergeStages,
  'stage.split': splitStage,
  'stage.divide': divideStage,
  'stage.gather': gatherStage,

  'lane.add': addLane,
  'lane.edit': editLane,
  'lane.move': moveLane,
  'lane.duplicate': duplicateLane,
  'lane.delete': deleteLane,

  'card.add': addCard,
  'card.edit': editCard,
  'card.picture': setCardPicture,
  'card.move': moveCards,
  'card.duplicate': duplicateCards,
  'card.delete': deleteCards,

  'cards.edit': editSeveralCards,
  'cards.move': moveCardsApart,
  'cards.tag': tagCards,
  'cards.channel': setChannelOfCards,

  'emotion.edit': editEmotion,
  'emotion.score': scoreEmotions,

  'link.add': addLink,
  'link.edit': editLink,
  'link.delete': deleteLinks,

  'channel.add': addChannel,
  'channel.edit': editChannel,
  'channel.move': moveChannel,
  'channel.merge': mergeChannels,
  'channel.delete': deleteChannel,

  'tag.add': addTag,
  'tag.edit': editTag,
  'tag.move': moveTag,
  'tag.delete': deleteTag,

  'checks.jargon': setJargon,
  'checks.silence': silenceFinding,

  'content.paste': pasteContent,
  'table.update': updateFromTable,
} as const;

export type DocumentCommandId = keyof typeof DOCUMENT_COMMANDS;

/** What a command is told: `DocumentCommandArgs<'card.add'>`. */
export type DocumentCommandArgs<Id extends DocumentCommandId> =
  (typeof DOCUMENT_COMMANDS)[Id] extends DocumentCommand<infer Args> ? Args : never;

/** The command of this id, with its own arguments. */
export function documentCommand<Id extends DocumentCommandId>(id: Id): DocumentCommand<DocumentCommandArgs<Id>> {
  // One command of the record, which for a type parameter TypeScript only knows as all of them.
  return DOCUMENT_COMMANDS[id] as DocumentCommand<unknown> as DocumentCommand<DocumentCommandArgs<Id>>;
}

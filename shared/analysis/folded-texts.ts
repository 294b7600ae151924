/** The texts of a document made comparable, remembered: searches come one after the other, and edits change little. */
import { type FoldedText, type FoldOptions, fold } from './fold.ts';
import { type Entity, type FieldText, type TextOwner, textsIn } from './places.ts';

export interface FoldedField extends FieldText {
  readonly folded: FoldedText;
}

/** By how texts are folded, then by the entity and not by its id: a changed one is another object. */
const remembered = new Map<string, WeakMap<Entity, readonly FoldedField[]>>();

/** The texts of one entity, each with what it is compared by. */
export function foldedTextsIn(kind: TextOwner['kind'], entity: Entity, options: FoldOptions): readonly FoldedField[] {
  const { language, matchCase, matchDiacritics } = options;
  const way = `${language} ${matchCase} ${matchDiacritics}`;
  const known = remembered.get(way) ?? new WeakMap<Entity, readonly FoldedField[]>();
  remembered.set(way, known);
  const before = known.get(entity);
  if (before) return before;
  const texts = textsIn(kind, entity).map((field): FoldedField => ({ ...field, folded: fold(field.text, options) }));
  known.set(entity, texts);
  return texts;
}

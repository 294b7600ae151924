/**
 * A document command is a named, pure change of a document: what one undo step does. App commands
 * (`app-commands.ts`) are what menus, keys and the palette trigger; many of them run a document command.
 */
import type { Draft } from 'immer';
import type { z } from 'zod';
import type { CreateId } from '../document/ids.ts';
import type { JourneyDocument } from '../document/model.ts';
import type { SelectionTarget } from '../document/selection.ts';

/** What a command may not make up itself, so that running it twice gives the same document. */
export interface CommandContext {
  readonly createId: CreateId;
}

/** What should be selected after the command: `map` when it leads to another map. Empty: as before. */
export interface CommandOutcome {
  readonly map?: string;
  readonly target?: SelectionTarget;
}

export interface DocumentCommand<Args> {
  readonly id: string;
  readonly args: z.ZodType<Args>;
  /**
   * Whether `apply` would leave a valid, changed document. `apply` is only called when it says yes.
   * Never throws: ids that are not there, places out of range and texts over the limits answer no.
   */
  isEnabled(document: JourneyDocument, args: Args): boolean;
  apply(draft: Draft<JourneyDocument>, args: Args, context: CommandContext): CommandOutcome;
  /**
   * Two runs in a row with the same key, within a pause, become one undo step (typing).
   * Without one, or when it is null, the run is a step of its own.
   */
  mergeKey?(args: Args): string | null;
}

/**
 * Gives a command its argument type from its schema, and keeps its id as a literal. Args that break
 * the schema (a text over its limit, a control character) are answered here, once for all commands;
 * a command's own `isEnabled` only asks what the document decides.
 */
export function defineCommand<const Id extends string, Args>(
  command: DocumentCommand<Args> & { readonly id: Id },
): DocumentCommand<Args> & { readonly id: Id } {
  return {
    ...command,
    isEnabled: (document, args) => command.args.safeParse(args).success && command.isEnabled(document, args),
  };
}

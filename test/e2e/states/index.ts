/**
 * Everything that the window can show, and the way there: for whatever has to be looked at all over (`accessibility.spec.ts`).
 * A new panel, dialog or kind of selection is one more entry in one of the rounds. The ways use keys, commands and the
 * texts of the locales, never English, so that they lead there in every language.
 */
import { dialogs } from './dialogs.ts';
import { inspector } from './inspector.ts';
import { map } from './map.ts';
import { outline } from './outline.ts';
import { panels } from './panels.ts';
import { start } from './start.ts';
import { table } from './table.ts';
import type { Round } from './visit.ts';

export const ROUNDS: readonly Round[] = [start, map, inspector, panels, dialogs, table, outline];

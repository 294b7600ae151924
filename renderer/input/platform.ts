/** The platform whose keys are shown beside commands. */
import { createContext, useContext } from 'react';
import type { Platform } from '#shared/commands/accelerator.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import { shortcutOf } from './shortcuts.ts';

export const PlatformContext = createContext<Platform>('linux');

/** Tells the keys of a command, as tooltips show them. */
export function useShortcuts(): (command: AppCommandId) => string | null {
  const platform = useContext(PlatformContext);
  return (command) => shortcutOf(command, platform);
}

/** Which command of the window a key press asks for, and the keys that are shown for one. */
import { displayShortcut, type KeyPress, matches, type Platform } from '#shared/commands/accelerator.ts';
import { APP_COMMANDS, type AppCommand, type AppCommandId, shortcutOn } from '#shared/commands/app-commands.ts';

type Command = AppCommand & { readonly id: AppCommandId };

const COMMANDS: readonly Command[] = APP_COMMANDS;
const OF_WINDOW = COMMANDS.filter(({ runs }) => runs === 'window');
const EVERYWHERE = OF_WINDOW.filter(({ native }) => native !== false);
const ON_CANVAS = OF_WINDOW.filter(({ native }) => native === false);

function commandAmong(commands: readonly Command[], press: KeyPress, platform: Platform): AppCommandId | null {
  const asked = commands.find((command) => {
    const shown = shortcutOn(platform, command);
    const keys = [...(shown === undefined ? [] : [shown]), ...(command.alternates ?? [])];
    return keys.some((each) => matches(each, press, platform));
  });
  return asked?.id ?? null;
}

/** The command whose keys were pressed, among those that hold everywhere in the window; null when none. */
export function windowCommand(press: KeyPress, platform: Platform): AppCommandId | null {
  return commandAmong(EVERYWHERE, press, platform);
}

/** The command whose keys were pressed, among those that only hold on the canvas; null when none. */
export function canvasCommand(press: KeyPress, platform: Platform): AppCommandId | null {
  return commandAmong(ON_CANVAS, press, platform);
}

/** The shortcut of a command as its platform writes it, or null when it has none. */
export function shortcutOf(command: AppCommandId, platform: Platform): string | null {
  const found = COMMANDS.find(({ id }) => id === command);
  const shortcut = found && shortcutOn(platform, found);
  return shortcut === undefined ? null : displayShortcut(shortcut, platform);
}

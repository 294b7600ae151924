/** Switches that let another program read and steer the app from outside. */
const REMOTE_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const;

/** The switch a released app must not be started with; null when it was started without. */
export function forbiddenSwitch(isPackaged: boolean, hasSwitch: (name: string) => boolean): string | null {
  return isPackaged ? (REMOTE_SWITCHES.find(hasSwitch) ?? null) : null;
}

/** Reads the shortcuts of app commands: whether a key press is one, and how it is shown. */

export type Platform = 'linux' | 'darwin' | 'win32';

/** A key press, as a DOM KeyboardEvent tells it. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key on the keyboard (`KeyZ`), for layouts that write no Latin letters. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Shortcut {
  readonly control: boolean;
  readonly option: boolean;
  readonly shift: boolean;
  readonly command: boolean;
  /** Electron's word for the key: `Z`, `Up`, `Plus`, `F2`. */
  readonly key: string;
}

/** What a KeyboardEvent calls the keys for which Electron has words of its own. */
const EVENT_KEYS: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Plus: '+',
  Space: ' ',
};

const SYMBOLS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Plus: '+' };
const MAC_SYMBOLS: Readonly<Record<string, string>> = {
  ...SYMBOLS,
  Enter: '↩',
  Tab: '⇥',
  Delete: '⌦',
  Backspace: '⌫',
  Escape: '⎋',
  PageUp: '⇞',
  PageDown: '⇟',
};

/** Whether a key press is this shortcut, with exactly its modifiers. */
export function matches(accelerator: string, press: KeyPress, platform: Platform): boolean {
  const { control, option, shift, command, key } = parse(accelerator, platform);
  const wanted = (EVENT_KEYS[key] ?? key).toLowerCase();
  // Which keys need Shift for a sign is the layout's affair: + is Shift and = on one keyboard, a key of its own on another.
  const isSign = /^[^\p{L} ]$/u.test(wanted);
  return (
    latinKey(press) === wanted &&
    press.ctrlKey === control &&
    press.metaKey === command &&
    press.altKey === option &&
    (press.shiftKey === shift || isSign)
  );
}

/** The shortcut as its platform writes it: `⇧⌘Z` on macOS, `Ctrl+Shift+Z` elsewhere. */
export function displayShortcut(accelerator: string, platform: Platform): string {
  const { control, option, shift, command, key } = parse(accelerator, platform);
  if (platform === 'darwin') {
    // In the order of macOS menus.
    return [control && '⌃', option && '⌥', shift && '⇧', command && '⌘', MAC_SYMBOLS[key] ?? key]
      .filter(Boolean)
      .join('');
  }
  const superKey = platform === 'win32' ? 'Win' : 'Super';
  return [control && 'Ctrl', command && superKey, option && 'Alt', shift && 'Shift', SYMBOLS[key] ?? key]
    .filter(Boolean)
    .join('+');
}

function parse(accelerator: string, platform: Platform): Shortcut {
  const words = accelerator.split('+');
  const isMac = platform === 'darwin';
  const either = words.includes('CmdOrCtrl');
  return {
    control: words.includes('Ctrl') || (either && !isMac),
    option: words.includes('Alt'),
    shift: words.includes('Shift'),
    command: words.includes('Cmd') || (either && isMac),
    key: words.at(-1) ?? '',
  };
}

const SERBIAN_LETTERS = 'абцдефгхијклмнопљрстувњџѕз';
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The key in lower case; of a letter that is not Latin, the Latin one it stands for in a shortcut. On a
 * Serbian keyboard that is the letter its Latin layout has there (з is z, though it lies where others have
 * y); on others the letter at that place of an English keyboard.
 */
function latinKey({ key, code }: KeyPress): string {
  const lower = key.toLowerCase();
  const serbian = lower.length === 1 ? SERBIAN_LETTERS.indexOf(lower) : -1;
  if (serbian !== -1) return LATIN_LETTERS.charAt(serbian);
  const isOtherScript = lower.length === 1 && lower > '\u024f';
  return isOtherScript && code?.startsWith('Key') ? code.slice(3).toLowerCase() : lower;
}

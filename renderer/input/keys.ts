/** What the keys mean on the canvas, while no text is edited and no control there has the keys. */
import type { KeyPress, Platform } from '#shared/commands/accelerator.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import type { Move } from './navigation.ts';
import { canvasCommand } from './shortcuts.ts';

export type CanvasKey =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  /** On to the next cell, or back to the one before. */
  | { readonly kind: 'cell'; readonly step: 1 | -1 }
  | { readonly kind: 'command'; readonly command: AppCommandId }
  /** A character: it replaces a card's text, or begins a new card in an empty place. */
  | { readonly kind: 'type'; readonly text: string }
  /** An emotion score, or null to take it away. */
  | { readonly kind: 'score'; readonly score: number | null }
  | { readonly kind: 'stepOut' };

export interface CanvasKeyPress extends KeyPress {
  readonly code: string;
  readonly isComposing: boolean;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
};

const PRIMARY_MOVES: Readonly<Record<string, Move>> = { Home: 'mapStart', End: 'mapEnd' };

/**
 * The scores on Alt and the row of digits, by the place of the key: with Alt, some keyboards write other
 * characters there. Alone, a digit is text.
 */
export const SCORE_KEYS: Readonly<Record<string, number | null>> = {
  Digit0: null,
  Digit1: -2,
  Digit2: -1,
  Digit3: 0,
  Digit4: 1,
  Digit5: 2,
};

/** What a key press means on the canvas, or null when it is not for the canvas. */
export function canvasKey(press: CanvasKeyPress, platform: Platform): CanvasKey | null {
  if (press.isComposing) return null;
  const { key, code, shiftKey, altKey, ctrlKey, metaKey } = press;
  if (key === 'Tab') return altKey || ctrlKey || metaKey ? null : { kind: 'cell', step: shiftKey ? -1 : 1 };
  const command = canvasCommand(press, platform);
  if (command) return { kind: 'command', command };

  const [primary, secondary] = platform === 'darwin' ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (secondary) return null;
  if (primary) {
    const move = altKey || shiftKey ? undefined : PRIMARY_MOVES[key];
    return move ? { kind: 'move', move, extend: false } : null;
  }
  if (altKey) {
    const score = shiftKey ? undefined : SCORE_KEYS[code];
    return score === undefined ? null : { kind: 'score', score };
  }
  if (key === 'Escape') return { kind: 'stepOut' };
  const move = MOVES[key];
  if (move) return { kind: 'move', move, extend: shiftKey };
  // A space begins no text, and is how buttons are pressed.
  return isCharacter(key) && key.trim() !== '' ? { kind: 'type', text: key } : null;
}

/** Keys that write are named by what they write: one character, which may be two code units. */
function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

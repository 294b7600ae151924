/** What the keys mean in the outline while no text is edited. */
import type { Platform } from '#shared/commands/accelerator.ts';

export type OutlineMove = 'up' | 'down' | 'first' | 'last' | 'previousSection' | 'nextSection' | 'in' | 'out';

export type OutlineKey =
  | { readonly kind: 'move'; readonly move: OutlineMove; readonly extend: boolean }
  /** Moves the card to the next lane or the one before. */
  | { readonly kind: 'lane'; readonly step: 1 | -1 }
  /** Moves what is selected up or down the outline. */
  | { readonly kind: 'shift'; readonly step: 1 | -1 }
  /** Moves the card to the next stage or the one before. */
  | { readonly kind: 'stage'; readonly step: 1 | -1 }
  | { readonly kind: 'newCard' | 'edit' | 'toggle' | 'delete' | 'selectAll' | 'stepOut' }
  /** A character: it replaces a card's text, or begins a new card. */
  | { readonly kind: 'type'; readonly text: string };

export interface OutlineKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const MOVES: Readonly<Record<string, OutlineMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
  PageUp: 'previousSection',
  PageDown: 'nextSection',
};

/** What a key press means in the outline, or null when it is not for it. */
export function outlineKey(press: OutlineKeyPress, platform: Platform): OutlineKey | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = press;
  const [primary, secondary] = platform === 'darwin' ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (secondary) return null;
  if (primary) return !altKey && !shiftKey && key.toLowerCase() === 'a' ? { kind: 'selectAll' } : null;
  if (altKey) return shiftKey ? null : altKeyOf(key);
  const move = MOVES[key];
  if (move) return { kind: 'move', move, extend: shiftKey && (move === 'up' || move === 'down') };
  switch (key) {
    case 'Tab':
      return { kind: 'lane', step: shiftKey ? -1 : 1 };
    case 'Enter':
      return { kind: 'newCard' };
    case 'F2':
      return { kind: 'edit' };
    case ' ':
      return { kind: 'toggle' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' };
    case 'Escape':
      return { kind: 'stepOut' };
    default:
      return [...key].length === 1 ? { kind: 'type', text: key } : null;
  }
}

function altKeyOf(key: string): OutlineKey | null {
  switch (key) {
    case 'ArrowUp':
      return { kind: 'shift', step: -1 };
    case 'ArrowDown':
      return { kind: 'shift', step: 1 };
    case 'ArrowLeft':
      return { kind: 'stage', step: -1 };
    case 'ArrowRight':
      return { kind: 'stage', step: 1 };
    default:
      return null;
  }
}

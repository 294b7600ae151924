/** What the keys mean on the canvas, while no text is edited and no control there has the keys. */
import type { KeyPress, Platform } from '#shared/commands/accelerator.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import { SCORE_STEP } from '#shared/document/model.ts';
import type { Move } from './navigation.ts';
import { canvasCommand } from './shortcuts.ts';

export type CanvasKey =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  /** On to the next cell, or back to the one before. */
  | { readonly kind: 'cell'; readonly step: 1 | -1 }
  | { readonly kind: 'command'; readonly command: AppCommandId }
  /** A character: it replaces a card's text, or begins a new card in an empty place. */
  | { readonly kind: 'type'; readonly text: string }
  /** An emotion score, or by how much it changes. */
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'scoreBy'; readonly by: number }
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

const PRIMARY_MOVES: Readonly<Record<string, Move>> = {
  Home: 'mapStart',
  End: 'mapEnd',
  ArrowUp: 'jumpUp',
  ArrowDown: 'jumpDown',
  ArrowLeft: 'jumpLeft',
  ArrowRight: 'jumpRight',
};

/** The scores on the digits: 1 is very bad, 5 very good, and 0 the neutral one. */
const SCORES: Readonly<Record<string, number>> = { 0: 0, 1: -2, 2: -1, 3: 0, 4: 1, 5: 2 };

/** What raises and lowers a score, with what a Mac writes for it while Option is held. */
const STEPS: Readonly<Record<string, number>> = {
  '+': SCORE_STEP,
  '=': SCORE_STEP,
  '±': SCORE_STEP,
  '≠': SCORE_STEP,
  '-': -SCORE_STEP,
  '−': -SCORE_STEP,
  '–': -SCORE_STEP,
};

type ScoreKey = Extract<CanvasKey, { kind: 'score' | 'scoreBy' }>;

/**
 * What a key with Alt does to a score, on the map and while the text of a touchpoint is written; null when nothing.
 * Digits count by the place of the key: with Alt, some keyboards write other characters there.
 */
export function scoreKey({
  key,
  code,
  shiftKey,
  altKey,
  ctrlKey,
  metaKey,
}: Omit<CanvasKeyPress, 'isComposing'>): ScoreKey | null {
  if (!altKey || ctrlKey || metaKey) return null;
  const by = STEPS[key];
  if (by !== undefined) return { kind: 'scoreBy', by };
  const score = shiftKey ? undefined : SCORES[/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? ''];
  return score === undefined ? null : { kind: 'score', score };
}

/** The same for a character that is typed where a score is selected. */
export function typedScore(text: string): ScoreKey | null {
  const by = STEPS[text];
  if (by !== undefined) return { kind: 'scoreBy', by };
  const score = SCORES[text];
  return score === undefined ? null : { kind: 'score', score };
}

/** What a key press means on the canvas, or null when it is not for the canvas. */
export function canvasKey(press: CanvasKeyPress, platform: Platform): CanvasKey | null {
  if (press.isComposing) return null;
  const { key, shiftKey, altKey, ctrlKey, metaKey } = press;
  if (key === 'Tab') return altKey || ctrlKey || metaKey ? null : { kind: 'cell', step: shiftKey ? -1 : 1 };
  // Before the commands of the same keys: it knows them on every keyboard.
  const score = scoreKey(press);
  if (score) return score;
  const command = canvasCommand(press, platform);
  if (command) return { kind: 'command', command };

  const [primary, secondary] = platform === 'darwin' ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (secondary) return null;
  if (primary) {
    const move = altKey || shiftKey ? undefined : PRIMARY_MOVES[key];
    return move ? { kind: 'move', move, extend: false } : null;
  }
  if (altKey) return null;
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

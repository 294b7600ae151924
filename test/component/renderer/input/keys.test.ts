import { describe, expect, it } from 'vitest';
import { type CanvasKeyPress, canvasKey } from '#renderer/input/keys.ts';
import { afterEditKey } from '#renderer/input/text-edit.ts';

const press = (key: string, rest: Partial<CanvasKeyPress> = {}): CanvasKeyPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...rest,
});

describe('keys on the canvas', () => {
  it.each([
    [press('ArrowUp'), { kind: 'move', move: 'up', extend: false }],
    [press('ArrowUp', { shiftKey: true }), { kind: 'move', move: 'up', extend: true }],
    [press('End', { ctrlKey: true }), { kind: 'move', move: 'mapEnd', extend: false }],
    [press('Tab'), { kind: 'cell', step: 1 }],
    [press('Tab', { shiftKey: true }), { kind: 'cell', step: -1 }],
    [press('Enter'), { kind: 'command', command: 'insert.card' }],
    [press('Delete'), { kind: 'command', command: 'edit.delete' }],
    [press('Backspace'), { kind: 'command', command: 'edit.delete' }],
    [press('ArrowLeft', { altKey: true }), { kind: 'command', command: 'edit.moveLeft' }],
    [press('ArrowRight', { ctrlKey: true, shiftKey: true }), { kind: 'command', command: 'insert.stageAfter' }],
    [press('Escape'), { kind: 'stepOut' }],
    [press('ж'), { kind: 'type', text: 'ж' }],
    [press('1', { code: 'Digit1' }), { kind: 'type', text: '1' }],
    [press('😀'), { kind: 'type', text: '😀' }],
    [press('¡', { code: 'Digit1', altKey: true }), { kind: 'score', score: -2 }],
    [press('5', { code: 'Digit5', altKey: true }), { kind: 'score', score: 2 }],
    [press('0', { code: 'Digit0', altKey: true }), { kind: 'score', score: 0 }],
    [press('–', { code: 'Slash', altKey: true }), { kind: 'scoreBy', by: -0.5 }],
    [press('+', { altKey: true, shiftKey: true }), { kind: 'scoreBy', by: 0.5 }],
    [press('Delete', { altKey: true }), { kind: 'command', command: 'edit.score.none' }],
    [press('ArrowRight', { ctrlKey: true }), { kind: 'move', move: 'jumpRight', extend: false }],
  ])('%o is %o', (key, meaning) => {
    expect(canvasKey(key, 'linux')).toEqual(meaning);
  });

  it.each([
    ['what an input method composes', press('Enter', { isComposing: true })],
    ['a space, which pans and presses buttons', press(' ')],
    ['keys that only name themselves', press('Shift')],
    ['shortcuts of the window', press('s', { ctrlKey: true })],
    ['Tab with the keys that change windows', press('Tab', { altKey: true })],
    ['the system’s own keys', press('d', { metaKey: true })],
  ])('leaves alone %s', (_what, key) => {
    expect(canvasKey(key, 'linux')).toBeNull();
  });

  it('takes Command for Control on a Mac', () => {
    expect(canvasKey(press('Home', { metaKey: true }), 'darwin')).toEqual({
      kind: 'move',
      move: 'mapStart',
      extend: false,
    });
    expect(canvasKey(press('Home', { ctrlKey: true }), 'darwin')).toBeNull();
  });
});

describe('keys while a text is edited', () => {
  it.each([
    [press('Enter'), 'newCard'],
    [press('Tab'), 'nextCell'],
    [press('Tab', { shiftKey: true }), 'previousCell'],
    [press('Escape'), 'stay'],
    [press('F2'), 'stay'],
  ])('%o ends the edit: %s', (key, then) => {
    expect(afterEditKey(key)).toBe(then);
  });

  it.each([
    press('Enter', { shiftKey: true }),
    press('Enter', { isComposing: true }),
    press('Tab', { isComposing: true }),
    press('ArrowDown'),
    press('a'),
    press('Enter', { ctrlKey: true }),
  ])('%o stays with the text', (key) => {
    expect(afterEditKey(key)).toBeNull();
  });
});

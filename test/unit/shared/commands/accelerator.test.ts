import { describe, expect, it } from 'vitest';
import { displayShortcut, type KeyPress, matches } from '#shared/commands/accelerator.ts';

const press = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]): KeyPress => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('a key press', () => {
  it('is a shortcut with exactly its modifiers', () => {
    expect(matches('CmdOrCtrl+Shift+Z', press('Z', 'ctrl', 'shift'), 'linux')).toBe(true);
    expect(matches('CmdOrCtrl+Shift+Z', press('z', 'ctrl'), 'linux')).toBe(false);
    expect(matches('CmdOrCtrl+Z', press('Z', 'ctrl', 'shift'), 'linux')).toBe(false);
    expect(matches('CmdOrCtrl+Z', press('z', 'ctrl', 'alt'), 'win32')).toBe(false);
    expect(matches('Enter', press('Enter'), 'linux')).toBe(true);
    expect(matches('Enter', press('Enter', 'shift'), 'linux')).toBe(false);
  });

  it('holds Command on a Mac and Control elsewhere', () => {
    expect(matches('CmdOrCtrl+D', press('d', 'meta'), 'darwin')).toBe(true);
    expect(matches('CmdOrCtrl+D', press('d', 'ctrl'), 'darwin')).toBe(false);
    expect(matches('CmdOrCtrl+D', press('d', 'meta'), 'win32')).toBe(false);
  });

  it.each([
    ['Alt+Up', press('ArrowUp', 'alt')],
    ['CmdOrCtrl+Shift+Right', press('ArrowRight', 'ctrl', 'shift')],
    ['CmdOrCtrl+PageDown', press('PageDown', 'ctrl')],
    ['Delete', press('Delete')],
    ['F2', press('F2')],
    ['CmdOrCtrl+-', press('-', 'ctrl')],
    ['CmdOrCtrl+0', press('0', 'ctrl')],
  ])('is %s by the name the browser has for the key', (accelerator, pressed) => {
    expect(matches(accelerator, pressed, 'linux')).toBe(true);
  });

  it('is a sign or a digit whether or not the keyboard needs Shift to write it', () => {
    expect(matches('CmdOrCtrl+Plus', press('+', 'ctrl', 'shift'), 'linux')).toBe(true);
    expect(matches('CmdOrCtrl+Plus', press('+', 'ctrl'), 'linux')).toBe(true);
    expect(matches('CmdOrCtrl+1', press('1', 'ctrl', 'shift'), 'linux')).toBe(true);
    expect(matches('CmdOrCtrl+=', press('+', 'ctrl', 'shift'), 'linux')).toBe(false);
  });

  it('is a letter with caps lock too', () => {
    expect(matches('CmdOrCtrl+A', press('A', 'ctrl'), 'linux')).toBe(true);
  });

  it('on a Serbian keyboard is the letter that its Latin layout has there', () => {
    const undo: KeyPress = { ...press('з', 'ctrl'), code: 'KeyY' };
    expect(matches('CmdOrCtrl+Z', undo, 'linux')).toBe(true);
    expect(matches('CmdOrCtrl+Y', undo, 'linux')).toBe(false);
  });

  it('on a keyboard of another script is the letter at that place', () => {
    expect(matches('CmdOrCtrl+Z', { ...press('я', 'ctrl'), code: 'KeyZ' }, 'linux')).toBe(true);
    expect(matches('CmdOrCtrl+S', { ...press('σ', 'ctrl'), code: 'KeyS' }, 'linux')).toBe(true);
    expect(matches('CmdOrCtrl+S', press('σ', 'ctrl'), 'linux')).toBe(false);
  });
});

describe('a shortcut is shown', () => {
  it.each([
    ['CmdOrCtrl+Shift+Z', '⇧⌘Z', 'Ctrl+Shift+Z'],
    ['Alt+Left', '⌥←', 'Alt+←'],
    ['CmdOrCtrl+Plus', '⌘+', 'Ctrl++'],
    ['CmdOrCtrl+-', '⌘-', 'Ctrl+-'],
    ['Delete', '⌦', 'Delete'],
    ['Enter', '↩', 'Enter'],
    ['F2', 'F2', 'F2'],
    ['CmdOrCtrl+PageUp', '⌘⇞', 'Ctrl+PageUp'],
  ])('%s as %s on a Mac and as %s elsewhere', (accelerator, mac, elsewhere) => {
    expect(displayShortcut(accelerator, 'darwin')).toBe(mac);
    expect(displayShortcut(accelerator, 'linux')).toBe(elsewhere);
    expect(displayShortcut(accelerator, 'win32')).toBe(elsewhere);
  });
});

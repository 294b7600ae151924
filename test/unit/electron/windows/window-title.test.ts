import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKGROUND } from '#electron/windows/background.ts';
import { windowTitle } from '#electron/windows/window-title.ts';

const TEXTS = { app: 'Stagecoach', untitled: 'Untitled' };
const saved = { name: 'Tour 2', saved: true, readOnly: false };
const unsavedNew = { name: '', saved: false, readOnly: false };

describe('the title of a window', () => {
  it('is that of the program on the start screen', () => {
    expect(windowTitle(null, TEXTS, 'linux')).toBe('Stagecoach');
  });

  it('names the file, and marks unsaved work', () => {
    const subject = { file: saved, documentTitle: 'The tour', unsaved: false };
    expect(windowTitle(subject, TEXTS, 'linux')).toBe('Tour 2 — Stagecoach');
    expect(windowTitle({ ...subject, unsaved: true }, TEXTS, 'win32')).toBe('● Tour 2 — Stagecoach');
  });

  it('names the document as long as there is no file', () => {
    const subject = { file: unsavedNew, documentTitle: 'The tour', unsaved: true };
    expect(windowTitle(subject, TEXTS, 'linux')).toBe('● The tour — Stagecoach');
    expect(windowTitle({ ...subject, documentTitle: '  ' }, TEXTS, 'linux')).toBe('● Untitled — Stagecoach');
  });

  it('is the bare name on macOS, which marks unsaved work itself', () => {
    expect(windowTitle({ file: saved, documentTitle: '', unsaved: true }, TEXTS, 'darwin')).toBe('Tour 2');
  });
});

describe('the colour of an empty window', () => {
  it('is that of the canvas in both themes', () => {
    const tokens = readFileSync(new URL('../../../../renderer/app/tokens.css', import.meta.url), 'utf8');
    const [light, dark] = [...tokens.matchAll(/--canvas: (#[0-9a-f]{6});/g)].map((match) => match[1]);
    expect({ light, dark }).toEqual(BACKGROUND);
  });
});

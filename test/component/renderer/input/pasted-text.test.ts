import { describe, expect, it } from 'vitest';
import { problemOfPaste } from '#renderer/input/pasted-text.ts';

function field(value: string, limit?: number): HTMLTextAreaElement {
  const element = document.createElement('textarea');
  if (limit !== undefined) element.maxLength = limit;
  element.value = value;
  return element;
}

describe('a text that is pasted into a field', () => {
  it('has to fit, beside what is there and stays', () => {
    expect(problemOfPaste(field('abc', 5), 'de')).toBeNull();
    expect(problemOfPaste(field('abc', 5), 'def')).toEqual({ kind: 'fieldFull', limit: 5 });
    const marked = field('abc', 5);
    marked.setSelectionRange(0, 3);
    expect(problemOfPaste(marked, 'defgh')).toBeNull();
    expect(problemOfPaste(field('', 3), 'a\r\nb')).toBeNull();
  });

  it('may be of any length where the field has no limit, or is none', () => {
    expect(problemOfPaste(field(''), 'x'.repeat(100_000))).toBeNull();
    expect(problemOfPaste(document.createElement('div'), 'x')).toBeNull();
  });

  it('loses its control characters, which is said', () => {
    expect(problemOfPaste(field('', 50), 'a\u0007b')).toEqual({ kind: 'cleaned' });
  });
});

import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { TextEditor } from '#renderer/canvas/TextEditor.tsx';
import { writeTyped } from '#renderer/input/typed.ts';
import { cleanText } from '#shared/document/text.ts';

const BOX = { x: 13, y: 9, width: 179, height: 34 };

function show(text: string, caret: 'selectAll' | 'end' = 'end') {
  const onText = vi.fn();
  const onEnd = vi.fn();
  const outside = vi.fn();
  let setText: (text: string) => void = () => undefined;
  function Harness() {
    const [held, setHeld] = useState(text);
    setText = setHeld;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the canvas, which listens for keys.
      <div onKeyDown={(event) => outside(event.key)}>
        <TextEditor
          label="Text of the card"
          text={held}
          style="card"
          box={BOX}
          limit={20}
          caret={caret}
          onText={(typed) => {
            onText(typed);
            setHeld(cleanText(typed));
          }}
          onEnd={onEnd}
        />
        <button type="button">Elsewhere</button>
      </div>
    );
  }
  const { unmount } = render(<Harness />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the card' });
  return {
    field,
    onText,
    onEnd,
    close: unmount,
    outside,
    setText: (to: string) => setText(to),
    user: userEvent.setup(),
  };
}

describe('editing in place', () => {
  it('stands exactly over the lines, in their size and weight', () => {
    const { field } = show('Pay');
    expect(field.style).toMatchObject({ left: '13px', top: '9px', width: '179px', height: '34px' });
    expect(field.style).toMatchObject({ fontSize: '13px', lineHeight: '17px', fontWeight: '400' });
  });

  it('has the keys at once, with the text selected or the caret at its end', () => {
    const { field } = show('Pay', 'selectAll');
    expect(field).toBe(document.activeElement);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 3]);
  });

  it('writes what is typed into the document, once it is seen', async () => {
    const { field, onText } = show('Pay');
    fireEvent.input(field, { target: { value: 'Pay n' }, inputType: 'insertText' });
    fireEvent.input(field, { target: { value: 'Pay no' }, inputType: 'insertText' });
    expect(field.value).toBe('Pay no');
    expect(onText).not.toHaveBeenCalled();
    await waitFor(() => expect(onText.mock.calls).toEqual([['Pay no']]));
  });

  it('writes it before any key that does something else', async () => {
    const { field, onText, outside, user } = show('Pay');
    fireEvent.input(field, { target: { value: 'Pay n' }, inputType: 'insertText' });
    await user.keyboard('{Control>}z{/Control}');
    expect(onText.mock.calls).toEqual([['Pay n']]);
    expect(onText.mock.invocationCallOrder[0]).toBeLessThan(outside.mock.invocationCallOrder[0] ?? 0);
  });

  it('writes it when the field goes away', () => {
    const { field, onText, close } = show('Pay');
    fireEvent.input(field, { target: { value: 'Pay n' }, inputType: 'insertText' });
    close();
    expect(onText.mock.calls).toEqual([['Pay n']]);
  });

  it('writes it before anything that asks for all of the document', () => {
    const { field, onText } = show('Pay');
    fireEvent.input(field, { target: { value: 'Pay n' }, inputType: 'insertText' });
    act(writeTyped);
    act(writeTyped);
    expect(onText.mock.calls).toEqual([['Pay n']]);
  });

  it('writes what is pasted at once, because it may need room', () => {
    const { field, onText } = show('Pay');
    fireEvent.input(field, { target: { value: 'Pay\nin two lines' }, inputType: 'insertFromPaste' });
    expect(onText.mock.calls).toEqual([['Pay\nin two lines']]);
  });

  it('takes no more than the document does', async () => {
    const { field, user } = show('x'.repeat(19));
    await user.keyboard('yz');
    expect(field.value).toBe(`${'x'.repeat(19)}y`);
  });

  it.each([
    ['Enter', {}, 'newCard'],
    ['Escape', {}, 'stay'],
    ['Tab', {}, 'nextCell'],
    ['Tab', { shiftKey: true }, 'previousCell'],
  ])('ends with %s %o', (key, modifiers, then) => {
    const { field, onEnd, outside } = show('Pay');
    fireEvent.keyDown(field, { key, ...modifiers });
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(then);
    expect(outside).not.toHaveBeenCalled();
  });

  it('breaks the line with Shift and Enter', async () => {
    const { field, onEnd, user } = show('Pay');
    await user.keyboard('{Shift>}{Enter}{/Shift}now');
    expect(field.value).toBe('Pay\nnow');
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('leaves Enter, Tab and Escape to an input method that composes', () => {
    const { field, onEnd } = show('にほn');
    for (const key of ['Enter', 'Tab', 'Escape']) fireEvent.keyDown(field, { key, isComposing: true });
    expect(onEnd).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: false });
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('ends, and keeps the text, when the focus goes elsewhere', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { onEnd, user } = show('Pay');
    await user.click(screen.getByText('Elsewhere'));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith('stay');
  });

  it('goes on when the window comes back after another one had the focus', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { field, onEnd } = show('Pay');
    fireEvent.blur(field);
    expect(onEnd).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('shows what undo brings back', async () => {
    const { field, setText, onText, user } = show('Pay');
    await user.keyboard(' now');
    await waitFor(() => expect(onText).toHaveBeenLastCalledWith('Pay now'));
    act(() => setText('Pay'));
    expect(field.value).toBe('Pay');
  });

  it('keeps what was typed where the document holds it cleaned', () => {
    const { field } = show('Pay');
    fireEvent.change(field, { target: { value: 'Pay\u0007 now' } });
    expect(field.value).toBe('Pay\u0007 now');
  });
});

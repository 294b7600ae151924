import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { HistoryPanel } from '#renderer/panels/history/HistoryPanel.tsx';
import { inOrder } from '#shared/document/order.ts';
import type { Settings } from '#shared/ipc/contract.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

function open(language: Settings['language'] = 'en') {
  const document = journey({ stages: ['A'], lanes: ['goals'] });
  const window = openWindow(documentContent(document), {
    language,
    theme: 'light',
    inspector: true,
    minimap: false,
    tourSeen: false,
  });
  ['B', 'C', 'D'].forEach((name, index) => {
    window.session().run('stage.add', { map: MAP, index: index + 1, name });
  });
  act(() => window.services.window.getState().openSide({ kind: 'history' }));
  showPart(window, <HistoryPanel />);
  const stages = () => inOrder(window.session().document.maps[MAP]?.stages ?? {}).map(([, { name }]) => name);
  return { ...window, stages, user: userEvent.setup({ delay: null }) };
}

const rows = () => screen.getAllByRole('option').map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ''));
const current = () => screen.getAllByRole('option', { selected: true }).map(({ textContent }) => textContent);

describe('the list of steps', () => {
  it('names what was done and to what, and has the keys at the last step', () => {
    open();
    expect(rows()).toEqual(['As it was openedsaved', 'Add stage “B”', 'Add stage “C”', 'Add stage “D”']);
    expect(document.activeElement?.textContent).toContain('D');
  });

  it.each([
    ['da', /tilføjelse af fase “B”/],
    ['sr', /додавање фазе „B“/],
  ] as const)('speaks %s', (language, text) => {
    open(language);
    expect(rows()[1]).toMatch(text);
  });

  it('goes to a step by keys, back and forth, and marks what is undone', async () => {
    const { user, stages } = open();
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(stages()).toEqual(['A', 'B']);
    expect(rows()).toEqual(['As it was openedsaved', 'Add stage “B”', 'Add stage “C”undone', 'Add stage “D”undone']);
    expect(current()).toHaveLength(1);
    expect(current()[0]).toContain('B');
    await user.keyboard('{End}{Enter}');
    expect(stages()).toEqual(['A', 'B', 'C', 'D']);
    await user.click(screen.getByRole('option', { name: /As it was opened/ }));
    expect(stages()).toEqual(['A']);
  });

  it('follows what is undone and done elsewhere', () => {
    const { session } = open();
    act(() => session().undo());
    expect(current()[0]).toContain('C');
    act(() => void session().run('stage.edit', { map: MAP, stage: 'A', fields: { name: 'Start' } }));
    expect(rows()).toEqual(['As it was openedsaved', 'Add stage “B”', 'Add stage “C”', 'Edit stage “Start”']);
  });

  it('is switched by its command', () => {
    const { services } = open();
    expect(services.handlers['view.history'].isChecked?.()).toBe(true);
    act(() => void services.run('view.history'));
    expect(services.window.getState().side).toBeNull();
    act(() => void services.run('view.history'));
    expect(services.window.getState().side?.panel.kind).toBe('history');
  });

  it('shows the last steps of many, and earlier ones when asked', async () => {
    const { user, session } = open();
    act(() => {
      for (let index = 0; index < 250; index += 1) {
        session().run('stage.edit', { map: MAP, stage: 'A', fields: { color: index % 2 === 0 ? 'rose' : 'blue' } });
      }
    });
    expect(rows()[0]).not.toContain('opened');
    await user.click(screen.getByRole('button', { name: 'Show earlier steps' }));
    expect(rows()[0]).toContain('As it was opened');
  });
});

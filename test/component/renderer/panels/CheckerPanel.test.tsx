import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CheckerPanel } from '#renderer/panels/checker/CheckerPanel.tsx';
import type { Settings } from '#shared/ipc/contract.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

function open(language: Settings['language'] = 'en') {
  const document = journey({
    stages: [{ id: 'A', name: 'Discover' }],
    lanes: ['goals', 'painPoints'],
    cards: [
      { id: 'g', stage: 'A', lane: 'goals', text: 'Peace', assumption: 'researched' },
      ...['one', 'two', 'three', 'four', 'five', 'six'].map((id) => {
        return { id, stage: 'A', lane: 'painPoints', text: `Pain ${id}`, assumption: 'measured', owner: 'Us' } as const;
      }),
    ],
  });
  const window = openWindow(documentContent(document), {
    language,
    theme: 'light',
    inspector: true,
    minimap: false,
    tourSeen: false,
  });
  act(() => window.services.window.getState().openSide({ kind: 'checks' }));
  showPart(window, <CheckerPanel />);
  return { ...window, user: userEvent.setup({ delay: null }) };
}

const found = (rule: string) =>
  within(screen.getByRole('grid', { name: new RegExp(`^${rule}`) }))
    .getAllByRole('row')
    .map((row) => row.textContent);
const status = () => screen.getByRole('status').textContent;

describe('the map checker', () => {
  it('says what is missing, why that matters and where', () => {
    open();
    expect(status()).toBe('6 things to look at');
    expect(found('Pain points without a severity')).toHaveLength(4);
    expect(found('Pain points without a severity')[0]).toBe('Pain onePain point · Discover');
    expect(screen.getByText('Without it all pains look alike, and the loudest is mended first.')).toBeDefined();
  });

  it.each([
    ['da', 'Smertepunkter uden alvor'],
    ['sr', 'Болне тачке без озбиљности'],
  ] as const)('speaks %s', (language, heading) => {
    open(language);
    expect(found(heading)).toHaveLength(4);
  });

  it('shows more of a rule when asked, and fewer again', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(found('Pain points without a severity')).toHaveLength(6);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show fewer' }));
  });

  it('leads to the place with Enter and leaves the keys in the list', async () => {
    const { user, session } = open();
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['two'] });
    expect(document.activeElement?.textContent).toContain('Pain two');
  });

  it('is come to backwards at a place as well; its button is by the arrow keys', async () => {
    const { user } = open();
    act(() => screen.getByRole('button', { name: 'Show 2 more' }).focus());
    await user.tab({ shift: true });
    expect(document.activeElement?.getAttribute('role')).toBe('row');
    const row = document.activeElement as HTMLElement;
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(within(row).getByRole('button', { name: 'Silence' }));
  });

  it('hears no more of what was mended', async () => {
    const { session } = open();
    act(() => void session().run('card.edit', { map: MAP, card: 'one', fields: { severity: 3 } }));
    await waitFor(() => expect(status()).toBe('5 things to look at'));
  });

  it('is silenced for one place, in the document, and told again when asked', async () => {
    const { user, session } = open();
    await user.click(within(screen.getByRole('row', { name: /Pain one/ })).getByRole('button', { name: 'Silence' }));
    expect(status()).toBe('5 things to look at');
    expect(session().document.checks?.silenced).toEqual([`painPointWithoutSeverity ${MAP} one`]);
    expect(screen.queryByRole('row', { name: /Pain one/ })).toBeNull();

    await user.click(screen.getByRole('checkbox', { name: 'Show silenced ones (1)' }));
    const row = screen.getByRole('row', { name: /Pain one, .*silenced/ });
    await user.click(within(row).getByRole('button', { name: 'Bring back' }));
    expect(status()).toBe('6 things to look at');
    act(() => session().undo());
    expect(status()).toBe('5 things to look at');
  });

  it('is silenced by Delete as well', async () => {
    const { user, session } = open();
    await user.tab();
    await user.tab();
    await user.keyboard('{Delete}');
    expect(session().document.checks?.silenced).toHaveLength(1);
  });

  it('finds the words that the team lists, and keeps the list in the document', async () => {
    const { user, session } = open();
    await user.type(screen.getByRole('combobox', { name: /Words of the business/ }), 'peace{Enter}');
    expect(session().document.checks?.jargon).toEqual(['peace']);
    await waitFor(() => expect(found('Words that are not the customer’s')[0]).toContain('peace'));
    await user.click(within(screen.getByRole('row', { name: 'peace' })).getByRole('button'));
    expect(session().document.checks?.jargon ?? []).toEqual([]);
  });

  it('looks at the map in view, or at all of them', async () => {
    const { user, session } = open();
    act(() => void session().run('map.duplicate', { map: MAP, name: 'Second' }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'All maps of the document' })).toBeDefined());
    await waitFor(() => expect(status()).toBe('6 things to look at'));
    await user.click(screen.getByRole('checkbox', { name: 'All maps of the document' }));
    expect(status()).toBe('12 things to look at');
    expect(found('Pain points without a severity')[0]).toContain('Map');
  });
});

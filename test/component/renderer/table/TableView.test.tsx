import { act, createEvent, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TableView } from '#renderer/table/TableView.tsx';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

const SKETCH = {
  stages: [
    { id: 'A', name: 'Discover' },
    { id: 'B', name: 'Buy' },
  ],
  lanes: ['goals', 'touchpoints', 'painPoints'],
  channels: { web: { name: 'Website' } },
  cards: [
    { id: 'g1', stage: 'A', lane: 'goals', text: 'Hear of it' },
    { id: 'g2', stage: 'B', lane: 'goals', text: 'Pay quickly' },
    { id: 't1', stage: 'A', lane: 'touchpoints', text: 'Website', channels: ['web'], emotion: { score: 1 } },
    { id: 'p1', stage: 'A', lane: 'painPoints', text: 'Queue', severity: 2 },
    { id: 'p2', stage: 'B', lane: 'painPoints', text: 'Slow', severity: 4 },
  ],
} as const;

function open(content = documentContent(journey(SKETCH as never))) {
  const window = openWindow(content);
  showPart(window, <TableView />);
  const map = () => {
    const found = window.session().document.maps[MAP];
    if (!found) throw new Error('no map');
    return found;
  };
  return { ...window, map, card: (id: string) => map().cards[id], user: userEvent.setup({ delay: null }) };
}

// By attribute and not by role, which jsdom takes long for; that roles are right, the first tests see.
const all = (within: ParentNode, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];
const rows = () => all(document, '[role=row][aria-selected]');
const texts = () => rows().map((row) => row.querySelector('[role=rowheader]')?.textContent);
const row = (text: string) => {
  const found = rows().find((each) => each.querySelector('[role=rowheader]')?.textContent === text);
  if (!found) throw new Error(`no row ${text}`);
  return found;
};
/** The cell of a row below a heading. */
const cell = (text: string, heading: string) => {
  const column = all(document, '[role=columnheader]').findIndex((each) => each.textContent === heading);
  const found = all(row(text), '[role=rowheader], [role=gridcell]')[column];
  if (!found) throw new Error(`no column ${heading}`);
  return found;
};
const focused = () => document.activeElement as HTMLElement;

describe('the table as a grid', () => {
  it('says how many rows and columns there are, where each stands, and which are selected', async () => {
    const { user } = open();
    const grid = screen.getByRole('grid', { name: 'Table of Map' });
    expect(grid.getAttribute('aria-rowcount')).toBe('6');
    expect(row('Pay quickly').getAttribute('aria-rowindex')).toBe('3');
    await user.click(cell('Pay quickly', 'Text'));
    expect(row('Pay quickly').getAttribute('aria-selected')).toBe('true');
    expect(row('Hear of it').getAttribute('aria-selected')).toBe('false');
  });

  it('draws only the rows around those in sight, however many there are', () => {
    const cards = Array.from({ length: 2000 }, (_, index) => ({ stage: 'A', lane: 'goals', text: `Card ${index}` }));
    open(documentContent(journey({ ...(SKETCH as object), cards } as never)));
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2001');
    expect(rows().length).toBeLessThan(80);
  });

  it('goes from cell to cell as a spreadsheet, and selects the card of the row', async () => {
    const { user, session } = open();
    cell('Hear of it', 'Text').focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe(cell('Pay quickly', 'Stage'));
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['g2'] });
    await user.keyboard('{Control>}{End}{/Control}');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['p2'] });
    await user.keyboard('{Home}');
    expect(focused()).toBe(cell('Slow', 'Text'));
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(row('Queue').contains(focused())).toBe(true);
  });

  it('follows what is selected elsewhere', () => {
    const { session } = open();
    cell('Hear of it', 'Text').focus();
    act(() => session().select({ kind: 'cards', cards: ['p1'] }));
    expect(focused()).toBe(cell('Queue', 'Text'));
  });
});

describe('editing in place', () => {
  it('begins with what is typed, goes on to the next row by Enter and to the next cell by Tab', async () => {
    const { user, card } = open();
    cell('Hear of it', 'Text').focus();
    await user.keyboard('Know{Enter}');
    expect(card('g1')?.text).toBe('Know');
    expect(focused()).toBe(cell('Pay quickly', 'Text'));
    await user.keyboard('{F2} and safely{Tab}');
    expect(card('g2')?.text).toBe('Pay quickly and safely');
    expect(focused()).toBe(cell('Pay quickly and safely', 'Stage'));
  });

  it('gives a rating from a list, and takes it away by Delete; each is one step', async () => {
    const { user, card, session } = open();
    await user.click(cell('Queue', 'Severity'));
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(card('p1')).toMatchObject({ severity: 4 });
    expect(focused()).toBe(cell('Queue', 'Severity'));
    await user.keyboard('{Delete}');
    expect(card('p1')).not.toHaveProperty('severity');
    act(() => session().undo());
    act(() => session().undo());
    expect(card('p1')).toMatchObject({ severity: 2 });
  });

  it('moves a card by its stage, and to another lane, whose kind it becomes', async () => {
    const { user, card } = open();
    await user.dblClick(cell('Queue', 'Lane'));
    await user.click(screen.getByRole('option', { name: 'goals' }));
    expect(card('p1')).toMatchObject({ kind: 'goal', lane: 'goals', stage: 'A' });
  });

  it('leaves cells alone that cards of a kind do not have', async () => {
    const { user, session } = open();
    const { document: before } = session();
    await user.dblClick(cell('Hear of it', 'Severity'));
    await user.keyboard('5{Delete}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(session().document).toBe(before);
    expect(cell('Hear of it', 'Severity').getAttribute('aria-readonly')).toBe('true');
  });

  it('writes an owner as it is typed, as one step', async () => {
    const { user, card, session } = open();
    await user.click(cell('Slow', 'Owner'));
    await user.keyboard('Ida{Escape}');
    expect(card('p2')?.owner).toBe('Ida');
    expect(focused()).toBe(cell('Slow', 'Owner'));
    act(() => session().undo());
    expect(card('p2')?.owner).toBeUndefined();
  });

  describe('of a day', () => {
    const openDay = async (date?: string) => {
      const evidence = { id: 'e1', stage: 'A', lane: 'evidence', text: 'Survey', ...(date ? { date } : {}) };
      const below = { id: 'e2', stage: 'A', lane: 'evidence', text: 'Interview' };
      const opened = open(documentContent(journey({ stages: ['A'], lanes: ['evidence'], cards: [evidence, below] })));
      await opened.user.click(screen.getByRole('button', { name: 'Columns' }));
      await opened.user.click(screen.getByRole('menuitemcheckbox', { name: 'Date' }));
      await opened.user.keyboard('{Escape}');
      await opened.user.click(cell('Survey', 'Date'));
      await opened.user.keyboard('{Enter}');
      return opened;
    };

    it('is opened by Enter, written part by part as one step, and left by Enter', async () => {
      const { user, card, session } = await openDay();
      expect(focused().getAttribute('role')).toBe('spinbutton');
      await user.keyboard('05312026');
      expect(card('e1')).toMatchObject({ date: '2026-05-31' });
      await user.keyboard('{Enter}');
      expect(screen.queryByRole('spinbutton')).toBeNull();
      expect(cell('Survey', 'Date').textContent).toBe('May 31, 2026');
      act(() => session().undo());
      expect(card('e1')).not.toHaveProperty('date');
    });

    it('that is none of the calendar becomes one when it is left, and Enter goes on below', async () => {
      const { user, card } = await openDay('2026-05-31');
      await user.keyboard('{ArrowUp}{Enter}');
      expect(card('e1')).toMatchObject({ date: '2026-06-30' });
      expect(screen.queryByRole('spinbutton')).toBeNull();
      expect(focused()).toBe(cell('Interview', 'Date'));
    });

    it('is changed by arrows, left by Escape, and taken away by Delete on the cell', async () => {
      const { user, card } = await openDay('2026-05-31');
      await user.keyboard('{ArrowDown}{ArrowDown}');
      expect(card('e1')).toMatchObject({ date: '2026-03-31' });
      await user.keyboard('{Escape}');
      expect(focused()).toBe(cell('Survey', 'Date'));
      await user.keyboard('{Delete}');
      expect(card('e1')).not.toHaveProperty('date');
    });
  });

  it('adds a card below the one it is in; left empty, it never was', async () => {
    const { user, map, session } = open();
    cell('Hear of it', 'Text').focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.keyboard('Trust it{Enter}');
    expect(texts()).toEqual(['Hear of it', 'Trust it', 'Pay quickly', 'Website', 'Queue', 'Slow']);
    expect(Object.values(map().cards).find(({ text }) => text === 'Trust it')).toMatchObject({
      stage: 'A',
      lane: 'goals',
    });
    const before = map();
    await user.keyboard('{Control>}{Enter}{/Control}{Escape}');
    expect(map()).toEqual(before);
    expect(session().undoable).toBe('card.add');
  });

  it('deletes by Delete on the text, and goes on with the next row', async () => {
    const { user, card, session } = open();
    await user.click(cell('Pay quickly', 'Text'));
    await user.keyboard('{Delete}');
    expect(card('g2')).toBeUndefined();
    expect(focused()).toBe(cell('Website', 'Text'));
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['t1'] });
  });
});

describe('several rows', () => {
  it('are selected by Shift and by Space, and changed as one step', async () => {
    const { user, card, session } = open();
    await user.click(cell('Queue', 'Severity'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['p1', 'p2'] });
    await user.keyboard('{Enter}{End}{Enter}');
    expect([card('p1'), card('p2')]).toMatchObject([{ severity: 5 }, { severity: 5 }]);
    act(() => session().undo());
    expect([card('p1'), card('p2')]).toMatchObject([{ severity: 2 }, { severity: 4 }]);
  });

  it('that lie apart are picked one by one with Space', async () => {
    const { user, session } = open();
    cell('Hear of it', 'Text').focus();
    await user.keyboard('{Home}{ArrowDown}{ArrowUp} {ArrowDown}{ArrowDown} ');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['g1', 't1'] });
    await user.keyboard('{Escape}');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['t1'] });
  });

  it('of several lanes are moved to a stage as one step', async () => {
    const { user, card, session } = open();
    await user.click(cell('Hear of it', 'Stage'));
    await user.keyboard('{Control>}a{/Control}{Enter}');
    await user.click(screen.getByRole('option', { name: 'Buy' }));
    expect(['g1', 'g2', 't1', 'p1', 'p2'].map((id) => card(id)?.stage)).toEqual(['B', 'B', 'B', 'B', 'B']);
    act(() => session().undo());
    expect(['g1', 'g2', 't1'].map((id) => card(id)?.stage)).toEqual(['A', 'B', 'A']);
  });

  it('are copied as text with tabs, in the order and with the columns that are shown', async () => {
    const { user } = open();
    await user.click(cell('Queue', 'Text'));
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    const copied = new Map<string, string>();
    const event = createEvent.copy(focused(), {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    fireEvent(focused(), event);
    const [head, ...lines] = (copied.get('text/plain') ?? '').split('\n');
    expect(head?.split('\t').slice(0, 5)).toEqual(['Text', 'Stage', 'Lane', 'Channels', 'Emotion']);
    expect(lines.map((line) => line.split('\t').slice(0, 5))).toEqual([
      ['Website', 'Discover', 'touchpoints', 'Website', '1'],
      ['Queue', 'Discover', 'painPoints', '', ''],
    ]);
  });
});

describe('order, filter and groups', () => {
  it('puts rows in order by the heading that is pressed, turns around, and goes back to reading order', async () => {
    const { user } = open();
    const heading = screen.getByRole('columnheader', { name: 'Text' });
    await user.click(heading);
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(texts()).toEqual(['Hear of it', 'Pay quickly', 'Queue', 'Slow', 'Website']);
    await user.keyboard('{Enter}');
    expect(heading.getAttribute('aria-sort')).toBe('descending');
    await user.keyboard('{Enter}');
    expect(texts()).toEqual(['Hear of it', 'Pay quickly', 'Website', 'Queue', 'Slow']);
  });

  it('searches as one types, and Enter goes on to what was found', async () => {
    const { user } = open();
    await user.type(screen.getByRole('searchbox', { name: 'Search in cards' }), 'slo');
    expect(texts()).toEqual(['Slow']);
    expect(screen.getByRole('status').textContent).toBe('1 of 5 cards');
    await user.keyboard('{Enter}');
    expect(focused()).toBe(cell('Slow', 'Text'));
  });

  it('narrows down by a menu, says by what, and shows all again', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(screen.getByRole('menuitem', { name: 'Stage' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Buy' }));
    await user.keyboard('{Escape}{Escape}');
    expect(texts()).toEqual(['Pay quickly', 'Slow']);
    await user.click(screen.getByRole('button', { name: 'Remove filter Stage: Buy' }));
    expect(texts()).toHaveLength(5);
  });

  it('gathers rows in groups that open and close', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Group' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Kind' }));
    expect(screen.getByRole('treegrid')).toBeTruthy();
    const group = screen.getAllByRole('row', { expanded: true })[0] as HTMLElement;
    expect(group.textContent).toBe('Goal2 cards');
    within(group).getByRole('rowheader').focus();
    await user.click(within(group).getByRole('rowheader'));
    expect(screen.getAllByRole('row', { expanded: false })).toHaveLength(1);
    expect(screen.queryByText('Pay quickly')).toBeNull();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Pay quickly')).toBeTruthy();
  });

  it('hides and shows columns', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Stage' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('columnheader', { name: 'Stage' })).toBeNull();
  });
});

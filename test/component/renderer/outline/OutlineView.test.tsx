import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { OutlineView } from '#renderer/outline/OutlineView.tsx';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

const SKETCH = {
  stages: [
    { id: 'A', name: 'Discover' },
    { id: 'B', name: 'Buy' },
    { id: 'B1', name: 'Choose', parent: 'B' },
    { id: 'B2', name: 'Pay', parent: 'B' },
  ],
  lanes: ['goals', 'touchpoints', 'emotions', 'painPoints', { id: 'secret', kind: 'notes', hidden: true }],
  channels: { web: { name: 'Website' } },
  cards: [
    { id: 'g1', stage: 'A', lane: 'goals', text: 'Hear of it' },
    { id: 'g2', stage: 'A', lane: 'goals', text: 'Trust it' },
    { id: 't1', stage: 'A', lane: 'touchpoints', text: 'Advert', channels: ['web'], emotion: { score: 1 } },
    { id: 'p1', stage: 'B2', lane: 'painPoints', text: 'Queue', severity: 2 },
  ],
};

function open() {
  const window = openWindow(documentContent(journey(SKETCH as never)));
  showPart(window, <OutlineView />);
  const cards = () => window.session().document.maps[MAP]?.cards ?? {};
  return { ...window, cards, user: userEvent.setup({ delay: null }) };
}

const focused = () => document.activeElement as HTMLElement;
const line = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
  if (!found) throw new Error(`no line of ${id}`);
  return found;
};
const lines = () => [...document.querySelectorAll('[data-card]')].map((each) => (each as HTMLElement).dataset.card);

describe('what the outline is to who reads by ear', () => {
  it('writes figures as the window’s language does, whatever the document’s is', async () => {
    const { session, services } = open();
    act(() => void session().run('emotion.score', { map: MAP, cards: ['t1'], score: 0.5 }));
    await act(() => services.translator.changeLanguage('da'));
    expect(within(line('t1')).getByText('+0,5 (Lidt godt)')).toBeTruthy();
  });

  it('has headings of stages, sub-stages and lanes, none skipped, and lists of cards with their facts', () => {
    open();
    const headings = [...document.querySelectorAll('h2, h3, h4')].map(({ tagName, textContent }) => [
      tagName,
      textContent,
    ]);
    expect(headings).toEqual([
      ['H2', 'Discover'],
      ['H3', 'goals'],
      ['H3', 'touchpoints'],
      ['H3', 'painPoints'],
      ['H2', 'Buy'],
      ['H3', 'Choose'],
      ['H4', 'goals'],
      ['H4', 'touchpoints'],
      ['H4', 'painPoints'],
      ['H3', 'Pay'],
      ['H4', 'goals'],
      ['H4', 'touchpoints'],
      ['H4', 'painPoints'],
    ]);
    const list = line('g1').closest('ul') as HTMLElement;
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    const advert = screen.getByRole('group', { name: 'Advert' });
    const facts = document.getElementById(advert.getAttribute('aria-describedby') ?? '');
    expect(facts?.textContent).toContain('Channels: Website');
    expect(facts?.textContent).toContain('Score: +1 (Good)');
  });

  it('can be read lane by lane, too', async () => {
    const { user } = open();
    await user.click(screen.getByRole('radio', { name: 'By lane' }));
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe('goals');
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .slice(0, 3)
        .map((each) => each.textContent),
    ).toEqual(['Discover', 'Choose', 'Pay']);
    expect(lines()).toEqual(['g1', 'g2', 't1', 'p1']);
  });
});

describe('keys in the outline', () => {
  it('go from line to line and select what they come to', async () => {
    const { user, session } = open();
    screen.getByRole('button', { name: 'Discover' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(session().selection.target).toEqual({ kind: 'cell', stage: 'A', lane: 'goals' });
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(line('g1'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['g1', 'g2'] });
    await user.keyboard('{PageDown}');
    expect(session().selection.target).toEqual({ kind: 'stage', stage: 'B' });
    await user.keyboard('{End}');
    expect(focused()).toBe(line('p1'));
  });

  it('make one card after the other: Enter writes the next, an empty one ends it', async () => {
    const { user, cards } = open();
    await user.click(line('g1'));
    await user.keyboard('{Enter}First{Enter}Second{Enter}{Enter}');
    expect(
      lines()
        .slice(0, 4)
        .map((id) => cards()[id ?? '']?.text),
    ).toEqual(['Hear of it', 'First', 'Second', 'Trust it']);
    expect(Object.keys(cards())).toHaveLength(6);
  });

  it('move a card to the next lane by Tab, also while it is written, where it becomes a card of that kind', async () => {
    const { user, cards } = open();
    await user.click(line('g2'));
    await user.keyboard('{Tab}');
    expect(cards().g2).toMatchObject({ kind: 'touchpoint', stage: 'A' });
    expect(focused()).toBe(line('g2'));
    await user.keyboard('{F2}!{Tab}?{Escape}');
    expect(cards().g2).toMatchObject({ kind: 'painPoint', text: 'Trust it!?' });
    // There is no lane after the last one; the card stays, and the keys with it.
    await user.keyboard('{Tab}');
    expect(cards().g2).toMatchObject({ kind: 'painPoint' });
    await user.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
    expect(cards().g2).toMatchObject({ kind: 'goal' });
  });

  it('begin a new card in the next lane when nothing was written yet', async () => {
    const { user, cards } = open();
    await user.click(line('g1'));
    await user.keyboard('{Enter}{Tab}Shop{Escape}');
    expect(Object.values(cards()).find(({ text }) => text === 'Shop')).toMatchObject({
      kind: 'touchpoint',
      stage: 'A',
    });
    expect(Object.keys(cards())).toHaveLength(5);
  });

  it('move a card by Alt and arrows in its cell, and from its end to the next stage', async () => {
    const { user, cards } = open();
    await user.click(line('g1'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(lines().slice(0, 2)).toEqual(['g2', 'g1']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(cards().g1).toMatchObject({ stage: 'B1', lane: 'goals' });
    expect(focused()).toBe(line('g1'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(cards().g1).toMatchObject({ stage: 'A' });
    expect(lines().slice(0, 2)).toEqual(['g2', 'g1']);
  });

  it('open and close sections, and what is selected elsewhere is opened up to', async () => {
    const { user, session } = open();
    await user.click(screen.getByRole('button', { name: 'Buy' }));
    expect(screen.queryByText('Queue')).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText('Queue')).toBeTruthy();
    await user.keyboard('{ArrowLeft}');
    act(() => session().select({ kind: 'cards', cards: ['p1'] }));
    expect(focused()).toBe(line('p1'));
  });

  it('rename a stage in place', async () => {
    const { user, session } = open();
    screen.getByRole('button', { name: 'Discover' }).focus();
    await user.keyboard('{F2}');
    await user.keyboard('Find out{Enter}');
    expect(session().document.maps[MAP]?.stages.A?.name).toBe('Find out');
    expect(focused()).toBe(screen.getByRole('button', { name: 'Find out' }));
  });

  it('lead out by Escape and Tab, and delete nothing that is not selected', async () => {
    const { user, session, cards } = open();
    await user.click(line('g1'));
    await user.keyboard('{Escape}{Escape}');
    expect(session().selection.target).toEqual({ kind: 'map' });
    const { document: before } = session();
    await user.keyboard('{Delete}');
    expect(session().document).toBe(before);
    await user.keyboard('{Tab}');
    expect(focused().closest('article')).toBeNull();
    expect(Object.keys(cards())).toHaveLength(4);
  });

  it('give a score by Alt and a digit, as on the map', async () => {
    const { user, cards } = open();
    await user.click(line('t1'));
    await user.keyboard('{Alt>}[Digit1]{/Alt}');
    expect(cards().t1).toMatchObject({ emotion: { score: -2 } });
  });
});

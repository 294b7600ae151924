import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { isolated } from '#renderer/app/texts.ts';
import { focusNextRegion } from '#renderer/input/regions.ts';
import { Inspector } from '#renderer/panels/inspector/Inspector.tsx';
import { inOrder } from '#shared/document/order.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { attachFocus } from '../support/focusable-canvas.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

const document = () =>
  journey({
    persona: { summary: 'commuter, 31' },
    stages: ['Discover', 'Buy'],
    lanes: ['goals', 'touchpoints', 'painPoints', 'opportunities'],
    channels: { website: { name: 'Website', icon: 'website' }, shop: { name: 'Shop', icon: 'store' } },
    tags: { billing: { name: 'Billing', color: 'rose' } },
    cards: [
      { id: 'g1', stage: 'Discover', lane: 'goals', text: 'Find it' },
      { id: 't1', stage: 'Discover', lane: 'touchpoints', text: 'Sees an ad', channels: ['website'] },
      { id: 't2', stage: 'Discover', lane: 'touchpoints', text: 'Asks a friend' },
      { id: 'p1', stage: 'Buy', lane: 'painPoints', text: 'No price' },
      { id: 'o1', stage: 'Buy', lane: 'opportunities', text: 'Show it' },
    ],
  });

function inspect(target: SelectionTarget) {
  const window = openWindow(documentContent(document()));
  window.session().select(target);
  showPart(window, <Inspector />);
  const map = () => {
    const found = window.session().document.maps[MAP];
    if (!found) throw new Error('The map is gone.');
    return found;
  };
  const card = (id: string) => map().cards[id];
  return { ...window, map, card, user: userEvent.setup({ delay: null }) };
}

const inspectCard = (...cards: string[]) => inspect({ kind: 'cards', cards });

describe('the page of a card', () => {
  it('says what it is and where it stands', () => {
    inspectCard('t2');
    expect(screen.getByText(`Touchpoint · ${isolated('Discover')} · 2 of 2`)).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty('value', 'Asks a friend');
  });

  it('writes its text as one types, in one step of the history', async () => {
    const { user, card, session } = inspectCard('g1');
    await user.type(screen.getByRole('textbox', { name: 'Text' }), '!?');
    expect(card('g1')?.text).toBe('Find it!?');
    session().undo();
    expect(card('g1')?.text).toBe('Find it');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty('value', 'Find it'));
  });

  it('gives channels that are there, the usual ones, and new ones', async () => {
    const { user, card, session } = inspectCard('t1');
    const field = screen.getByRole('combobox', { name: 'Channels' });
    await user.type(field, 'shop{Enter}');
    expect(card('t1')).toMatchObject({ channels: ['website', 'shop'] });
    await user.type(field, 'e-mail{Enter}');
    await user.type(field, 'Carrier pigeon{Enter}');
    const named = (card('t1') as { channels: string[] }).channels.map((id) => session().document.channels[id]);
    expect(named.map((channel) => [channel?.name, channel?.icon])).toEqual([
      ['Website', 'website'],
      ['Shop', 'store'],
      ['E-mail', 'email'],
      ['Carrier pigeon', 'other'],
    ]);
  });

  it('does not give a channel twice, and takes one away', async () => {
    const { user, card } = inspectCard('t1');
    await user.type(screen.getByRole('combobox', { name: 'Channels' }), 'website{Enter}');
    expect(card('t1')).toMatchObject({ channels: ['website'] });
    await user.click(screen.getByRole('button', { name: 'Remove Website' }));
    expect(card('t1')).toMatchObject({ channels: [] });
  });

  it('finds channels by a part of their name', async () => {
    const { user } = inspectCard('t1');
    await user.type(screen.getByRole('combobox', { name: 'Channels' }), 'sho');
    const list = await screen.findByRole('listbox');
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Shop', 'New: sho']);
  });

  it('scores the emotion by faces, half steps and words, and takes the score back', async () => {
    const { user, card } = inspectCard('t1');
    await user.click(screen.getByRole('radio', { name: 'Bad' }));
    expect(card('t1')).toMatchObject({ emotion: { score: -1 } });
    await user.click(screen.getByRole('button', { name: 'Raise the score' }));
    expect(card('t1')).toMatchObject({ emotion: { score: -0.5 } });
    expect(screen.getByText('Slightly bad')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Feels' }), 'lost');
    expect(card('t1')).toMatchObject({ emotion: { score: -0.5, feeling: 'lost' } });
    await user.click(screen.getByRole('radio', { name: 'Bad' }));
    expect(card('t1')).toMatchObject({ emotion: { feeling: 'lost' } });
    expect((card('t1') as { emotion: object }).emotion).not.toHaveProperty('score');
  });

  it('marks a moment of truth', async () => {
    const { user, card } = inspectCard('t1');
    await user.click(screen.getByRole('switch', { name: 'Moment of truth' }));
    expect(card('t1')).toMatchObject({ momentOfTruth: true });
  });

  it('rates a pain point in words', async () => {
    const { user, card } = inspectCard('p1');
    await user.click(screen.getByRole('radio', { name: '4: Nearly makes them leave' }));
    await user.click(screen.getByRole('radio', { name: 'often' }));
    expect(card('p1')).toMatchObject({ severity: 4, frequency: 'often' });
    await user.click(screen.getByRole('radio', { name: '4: Nearly makes them leave' }));
    expect(card('p1')).not.toHaveProperty('severity');
  });

  it('says what an opportunity would bring and take, and where it stands', async () => {
    const { user, card } = inspectCard('o1');
    const group = (name: string) => within(screen.getByRole('radiogroup', { name }));
    await user.click(group('Impact').getByRole('radio', { name: '5: Very high' }));
    await user.click(group('Effort').getByRole('radio', { name: '2: Low' }));
    await user.click(screen.getByRole('button', { name: /Status/ }));
    await user.click(await screen.findByRole('option', { name: 'planned' }));
    expect(card('o1')).toMatchObject({ impact: 5, effort: 2, status: 'planned' });
  });

  it('says how sure the team is, tags, notes', async () => {
    const { user, card, session } = inspectCard('g1');
    await user.click(screen.getByRole('button', { name: /How sure are we/ }));
    await user.click(await screen.findByRole('option', { name: 'Researched' }));
    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'Billing{Enter}');
    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'Quick win{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Notes' }), 'From the survey');
    expect(card('g1')).toMatchObject({ assumption: 'researched', notes: 'From the survey' });
    expect(card('g1')?.tags?.map((id) => session().document.tags[id]?.name)).toEqual(['Billing', 'Quick win']);
  });

  it('moves the card to another cell without a drag', async () => {
    const { user, card } = inspectCard('g1');
    await user.click(screen.getByRole('button', { name: /Stage$/ }));
    await user.click(await screen.findByRole('option', { name: 'Buy' }));
    expect(card('g1')).toMatchObject({ stage: 'Buy' });
    await user.click(screen.getByRole('button', { name: /Lane$/ }));
    await user.click(await screen.findByRole('option', { name: 'touchpoints' }));
    expect(card('g1')).toMatchObject({ kind: 'touchpoint', lane: 'touchpoints', text: 'Find it' });
  });

  it('names the lane of a card that is closed, and offers no other that is', async () => {
    const { user, session } = inspectCard('g1');
    act(() => {
      for (const lane of ['goals', 'touchpoints'])
        session().run('lane.edit', { map: MAP, lane, fields: { collapsed: true } });
    });
    const lane = screen.getByRole('button', { name: /Lane$/ });
    expect(lane.textContent).toContain('goals');
    await user.click(lane);
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(offered).toContain('goals');
    expect(offered).not.toContain('touchpoints');
  });
});

describe('the other pages', () => {
  it('change a stage', async () => {
    const { user, map } = inspect({ kind: 'stage', stage: 'Buy' });
    expect(screen.getByText('Stage 2 of 2 · 2 cards')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Name' }), '!');
    await user.type(screen.getByRole('textbox', { name: 'Duration' }), 'a day');
    await user.click(screen.getByRole('radio', { name: 'Orange' }));
    expect(map().stages.Buy).toMatchObject({ name: 'Buy!', duration: 'a day', color: 'orange' });
  });

  it('change a lane', async () => {
    const { user, map } = inspect({ kind: 'lane', lane: 'goals' });
    await user.type(screen.getByRole('textbox', { name: 'Description' }), 'wishes');
    expect(map().lanes.goals).toMatchObject({ description: 'wishes' });
  });

  it('change the map and the document', async () => {
    const { user, map, session } = inspect({ kind: 'map' });
    await user.click(screen.getByRole('radio', { name: 'future state' }));
    expect(map().state).toBe('future');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), '2');
    expect(session().document.title).toBe('Journey2');
    const language = screen.getByRole('textbox', { name: 'Language of the document' });
    await user.clear(language);
    await user.type(language, 'no such thing{Enter}');
    expect(session().document.language).toBe('en');
    expect(screen.getByText(/Write a language tag/)).toBeDefined();
    await user.clear(language);
    await user.type(language, 'da');
    await user.tab();
    expect(session().document.language).toBe('da');
  });

  it('rename the channels and tags of the document in place, in one step each', async () => {
    const { user, session } = inspect({ kind: 'map' });
    const [, shop] = screen.getAllByRole('textbox', { name: 'Name of the channel' });
    await user.type(shop as HTMLElement, ' in town');
    expect(session().document.channels.shop?.name).toBe('Shop in town');
    session().undo();
    expect(session().document.channels.shop?.name).toBe('Shop');
    await user.type(screen.getByRole('textbox', { name: 'Name of the tag' }), '!');
    expect(session().document.tags.billing?.name).toBe('Billing!');
  });

  it('have one stop of Tab for each control of one channel, and lead to the others with up and down', async () => {
    const { user } = inspect({ kind: 'map' });
    const [website, shop] = screen.getAllByRole('textbox', { name: 'Name of the channel' });
    const look = (name: string) => screen.getByRole('button', { name: `Look of ${isolated(name)}` });
    website?.focus();
    await user.keyboard('{ArrowDown}');
    expect(globalThis.document.activeElement).toBe(shop);
    await user.keyboard('{ArrowDown}');
    expect(globalThis.document.activeElement).toBe(shop);
    await user.tab({ shift: true });
    expect(globalThis.document.activeElement).toBe(look('Shop'));
    await user.keyboard('{ArrowUp}');
    expect(globalThis.document.activeElement).toBe(look('Website'));
    await user.tab();
    expect(globalThis.document.activeElement).toBe(website);
    // Past its own buttons, and over all of the other one.
    await user.tab();
    expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: 'Move Website down' }));
    // The last one has no way down: its name is as near.
    await user.keyboard('{ArrowDown}');
    expect(globalThis.document.activeElement).toBe(shop);
    await user.keyboard('{ArrowUp}');
    await user.tab();
    await user.tab();
    await user.tab();
    expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: 'Add a channel of your own' }));
  });

  it('put channels in order, and keep the focus on what is moved', async () => {
    const { user, session } = inspect({ kind: 'map' });
    const names = () => inOrder(session().document.channels).map(([, { name }]) => name);
    expect(screen.getByRole('button', { name: 'Move Website up' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Move Website down' }));
    expect(names()).toEqual(['Shop', 'Website']);
    // There is no further down, so the focus is on the way back.
    expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: 'Move Website up' }));
    await user.keyboard('{Enter}');
    expect(names()).toEqual(['Website', 'Shop']);
    expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: 'Move Website down' }));
  });

  it('delete channels and tags with what refers to them, say on how many cards, and give them back', async () => {
    const { user, card, session, services } = inspect({ kind: 'map' });
    const told = () => services.window.getState().notices.map(({ message }) => message);
    await user.click(screen.getByRole('button', { name: 'Delete Website (1 card)' }));
    expect(told()).toEqual([{ kind: 'deleted', what: 'channel', name: 'Website' }]);
    expect(card('t1')).toMatchObject({ channels: [] });
    expect(globalThis.document.activeElement).toBe(screen.getByRole('button', { name: 'Delete Shop (0 cards)' }));
    session().undo();
    expect(card('t1')).toMatchObject({ channels: ['website'] });
    const { focus, detach } = attachFocus();
    await user.click(screen.getByRole('button', { name: 'Delete Billing (0 cards)' }));
    detach();
    expect(told()).toEqual([{ kind: 'deleted', what: 'tag', name: 'Billing' }]);
    expect(session().document.tags).toEqual({});
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Tags' })).toBeNull());
    expect(focus).toHaveBeenCalledOnce();
  });

  it('change the persona', async () => {
    const { user, session } = inspect({ kind: 'persona' });
    await user.type(screen.getByRole('textbox', { name: 'Needs' }), 'music');
    await user.type(screen.getByRole('textbox', { name: 'Age' }), '31');
    await user.type(screen.getByRole('combobox', { name: 'Preferred channels' }), 'Shop{Enter}');
    await user.clear(screen.getByRole('textbox', { name: 'In a few words' }));
    const { persona } = session().document.personas;
    expect(persona).toMatchObject({ needs: 'music', demographics: { age: '31' }, preferredChannels: ['shop'] });
    expect(persona).not.toHaveProperty('summary');
  });

  it('count several cards and delete them', async () => {
    const { user, map } = inspectCard('t1', 't2', 'g1');
    expect(screen.getByRole('heading', { name: '3 cards selected' })).toBeDefined();
    expect(screen.getByText('2 touchpoints · 1 goal')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(Object.keys(map().cards)).toEqual(['p1', 'o1']);
  });

  it('say what goes into an empty place', async () => {
    const { focus, detach } = attachFocus();
    const { user, session } = inspect({ kind: 'cell', stage: 'Buy', lane: 'goals' });
    expect(screen.getByText(`${isolated('goals')} · ${isolated('Buy')}`)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'New card' }));
    expect(session().editing).not.toBeNull();
    // The button that had the keys is gone.
    expect(focus).toHaveBeenCalled();
    detach();
  });
});

describe('the way back to the map', () => {
  it.each([
    ['Escape in any field', 'Notes', '{Escape}', true],
    ['Enter in the heading', 'Text', '{Enter}', true],
    ['not Shift and Enter there, which breaks the line', 'Text', '{Shift>}{Enter}{/Shift}', false],
    ['not Enter in another field', 'Notes', '{Enter}', false],
  ])('is %s', async (_what, field, keys, leads) => {
    const { user } = inspectCard('g1');
    const { focus, detach } = attachFocus();
    await user.click(screen.getByRole('textbox', { name: field }));
    await user.keyboard(keys);
    detach();
    expect(focus).toHaveBeenCalledTimes(leads ? 1 : 0);
  });

  it('is a second Escape, where the first one closes a list', async () => {
    const { user } = inspectCard('t1');
    const field = screen.getByRole('combobox', { name: 'Channels' });
    await user.type(field, 'sho{Escape}');
    expect(field).toHaveProperty('value', '');
    expect(globalThis.document.activeElement).toBe(field);
  });
});

describe('naming', () => {
  it('leads to the name with its text selected', async () => {
    const { services } = inspect({ kind: 'persona' });
    services.window.getState().requestField('name');
    const name = screen.getByRole('textbox', { name: 'Name' });
    await waitFor(() => expect(globalThis.document.activeElement).toBe(name));
    expect((name as HTMLInputElement).selectionEnd).toBe(3);
    expect(services.window.getState().fieldRequest).toBeNull();
  });

  it('cleans what is pasted', async () => {
    const { user, session } = inspect({ kind: 'persona' });
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.click(name);
    await user.paste('An\u0007a\tB');
    expect(session().document.personas.persona?.name).toBe('Ana\tB');
  });
});

it('is busy until it has followed what is selected', async () => {
  const { session } = inspectCard('t1');
  const panel = screen.getByRole('complementary');
  const were: (string | null)[] = [];
  const observer = new MutationObserver((records) => were.push(...records.map(({ oldValue }) => oldValue)));
  observer.observe(panel, { attributeFilter: ['aria-busy'], attributeOldValue: true });
  act(() => session().select({ kind: 'cards', cards: ['t2'] }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty('value', 'Asks a friend'));
  expect([...were, panel.getAttribute('aria-busy')]).toEqual(['false', 'true', 'false']);
  observer.disconnect();
});

describe('the keys', () => {
  it('come to the page of what is selected, though it would follow a moment later', () => {
    const { session } = inspectCard('t1');
    // In one and the same task, as when F6 comes right after an arrow key on a busy machine.
    act(() => {
      session().select({ kind: 'cards', cards: ['t2'] });
      focusNextRegion(globalThis.document, 1, () => undefined);
      const field = globalThis.document.activeElement;
      expect(field?.closest('aside')?.textContent).toContain('2 of 2');
    });
    expect(globalThis.document.activeElement?.closest('aside')).not.toBeNull();
  });

  it('are the map’s again when the page they were in goes', async () => {
    const { focus, detach } = attachFocus();
    const { user, session } = inspectCard('t1');
    await user.click(screen.getByRole('textbox', { name: 'Text' }));
    act(() => session().select({ kind: 'cards', cards: ['t2'] }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty('value', 'Asks a friend'));
    expect(focus).toHaveBeenCalledOnce();
    detach();
  });
});

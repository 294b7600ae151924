import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { isolated } from '#renderer/app/texts.ts';
import { Inspector } from '#renderer/panels/inspector/Inspector.tsx';
import { webAddress } from '#renderer/panels/inspector/web-address.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { columnStages } from '#shared/document/stages.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

// The panel is drawn after the map, when there is time.
configure({ asyncUtilTimeout: 20_000 });

const document = () =>
  journey({
    stages: ['Discover', 'Buy', 'Use'],
    lanes: ['touchpoints', 'emotions', 'painPoints', 'metrics', 'evidence', 'ideas'],
    channels: { website: { name: 'Website', icon: 'website' }, web: { name: 'The web', icon: 'other' } },
    tags: { billing: { name: 'Billing', color: 'rose' } },
    cards: [
      { id: 't1', stage: 'Discover', lane: 'touchpoints', text: 'Sees an ad', channels: ['web'], owner: 'Shop team' },
      { id: 't2', stage: 'Discover', lane: 'touchpoints', text: 'Asks a friend', tags: ['billing'] },
      { id: 'p1', stage: 'Buy', lane: 'painPoints', text: 'No price', severity: 2 },
      { id: 'm1', stage: 'Buy', lane: 'metrics', text: 'Orders' },
      { id: 'e1', stage: 'Buy', lane: 'evidence', text: 'Interviews' },
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
  return { ...window, map, card: (id: string) => map().cards[id], user: userEvent.setup({ delay: null }) };
}

const inspectCard = (...cards: string[]) => inspect({ kind: 'cards', cards });
const open = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name: new RegExp(`^${name}`), expanded: false }));

describe('the page of a card', { timeout: 120_000 }, () => {
  it('names who answers for it, with the names that are there to choose from', async () => {
    const { user, card } = inspectCard('m1');
    const owner = screen.getByRole('combobox', { name: 'Owner' });
    await user.type(owner, 'shop');
    await user.click(await screen.findByRole('option', { name: 'Shop team' }));
    expect(card('m1')).toMatchObject({ owner: 'Shop team' });
    await user.clear(owner);
    expect(card('m1')).not.toHaveProperty('owner');
  });

  it('writes figures, where they come from and when', async () => {
    const { user, card } = inspectCard('m1');
    await user.type(screen.getByRole('textbox', { name: 'Value' }), '62.125{Tab}');
    await user.type(screen.getByRole('textbox', { name: 'Unit' }), '%');
    expect(card('m1')).toMatchObject({ value: 62.125, unit: '%' });
  });

  it('gives it a colour and an icon, and takes them back', async () => {
    const { user, card } = inspectCard('m1');
    await open(user, 'Look');
    await user.click(screen.getByRole('radio', { name: 'Rose' }));
    await user.click(screen.getByRole('radio', { name: 'Clock' }));
    expect(card('m1')).toMatchObject({ color: 'rose', icon: 'clock' });
    await user.keyboard('{ArrowRight}{Enter}');
    expect(card('m1')).toMatchObject({ icon: 'calendar' });
    await user.click(screen.getByRole('radio', { name: 'None' }));
    await user.click(screen.getByRole('radio', { name: 'Calendar' }));
    expect(card('m1')).not.toHaveProperty('color');
    expect(card('m1')).not.toHaveProperty('icon');
  });

  it('takes web pages that are https, says so of others, and names and removes them', async () => {
    const { user, card } = inspectCard('m1');
    await open(user, 'Links');
    const field = screen.getByRole('textbox', { name: 'Web page' });
    await user.type(field, 'http://example.com{Enter}');
    expect(screen.getByText(/begins with https/)).toBeDefined();
    expect(card('m1')).not.toHaveProperty('links');
    await user.clear(field);
    await user.type(field, 'example.com/report{Enter}');
    expect(card('m1')).toMatchObject({ links: [{ url: 'https://example.com/report' }] });
    await user.type(screen.getByRole('textbox', { name: /Name of the link/ }), 'Report');
    expect(card('m1')).toMatchObject({ links: [{ url: 'https://example.com/report', label: 'Report' }] });
    const link = screen.getByRole('link', { name: `Open ${isolated('Report')} in the browser` });
    expect(link.getAttribute('href')).toBe('https://example.com/report');
    await user.click(screen.getByRole('button', { name: /Remove the link/ }));
    expect(card('m1')).not.toHaveProperty('links');
  });

  it('draws an arrow to a card that is found by its words, and follows and deletes it', async () => {
    const { user, map, session } = inspectCard('e1');
    await open(user, 'Arrows');
    await user.type(screen.getByRole('combobox', { name: 'New arrow from this card to' }), 'pri');
    await user.click(await screen.findByRole('option', { name: 'No price' }));
    const [id] = Object.keys(map().links);
    expect(map().links[id ?? '']).toEqual({ kind: 'supports', from: 'e1', to: 'p1' });
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['e1'] });
    await user.type(await screen.findByRole('textbox', { name: 'Label' }), '12');
    expect(map().links[id ?? '']).toMatchObject({ label: '12' });
    await user.click(screen.getByRole('button', { name: `Go to the card it leads to: ${isolated('No price')}` }));
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['p1'] });
    await user.click(await screen.findByRole('button', { name: `Delete the arrow: ${isolated('Interviews')}` }));
    expect(map().links).toEqual({});
  });

  it('reaches over as many stages as there are, and back to one', async () => {
    const { user, card } = inspectCard('m1');
    const more = screen.getByRole('button', { name: 'More Stages it reaches over' });
    await user.click(more);
    expect(card('m1')).toMatchObject({ span: 2 });
    expect(more).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Less Stages it reaches over' }));
    expect(card('m1')).not.toHaveProperty('span');
  });

  it('holds a measured score beside the team’s', async () => {
    const { user, card } = inspectCard('t1');
    await open(user, 'Measured score');
    await user.type(screen.getByRole('textbox', { name: 'Score' }), '-1.5{Tab}');
    await user.type(screen.getByRole('textbox', { name: 'Answers' }), '40{Tab}');
    await user.type(screen.getByRole('textbox', { name: 'Measured by' }), 'survey');
    expect(card('t1')).toMatchObject({ emotion: { measured: { score: -1.5, sample: 40, from: 'survey' } } });
  });
});

describe('the page of several cards', () => {
  it('shows what differs as mixed and changes all that have a field', async () => {
    const { user, card, session } = inspectCard('t1', 't2', 'p1');
    expect(screen.getByRole('combobox', { name: 'Owner' }).getAttribute('placeholder')).toBe('Mixed');
    await user.type(screen.getByRole('combobox', { name: 'Owner' }), 'Ops');
    expect(['t1', 't2', 'p1'].map((id) => card(id)?.owner)).toEqual(['Ops', 'Ops', 'Ops']);
    await user.click(screen.getByRole('radio', { name: 'Very bad' }));
    expect(card('t1')).toMatchObject({ emotion: { score: -2 } });
    expect(card('t2')).toMatchObject({ emotion: { score: -2 } });
    expect(card('p1')).not.toHaveProperty('emotion');
    session().undo();
    expect(card('t2')).not.toHaveProperty('emotion');
  });

  it('tags all of those that only some have, and takes a tag from all', async () => {
    const { user, card } = inspectCard('t1', 't2');
    expect(screen.getByText('Billing (1 of 2)')).toBeDefined();
    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'Billing{Enter}');
    expect([card('t1')?.tags, card('t2')?.tags]).toEqual([['billing'], ['billing']]);
    await user.click(screen.getByRole('button', { name: 'Remove Billing' }));
    expect(card('t1')).not.toHaveProperty('tags');
    expect(card('t2')).not.toHaveProperty('tags');
  });

  it('gives them a stage of their own', async () => {
    const { user, map, card } = inspectCard('t1', 't2');
    await user.click(screen.getByRole('button', { name: 'Move to a new stage after it' }));
    const columns = columnStages(map().stages).map(([id]) => id);
    expect(columns).toHaveLength(4);
    expect([card('t1')?.stage, card('t2')?.stage]).toEqual([columns[1], columns[1]]);
  });
});

describe('the page of a stage', () => {
  it('divides it, adds, names and deletes sub-stages, and gathers them again', async () => {
    const { user, map, card, session } = inspect({ kind: 'stage', stage: 'Buy' });
    await user.click(screen.getByRole('button', { name: 'Divide into sub-stages' }));
    const names = () => columnStages(map().stages).map(([, { name }]) => name);
    expect(names()).toEqual(['Discover', 'Part 1', 'Part 2', 'Use']);
    await user.click(screen.getByRole('button', { name: 'Add a sub-stage' }));
    expect(names()).toEqual(['Discover', 'Part 1', 'Part 2', 'Part 3', 'Use']);
    expect(session().selection.target).toEqual({ kind: 'stage', stage: 'Buy' });
    const [first] = screen.getAllByRole('textbox', { name: 'Name of the sub-stage' });
    await user.clear(first as HTMLElement);
    await user.type(first as HTMLElement, 'Compare');
    await user.click(screen.getByRole('button', { name: 'Delete Part 3 (0 cards)' }));
    expect(names()).toEqual(['Discover', 'Compare', 'Part 2', 'Use']);
    await user.click(screen.getByRole('button', { name: 'Gather into one stage' }));
    expect(names()).toEqual(['Discover', 'Buy', 'Use']);
    expect(card('m1')?.stage).toBe('Buy');
  });

  it('merges it with the next one', async () => {
    const { user, map } = inspect({ kind: 'stage', stage: 'Discover' });
    await user.click(screen.getByRole('button', { name: 'Merge with next stage' }));
    expect(columnStages(map().stages).map(([, { name }]) => name)).toEqual(['Discover / Buy', 'Use']);
  });
});

describe('lanes', () => {
  it('are hidden on their page and brought back on that of the map', async () => {
    const { user, map, session } = inspect({ kind: 'lane', lane: 'metrics' });
    await user.click(screen.getByRole('checkbox', { name: 'Hide the lane' }));
    expect(map().lanes.metrics).toMatchObject({ hidden: true });
    session().select({ kind: 'map' });
    await user.click(await screen.findByRole('checkbox', { name: 'metrics' }));
    expect(map().lanes.metrics).not.toHaveProperty('hidden');
  });

  it('say what their curve shows', async () => {
    const { user, map } = inspect({ kind: 'lane', lane: 'emotions' });
    await user.click(screen.getByRole('radio', { name: 'Numbers' }));
    await user.click(screen.getByRole('radio', { name: 'Measured' }));
    await user.click(screen.getByRole('checkbox', { name: 'Show feelings and thoughts' }));
    expect(map().lanes.emotions?.curve).toEqual({ marks: 'numbers', source: 'measured', wordless: true });
  });
});

describe('channels and words of the document', () => {
  it('come from the usual ones, get a look, and are made one', async () => {
    const { user, card, session } = inspect({ kind: 'map' });
    await open(user, 'Usual channels');
    await user.click(screen.getByRole('button', { name: 'Add E-mail' }));
    expect(Object.values(session().document.channels).map(({ icon }) => icon)).toContain('email');
    await user.click(screen.getByRole('button', { name: `Look of ${isolated('The web')}` }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Teal' }));
    expect(session().document.channels.web).toMatchObject({ color: 'teal' });
    await user.click(within(dialog).getByRole('button', { name: /Make it one with/ }));
    await user.click(await screen.findByRole('option', { name: 'Website' }));
    await waitFor(() => expect(session().document.channels).not.toHaveProperty('web'));
    expect(card('t1')).toMatchObject({ channels: ['website'] });
  });

  it('are added all at once, in one step', async () => {
    const { user, session } = inspect({ kind: 'map' });
    await open(user, 'Usual channels');
    await user.click(screen.getByRole('button', { name: 'Add all of them' }));
    expect(Object.keys(session().document.channels)).toHaveLength(21);
    session().undo();
    expect(Object.keys(session().document.channels)).toHaveLength(2);
  });

  it('list the jargon that the checker looks for', async () => {
    const { user, session } = inspect({ kind: 'map' });
    await open(user, 'Jargon');
    await user.type(screen.getByRole('combobox', { name: 'Words of the business' }), 'churn{Enter}');
    expect(session().document.checks).toEqual({ jargon: ['churn'] });
    await user.click(screen.getByRole('button', { name: 'Remove churn' }));
    expect(session().document).not.toHaveProperty('checks');
  });
});

describe('the page of an arrow', () => {
  it('says between which cards it is, and changes what it says', async () => {
    const { user, session, map } = inspect({ kind: 'map' });
    session().run('link.add', { map: MAP, from: 't1', to: 'p1', kind: 'causes' });
    const [id = ''] = Object.keys(map().links);
    expect(session().selection.target).toEqual({ kind: 'links', links: [id] });
    await user.type(await screen.findByRole('textbox', { name: 'Label' }), 'no link');
    expect(map().links[id]).toMatchObject({ label: 'no link' });
    await user.click(screen.getByRole('button', { name: `Go to the card it comes from: ${isolated('Sees an ad')}` }));
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['t1'] });
  });
});

describe('a web address', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    [' example.com ', 'https://example.com'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
  ])('%s is %s', (typed, address) => expect(webAddress(typed)).toBe(address));

  it.each(['', 'http://example.com', 'javascript:alert(1)', 'file:///etc', 'two words', 'no-dot', 'https://'])(
    '%s is none',
    (typed) => expect(webAddress(typed)).toBeNull(),
  );
});

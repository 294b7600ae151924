import { describe, expect, it } from 'vitest';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import { leftAlone } from '#shared/commands/replace-text.ts';
import { TEXT_LIMIT } from '#shared/document/model.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { isEnabled, run } from './fixture.ts';

const sample = journey({
  persona: { name: 'Ana', demographics: { age: 'app age' } },
  stages: [{ id: 'A', name: 'The app', duration: 'app' }],
  lanes: ['touchpoints'],
  cards: [
    { id: 't', stage: 'A', lane: 'touchpoints', text: 'App, app', notes: 'the app', emotion: { feeling: 'app' } },
    { id: 'u', stage: 'A', lane: 'touchpoints', text: 'Shop' },
  ],
});
const all = (rest: Partial<DocumentCommandArgs<'document.replaceText'>> = {}) => ({
  query: 'app',
  replacement: 'site',
  options: { matchCase: false, matchDiacritics: false, wholeWord: false },
  ...rest,
});
const inCard = (card: string, start: number) =>
  ({ place: { owner: { kind: 'card', map: MAP, card }, field: 'text' }, start }) as const;

describe('replacing text', () => {
  it('replaces every match everywhere, and nothing else', () => {
    const { document } = run(sample, 'document.replaceText', all());
    const map = document.maps[MAP];
    expect(document.personas.persona?.demographics?.age).toBe('site age');
    expect(map?.stages.A).toMatchObject({ name: 'The site', duration: 'site' });
    expect(map?.cards.t).toMatchObject({ text: 'site, site', notes: 'the site', emotion: { feeling: 'site' } });
    expect(map?.cards.u).toBe(sample.maps[MAP]?.cards.u);
  });

  it('replaces one match', () => {
    const { document } = run(sample, 'document.replaceText', all({ only: inCard('t', 5) }));
    expect(document.maps[MAP]?.cards.t).toMatchObject({ text: 'App, site', notes: 'the app' });
    expect(isEnabled(sample, 'document.replaceText', all({ only: inCard('t', 3) }))).toBe(false);
    expect(isEnabled(sample, 'document.replaceText', all({ only: inCard('gone', 0) }))).toBe(false);
  });

  it('removes what is left empty where nothing has to be', () => {
    const { document } = run(sample, 'document.replaceText', all({ replacement: '' }));
    expect(document.maps[MAP]?.stages.A).not.toHaveProperty('duration');
    expect(document.maps[MAP]?.cards.t).not.toHaveProperty('emotion');
    expect(document.maps[MAP]?.cards.t).toMatchObject({ text: ', ' });
  });

  const linked = journey({
    stages: ['A'],
    lanes: ['goals'],
    cards: [
      {
        id: 'g',
        stage: 'A',
        lane: 'goals',
        text: 'x',
        links: [
          { url: 'https://app.example/app', label: 'The app' },
          { url: 'https://other.example/', label: 'app' },
        ],
        journey: { file: 'app/app.journey' },
      },
    ],
  });
  const withJargon = { ...linked, checks: { jargon: ['app store', 'app'] } };

  it('replaces in labels and addresses of web links, names of files and jargon, each list at once', () => {
    const { document } = run(withJargon, 'document.replaceText', all());
    expect(document.maps[MAP]?.cards.g).toMatchObject({
      links: [
        { url: 'https://site.example/site', label: 'The site' },
        { url: 'https://other.example/', label: 'site' },
      ],
      journey: { file: 'site/site.journey' },
    });
    expect(document.checks?.jargon).toEqual(['site store', 'site']);
    expect(leftAlone(withJargon, all())).toBe(0);
    const only = {
      place: { owner: { kind: 'card', map: MAP, card: 'g' }, field: 'links.label', at: 1 },
      start: 0,
    } as const;
    const one = run(withJargon, 'document.replaceText', all({ only, replacement: '' })).document;
    expect(one.maps[MAP]?.cards.g?.links).toEqual([
      { url: 'https://app.example/app', label: 'The app' },
      { url: 'https://other.example/' },
    ]);
  });

  it('leaves alone what would be no web address, no name of a file or a word twice, and says how many', () => {
    const blank = all({ replacement: 'a b' });
    const { document } = run(withJargon, 'document.replaceText', blank);
    expect(document.maps[MAP]?.cards.g).toMatchObject({
      links: [{ url: 'https://app.example/app', label: 'The a b' }, { label: 'a b' }],
    });
    expect(leftAlone(withJargon, blank)).toBe(2);
    const scheme = all({ query: 'https', replacement: 'http' });
    expect(leftAlone(linked, scheme)).toBe(2);
    expect(isEnabled(linked, 'document.replaceText', scheme)).toBe(false);
    expect(leftAlone(linked, all({ query: '.journey', replacement: '.txt' }))).toBe(1);
    expect(leftAlone(withJargon, all({ query: ' store', replacement: '' }))).toBe(1);
    expect(leftAlone(linked, all({ query: 'app.example', replacement: '' }))).toBe(1);
  });

  it('takes the replacement as it is, whatever signs are in it', () => {
    const { document } = run(sample, 'document.replaceText', all({ query: 'shop', replacement: '$&\\1' }));
    expect(document.maps[MAP]?.cards.u?.text).toBe('$&\\1');
  });

  it('is not possible when nothing is found, nothing would change, or a text would grow too long', () => {
    expect(isEnabled(sample, 'document.replaceText', all({ query: 'nowhere' }))).toBe(false);
    expect(isEnabled(sample, 'document.replaceText', all({ query: 'Shop', replacement: 'Shop' }))).toBe(false);
    const full = journey({
      stages: ['A'],
      lanes: ['goals'],
      cards: [{ stage: 'A', lane: 'goals', text: `${'x'.repeat(TEXT_LIMIT - 3)}app` }],
    });
    expect(isEnabled(full, 'document.replaceText', all({ replacement: 'apps' }))).toBe(false);
    expect(isEnabled(full, 'document.replaceText', all({ replacement: 'App' }))).toBe(true);
  });
});

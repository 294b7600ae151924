import { describe, expect, it } from 'vitest';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
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

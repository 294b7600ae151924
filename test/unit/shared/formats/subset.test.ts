import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { JourneyDocument } from '#shared/document/model.ts';
import { subsetOf } from '#shared/formats/subset.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { imageOf } from '../../../support/image.ts';
import { journey, MAP } from '../../../support/journey.ts';

const document = (): JourneyDocument =>
  journey({
    persona: { preferredChannels: ['post'], demographics: { age: '40', salary: 'secret' } },
    stages: ['buy', 'use'],
    lanes: ['goals', 'touchpoints', 'painPoints'],
    channels: { web: {}, shop: {}, post: {}, unused: {} },
    tags: { risk: {}, idea: {} },
    cards: [
      { id: 'goal', stage: 'buy', lane: 'goals', text: 'a ring', notes: 'ask Ida', assumption: 'assumed' },
      { id: 'web', stage: 'buy', lane: 'touchpoints', channels: ['web'], tags: ['risk'], emotion: { score: 1 } },
      { id: 'shop', stage: 'use', lane: 'touchpoints', channels: ['shop'], tags: ['idea'] },
      { id: 'pain', stage: 'use', lane: 'painPoints', severity: 4 },
    ],
  });

const all = { maps: [MAP], internal: true };

describe('a document cut to what was chosen', () => {
  it('is the document itself when everything was chosen', () => {
    const whole = document();
    expect(subsetOf(whole, { ...all, hiddenStages: { [MAP]: [] } })).toBe(whole);
  });

  it('has no hidden stage, no card of it, and no name that only such cards used', () => {
    const cut = subsetOf(document(), { ...all, hiddenStages: { [MAP]: ['use'] } });
    expect(Object.keys(cut.maps[MAP]?.stages ?? {})).toEqual(['buy']);
    expect(Object.keys(cut.maps[MAP]?.cards ?? {})).toEqual(['goal', 'web']);
    expect(Object.keys(cut.channels)).toEqual(['web', 'post']);
    expect(Object.keys(cut.tags)).toEqual(['risk']);
  });

  it('has no hidden lane and no card of it', () => {
    const cut = subsetOf(document(), { ...all, hiddenLanes: { [MAP]: ['touchpoints'], another: ['goals'] } });
    expect(Object.keys(cut.maps[MAP]?.lanes ?? {})).toEqual(['goals', 'painPoints']);
    expect(Object.keys(cut.maps[MAP]?.cards ?? {})).toEqual(['goal', 'pain']);
  });

  it('has only the maps chosen, with their personas', () => {
    const whole = document();
    const map = whole.maps[MAP];
    const persona = whole.personas.persona;
    if (!map || !persona) throw new Error('the sketch has a map and a persona');
    whole.personas.other = { ...persona, name: 'Bo', order: 'a1' };
    whole.maps.second = { ...map, persona: 'other', order: 'a1' };
    const cut = subsetOf(whole, { maps: ['second', 'nowhere'], internal: true });
    expect(Object.keys(cut.maps)).toEqual(['second']);
    expect(Object.keys(cut.personas)).toEqual(['other']);
  });

  it('for sharing has nothing that the team wrote for itself, and nothing that nobody knows', () => {
    const whole = document();
    const map = whole.maps[MAP];
    const web = map?.cards.web;
    if (!map || web?.kind !== 'touchpoint' || !web.emotion) throw new Error('the sketch has this card');
    Object.assign(whole, { budget: 'secret' });
    for (const thing of [map, web, web.emotion, map.lanes.goals, map.stages.buy, whole.channels.web]) {
      Object.assign(thing ?? {}, { internalRemark: 'secret' });
    }
    const shared = subsetOf(whole, { maps: [MAP], internal: false });
    expect(JSON.stringify(shared)).not.toMatch(/secret|ask Ida|assumed/);
    expect(shared.maps[MAP]?.cards.goal).toMatchObject({ text: 'a ring' });
    expect(shared.maps[MAP]?.cards.web).toMatchObject({ emotion: { score: 1 } });
    expect(JSON.stringify(whole)).toContain('ask Ida');
  });

  it('keeps sub-stages with their stage, and hides both where either leaves no column', () => {
    const whole = document();
    const map = whole.maps[MAP];
    if (!map) throw new Error('the sketch has a map');
    const parent = { order: 'a5', name: 'After', color: 'teal' } as const;
    Object.assign(map.stages, { after: parent, use: { ...map.stages.use, parent: 'after' } });
    const kept = (hidden: string[]) =>
      Object.keys(subsetOf(whole, { ...all, hiddenStages: { [MAP]: hidden } }).maps[MAP]?.stages ?? {}).sort();
    expect(kept(['buy'])).toEqual(['after', 'use']);
    expect(kept(['after'])).toEqual(['buy']);
    expect(kept(['use'])).toEqual(['buy']);
  });

  it('has cards that reach over what is left, and no arrow to a card that is not there', () => {
    const whole = journey({
      stages: ['a', 'b', 'c'],
      lanes: ['goals', 'notes'],
      cards: [
        { id: 'wide', stage: 'a', lane: 'goals', span: 3 },
        { id: 'two', stage: 'b', lane: 'goals', span: 2 },
        { id: 'note', stage: 'c', lane: 'notes' },
      ],
    });
    const map = whole.maps[MAP];
    if (!map) throw new Error('the sketch has a map');
    map.links = {
      kept: { kind: 'flow', from: 'wide', to: 'two' },
      cut: { kind: 'causes', from: 'wide', to: 'note' },
    };
    const cut = subsetOf(whole, { ...all, hiddenStages: { [MAP]: ['c'] } }).maps[MAP];
    expect(cut?.cards.wide?.span).toBe(2);
    expect(cut?.cards.two).not.toHaveProperty('span');
    expect(Object.keys(cut?.links ?? {})).toEqual(['kept']);
  });

  it('for sharing names nobody of the team, and carries no picture that only hidden cards had', () => {
    const whole = journey({
      stages: ['a'],
      lanes: ['goals', 'owners'],
      cards: [
        { stage: 'a', lane: 'goals', owner: 'Ida', links: [{ url: 'https://example.com', remark: 'secret' }] },
        { stage: 'a', lane: 'owners', text: 'Ida', picture: { image: 'face' } },
      ],
    });
    whole.images.face = imageOf('image/png', 1, 1);
    whole.checks = { jargon: ['Ida speak'] };
    const shared = subsetOf(whole, { maps: [MAP], internal: false });
    expect(JSON.stringify(shared)).not.toMatch(/Ida|secret|AAAA/);
    expect(JSON.stringify(shared)).toContain('https://example.com');
  });

  it('is always valid and leaves the whole document as it was', () => {
    fc.assert(
      fc.property(validDocument(), fc.infiniteStream(fc.boolean()), fc.boolean(), (whole, coin, internal) => {
        const before = structuredClone(whole);
        const flip = (): boolean => coin.next().value ?? false;
        const [first = '', ...others] = Object.keys(whole.maps);
        const hide = (part: 'stages' | 'lanes') =>
          Object.fromEntries(
            Object.entries(whole.maps).map(([id, map]) => [id, Object.keys(map[part]).filter(() => flip())]),
          );
        const choice = { maps: [first, ...others.filter(() => flip())], internal };
        const cut = subsetOf(whole, { ...choice, hiddenStages: hide('stages'), hiddenLanes: hide('lanes') });
        expect(JourneyDocument.safeParse(cut).error).toBeUndefined();
        expect(checkIntegrity(cut)).toEqual([]);
        expect(whole).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { cardOf, idsOf, isEnabled, mapOf, run, sampleDocument, sampleWith } from './fixture.ts';

const sample = sampleDocument();
const inMap = (map: string) => ({ map, target: { kind: 'map' } }) as const;

describe('the document', () => {
  it('gets another title and language', () => {
    const { document } = run(sample, 'document.edit', { fields: { title: 'Butik', language: 'da' } });
    expect(document).toMatchObject({ title: 'Butik', language: 'da' });
  });

  it.each([{ title: 'A shop' }, { language: 'not a language' }, {}])('is not edited with %j', (fields) => {
    expect(isEnabled(sample, 'document.edit', { fields })).toBe(false);
  });
});

describe('personas', () => {
  it('are added at their place; the map in view stays', () => {
    const { document, selection } = run(sample, 'persona.add', { name: 'Sofie', index: 1 });
    expect(idsOf(document.personas)).toEqual(['emma', 'persona_1', 'niels']);
    expect(document.personas.persona_1).toEqual({ order: expect.any(String), name: 'Sofie' });
    expect(selection).toEqual(inMap('today'));
  });

  it('come with a first map when it is asked for, which is then shown with its persona', () => {
    const firstMap = {
      name: 'Sofie today',
      state: 'current',
      stages: [{ name: 'Before' }, { name: 'During', color: 'rose' }, { name: 'After' }],
      lanes: [
        { kind: 'goals', name: 'Goals', description: 'wants' },
        { kind: 'notes', name: 'Notes', description: null },
      ],
    } as const;
    const { document, selection } = run(sample, 'persona.add', {
      name: 'Sofie',
      index: 2,
      firstMap: { ...firstMap, stages: [...firstMap.stages], lanes: [...firstMap.lanes] },
    });
    expect(selection).toEqual({ map: 'map_2', target: { kind: 'persona' } });
    const { persona, stages, lanes } = mapOf(document, 'map_2');
    expect(persona).toBe('persona_1');
    expect(idsOf(stages).map((id) => [stages[id]?.name, stages[id]?.color])).toEqual([
      ['Before', 'blue'],
      ['During', 'rose'],
      ['After', 'green'],
    ]);
    expect(idsOf(lanes).map((id) => lanes[id])).toMatchObject([
      { kind: 'goals', description: 'wants' },
      { kind: 'notes' },
    ]);
  });

  it('have demographics edited one by one, and removed with the last', () => {
    const older = run(sample, 'persona.edit', {
      persona: 'emma',
      fields: { demographics: { age: '32', gender: 'woman' } },
    }).document;
    expect(older.personas.emma?.demographics).toEqual({ age: '32', gender: 'woman', city: 'Aarhus' });
    const niels = run(sample, 'persona.edit', { persona: 'niels', fields: { demographics: { age: '60' } } }).document;
    const none = run(niels, 'persona.edit', { persona: 'niels', fields: { demographics: { age: '' } } }).document;
    expect(none.personas.niels).toEqual(sample.personas.niels);
  });

  it('prefer channels that exist, each once', () => {
    const prefer = (...preferredChannels: string[]) => ({ persona: 'niels', fields: { preferredChannels } });
    expect(isEnabled(sample, 'persona.edit', prefer('phone', 'store'))).toBe(true);
    expect(isEnabled(sample, 'persona.edit', prefer('phone', 'phone'))).toBe(false);
    expect(isEnabled(sample, 'persona.edit', prefer('nowhere'))).toBe(false);
    expect(isEnabled(sample, 'persona.edit', prefer())).toBe(false);
  });

  it('are moved', () => {
    expect(idsOf(run(sample, 'persona.move', { persona: 'niels', index: 0 }).document.personas)).toEqual([
      'niels',
      'emma',
    ]);
  });

  it('are duplicated without their maps, next to the original', () => {
    const { document } = run(sample, 'persona.duplicate', { persona: 'emma', name: 'Emma’s sister' });
    expect(idsOf(document.personas)).toEqual(['emma', 'persona_1', 'niels']);
    expect(document.personas.persona_1).toEqual({
      ...sample.personas.emma,
      name: 'Emma’s sister',
      order: expect.any(String),
    });
    expect(document.maps).toBe(sample.maps);
  });

  it('are deleted with their maps; what was in view gives way to the nearest map', () => {
    const { document, selection } = run(sample, 'persona.delete', { persona: 'emma' });
    expect(Object.keys(document.maps)).toEqual(['wished']);
    expect(Object.keys(document.personas)).toEqual(['niels']);
    expect(selection).toEqual(inMap('wished'));
  });

  it('are deleted from elsewhere without a change of view', () => {
    const before = { map: 'today', target: { kind: 'cards', cards: ['ad'] } } as const;
    expect(run(sample, 'persona.delete', { persona: 'niels' }, before).selection).toBe(before);
  });

  it('cannot be deleted when no map would be left', () => {
    const one = run(sample, 'map.delete', { map: 'wished' }).document;
    expect(isEnabled(one, 'persona.delete', { persona: 'emma' })).toBe(false);
    expect(isEnabled(one, 'persona.delete', { persona: 'niels' })).toBe(true);
  });
});

describe('maps', () => {
  it('are added empty at their place, and shown', () => {
    const args = { name: 'Emma one day', persona: 'emma', state: 'future', index: 1 } as const;
    const { document, selection } = run(sample, 'map.add', args);
    expect(idsOf(document.maps)).toEqual(['today', 'map_1', 'wished']);
    expect(mapOf(document, 'map_1')).toMatchObject({ stages: {}, lanes: {}, cards: {}, state: 'future' });
    expect(selection).toEqual(inMap('map_1'));
  });

  it('belong to a persona that exists', () => {
    expect(isEnabled(sample, 'map.add', { name: '', persona: 'nobody', state: 'current', index: 0 })).toBe(false);
    expect(isEnabled(sample, 'map.edit', { map: 'today', fields: { persona: 'nobody' } })).toBe(false);
    expect(run(sample, 'map.edit', { map: 'today', fields: { persona: 'niels' } }).document.maps.today?.persona).toBe(
      'niels',
    );
  });

  it('are moved without a change of view', () => {
    const { document, selection } = run(sample, 'map.move', { map: 'wished', index: 0 });
    expect(idsOf(document.maps)).toEqual(['wished', 'today']);
    expect(selection).toEqual(inMap('today'));
  });

  it('are duplicated whole, with ids of their own for everything in them', () => {
    const { document, selection } = run(sample, 'map.duplicate', { map: 'today', name: 'Copy' });
    const copyId = selection.map;
    const [original, copy] = [mapOf(sample), mapOf(document, copyId)];
    expect(idsOf(document.maps)).toEqual(['today', copyId, 'wished']);
    for (const record of ['stages', 'lanes', 'cards'] as const) {
      expect(Object.keys(copy[record])).toHaveLength(Object.keys(original[record]).length);
      for (const id of Object.keys(original[record])) expect(copy[record]).not.toHaveProperty(id);
    }
    const names = (map: typeof copy) => [map.stages, map.lanes].map((of) => idsOf(of).map((id) => of[id]?.name));
    expect(names(copy)).toEqual(names(original));
    const described = (map: typeof copy) =>
      Object.values(map.cards)
        .map(({ stage, lane, order, ...card }) => ({
          ...card,
          stage: map.stages[stage]?.name,
          lane: map.lanes[lane]?.name,
        }))
        .toSorted((a, b) => a.text.localeCompare(b.text));
    expect(described(copy)).toEqual(described(original));
    expect(mapOf(document)).toBe(mapOf(sample));
  });

  it('are deleted, but never the last one; the nearest is shown', () => {
    const { document, selection } = run(sample, 'map.delete', { map: 'today' });
    expect(selection).toEqual(inMap('wished'));
    expect(document.personas).toBe(sample.personas);
    expect(isEnabled(document, 'map.delete', { map: 'wished' })).toBe(false);
  });
});

describe('channels', () => {
  it('are added to touchpoints in the same step', () => {
    const args = {
      name: 'Chat',
      icon: 'chat',
      index: 0,
      touchpoints: { map: 'today', cards: ['ad', 'advice'] },
    } as const;
    const { document, history } = run(sample, 'channel.add', args);
    expect(idsOf(document.channels)[0]).toBe('channel_1');
    expect(cardOf(document, 'ad')).toHaveProperty('channels', ['website', 'channel_1']);
    expect(cardOf(document, 'advice')).toHaveProperty('channels', ['channel_1']);
    expect(history.past).toHaveLength(1);
  });

  it('are not added to cards that have none', () => {
    const touchpoints = { map: 'today', cards: ['queue'] };
    expect(isEnabled(sample, 'channel.add', { name: '', icon: 'chat', index: 0, touchpoints })).toBe(false);
  });

  it('are edited and moved', () => {
    const edited = run(sample, 'channel.edit', {
      channel: 'store',
      fields: { name: 'High street', icon: 'event' },
    }).document;
    expect(edited.channels.store).toEqual({ order: 'a1', name: 'High street', icon: 'event' });
    expect(idsOf(run(sample, 'channel.move', { channel: 'phone', index: 0 }).document.channels)).toEqual([
      'phone',
      'website',
      'store',
    ]);
  });

  it('are deleted from every touchpoint and persona; cards without them are not touched', () => {
    const { document } = run(sample, 'channel.delete', { channel: 'website' });
    expect(cardOf(document, 'ad')).toHaveProperty('channels', []);
    expect(cardOf(document, 'shop')).toHaveProperty('channels', ['store']);
    expect(document.personas.emma).not.toHaveProperty('preferredChannels');
    expect(cardOf(document, 'help')).toBe(cardOf(sample, 'help'));
  });
});

describe('tags', () => {
  it('are added to cards of any kind in the same step', () => {
    const cards = { map: 'today', cards: ['queue', 'ad'] };
    const { document } = run(sample, 'tag.add', { name: 'Urgent', color: 'rose', index: 2, cards });
    expect(cardOf(document, 'queue').tags).toEqual(['tag_1']);
    expect(cardOf(document, 'ad').tags).toEqual(['price', 'trust', 'tag_1']);
  });

  it('are edited and moved', () => {
    expect(run(sample, 'tag.edit', { tag: 'price', fields: { color: 'slate' } }).document.tags.price?.color).toBe(
      'slate',
    );
    expect(idsOf(run(sample, 'tag.move', { tag: 'trust', index: 0 }).document.tags)).toEqual(['trust', 'price']);
  });

  it('are deleted from every card; a list with nothing left goes with them', () => {
    const { document } = run(sample, 'tag.delete', { tag: 'price' });
    expect(cardOf(document, 'ad').tags).toEqual(['trust']);
    expect(cardOf(document, 'express')).not.toHaveProperty('tags');
  });

  it('leave a list of nobody’s concern alone', () => {
    const odd = sampleWith(({ cards }) => {
      cards.wish = { ...cardOf(sample, 'wish'), tags: [] };
    });
    expect(cardOf(run(odd, 'tag.delete', { tag: 'price' }).document, 'wish').tags).toEqual([]);
  });
});

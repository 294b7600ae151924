/** The documents that come with the app are what a first user sees: sound, canonical, and worth looking at. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CardOf, type JourneyDocument, type JourneyMap, TEXT_LIMIT } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { SAMPLES } from '#shared/ipc/contract.ts';

const SAMPLE_FOLDER = 'assets/samples';
const MOST_CHARACTERS_OF_A_CARD = 120;

const journeysIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.journey'))
    .sort();

function read(path: string): { text: string; document: JourneyDocument } {
  const text = readFileSync(path, 'utf8');
  const result = parseJourney(text);
  if (result.kind !== 'ok') throw new Error(`${path}: ${JSON.stringify(result)}`);
  return { text, document: result.document };
}

/** Everything a reader of the document reads: names and texts, but no ids, keys or codes. */
function textsOf(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return READ_FIELDS.has(field) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, content]) => textsOf(content, key));
}

const READ_FIELDS: ReadonlySet<string> = new Set(
  `title name summary segment quote age gender location income occupation motivations habits needs painPoints
  duration description text notes feeling thought`.split(/\s+/),
);

const touchpointsOf = (map: JourneyMap): CardOf<'touchpoint'>[] =>
  cardsInReadingOrder(map).flatMap(([, card]) => (card.kind === 'touchpoint' ? [card] : []));

describe.each([SAMPLE_FOLDER, 'assets/templates', 'test/fixtures/content'])('every journey file in %s', (folder) => {
  it.each(journeysIn(folder))('%s is sound and written the one way there is', (name) => {
    const { text, document } = read(`${folder}/${name}`);
    expect(serializeJourney(document)).toBe(text);
  });
});

it('every sample that a first start offers is there, and no other', () => {
  expect(journeysIn(SAMPLE_FOLDER)).toEqual(SAMPLES.map((sample) => `${sample}.journey`).sort());
});

const sampleMaps = SAMPLES.flatMap((sample) => {
  const { document } = read(`${SAMPLE_FOLDER}/${sample}.journey`);
  return inOrder(document.maps).map(([, map]) => ({ sample, name: map.name, map, document }));
});

describe.each(sampleMaps)('$sample, $name', ({ map, document }) => {
  it('is of a size that a reader takes in: 5 to 8 stages, 40 to 100 cards', () => {
    expect(Object.keys(map.stages).length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(map.stages).length).toBeLessThanOrEqual(8);
    expect(Object.keys(map.cards).length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(map.cards).length).toBeLessThanOrEqual(100);
  });

  it('has cards of every kind, and a lane for each kind and the curve', () => {
    const kinds = new Set(Object.values(map.cards).map((card) => card.kind));
    expect([...kinds].sort()).toEqual(['goal', 'note', 'opportunity', 'painPoint', 'touchpoint']);
    expect(Object.values(map.lanes).map((lane) => lane.kind)).toContain('emotions');
  });

  it('has texts that fit on cards and say something', () => {
    for (const [id, card] of Object.entries(map.cards)) {
      expect(card.text.length, id).toBeGreaterThan(0);
      expect(card.text.length, id).toBeLessThanOrEqual(MOST_CHARACTERS_OF_A_CARD);
      expect(card.text, id).toBe(card.text.trim());
    }
  });

  it('scores touchpoints in every stage, with peaks, lows and a gap where nobody knows', () => {
    const touchpoints = touchpointsOf(map);
    const scored = touchpoints.filter((touchpoint) => touchpoint.emotion?.score !== undefined);
    expect(new Set(scored.map((touchpoint) => touchpoint.stage)).size).toBe(Object.keys(map.stages).length);
    expect(touchpoints.length - scored.length).toBeGreaterThanOrEqual(1);
    expect(touchpoints.length - scored.length).toBeLessThanOrEqual(2);
    expect(scored.map((touchpoint) => touchpoint.emotion?.score)).toContain(2);
    expect(Math.min(...scored.map((touchpoint) => touchpoint.emotion?.score ?? 0))).toBeLessThan(0);
    expect(touchpoints.filter((touchpoint) => touchpoint.momentOfTruth).length).toBeGreaterThanOrEqual(3);
  });

  it('reaches the customer over channels', () => {
    for (const touchpoint of touchpointsOf(map)) expect(touchpoint.channels.length).toBeGreaterThanOrEqual(1);
  });

  it('rates every pain point and every opportunity', () => {
    for (const [id, card] of Object.entries(map.cards)) {
      if (card.kind === 'painPoint') expect([card.severity, card.frequency], id).not.toContain(undefined);
      if (card.kind === 'opportunity') expect([card.impact, card.effort, card.status], id).not.toContain(undefined);
    }
  });

  it('belongs to a persona told in full', () => {
    const persona = document.personas[map.persona];
    for (const field of ['summary', 'segment', 'quote', 'motivations', 'habits', 'needs', 'painPoints'] as const) {
      expect(persona?.[field], field).toBeTruthy();
    }
    expect(Object.keys(persona?.demographics ?? {}).length).toBe(5);
    expect(persona?.preferredChannels?.length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(SAMPLES)('%s', (sample) => {
  const { document } = read(`${SAMPLE_FOLDER}/${sample}.journey`);
  const cards = Object.values(document.maps).flatMap((map) => Object.values(map.cards));

  it('uses every channel and every tag that it names', () => {
    const channels = new Set(cards.flatMap((card) => (card.kind === 'touchpoint' ? card.channels : [])));
    expect([...channels].sort()).toEqual(Object.keys(document.channels).sort());
    expect([...new Set(cards.flatMap((card) => card.tags ?? []))].sort()).toEqual(Object.keys(document.tags).sort());
  });
});

it('the Serbian sample is in Cyrillic throughout, with no Latin letter that only looks like one', () => {
  const { document } = read(`${SAMPLE_FOLDER}/saas-tim.journey`);
  const words = textsOf(document).flatMap((text) => text.split(/[^\p{L}]+/u));
  const mixed = words.filter((word) => /\p{Script=Latin}/u.test(word));
  expect(mixed).toEqual([]);
});

describe('the demanding documents', () => {
  const FOLDER = 'test/fixtures/content';

  it('hold a map of 250 cards in 13 stages', () => {
    const [map] = Object.values(read(`${FOLDER}/large-map.journey`).document.maps);
    expect(Object.keys(map?.stages ?? {}).length).toBe(13);
    expect(Object.keys(map?.cards ?? {}).length).toBe(250);
  });

  it('hold a card of 2,000 characters, within what a text may have', () => {
    const [map] = Object.values(read(`${FOLDER}/demanding.journey`).document.maps);
    const longest = Math.max(...Object.values(map?.cards ?? {}).map((card) => card.text.length));
    expect(longest).toBe(2_000);
    expect(longest).toBeLessThan(TEXT_LIMIT);
  });

  it.each([
    ['japanese.journey', 'ja', /[\u3040-\u30ff]/],
    ['arabic.journey', 'ar', /[\u0600-\u06ff]/],
  ])('%s is in its script', (name, language, script) => {
    const { document } = read(`${FOLDER}/${name}`);
    expect(document.language).toBe(language);
    for (const map of Object.values(document.maps)) {
      expect(Object.keys(map.cards).length).toBeGreaterThanOrEqual(20);
      for (const card of Object.values(map.cards)) expect(card.text).toMatch(script);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '#shared/analysis/places.ts';
import {
  createSearch,
  excerptOf,
  findMatches,
  indexAfterReplacing,
  type Match,
  type SearchOptions,
} from '#shared/analysis/search.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { journey, MAP } from '../../../support/journey.ts';

const PLAIN: SearchOptions = { matchCase: false, matchDiacritics: false, wholeWord: false };

/** What is found in one text, as it stands there. */
function found(query: string, text: string, options: Partial<SearchOptions> = {}, language = 'en'): string[] {
  const document = { ...journey({ language }), title: text, personas: {}, maps: {} };
  return findMatches(document, query, { ...PLAIN, ...options }).map(({ start, end }) => text.slice(start, end));
}

describe('a search in a text', () => {
  it('takes no notice of case, in any script, unless it is asked to', () => {
    expect(found('QUEUE', 'Queue at the till, no queue online')).toEqual(['Queue', 'queue']);
    expect(found('ред', 'РЕД на каси')).toEqual(['РЕД']);
    expect(found('strasse', 'Die Straße')).toEqual(['Straße']);
    expect(found('ΟΔΟΣ', 'οδος')).toEqual(['οδος']);
    expect(found('queue', 'Queue, queue', { matchCase: true })).toEqual(['queue']);
  });

  it('knows the cases of the language', () => {
    expect(found('ISPARTA', 'ısparta isparta', { matchDiacritics: true }, 'tr')).toEqual(['ısparta']);
    expect(found('I', 'i', { matchDiacritics: true }, 'en')).toEqual(['i']);
    expect(found('a', 'A', {}, 'zz-a')).toEqual(['A']);
  });

  it('takes no notice of diacritics, unless it is asked to', () => {
    expect(found('kob', 'Køb, købe')).toEqual(['Køb', 'køb']);
    expect(found('čaj', 'caj')).toEqual(['caj']);
    expect(found('kob', 'Køb', { matchDiacritics: true })).toEqual([]);
    expect(found('e', 'cafe\u0301', { matchDiacritics: true })).toEqual([]);
    expect(found('é', 'cafe\u0301', { matchDiacritics: true })).toEqual(['e\u0301']);
  });

  it('finds letters whole: none of a taken apart letter, and the marks with what they stand on', () => {
    expect(found('e', 'æ')).toEqual([]);
    expect(found('ae', 'æ')).toEqual(['æ']);
    expect(found('cafe', 'cafe\u0301s')).toEqual(['cafe\u0301']);
    // A voiced kana is another letter.
    expect(found('か', 'が')).toEqual([]);
  });

  it('finds only whole words when asked to, also where words have no spaces between them', () => {
    expect(found('app', 'App, apps, the app', { wholeWord: true })).toEqual(['App', 'app']);
    expect(found("don't", "I don’t, I don't", { wholeWord: true })).toEqual(["don't"]);
    expect(found('京都', '東京都に行く、京都に行く', { wholeWord: true }, 'ja')).toHaveLength(1);
  });

  it('finds nothing with nothing, and matches that follow each other but never overlap', () => {
    expect(found('', 'text')).toEqual([]);
    expect(found('\u0301', 'text')).toEqual([]);
    expect(found('aa', 'aaaaa')).toEqual(['aa', 'aa']);
  });
});

describe('a search in a document', () => {
  const document = journey({
    persona: { name: 'Ana app', demographics: { age: 'app' } },
    channels: { c: { name: 'app' } },
    tags: { t: { name: 'app' } },
    stages: [{ id: 'A', duration: 'app' }],
    lanes: ['touchpoints', { id: 'goals', kind: 'goals', description: 'app' }],
    cards: [
      { id: 'g', stage: 'A', lane: 'goals', text: 'app' },
      {
        id: 't',
        stage: 'A',
        lane: 'touchpoints',
        text: 'x',
        notes: 'app',
        emotion: { thought: 'app', feeling: 'app' },
      },
    ],
  });

  it('finds every text in the order in which it is read', () => {
    const places = findMatches(document, 'app', PLAIN).map(({ place: { owner, field } }) => `${owner.kind}.${field}`);
    expect(places).toEqual([
      'persona.name',
      'persona.demographics.age',
      'channel.name',
      'tag.name',
      'stage.duration',
      'lane.description',
      'card.emotion.feeling',
      'card.emotion.thought',
      'card.notes',
      'card.text',
    ]);
  });

  it('finds any part of any text of any document, where it says it is', () => {
    fc.assert(
      fc.property(validDocument(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }), (any, which, from, length) => {
        const texts = textsOf(any);
        const placed = texts[which % Math.max(1, texts.length)];
        if (!placed) return;
        const letters = [...placed.text];
        const query = letters.slice(from % letters.length, (from % letters.length) + length).join('');
        const matches = findMatches(any, query, { matchCase: true, matchDiacritics: true, wholeWord: false });
        for (const { text, start, end } of matches) {
          expect(text.slice(start, end).normalize('NFC')).toBe(query.normalize('NFC'));
        }
        // A mark alone is no letter, and stands on another one.
        if (/^\p{M}/u.test(query) || /^\p{M}/u.test(placed.text.slice(placed.text.indexOf(query) + query.length)))
          return;
        expect(matches.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a search of a document that is edited', () => {
  it('finds the same as a new one, after whatever was done', () => {
    fc.assert(
      fc.property(validDocument(), validDocument(), fc.string({ maxLength: 2 }), (one, other, query) => {
        // Entities of both, so that some are the very same objects in another place.
        const mixed = { ...other, maps: { ...one.maps, ...other.maps }, language: one.language };
        const search = createSearch(query, PLAIN);
        for (const document of [one, mixed, other, one]) {
          expect(search(document)).toEqual(findMatches(document, query, PLAIN));
        }
      }),
    );
  });

  it('reads one entity in two maps as two', () => {
    const document = journey({
      stages: ['A'],
      lanes: ['goals'],
      cards: [{ id: 'a', stage: 'A', lane: 'goals', text: 'x' }],
    });
    const search = createSearch('x', PLAIN);
    search(document);
    const map = document.maps[MAP];
    const places = search({ ...document, maps: { [MAP]: map, copy: map } } as typeof document).map(
      ({ place }) => place.owner,
    );
    expect(places).toEqual([
      { kind: 'card', map: 'copy', card: 'a' },
      { kind: 'card', map: MAP, card: 'a' },
    ]);
  });
});

describe('an excerpt', () => {
  it('shows what stands around a match in one line', () => {
    const text = 'First line\nand a second 😀😀😀 with more behind it';
    const start = text.indexOf('second');
    const match = { text, start, end: start + 6 } as Match;
    expect(excerptOf(match, 6)).toEqual({ before: '…and a ', match: 'second', after: ' 😀😀😀 w…' });
    expect(excerptOf(match, 60).before).toBe('First line and a ');
  });
});

describe('after a replacement', () => {
  it('the search goes on behind what was put in', () => {
    const title = (text: string) => ({ ...journey(), title: text, personas: {}, maps: {} });
    const before = findMatches(title('a b a'), 'a', PLAIN);
    const after = findMatches(title('aa b a'), 'a', PLAIN);
    const [replaced] = before;
    if (!replaced) throw new Error('Nothing was found.');
    expect(indexAfterReplacing(after, 0, replaced, 'aa')).toBe(2);
    expect(indexAfterReplacing([], 0, replaced, '')).toBe(0);
  });
});

import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import { CARD_WIDTH, createCardLayout } from '#shared/layout/card.ts';
import type { Box, CardContent, CardPart } from '#shared/layout/types.ts';
import { CHIP, TEXT_STYLES } from '#shared/layout/types.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { type CardSketch, type JourneySketch, journey, MAP } from '../../../support/journey.ts';
import { recordingMeasure, tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const LANES = [
  'goals',
  'touchpoints',
  'painPoints',
  'opportunities',
  'metrics',
  'evidence',
  'quotes',
  'ideas',
  'images',
  'owners',
  'notes',
] as const;

function sketch(card: Omit<CardSketch, 'stage'>, more: JourneySketch = {}) {
  return journey({
    stages: ['Try'],
    lanes: LANES,
    cards: [{ id: 'card', stage: 'Try', ...card }],
    ...more,
  });
}

function contentOf(card: Omit<CardSketch, 'stage'>, more?: JourneySketch): CardContent {
  const document = sketch(card, more);
  const found = document.maps[MAP]?.cards.card;
  if (!found) throw new Error('The sketch has no card.');
  return createCardLayout(tableMeasure, plainWords)(document)('card', found, 0, 0).content;
}

const kinds = (content: CardContent): string[] => content.parts.map((part) => part.kind);
const texts = (content: CardContent): string[] => content.parts.flatMap((part) => ('text' in part ? [part.text] : []));
const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a card', () => {
  it('is as high as its text and its padding', () => {
    const one = contentOf({ lane: 'goals', text: 'Short' });
    const two = contentOf({ lane: 'goals', text: 'Short\nand long' });
    expect(one.height).toBe(TEXT_STYLES.card.lineHeight + 18);
    expect(two.height).toBe(one.height + TEXT_STYLES.card.lineHeight);
  });

  it('without text is as high as one line, where the text is typed', () => {
    const content = contentOf({ lane: 'goals' });
    expect(content.lines).toEqual([]);
    expect(content.textBox.height).toBe(TEXT_STYLES.card.lineHeight);
    expect(content.height).toBe(contentOf({ lane: 'goals', text: 'Short' }).height);
  });

  it('never cuts its text, however long', () => {
    const words = Array.from({ length: 1_000 }, (_, index) => `word${index}`);
    const { lines } = contentOf({ lane: 'notes', text: words.join(' ') });
    expect(lines.flatMap((line) => line.text.split(' '))).toEqual(words);
  });
});

describe('under the text', () => {
  it('a touchpoint shows its score, then its channels in their order', () => {
    const content = contentOf(
      { lane: 'touchpoints', text: 'Card declined', channels: ['App', 'E-mail'], emotion: { score: -0.5 } },
      { channels: { 'E-mail': { icon: 'email' }, App: { icon: 'app' } } },
    );
    expect(texts(content)).toEqual(['−0.5', 'App', 'E-mail']);
    expect(content.parts.flatMap((part) => (part.kind === 'channel' ? [part.icon] : []))).toEqual(['app', 'email']);
  });

  it('a score of zero is a score', () => {
    expect(texts(contentOf({ lane: 'touchpoints', emotion: { score: 0 } }))).toEqual(['0']);
    expect(kinds(contentOf({ lane: 'touchpoints', emotion: { feeling: 'calm' } }))).toEqual([]);
  });

  it('a pain point shows its severity and its frequency, an opportunity its ratings and status', () => {
    const painPoint = contentOf({ lane: 'painPoints', severity: 4, frequency: 'often' });
    expect(painPoint.parts).toMatchObject([
      { kind: 'severity', value: 4 },
      { kind: 'label', label: 'frequency', text: 'often' },
    ]);
    const opportunity = contentOf({ lane: 'opportunities', impact: 5, effort: 2, status: 'done' });
    expect(opportunity.parts).toMatchObject([
      { kind: 'label', label: 'impact', text: 'impact 5' },
      { kind: 'label', label: 'effort', text: 'effort 2' },
      { kind: 'label', label: 'status', text: 'done' },
    ]);
  });

  it('every kind shows its tags', () => {
    for (const lane of LANES) {
      const content = contentOf({ lane, tags: ['Billing'] }, { tags: { Billing: { color: 'rose' } } });
      expect(content.parts.filter(({ kind }) => kind === 'tag')).toMatchObject([
        { kind: 'tag', tag: 'Billing', color: 'rose', text: 'Billing' },
      ]);
    }
  });

  it('a name wider than the card ends with an ellipsis', () => {
    const name = 'A channel whose name nobody would ever want to read';
    const content = contentOf({ lane: 'touchpoints', channels: ['long'] }, { channels: { long: { name } } });
    expect(texts(content)[0]).toMatch(/^A channel whose.*…$/);
  });

  it('chips that do not fit beside each other go on in the next row, and the card grows', () => {
    const channels = { App: {}, 'E-mail': {}, 'Support chat': {} };
    const content = contentOf({ lane: 'touchpoints', text: 'Asks', channels: Object.keys(channels) }, { channels });
    const rows = new Set(content.parts.map((part) => part.box.y));
    expect(rows.size).toBe(2);
    const single = contentOf({ lane: 'touchpoints', text: 'Asks', channels: ['App'] }, { channels });
    expect(content.height).toBe(single.height + CHIP.height + 4);
  });

  it('the star of a moment of truth narrows the text instead of covering it', () => {
    const text = 'The first mix that is made for you hits';
    const plain = contentOf({ lane: 'touchpoints', text });
    const star = contentOf({ lane: 'touchpoints', text, momentOfTruth: true });
    expect(kinds(star)).toEqual(['momentOfTruth']);
    expect(star.textBox.width).toBe(plain.textBox.width - 20);
  });
});

describe('the mark of notes', () => {
  const mark = (content: CardContent): CardPart | undefined => content.parts.find((part) => part.kind === 'notes');

  it('stands in the corner beside a short last line and does not make the card higher', () => {
    const noted = contentOf({ lane: 'goals', text: 'Short', notes: 'More' });
    expect(noted.height).toBe(contentOf({ lane: 'goals', text: 'Short' }).height);
    expect(mark(noted)?.box.x).toBe(CARD_WIDTH - 24);
  });

  it('gets a row of its own under a last line that reaches the corner', () => {
    const text = 'A line that reaches the corne';
    const noted = contentOf({ lane: 'goals', text, notes: 'More' });
    expect(noted.lines).toHaveLength(1);
    expect(noted.height).toBeGreaterThan(contentOf({ lane: 'goals', text }).height);
  });
});

describe('what is remembered of a card', () => {
  const document = sketch(
    { lane: 'touchpoints', text: 'Card declined', channels: ['App'], tags: ['Billing'] },
    { channels: { App: {}, Web: {} }, tags: { Billing: {} } },
  );
  const card = document.maps[MAP]?.cards.card as Card;
  const renamed = (channel: string): JourneyDocument =>
    produce(document, (draft) => {
      const found = draft.channels[channel];
      if (found) found.name = 'Renamed';
    });

  it('is its layout, while it stays where it is and the names on it stay the same', () => {
    const { measure, asked } = recordingMeasure();
    const layout = createCardLayout(measure, plainWords);
    const placed = layout(document)('card', card, 12, 12);
    asked.length = 0;
    expect(layout(renamed('Web'))('card', card, 12, 12)).toBe(placed);
    expect(asked).toEqual([]);
  });

  it('is its content, when it moves', () => {
    const layout = createCardLayout(tableMeasure, plainWords)(document);
    const placed = layout('card', card, 12, 12);
    const moved = layout('card', card, 12, 90);
    expect(moved.box).toEqual({ ...placed.box, y: 90 });
    expect(moved.content).toBe(placed.content);
  });

  it('is nothing, when it or a name on it changes', () => {
    const layout = createCardLayout(tableMeasure, plainWords);
    const { content } = layout(document)('card', card, 0, 0);
    expect(texts(layout(renamed('App'))('card', card, 0, 0).content)).toContain('Renamed');
    expect(layout(document)('card', { ...card, text: 'Another' }, 0, 0).content).not.toBe(content);
  });
});

describe('in any card', () => {
  it('parts overlap neither each other nor the text, and nothing leaves the card', () => {
    fc.assert(
      fc.property(validDocument({ maps: 1, cards: 8 }), (document) => {
        const layout = createCardLayout(tableMeasure, plainWords)(document);
        for (const card of Object.values(document.maps).flatMap((map) => Object.values(map.cards))) {
          const { width, height, lines, parts } = layout('card', card, 0, 0).content;
          const lineBoxes = lines.map((line) => ({ ...line, height: TEXT_STYLES.card.lineHeight }));
          const boxes = [...lineBoxes, ...parts.map((part) => part.box)];
          for (const [index, box] of boxes.entries()) {
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.y).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(width);
            expect(box.y + box.height).toBeLessThanOrEqual(height);
            expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
          }
        }
      }),
    );
  });
});

describe('what version 3 puts on cards', () => {
  const IMAGE = { type: 'image/png', width: 640, height: 400, data: '' } as const;
  const images = {
    big: IMAGE,
    tiny: { ...IMAGE, width: 40, height: 30 },
    tall: { ...IMAGE, width: 300, height: 4000 },
  };
  const partOf = <K extends CardPart['kind']>(content: CardContent, kind: K) =>
    content.parts.find((part): part is Extract<CardPart, { kind: K }> => part.kind === kind);
  const withPicture = (lane: 'images' | 'goals', image: keyof typeof images): CardContent =>
    contentOf({ lane, text: 'Caption', picture: { image, alternative: 'Words' } }, { images });

  it('the picture of an image card stands above its caption, as wide as there is room', () => {
    const content = withPicture('images', 'big');
    const picture = partOf(content, 'picture');
    expect(picture?.box).toMatchObject({ width: CARD_WIDTH - 16, height: 117 });
    expect(content.textBox.y).toBeGreaterThan((picture?.box.y ?? 0) + 117);
  });

  it('other cards show theirs smaller', () => {
    expect(partOf(withPicture('goals', 'big'), 'picture')?.box.height).toBeLessThanOrEqual(84);
  });

  it('a picture is never drawn larger than it is, nor out of all shape', () => {
    expect(partOf(withPicture('images', 'tiny'), 'picture')?.box).toMatchObject({ width: 40, height: 30 });
    const tall = partOf(withPicture('images', 'tall'), 'picture')?.box;
    expect(tall && tall.height / tall.width).toBeLessThanOrEqual(1.25);
  });

  it('a metric has its value large, a bar to its target, and the target in words', () => {
    const content = contentOf({ lane: 'metrics', text: 'Bookings', value: 62, target: 80, unit: '%' });
    expect(partOf(content, 'figure')?.text).toBe('62 %');
    expect(partOf(content, 'gauge')).toMatchObject({ value: 0.775, target: 1 });
    expect(texts(content)).toContain('target 80 %');
  });

  it('a value over its target fills the bar, in which the target has its tick', () => {
    const content = contentOf({ lane: 'metrics', text: 'Waiting', value: 40, target: 10 });
    expect(partOf(content, 'gauge')).toMatchObject({ value: 1, target: 0.25 });
  });

  it('there is no bar where it could not be true', () => {
    for (const [value, target] of [
      [-1, 5],
      [3, 0],
      [3, -2],
    ] as const) {
      expect(kinds(contentOf({ lane: 'metrics', text: 'a', value, target }))).not.toContain('gauge');
    }
  });

  it('a quote stands in the marks of the document’s language, with its speaker', () => {
    const quote = { lane: 'quotes', text: 'Weg', speaker: 'Kundin, 34' };
    const content = contentOf(quote, { language: 'de' });
    expect(content.lines[0]?.text).toBe('„Weg“');
    expect(texts(content)).toEqual(['— Kundin, 34']);
  });

  it('evidence tells its source and its day as the reader writes it', () => {
    const content = contentOf({ lane: 'evidence', text: 'a', source: 'Survey', date: '2026-05-31' });
    expect(texts(content)).toEqual(['Survey · May 31, 2026']);
  });

  it('owner, pages on the web and the card’s own journey are named', () => {
    const content = contentOf({
      lane: 'goals',
      text: 'a',
      owner: 'Web team',
      links: [{ url: 'https://www.example.com/a?b' }, { url: 'https://example.org', label: 'Study' }],
      journey: { file: 'plans/parts.journey' },
    });
    expect(content.parts.map((part) => ('reference' in part ? `${part.reference} ${part.text}` : part.kind))).toEqual([
      'owner Web team',
      'webLink example.com',
      'webLink Study',
      'journey parts',
    ]);
  });

  it('follow the name of the map that tells more, and nothing else of it', () => {
    const document = sketch({ lane: 'goals', text: 'a', journey: { map: MAP } });
    const layout = createCardLayout(tableMeasure, plainWords);
    const place = (of: JourneyDocument): CardContent => {
      const card = of.maps[MAP]?.cards.card;
      if (!card) throw new Error('The sketch has no card.');
      return layout(of)('card', card, 0, 0).content;
    };
    const before = place(document);
    const renamed = produce(document, (draft) => {
      const map = draft.maps[MAP];
      if (map) map.name = 'Renamed';
    });
    expect(texts(before)).toEqual(['Map']);
    expect(texts(place(renamed))).toEqual(['Renamed']);
  });

  it('an icon stands before the text; an owner card has a person without asking', () => {
    const content = contentOf({ lane: 'goals', text: 'a', icon: 'flag' });
    const icon = partOf(content, 'icon');
    expect(icon?.icon).toBe('flag');
    expect(content.textBox.x).toBeGreaterThan((icon?.box.x ?? 0) + (icon?.box.width ?? 0));
    expect(partOf(contentOf({ lane: 'owners', text: 'Shop' }), 'icon')?.icon).toBe('person');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { slideDeck } from '#shared/formats/slides/deck.ts';
import { PptxOptions } from '#shared/formats/slides/options.ts';
import { type Form, type GroupShape, SLIDE, type Slide, type SlideShape } from '#shared/formats/slides/types.ts';
import type { Box } from '#shared/layout/types.ts';
import { holds, overlap } from '../../../../support/boxes.ts';
import { journey } from '../../../../support/journey.ts';
import { PICTURES, pictureJourney } from '../../../../support/pictures.ts';
import { deckOf, SLIDE_FIXTURES } from '../../../../support/slides.ts';
import { sampleDocument } from '../../commands/fixture.ts';

const open = (path: string): JourneyDocument => {
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  return answer.document;
};

/** The box of a shape; of a group that of its first shape, which holds the others. */
function boxOf(shape: SlideShape): Box {
  if (shape.kind === 'group') return boxOf(shape.shapes[0] ?? shape);
  if (shape.kind === 'form' || shape.kind === 'picture') return shape.box;
  if (shape.kind === 'line')
    return { x: shape.from.x, y: shape.from.y, width: shape.to.x - shape.from.x, height: shape.to.y - shape.from.y };
  const points = shape.outline.flatMap((step) => (step.kind === 'close' ? [] : [step.to]));
  const [x, y] = [Math.min(...points.map((point) => point[0])), Math.min(...points.map((point) => point[1]))];
  return {
    x,
    y,
    width: Math.max(...points.map((point) => point[0])) - x,
    height: Math.max(...points.map((point) => point[1])) - y,
  };
}
const allShapes = (shapes: readonly SlideShape[]): SlideShape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? allShapes(shape.shapes) : [shape]));
/** Groups that begin with a card's form and the bar of its kind. */
const cardsOf = ({ shapes }: Slide): GroupShape[] =>
  shapes
    .filter((shape) => shape.kind === 'group')
    .filter(({ shapes: [form, bar] }) => isForm(form, 'rounded') && isForm(bar, 'rectangle'));
const isForm = (shape: SlideShape | undefined, kind: Form['kind']): boolean =>
  shape?.kind === 'form' && shape.form.kind === kind;
const textOf = (slide: Slide): string =>
  allShapes(slide.shapes)
    .flatMap((shape) => (shape.kind === 'form' ? (shape.text?.paragraphs ?? []) : []))
    .map(({ text }) => text)
    .join('\n');

describe.each(SLIDE_FIXTURES)('the slides of %s', { timeout: 30_000 }, (path) => {
  const document = open(path);
  const { deck } = deckOf(document);

  it('hold every shape', () => {
    for (const slide of deck.slides) {
      for (const shape of allShapes(slide.shapes)) {
        const { x, y, width, height } = boxOf(shape);
        expect(x).toBeGreaterThanOrEqual(-0.5);
        expect(y).toBeGreaterThanOrEqual(-0.5);
        expect(x + width).toBeLessThanOrEqual(SLIDE.width + 0.5);
        expect(y + height).toBeLessThanOrEqual(SLIDE.height + 0.5);
      }
    }
  });

  it('have no card over another, and nothing of a card outside of it', () => {
    for (const slide of deck.slides) {
      const cards = cardsOf(slide);
      for (const [index, card] of cards.entries()) {
        const box = boxOf(card);
        expect(cards.slice(index + 1).filter((other) => overlap(box, boxOf(other)))).toEqual([]);
        expect(card.shapes.map(boxOf).filter((part) => !holds(box, part))).toEqual([]);
      }
    }
  });

  it('say every word of every card on the slides of its stage', () => {
    const said = deck.slides.map(textOf).join('\n').replace(/\s+/gu, '');
    for (const map of Object.values(document.maps))
      for (const { text, lane } of Object.values(map.cards))
        if (map.lanes[lane]?.hidden !== true) expect(said).toContain(text.replace(/\s+/gu, ''));
  });

  it('are filled from edge to edge, where a stage has cards for it', () => {
    for (const slide of deck.slides) {
      const cards = cardsOf(slide).map(boxOf);
      const width = cards[0]?.width ?? 0;
      const isStage = / \(\d+ (?:of|af|од) \d+\)$/.test(slide.title);
      if (!isStage || cards.length < 6) continue;
      const right = Math.max(...cards.map((box) => box.x + box.width));
      expect(SLIDE.width - right, `${slide.title}, cards of ${width}`).toBeLessThan(0.16 * SLIDE.width);
    }
  });

  it('can be read on the slides of stages and personas', () => {
    const wholeMaps = new Set(Object.values(document.maps).map(({ name }) => name));
    for (const slide of deck.slides.filter(({ title }) => !wholeMaps.has(title))) {
      const sizes = allShapes(slide.shapes).flatMap((shape) =>
        shape.kind === 'form' ? (shape.text?.paragraphs ?? []).map(({ size }) => size) : [],
      );
      expect(Math.min(...sizes, 24)).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('a deck', () => {
  const document = sampleDocument();

  it('has its personas, then each map whole and stage by stage', () => {
    expect(deckOf(document).deck.slides.map(({ title }) => title)).toEqual([
      'Emma',
      'Niels',
      'Emma today',
      'Hear of it (1 of 2)',
      'Use (2 of 2)',
      'Niels one day',
    ]);
  });

  it('leaves out what is not wanted', () => {
    const titles = (options: Partial<PptxOptions>) => deckOf(document, options).deck.slides.map(({ title }) => title);
    expect(titles({ personas: false, stages: false })).toEqual(['Emma today', 'Niels one day']);
    expect(titles({ maps: false, stages: false })).toEqual(['Emma', 'Niels']);
  });

  it('has the notes of cards for who speaks, by choice', () => {
    const notes = (options: Partial<PptxOptions>) => deckOf(document, options).deck.slides.map((slide) => slide.notes);
    expect(notes({}).join('')).toBe('Sees an advertisement: From the interviews');
    expect(notes({ notes: false }).join('')).toBe('');
  });

  it('tells the emotion curve in words', () => {
    const curves = deckOf(document).deck.slides.flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'group' && shape.description ? [shape.description] : [])),
    );
    expect(curves[0]).toMatch(/^Emotion curve: Sees an advertisement \+1/);
  });

  it('says when the text of a whole map is too small to read', () => {
    const { notices } = deckOf(open('test/fixtures/content/large-map.journey'));
    expect(notices).toEqual([{ code: 'slidesSmallText', values: { name: 'Current state', size: expect.any(Number) } }]);
  });

  it('needs the scenes of its own maps', () => {
    const { scenes, stageScenes, deck, t } = deckOf(document);
    const material = { scenes, stageScenes, pictures: deck.pictures };
    const other = { ...document, maps: Object.fromEntries(inOrder(document.maps).slice(1)) };
    expect(() => slideDeck(other, material, PptxOptions.parse({}), t)).toThrow(RangeError);
  });
});

describe('the slide of a stage', () => {
  const spanning = journey({
    stages: ['One', { id: 'Two', collapsed: true }, 'Three'],
    lanes: ['goals', 'touchpoints', { id: 'folded', kind: 'ideas', collapsed: true }],
    cards: [
      { stage: 'One', lane: 'goals', text: 'Reaches over two', span: 2 },
      { stage: 'Two', lane: 'touchpoints', text: 'In a folded stage', emotion: { score: 1, feeling: 'glad' } },
      { stage: 'Three', lane: 'folded', text: 'In a folded lane' },
    ],
  });
  const { deck } = deckOf(spanning, { maps: false, personas: false });

  it('has the cards that reach it, as wide as the others, and what is folded in the map', () => {
    expect(
      deck.slides.map(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'group' ? [shape.name] : []))),
    ).toEqual([['Reaches over two'], ['Reaches over two', 'In a folded stage'], ['In a folded lane']]);
    const widths = deck.slides.flatMap(cardsOf).map((card) => boxOf(card).width);
    expect(new Set(widths.map((width) => Math.round(width)))).toHaveProperty('size', 1);
  });

  it('never has a feeling at the top of a column, without its card', () => {
    // A card that fills a column by itself leaves no room for it.
    for (const path of SLIDE_FIXTURES.filter((each) => !each.includes('demanding'))) {
      const { slides } = deckOf(open(path), { maps: false, personas: false }).deck;
      for (const { shapes } of slides) {
        const boxes = shapes.map((shape) => ({ shape, box: boxOf(shape) }));
        const top = Math.min(...boxes.map(({ box }) => box.y));
        const faces = boxes.filter(({ shape }) => shape.kind === 'form' && shape.form.kind === 'face');
        expect(faces.filter(({ box }) => box.y === top)).toEqual([]);
      }
    }
  });
});

describe('pictures', () => {
  const document = pictureJourney();
  const picturesIn = (shapes: readonly SlideShape[]) =>
    allShapes(shapes).flatMap((shape) => (shape.kind === 'picture' ? [shape] : []));

  it('stand on the whole map, on the slide of their stage and on their persona’s, with their words', () => {
    const [persona, map, stage] = deckOf(document).deck.slides.map(({ shapes }) =>
      picturesIn(shapes).map(({ description }) => description),
    );
    expect(persona).toEqual(['Ana in person']);
    expect(map).toEqual(['Ana in person', 'All red', 'All green', 'All blue']);
    expect(stage).toEqual(['All red', 'All green', 'All blue']);
  });

  it('fill the place that the layout gives them, and keep their shape', () => {
    const { deck } = deckOf(document);
    const shown = deck.slides.flatMap(({ shapes }) => picturesIn(shapes));
    expect(shown.length).toBeGreaterThan(0);
    for (const { box, cut, picture } of shown) {
      const { width = 0, height = 0 } = deck.pictures[picture] ?? {};
      expect(Math.min(cut.across, cut.down)).toBeCloseTo(0);
      const seen = (width * (1 - 2 * cut.across)) / (height * (1 - 2 * cut.down));
      expect(seen).toBeCloseTo(box.width / box.height, 5);
    }
    // A round portrait of a picture that lies.
    expect(shown[0]?.cut.across).toBeCloseTo(1 / 6);
  });

  it('that cannot be shown leave their place, with their words', () => {
    const { deck } = deckOf(document);
    const places = allShapes(deck.slides[1]?.shapes ?? []).filter(
      (shape) => shape.kind === 'form' && /^All (?:orange|violet)$/.test(shape.description ?? ''),
    );
    expect(places).toHaveLength(2);
  });

  it('stay at the beginning of a card that goes on over slides', () => {
    const long = journey({
      stages: ['Look'],
      lanes: ['images'],
      cards: [
        { stage: 'Look', lane: 'images', text: 'word '.repeat(400).trim(), picture: { image: 'red', alternative: '' } },
      ],
      images: { ...PICTURES },
    });
    const { deck } = deckOf(long, { maps: false, personas: false });
    const cards = deck.slides.flatMap(cardsOf);
    expect(cards.length).toBeGreaterThan(1);
    expect(cards.map(({ shapes }) => picturesIn(shapes).length)).toEqual([1, ...cards.slice(1).map(() => 0)]);
    for (const card of cards) {
      const box = boxOf(card);
      expect(card.shapes.map(boxOf).filter((part) => !holds(box, part))).toEqual([]);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { type Box, EMOTION_POINT_RADIUS, type MapLayout, TEXT_STYLES, type TextLine } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { holds, overlap } from '../../../support/boxes.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const options = { measure: tableMeasure, words: plainWords };

/** Sentences of no script in particular: words, words without an end, and words without spaces between them. */
const WORDS = [
  'interoperability',
  'Donaudampfschifffahrtsgesellschaftskapitänskajüte',
  'проверка',
  'купца',
  'الشحن',
  'والتسليم',
  '顧客対応窓口の責任者と配送担当者',
  'naïve',
  '👩‍👩‍👧‍👦',
  'a',
  'über',
  '한국어로',
];
const longText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

/** A map on which every name and every word there can be is one of these texts. */
function wordy(texts: readonly string[]): JourneyDocument {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const document = journey({
    persona: { name: text(), summary: text() },
    stages: [
      { id: 'main', name: text(), duration: text() },
      { id: 'sub', name: text(), duration: text(), parent: 'main' },
      { id: 'second sub', name: text(), parent: 'main' },
      { id: 'alone', name: text(), duration: text() },
      { id: 'closed', name: text(), collapsed: true },
    ],
    lanes: [
      { id: 'touchpoints', kind: 'touchpoints', name: text(), description: text() },
      { id: 'emotions', kind: 'emotions', name: text(), curve: { others: ['other'] } },
      { id: 'channels', kind: 'channels', name: text(), description: text() },
      { id: 'closed lane', kind: 'goals', name: text(), collapsed: true },
      { id: 'metrics', kind: 'metrics' },
      { id: 'evidence', kind: 'evidence' },
      { id: 'quotes', kind: 'quotes' },
    ],
    channels: { a: { name: text() }, b: { name: text() } },
    tags: { a: { name: text() }, b: { name: text() } },
    cards: [
      ...['sub', 'sub', 'second sub', 'alone', 'alone', 'alone'].map((stage, index) => ({
        id: `touchpoint ${index}`,
        stage,
        lane: 'touchpoints',
        text: text(),
        channels: ['a', 'b'],
        tags: ['a', 'b'],
        owner: text(),
        momentOfTruth: index === 1,
        notes: 'for the team',
        links: [{ url: 'https://example.com/', label: text() }],
        emotion: {
          score: [2, -1, 0, 1.5, -2, 0.5][index] ?? 0,
          ...(index % 2 === 0 ? { thought: text() } : { feeling: text() }),
          measured: { score: 1 },
        },
      })),
      { id: 'metric', stage: 'sub', lane: 'metrics', text: text(), value: 5, target: 8, unit: text() },
      { id: 'evidence', stage: 'sub', lane: 'evidence', text: text(), source: text(), date: '2024-05-01' },
      { id: 'quote', stage: 'alone', lane: 'quotes', text: text(), speaker: text() },
    ],
    links: [
      { from: 'touchpoint 0', to: 'touchpoint 3', kind: 'causes', label: text() },
      { from: 'touchpoint 1', to: 'touchpoint 2', label: text() },
    ],
  });
  return { ...document, maps: { ...document.maps, other: { ...mapOf(document), order: 'a1', name: text() } } };
}

function mapOf({ maps }: JourneyDocument): JourneyMap {
  const map = maps[MAP];
  if (!map) throw new Error('There is no map.');
  return map;
}

const layoutOf = (document: JourneyDocument): MapLayout =>
  createLayout({ ...options, wholeTexts: true })(document, MAP);

/** All that is drawn as text, in whatever part of a layout. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'text' && typeof part === 'string' ? [part] : textsIn(part),
  );
}

const letters = (text: string): string => text.replace(/\s+/gu, '');
const joined = (lines: readonly { readonly text: string }[]): string => letters(lines.map(({ text }) => text).join(''));

const boxOf = (lines: readonly TextLine[], style: keyof typeof TEXT_STYLES): Box[] =>
  lines.map(({ x, y, width }) => ({ x, y, width, height: TEXT_STYLES[style].lineHeight }));
function overlapping(boxes: readonly Box[]): Box[][] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(box, other) ? [[box, other]] : [])),
  );
}

const textLists = fc.array(longText, { minLength: 7, maxLength: 20 });

describe('where all texts are to be whole', () => {
  it('cuts none, in any script', () => {
    fc.assert(
      fc.property(textLists, (texts) => {
        const document = wordy(texts);
        const layout = layoutOf(document);
        expect(textsIn(layout).filter((text) => text.includes('…'))).toEqual([]);
        expect(textsIn(sceneOf(document, layout)).filter((text) => text.includes('…'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('draws each name to its last letter', () => {
    fc.assert(
      fc.property(textLists, (texts) => {
        const document = wordy(texts);
        const { stages, lanes, cards, links } = mapOf(document);
        const persona = document.personas.persona;
        const layout = layoutOf(document);
        for (const { id, nameLines, durationLines, collapsed } of [...layout.groups, ...layout.stages]) {
          const { name = '', duration = '' } = stages[id] ?? {};
          expect(joined(collapsed?.nameLines ?? nameLines)).toBe(letters(name));
          if (!collapsed) expect(joined(durationLines)).toBe(letters(duration));
        }
        for (const { id, nameLines, descriptionLines, isCollapsed } of layout.lanes) {
          expect(joined(nameLines)).toBe(letters(lanes[id]?.name ?? ''));
          if (!isCollapsed) expect(joined(descriptionLines)).toBe(letters(lanes[id]?.description ?? ''));
        }
        expect(joined(layout.corner?.nameLines ?? [])).toBe(letters(persona?.name ?? ''));
        expect(joined(layout.corner?.summaryLines ?? [])).toBe(letters(persona?.summary ?? ''));
        const channels = layout.lanes.flatMap((lane) => lane.channels);
        expect(channels.map(({ nameLines }) => joined(nameLines))).toEqual(
          Object.values(document.channels).map(({ name }) => letters(name)),
        );
        for (const { id, content } of layout.cards) {
          const drawn = content.parts.flatMap((part) => ('text' in part ? letters(part.text) : []));
          const card = cards[id];
          const names = [
            ...(card?.kind === 'touchpoint' ? card.channels.map((channel) => document.channels[channel]?.name) : []),
            ...(card?.tags ?? []).map((tag) => document.tags[tag]?.name),
            ...(card?.links ?? []).map(({ label }) => label),
            card?.owner,
            card?.kind === 'quote' ? `— ${card.speaker}` : undefined,
          ];
          for (const name of names) if (name !== undefined) expect(drawn).toContain(letters(name));
          if (card?.kind === 'evidence') expect(drawn.join('')).toContain(letters(card.source ?? ''));
          if (card?.kind === 'metric') expect(drawn.join('')).toContain(letters(card.unit ?? ''));
        }
        for (const { id, from, label } of layout.links) {
          const written = letters(links[id]?.label ?? '');
          const first = layout.cards.find((card) => card.id === from);
          const told = first?.content.parts.flatMap((part) =>
            part.kind === 'reference' && part.reference === 'arrow' && part.link === id ? letters(part.text) : [],
          );
          if (told?.length) expect(told).toEqual([`${label?.text}·${written}`]);
          else expect(letters(label?.text ?? '')).toBe(written);
        }
        const [curve] = layout.emotions;
        const written = letters(document.maps.other?.name ?? '');
        for (const { label } of curve?.others ?? []) expect([written, `11·${written}`]).toContain(joined(label));
        expect(curve?.others).toHaveLength(1);
        for (const { card: id, words } of curve?.runs.flat() ?? []) {
          const card = cards[id];
          const { thought, feeling } = (card?.kind === 'touchpoint' && card.emotion) || {};
          expect(joined(words)).toContain(letters(thought ?? feeling ?? ''));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives each the room it takes, over nothing else', () => {
    fc.assert(
      fc.property(textLists, (texts) => {
        const document = wordy(texts);
        const layout = layoutOf(document);
        for (const { header, nameLines, durationLines, isSub } of [...layout.groups, ...layout.stages].map((stage) => ({
          ...stage,
          isSub: stage.parent !== null,
        }))) {
          const boxes = [...boxOf(nameLines, isSub ? 'subStage' : 'stage'), ...boxOf(durationLines, 'stageMeta')];
          expect(boxes.filter((box) => !holds({ ...header, x: 0, y: 0 }, box))).toEqual([]);
          expect(header.y).toBeGreaterThanOrEqual(-layout.headerHeight);
        }
        const heads = [...layout.groups, ...layout.stages].map(({ header }) => header);
        expect(heads.filter(({ y, height }) => y + height > 0)).toEqual([]);
        for (const { column, collapsed } of layout.stages) {
          const turned = (collapsed?.nameLines ?? []).map(({ x, y, length, style }): Box => {
            const width = TEXT_STYLES[style].lineHeight;
            return { x: x - width, y, width, height: length };
          });
          expect(turned.filter((box) => !holds({ ...column, height: layout.height }, box))).toEqual([]);
          expect(overlapping(turned)).toEqual([]);
        }
        const { corner } = layout;
        const inCorner = corner
          ? [corner.avatar, ...boxOf(corner.nameLines, 'lane'), ...boxOf(corner.summaryLines, 'laneMeta')]
          : [];
        expect(inCorner.filter((box) => corner && !holds({ ...corner.box, x: 0, y: 0 }, box))).toEqual([]);
        expect(overlapping(inCorner)).toEqual([]);
        for (const { title, nameLines, descriptionLines, channels } of layout.lanes) {
          const boxes = [
            ...boxOf(nameLines, 'lane'),
            ...boxOf(descriptionLines, 'laneMeta'),
            ...channels.flatMap((channel) => boxOf(channel.nameLines, 'meta')),
          ];
          expect(boxes.filter((box) => !holds({ ...title, x: 0, y: 0 }, box))).toEqual([]);
          expect(overlapping(boxes)).toEqual([]);
        }
        for (const { box, content } of layout.cards) {
          const boxes = [...boxOf(content.lines, 'card'), ...content.parts.map((part) => part.box)];
          expect(boxes.filter((each) => !holds({ ...box, x: 0, y: 0 }, each))).toEqual([]);
          expect(overlapping(boxes)).toEqual([]);
        }
        for (const { row, runs, measured, others } of layout.emotions) {
          const points = runs.flat();
          const words = points.flatMap((point) => boxOf(point.words, 'feeling'));
          const names = [measured, ...others].flatMap((curve) => boxOf(curve?.label ?? [], 'feeling'));
          expect([...words, ...names].filter((box) => !holds(row, box))).toEqual([]);
          expect(overlapping(words)).toEqual([]);
          const closed = layout.stages.flatMap(({ column, collapsed }) => (collapsed ? column : []));
          expect([...words, ...names].flatMap((box) => closed.filter((column) => overlap(box, column)))).toEqual([]);
          const circles = points.map(({ x, y }) => ({
            x: x - EMOTION_POINT_RADIUS,
            y: y - EMOTION_POINT_RADIUS,
            width: 2 * EMOTION_POINT_RADIUS,
            height: 2 * EMOTION_POINT_RADIUS,
          }));
          expect(words.flatMap((box) => circles.filter((circle) => overlap(box, circle)))).toEqual([]);
        }
        // What stands under a card's text is read on the card: none of them hangs over another one.
        expect(overlapping(layout.cards.map(({ box }) => box))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('lays out texts that have room as on the screen', () => {
    const document = wordy(['Buy', 'Wait', 'Use', 'Return', 'Shop', 'App']);
    const open = { ...document, maps: { [MAP]: mapOf(document) } };
    expect(layoutOf(open)).toEqual(createLayout(options)(open, MAP));
  });
});

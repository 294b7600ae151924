// @vitest-environment jsdom
/** The table of what formats carry: that it names every format, and what is only written or only read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { CARD_KIND_OF_LANE, type JourneyDocument, LANE_KINDS, type LaneKind } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { CARRIES, type Carries, DRAWN, TRAITS, type Trait } from '#shared/formats/carries.ts';
import { exportCjml } from '#shared/formats/cjml/export.ts';
import { EXPORT_FORMAT_IDS } from '#shared/formats/exports.ts';
import { IMPORT_FORMAT_IDS } from '#shared/formats/imports.ts';
import { exportMarkdown } from '#shared/formats/markdown/export.ts';
import { importOutline } from '#shared/formats/outline/import.ts';
import { LOCALES } from '#shared/i18n/translator.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { formatsTables } from '../../../support/formats-table.ts';
import { importContext } from '../../../support/import-context.ts';
import { documentOf } from '../../../support/tell.ts';
import { WORDS } from '../../../support/traits.ts';

const traitsOf = (carries: Carries, carriage: Carries[Trait]): Trait[] =>
  TRAITS.filter((trait) => carries[trait] === carriage);

describe('the table of what formats carry', () => {
  it('names every format that is written or read, and no other', () => {
    expect(Object.keys(CARRIES).sort()).toEqual([...new Set([...EXPORT_FORMAT_IDS, ...IMPORT_FORMAT_IDS])].sort());
  });

  it('is what the documentation shows', () => {
    const shown = readFileSync('docs/formats.md', 'utf8');
    for (const table of formatsTables()) expect(shown).toContain(table);
  });

  it('says of what is drawn that it is for people to read', () => {
    for (const format of DRAWN) {
      const carries: Carries = CARRIES[format];
      expect([...traitsOf(carries, 'both'), ...traitsOf(carries, 'in')]).toEqual([]);
    }
  });
});

/** Signs that are seen; how they are parted into lines is the format's affair. */
const letters = (text: string): string => text.replace(/[\s\p{C}\p{Z}]/gu, '');

const inMarkdown = (source: string): string => {
  const page = window.document.createElement('div');
  page.innerHTML = marked.parse(source, { gfm: true, async: false });
  return page.textContent ?? '';
};
const inXml = (source: string): string =>
  new window.DOMParser().parseFromString(source, 'application/xml').documentElement.textContent ?? '';

describe.each([
  ['md', (document: JourneyDocument) => inMarkdown(exportMarkdown(document).content)],
  ['cjml', (document: JourneyDocument) => inXml(exportCjml(document).content)],
] as const)('what is written as %s for people and programs to read', (format, write) => {
  it('has every word that the table says', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const found = letters(write(document));
        for (const trait of traitsOf(CARRIES[format], 'out')) {
          for (const words of WORDS[trait]?.(document) ?? []) expect(found, trait).toContain(letters(words));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

interface OutlineCard {
  readonly text: string;
  readonly notes: string | undefined;
}
interface OutlineLane {
  readonly name: string;
  readonly kind: LaneKind;
  readonly cards: readonly OutlineCard[];
}
interface OutlineStage {
  readonly name: string;
  /** Touchpoints need no lane to be named. */
  readonly touchpoints: readonly OutlineCard[];
  readonly lanes: readonly OutlineLane[];
}

const word = fc.constantFrom('ring', 'Kassen', 'корпа', 'ταξίδι', '店で', 'سوق', 'größer', '🙂', 'a: b', '5 €');
/** Numbered, so that none is the name of a lane, and none is there twice. */
const phrase = (prefix: string) =>
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(9_999))
    .map(([words, number]) => `${prefix}${number} ${words.join(' ')}`);
const card: fc.Arbitrary<OutlineCard> = fc.record({
  text: phrase('c'),
  notes: fc.option(
    fc.array(phrase('n'), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    { nil: undefined },
  ),
});
const cards = fc.array(card, { minLength: 1, maxLength: 3 });
const KINDS = LANE_KINDS.filter((kind) => CARD_KIND_OF_LANE[kind] !== null && kind !== 'touchpoints');
/** Lanes as the app calls them, in one of its languages. */
const lanes = fc
  .tuple(
    fc.constantFrom(...Object.values(LOCALES)),
    fc.subarray(KINDS, { maxLength: 3 }),
    fc.array(cards, { minLength: 3, maxLength: 3 }),
  )
  .map(([{ app }, kinds, contents]): OutlineLane[] =>
    kinds.map((kind, index) => ({ kind, name: app[`laneKind.${kind}`], cards: contents[index] ?? [] })),
  );
const outline = fc.record({
  name: phrase('m'),
  stages: fc.array(fc.record({ name: phrase('s'), touchpoints: cards, lanes }), { minLength: 2, maxLength: 4 }),
});

type Line = readonly [depth: number, text: string];
const cardLines = (depth: number, each: readonly OutlineCard[]): Line[] =>
  each.flatMap(({ text, notes }): Line[] => [
    [depth, text],
    ...(notes?.split('\n') ?? []).map((line): Line => [depth + 1, line]),
  ]);

/** Headings down to the lanes, lists below them. */
function asHeadings(name: string, stages: readonly OutlineStage[]): string {
  const list = (each: readonly OutlineCard[]): string =>
    cardLines(0, each)
      .map(([depth, text]) => `${'  '.repeat(depth)}- ${text}\n`)
      .join('');
  const parts = stages.map(
    (stage) =>
      `## ${stage.name}\n\n${list(stage.touchpoints)}\n${stage.lanes.map((lane) => `### ${lane.name}\n\n${list(lane.cards)}\n`).join('')}`,
  );
  return `# ${name}\n\n${parts.join('')}`;
}

/** Nothing but indentation, with bullets or without. */
const asIndented =
  (indent: string, bullet: string) =>
  (name: string, stages: readonly OutlineStage[]): string => {
    const lines: Line[] = [
      [0, name],
      ...stages.flatMap((stage): Line[] => [
        [1, stage.name],
        ...cardLines(2, stage.touchpoints),
        ...stage.lanes.flatMap((lane): Line[] => [[2, lane.name], ...cardLines(3, lane.cards)]),
      ]),
    ];
    return lines.map(([depth, text]) => `${indent.repeat(depth)}${bullet}${text}`).join('\n');
  };

describe.each([
  ['Markdown headings', asHeadings],
  ['spaces and bullets', asIndented('  ', '- ')],
  ['tabs alone', asIndented('\t', '')],
] as const)('an outline of %s that is read', (_, write) => {
  it('has all that the table says, as it was written', () => {
    expect(traitsOf(CARRIES.outline, 'in')).toEqual(TRAITS.filter((trait) => CARRIES.outline[trait] !== 'none'));
    fc.assert(
      fc.property(outline, ({ name, stages }) => {
        const { maps } = documentOf(importOutline(write(name, stages), importContext()));
        const [map, ...others] = Object.values(maps);
        if (map === undefined) throw new Error('There is no map.');
        expect({ name: map.name, others }).toEqual({ name, others: [] });
        const read = cardsInReadingOrder(map).map(([, each]) => each);
        const got = columnStages(map.stages).map(([stage, entity]) => ({
          name: entity.name,
          lanes: inOrder(map.lanes).flatMap(([lane, { name: title, kind }]) => {
            const inCell = read.filter((each) => each.stage === stage && each.lane === lane);
            const told = inCell.map((each) => ({ kind: each.kind, text: each.text, notes: each.notes }));
            return told.length === 0 ? [] : [{ title: kind === 'touchpoints' ? '' : title, kind, cards: told }];
          }),
        }));
        const told = (each: readonly OutlineCard[], kind: LaneKind) =>
          each.map(({ text, notes }) => ({ kind: CARD_KIND_OF_LANE[kind], text, notes }));
        const byKind = (one: { readonly kind: LaneKind }, other: { readonly kind: LaneKind }): number =>
          LANE_KINDS.indexOf(one.kind) - LANE_KINDS.indexOf(other.kind);
        expect(got.map((stage) => ({ ...stage, lanes: stage.lanes.toSorted(byKind) }))).toEqual(
          stages.map((stage) => ({
            name: stage.name,
            lanes: [
              { title: '', kind: 'touchpoints' as const, cards: told(stage.touchpoints, 'touchpoints') },
              ...stage.lanes.map((lane) => ({ title: lane.name, kind: lane.kind, cards: told(lane.cards, lane.kind) })),
            ].toSorted(byKind),
          })),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

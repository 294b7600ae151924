import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, Channel, type JourneyDocument, type JourneyMap, Persona } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { columnStages, stageGroups, stagesInReadingOrder } from '#shared/document/stages.ts';
import { cleanText } from '#shared/document/text.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { CARRIES, type Carries, DRAWN, TRAITS, type Trait } from '#shared/formats/carries.ts';
import { exportCjml } from '#shared/formats/cjml/export.ts';
import { exportCsv } from '#shared/formats/csv/export.ts';
import { CsvOptions } from '#shared/formats/csv/options.ts';
import { exportCanvas } from '#shared/formats/json-canvas/export.ts';
import { importCanvas } from '#shared/formats/json-canvas/import.ts';
import { countTraits } from '#shared/formats/losses.ts';
import { exportMarkdown } from '#shared/formats/markdown/export.ts';
import { exportMermaid } from '#shared/formats/mermaid/export.ts';
import { importMermaid } from '#shared/formats/mermaid/import.ts';
import { exportOpenJourney } from '#shared/formats/open-journey/export.ts';
import { importOpenJourney } from '#shared/formats/open-journey/import.ts';
import type { Exported, ImportContext, Imported } from '#shared/formats/types.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { importContext } from '../../../support/import-context.ts';
import { documentOf } from '../../../support/tell.ts';

interface WrittenFormat {
  readonly carries: Carries;
  readonly write: (document: JourneyDocument) => Exported<string>;
}
interface ReadFormat extends WrittenFormat {
  readonly read: (source: string, context: ImportContext) => Imported;
}

const READ: Readonly<Record<string, ReadFormat>> = {
  mermaid: { carries: CARRIES.mermaid, write: exportMermaid, read: importMermaid },
  canvas: { carries: CARRIES.canvas, write: exportCanvas, read: importCanvas },
  ojf: { carries: CARRIES.ojf, write: exportOpenJourney, read: importOpenJourney },
};
const WRITTEN: Readonly<Record<string, WrittenFormat>> = {
  ...READ,
  md: { carries: CARRIES.md, write: exportMarkdown },
  cjml: { carries: CARRIES.cjml, write: exportCjml },
  csv: { carries: CARRIES.csv, write: (document) => exportCsv(document, CsvOptions.parse({})) },
};
/** Read into the document they were made of: `table/update.test.ts` and `import/xlsx.test.ts` hold them to it. */
const TABLES = ['csv', 'xlsx'];

/** What is there of each trait, as something that can be compared: ids and order keys may differ. */
const VIEWS: { readonly [T in Trait]: (document: JourneyDocument) => unknown } = {
  documentTitle: ({ title }) => clean(title),
  language: ({ language }) => language,
  severalMaps: ({ maps }) => Object.keys(maps).length,
  mapName: eachMap((map) => clean(map.name)),
  mapState: eachMap((map) => map.state),
  personaName: eachMap((map, document) => clean(document.personas[map.persona]?.name)),
  personaProfile: ({ personas }) => inOrder(personas).map(([, persona]) => known(persona, Persona.shape)),
  stageNames: eachMap((map) => columnStages(map.stages).map(([, { name }]) => clean(name))),
  subStages: eachMap((map) => stageGroups(map.stages).map(({ subStages }) => subStages.map(([, { name }]) => name))),
  stageDetails: eachMap((map) =>
    stagesInReadingOrder(map.stages).map(([, { duration, description }]) => [clean(duration), clean(description)]),
  ),
  stageColors: eachMap((map) => stagesInReadingOrder(map.stages).map(([, { color }]) => color)),
  laneNames: eachMap((map) => inOrder(map.lanes).map(([, { name }]) => clean(name))),
  laneKinds: eachMap((map) => inOrder(map.lanes).map(([, { kind }]) => kind)),
  laneDescriptions: eachMap((map) => inOrder(map.lanes).map(([, { description }]) => clean(description))),
  touchpoints: eachMap((map) => byStage(map, (card) => (card.kind === 'touchpoint' ? [clean(card.text)] : []))),
  otherCards: eachMap((map) =>
    byStage(map, (card) => (card.kind === 'touchpoint' ? [] : [[card.kind, clean(card.text)]])),
  ),
  spans: eachCard((card) => card.span),
  arrows: eachMap((map) =>
    Object.entries(map.links)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { kind, from, to, label }]) => [kind, map.cards[from]?.text, map.cards[to]?.text, label]),
  ),
  scores: eachTouchpoint((card) => card.emotion?.score),
  measuredScores: eachTouchpoint((card) => card.emotion?.measured),
  feelings: eachTouchpoint((card) => [clean(card.emotion?.feeling), clean(card.emotion?.thought)]),
  momentsOfTruth: eachTouchpoint((card) => card.momentOfTruth === true),
  channels: eachTouchpoint((card, document) => names(card.channels, document.channels)),
  channelIcons: ({ channels }) => inOrder(channels).map(([, channel]) => known(channel, Channel.shape)),
  painPointRatings: eachMap((map) =>
    byStage(map, (card) => (card.kind === 'painPoint' ? [[card.severity, card.frequency]] : [])),
  ),
  opportunityRatings: eachCard((card) => [
    ...(card.kind === 'opportunity' ? [card.impact, card.effort, card.status] : []),
    ...(card.kind === 'idea' ? [card.status] : []),
  ]),
  metricFigures: eachCard((card) => (card.kind === 'metric' ? [card.value, card.target, card.unit] : [])),
  evidenceDetails: eachCard((card) => (card.kind === 'evidence' ? [card.source, card.date] : [])),
  quoteSpeakers: eachCard((card) => (card.kind === 'quote' ? card.speaker : null)),
  notes: eachMap((map) => byStage(map, (card) => [clean(card.notes)])),
  tags: eachMap((map, document) => byStage(map, (card) => [names(card.tags ?? [], document.tags)])),
  tagColors: ({ tags }) => inOrder(tags).map(([, { name, color }]) => [name, color]),
  owners: eachCard((card) => card.owner),
  assumptions: eachCard((card) => card.assumption),
  webLinks: eachCard((card) => card.links),
  subJourneys: eachCard((card) => card.journey),
  pictures: ({ images, personas, maps }) => [
    images,
    inOrder(personas).map(([, { picture }]) => picture),
    inOrder(maps).map(([, map]) => cardsInReadingOrder(map).map(([, { picture }]) => picture)),
  ],
  cardLooks: eachCard((card) => [card.color, card.icon]),
  view: eachMap((map) => [
    inOrder(map.lanes).map(([, { hidden, collapsed, height, curve }]) => [hidden, collapsed, height, curve]),
    stagesInReadingOrder(map.stages).map(([, { collapsed }]) => collapsed),
  ]),
  checks: ({ checks }) => checks,
  unknownFields: serializeJourney,
};

function clean(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanText(text);
}

function known(entity: object, shape: object): object {
  return Object.fromEntries(Object.entries(entity).filter(([key]) => Object.hasOwn(shape, key)));
}

/** Two of one name are one in formats that know but names. */
function names(ids: readonly string[], record: Readonly<Record<string, { name: string }>>): (string | undefined)[] {
  return [...new Set(ids.map((id) => clean(record[id]?.name)))];
}

function eachMap(view: (map: JourneyMap, document: JourneyDocument) => unknown) {
  return (document: JourneyDocument) => inOrder(document.maps).map(([, map]) => view(map, document));
}

/** What there is of each card, stage by stage. */
function eachCard(view: (card: Card) => unknown) {
  return eachMap((map) => byStage(map, (card) => [view(card) ?? null]));
}

/** Stage by stage, because not every format keeps lanes. */
function byStage(map: JourneyMap, view: (card: Card) => unknown[]): unknown[][] {
  const cards = cardsInReadingOrder(map);
  return columnStages(map.stages).map(([stage]) =>
    cards.flatMap(([, card]) => (card.stage === stage ? view(card) : [])),
  );
}

function eachTouchpoint(view: (card: Extract<Card, { kind: 'touchpoint' }>, document: JourneyDocument) => unknown) {
  return eachMap((map, document) =>
    byStage(map, (card) => (card.kind === 'touchpoint' ? [view(card, document) ?? null] : [])),
  );
}

const traitsWhere = (carries: Carries, carriage: Carries[Trait]): Trait[] =>
  TRAITS.filter((trait) => carries[trait] === carriage);

/** `renderer/static/drawn-formats.test.tsx` holds them to it. */
const isDrawn = (id: string): boolean => (DRAWN as readonly string[]).includes(id);

/** Formats of one map are asked about one map. */
const documentsFor = ({ severalMaps }: Carries) => validDocument({ maps: severalMaps === 'none' ? 1 : 2 });

describe('the table of what formats carry', () => {
  it.each(Object.entries(CARRIES))('says of %s only what it can do', (id, carries: Carries) => {
    if (!Object.hasOwn(READ, id) && !TABLES.includes(id)) expect(traitsWhere(carries, 'both')).toEqual([]);
    const isWritten = Object.hasOwn(WRITTEN, id) || TABLES.includes(id) || isDrawn(id);
    expect(traitsWhere(carries, 'in').length > 0).toBe(!isWritten);
  });
});

describe.each(Object.entries(WRITTEN))('what is written as %s', (_, { carries, write }) => {
  it('comes with a word on everything that is left out', () => {
    fc.assert(
      fc.property(documentsFor(carries), (document) => {
        const counts = countTraits(document);
        const told = write(document).notices.filter(({ code }) => code === 'notCarried');
        expect(told.map(({ values }) => [values.trait, values.count])).toEqual(
          traitsWhere(carries, 'none')
            .filter((trait) => counts[trait] > 0)
            .map((trait) => [trait, counts[trait]]),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe.each(Object.entries(READ))('what is written as %s and read again', (_, { carries, write, read }) => {
  it('has unchanged all that the table says', () => {
    fc.assert(
      fc.property(documentsFor(carries), (document) => {
        const back = documentOf(read(write(document).content, importContext()));
        for (const trait of traitsWhere(carries, 'both')) {
          expect({ [trait]: VIEWS[trait](back) }).toEqual({ [trait]: VIEWS[trait](document) });
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

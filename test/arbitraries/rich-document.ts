/** Valid documents that use what ties things together: sub-stages, reaching cards, arrows, pictures, sub-journeys. */
import fc from 'fast-check';
import type { Card, Image, JourneyDocument, JourneyMap, Stage } from '#shared/document/model.ts';
import { LINK_KINDS } from '#shared/document/model.ts';
import { type DocumentSize, validDocument } from './document.ts';

/** A whole number below another; the same document always draws the same ones. */
type Draw = (below: number) => number;

const IMAGES: Readonly<Record<string, Image>> = {
  one: { type: 'image/png', width: 1, height: 1, data: 'iVBORw0KGgo=' },
  two: { type: 'image/svg+xml', width: 20, height: 10, data: 'PHN2Zy8+' },
};

export function richDocument(size: DocumentSize = {}): fc.Arbitrary<JourneyDocument> {
  return fc
    .tuple(validDocument(size), fc.infiniteStream(fc.integer({ min: 0, max: 2 ** 30 })))
    .map(([document, numbers]) => enriched(document, (below) => (numbers.next().value ?? 0) % below));
}

function enriched(document: JourneyDocument, draw: Draw): JourneyDocument {
  const maps = Object.keys(document.maps);
  const picture = () => ({ image: draw(2) === 0 ? 'one' : 'two', alternative: 'what it shows' });
  return {
    ...document,
    personas: each(document.personas, (persona) => (draw(2) === 0 ? { ...persona, picture: picture() } : persona)),
    maps: each(document.maps, (map) => {
      const stages = withSubStages(map, draw);
      const parents = new Set(Object.values(stages).map(({ parent }) => parent));
      const columns = Object.keys(stages).filter((id) => !parents.has(id));
      const cards = each(map.cards, (card): Card => {
        const stage = parents.has(card.stage) ? (columns[draw(columns.length)] ?? card.stage) : card.stage;
        return {
          ...card,
          stage,
          ...(draw(3) === 0 ? { span: 2 + draw(3) } : {}),
          ...(draw(3) === 0 ? { picture: picture() } : {}),
          ...(draw(3) === 0 ? { journey: { map: maps[draw(maps.length)] ?? '' } } : {}),
        };
      });
      const lanes = each(map.lanes, (lane) =>
        lane.kind === 'emotions' && draw(2) === 0 ? { ...lane, curve: { others: maps.slice(0, 1 + draw(2)) } } : lane,
      );
      return { ...map, stages, lanes, cards, links: linksBetween(Object.keys(cards), draw) };
    }),
    images: { ...IMAGES },
  };
}

/** Some stages become sub-stages of the first one. */
function withSubStages({ stages }: JourneyMap, draw: Draw): Record<string, Stage> {
  const [parent, ...others] = Object.keys(stages);
  // There is one level of sub-stages: a document that has some keeps those.
  const hasSome = Object.values(stages).some((stage) => stage.parent !== undefined);
  if (parent === undefined || hasSome || draw(2) === 0) return stages;
  const below = new Set(others.filter(() => draw(2) === 0));
  return each(stages, (stage, id) => (below.has(id) ? { ...stage, parent } : stage));
}

function linksBetween(cards: readonly string[], draw: Draw): JourneyMap['links'] {
  if (cards.length < 2) return {};
  return Object.fromEntries(
    Array.from({ length: draw(4) }, (_, index) => {
      const from = draw(cards.length);
      const to = (from + 1 + draw(cards.length - 1)) % cards.length;
      const kind = LINK_KINDS[draw(LINK_KINDS.length)] ?? 'flow';
      const label = draw(2) === 0 ? { label: 'because' } : {};
      return [`link${index}`, { kind, from: cards[from] ?? '', to: cards[to] ?? '', ...label }];
    }),
  );
}

function each<T, R>(record: Readonly<Record<string, T>>, change: (value: T, id: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]));
}

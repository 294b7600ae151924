/** A small document to try commands on, with readable ids, and a way to run one. */
import { expect } from 'vitest';
import { cardsIn } from '#shared/commands/cells.ts';
import { type DocumentCommandArgs, type DocumentCommandId, documentCommand } from '#shared/commands/registry.ts';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { type Card, FORMAT, JourneyDocument, type JourneyMap, VERSION } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { Selection, SelectionTarget } from '#shared/document/selection.ts';
import { dispatch, type Present, startHistory } from '#shared/history/history.ts';

/**
 * Two personas with a map each. Emma's map has two stages and every kind of lane:
 *
 * | lane          | hear             | use            |
 * | goals         | wish             |                |
 * | touchpoints   | ad, shop, advice | help           |
 * | pains         | queue            |                |
 * | opportunities |                  | express        |
 * | notes         |                  |                |
 */
export function sampleDocument(): JourneyDocument {
  const cell = (stage: string, lane: string, order: string, text: string) => ({ stage, lane, order, text });
  const map: JourneyMap = {
    order: 'a0',
    name: 'Emma today',
    persona: 'emma',
    state: 'current',
    stages: {
      hear: { order: 'a0', name: 'Hear of it', color: 'blue', duration: 'a week' },
      use: { order: 'a1', name: 'Use', color: 'teal', votes: 3 },
    },
    lanes: {
      goals: { order: 'a0', kind: 'goals', name: 'Goals', description: 'needs and wants' },
      touchpoints: { order: 'a1', kind: 'touchpoints', name: 'Touchpoints' },
      emotions: { order: 'a2', kind: 'emotions', name: 'Emotions' },
      pains: { order: 'a3', kind: 'painPoints', name: 'Pain points' },
      opportunities: { order: 'a4', kind: 'opportunities', name: 'Opportunities' },
      notes: { order: 'a5', kind: 'notes', name: 'Notes' },
    },
    cards: {
      wish: { kind: 'goal', ...cell('hear', 'goals', 'a0', 'Know what it costs') },
      ad: {
        kind: 'touchpoint',
        ...cell('hear', 'touchpoints', 'a0', 'Sees an advertisement'),
        channels: ['website'],
        emotion: { score: 1, feeling: 'curious', thought: 'Could be for me' },
        momentOfTruth: true,
        notes: 'From the interviews',
        tags: ['price', 'trust'],
        assumption: 'researched',
        beside: ['wish'],
      },
      shop: {
        kind: 'touchpoint',
        ...cell('hear', 'touchpoints', 'a1', 'Visits the shop'),
        channels: ['store', 'website'],
      },
      advice: { kind: 'touchpoint', ...cell('hear', 'touchpoints', 'a2', 'Asks for advice'), channels: [] },
      help: { kind: 'touchpoint', ...cell('use', 'touchpoints', 'a0', 'Calls for help'), channels: ['phone'] },
      queue: {
        kind: 'painPoint',
        ...cell('hear', 'pains', 'a0', 'Long queue'),
        severity: 4,
        frequency: 'often',
        votes: 7,
      },
      express: {
        kind: 'opportunity',
        ...cell('use', 'opportunities', 'a0', 'Express till'),
        impact: 4,
        tags: ['price'],
      },
    },
    links: {},
  };
  return {
    format: FORMAT,
    version: VERSION,
    id: 'doc',
    title: 'A shop',
    language: 'en',
    personas: {
      emma: { order: 'a0', name: 'Emma', demographics: { age: '31', city: 'Aarhus' }, preferredChannels: ['website'] },
      niels: { order: 'a1', name: 'Niels' },
    },
    channels: {
      website: { order: 'a0', name: 'Website', icon: 'website' },
      store: { order: 'a1', name: 'Shop', icon: 'store' },
      phone: { order: 'a2', name: 'Phone', icon: 'phone' },
    },
    tags: {
      price: { order: 'a0', name: 'Price', color: 'amber' },
      trust: { order: 'a1', name: 'Trust', color: 'green' },
    },
    maps: {
      today: map,
      wished: {
        order: 'a1',
        name: 'Niels one day',
        persona: 'niels',
        state: 'future',
        stages: {},
        lanes: {},
        cards: {},
        links: {},
      },
    },
    images: {},
  };
}

/** The sample document with something else in Emma's map. */
export function sampleWith(change: (map: JourneyMap, document: JourneyDocument) => void): JourneyDocument {
  const document = sampleDocument();
  change(mapOf(document), document);
  expect(JourneyDocument.safeParse(document).error).toBeUndefined();
  return document;
}

export function mapOf(document: JourneyDocument, id = 'today'): JourneyMap {
  const map = document.maps[id];
  if (map === undefined) throw new Error(`There is no map ${id}.`);
  return map;
}

export function cardOf(document: JourneyDocument, id: string): Card {
  const card = mapOf(document).cards[id];
  if (card === undefined) throw new Error(`There is no card ${id}.`);
  return card;
}

/** Ids in reading order. */
export const idsOf = (record: Readonly<Record<string, { order: string }>>): string[] =>
  inOrder(record).map(([id]) => id);

/** The cards of a cell of Emma's map, top to bottom. */
export const cellOf = (document: JourneyDocument, stage: string, lane: string): string[] =>
  cardsIn(mapOf(document), { stage, lane }).map(([id]) => id);

export function presentOf(
  document: JourneyDocument,
  target: SelectionTarget = { kind: 'map' },
  map = 'today',
): Present {
  return { document, selection: { map, target }, history: startHistory() };
}

/** New ids as they are made: `card_1`, `stage_2`, … */
export function counter(): (prefix: string) => string {
  let count = 0;
  return (prefix) => `${prefix}_${++count}`;
}

/** The document after a command that must be enabled, and what is selected then. */
export function run<Id extends DocumentCommandId>(
  document: JourneyDocument,
  id: Id,
  args: DocumentCommandArgs<Id>,
  before: Selection = { map: 'today', target: { kind: 'map' } },
  createId = counter(),
): Present {
  expect(documentCommand(id).isEnabled(document, args), `${id} is enabled`).toBe(true);
  const options = { context: { createId }, now: 0 };
  const after = dispatch({ document, selection: before, history: startHistory() }, id, args, options);
  expect(JourneyDocument.safeParse(after.document).error).toBeUndefined();
  expect(checkIntegrity(after.document)).toEqual([]);
  return after;
}

export const isEnabled = <Id extends DocumentCommandId>(
  document: JourneyDocument,
  id: Id,
  args: DocumentCommandArgs<Id>,
): boolean => documentCommand(id).isEnabled(document, args);

/** The same after so many further steps that those of its past have only their patches left. */
export function aged(present: Present): Present {
  const { history } = present;
  return { ...present, history: { ...history, past: history.past.map((step) => ({ ...step, sides: null })) } };
}

/** Lays out a whole map: stages as columns, lanes as rows, cards stacked in cells. */
import type { JourneyDocument, JourneyMap, Lane, Persona } from '../document/model.ts';
import { createCardLayout } from './card.ts';
import { type Column, createColumns, journeySteps } from './columns.ts';
import { createEmotionLayout, type JourneyStep } from './emotion.ts';
import { gridLayout, type LaneTitle } from './grid.ts';
import {
  cornerContent,
  cornerLayout,
  createStageHeaders,
  HEADER_INSET,
  HEADER_MARGIN,
  headerWidth,
  laneTitle,
  TITLE_WIDTH,
} from './heading.ts';
import { rememberWidths } from './measure.ts';
import { remember } from './remember.ts';
import { reuse } from './reuse.ts';
import { createStackLayout, type PlaceStack } from './stack.ts';
import type { LayoutWords, MapLayout, MeasureText } from './types.ts';

export interface LayoutOptions {
  readonly measure: MeasureText;
  readonly words: LayoutWords;
}

/** Lays out one map of a document. Throws a RangeError if the document has no such map. */
export type LayoutMap = (document: JourneyDocument, map: string) => MapLayout;

/**
 * A layout function with a memory: it measures each word, lays out each card and breaks each emotion's
 * words once, and gives back the same objects for what did not change since its last call. Make a new one
 * when the measurer (the fonts) or the words (the reader's language) change.
 */
export function createLayout({ measure, words }: LayoutOptions): LayoutMap {
  const measureWord = rememberWidths(measure);
  const engine: Engine = {
    stacksOf: createStackLayout(createCardLayout(measureWord, words)),
    titleOf: remember((lane: Lane) => laneTitle(lane, measureWord)),
    cornerOf: remember((persona: Persona) => cornerContent(persona, measureWord)),
    headersOf: createStageHeaders(measureWord),
    emotionsOf: createEmotionLayout(measureWord, words.language),
  };
  const columnsIn = createColumns();
  let lastSteps: readonly JourneyStep[] = [];
  let last: MapLayout | null = null;
  return (document, id) => {
    const map = document.maps[id];
    if (!map) throw new RangeError(`The document has no map ${id}.`);
    const columns = columnsIn(map);
    lastSteps = reuse(lastSteps, journeySteps(columns));
    last = reuse(last, computeLayout({ document, id, map, columns, steps: lastSteps }, engine));
    return last;
  };
}

/** The layout of one map, from scratch. */
export function layoutMap(document: JourneyDocument, map: string, options: LayoutOptions): MapLayout {
  return createLayout(options)(document, map);
}

/** What computes the parts of a layout and remembers them. */
interface Engine {
  readonly stacksOf: (document: JourneyDocument) => PlaceStack;
  readonly titleOf: (lane: Lane) => LaneTitle;
  readonly cornerOf: (persona: Persona) => ReturnType<typeof cornerContent>;
  readonly headersOf: ReturnType<typeof createStageHeaders>;
  readonly emotionsOf: ReturnType<typeof createEmotionLayout>;
}

/** A map with its columns and the journey through them. */
interface Task {
  readonly document: JourneyDocument;
  readonly id: string;
  readonly map: JourneyMap;
  readonly columns: readonly Column[];
  readonly steps: readonly JourneyStep[];
}

function computeLayout({ document, id: mapId, map, columns, steps }: Task, engine: Engine): MapLayout {
  const grid = gridLayout(map, columns, {
    placeStack: engine.stacksOf(document),
    titleOf: engine.titleOf,
  });

  const persona = document.personas[map.persona];
  const corner = persona ? engine.cornerOf(persona) : null;
  const headers = engine.headersOf(columns);
  const headerHeight = Math.max(headers.height + 2 * HEADER_MARGIN, corner?.height ?? 0);
  const headerY = Math.round((-headerHeight - headers.height) / 2);

  return {
    map: mapId,
    width: grid.width,
    height: grid.height,
    headerHeight,
    titleWidth: TITLE_WIDTH,
    corner: persona && corner ? cornerLayout(map.persona, persona, corner, headerHeight) : null,
    stages: columns.map(({ id, stage, x, width }, index) => ({
      id,
      color: stage.color,
      index,
      header: { x: x + HEADER_INSET, y: headerY, width: headerWidth(width), height: headers.height },
      column: { x, y: 0, width, height: grid.height },
      ...headers.linesOf(index),
    })),
    lanes: grid.lanes,
    cells: grid.cells,
    cards: grid.cards,
    emotions: grid.lanes
      .filter((lane) => lane.kind === 'emotions')
      .map((lane) => engine.emotionsOf(lane.id, lane.row, { steps, language: document.language })),
  };
}

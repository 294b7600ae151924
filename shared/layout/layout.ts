/** Lays out a whole map: stages as columns, lanes as rows, cards stacked in cells. */
import type { JourneyDocument } from '../document/model.ts';
import { createCardLayout } from './card.ts';
import { emotionLayout } from './emotion.ts';
import { createEmotionWords } from './emotion-words.ts';
import { columnsOf, gridLayout, journeySteps } from './grid.ts';
import {
  cornerContent,
  cornerLayout,
  HEADER_INSET,
  HEADER_MARGIN,
  headerWidth,
  laneTitle,
  stageHeaders,
  TITLE_WIDTH,
} from './heading.ts';
import { rememberWidths } from './measure.ts';
import { reuse } from './reuse.ts';
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
    measure: measureWord,
    words,
    contentOf: createCardLayout(measureWord, words),
    emotionWords: createEmotionWords(measureWord),
  };
  let last: MapLayout | null = null;
  return (document, map) => {
    last = reuse(last, computeLayout(document, map, engine));
    return last;
  };
}

/** The layout of one map, from scratch. */
export function layoutMap(document: JourneyDocument, map: string, options: LayoutOptions): MapLayout {
  return createLayout(options)(document, map);
}

interface Engine extends LayoutOptions {
  readonly contentOf: ReturnType<typeof createCardLayout>;
  readonly emotionWords: ReturnType<typeof createEmotionWords>;
}

function computeLayout(document: JourneyDocument, mapId: string, engine: Engine): MapLayout {
  const map = document.maps[mapId];
  if (!map) throw new RangeError(`The document has no map ${mapId}.`);

  const columns = columnsOf(map);
  const grid = gridLayout(map, columns, {
    contentOf: (card) => engine.contentOf(card, document),
    titleOf: (lane) => laneTitle(lane, engine.measure),
  });

  const persona = document.personas[map.persona];
  const corner = persona ? cornerContent(persona, engine.measure) : null;
  const headers = stageHeaders(columns, engine.measure);
  const headerHeight = Math.max(headers.height + 2 * HEADER_MARGIN, corner?.height ?? 0);
  const headerY = Math.round((-headerHeight - headers.height) / 2);

  const steps = journeySteps(columns);
  const wordsOf = engine.emotionWords(document.language);
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
      .map((lane) => emotionLayout(lane.id, lane.row, steps, engine.words.language, wordsOf)),
  };
}

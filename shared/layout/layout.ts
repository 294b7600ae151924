/** Lays out a whole map: stages as columns, lanes as rows, cards stacked in cells. */
import type { JourneyDocument, JourneyMap, Lane, Link, Persona } from '../document/model.ts';
import { siblingStages } from '../document/stages.ts';
import { createCardLayout, type PlaceCard, type ToldOf, toldNothing } from './card.ts';
import { channelRows, channelUsage } from './channels.ts';
import { type Column, type Continued, createColumns, journeySteps } from './columns.ts';
import { baseDirection } from './direction.ts';
import { createEmotionLayout, heightBelow, missingWords, type OtherJourney } from './emotion.ts';
import type { Extremes, JourneyStep } from './emotion-points.ts';
import type { WordsBelow } from './emotion-words.ts';
import { createGrid, type GridContents } from './grid.ts';
import {
  boundaryTitle,
  type ColumnGroup,
  collapsedStage,
  collapsedWidth,
  columnGroups,
  cornerContent,
  cornerLayout,
  createStageHeaders,
  HEADER_INSET,
  HEADER_MARGIN,
  type HeadingTools,
  headerWidth,
  type LaneTitle,
  laneTitle,
  type StageHeaders,
  TITLE_WIDTH,
} from './heading.ts';
import {
  type ArrowsToTell,
  linkLabel,
  NO_ARROWS_TO_TELL,
  type ToldArrow,
  type ToldArrows,
  toldArrows,
} from './link-label.ts';
import { rememberWidths } from './measure.ts';
import { otherJourneys } from './other-journeys.ts';
import { remember } from './remember.ts';
import { isSameList, reuse } from './reuse.ts';
import { createStackLayout, type PlaceStack, stackOf } from './stack.ts';
import { createFitText, type FitText } from './text.ts';
import {
  BOUNDARIES,
  type Boundary,
  type CardLayout,
  type LayoutWords,
  type LinkText,
  type MapLayout,
  type MeasureText,
  type StageLayout,
} from './types.ts';

export interface LayoutOptions {
  readonly measure: MeasureText;
  readonly words: LayoutWords;
  /**
   * No text is cut: each has the lines it takes, and rows and headers grow with it. For what is exported. On the screen,
   * where the inspector has the rest, a name has so many lines and no more.
   */
  readonly wholeTexts?: boolean;
}

/** What a part of a map has from the whole. */
export interface Whole {
  /** Cards whose points on the curve are in an earlier part. */
  readonly continued: Continued;
  /** The peak and the low of the whole curve. */
  readonly extremes: Extremes;
}

/** What else a layout has to keep to. */
export interface Given {
  /** Where the map is a part of a larger one. */
  readonly whole?: Whole;
  /** How high rows are at least, by their lanes. */
  readonly rowHeights?: ReadonlyMap<string, number>;
  /** What cards tell of arrows, where texts are to be whole. */
  readonly arrows?: ArrowsToTell;
}

/** Lays out one map of a document. Throws a RangeError if the document has no such map. */
export type LayoutMap = (document: JourneyDocument, map: string, given?: Given) => MapLayout;

/**
 * A layout function with a memory: it measures each word, lays out each card and breaks each emotion's
 * words once, and gives back the same objects for what did not change since its last call. A document that it has
 * laid out before, as undo and redo give back, has the layout it had, as long as anyone has that document. Make a new
 * one when the measurer (the fonts) or the words (the reader's language) change.
 */
export function createLayout({ measure, words, wholeTexts = false }: LayoutOptions): LayoutMap {
  const measureWord = rememberWidths(measure);
  const tools: HeadingTools = { measure: measureWord, wholeTexts };
  const fitText = createFitText(measureWord, wholeTexts);
  const cardsOf = createCardLayout(measureWord, words, wholeTexts);
  const boundaries = Object.fromEntries(
    BOUNDARIES.map((boundary) => [boundary, boundaryTitle(boundary, words, tools)]),
  ) as Record<Boundary, ReturnType<typeof boundaryTitle>>;
  const engine: Engine = {
    ...tools,
    fitText,
    words,
    cardsOf,
    stacksOf: createStackLayout(cardsOf),
    gridOf: createGrid(),
    titleOf: remember((lane: Lane) => laneTitle(lane, tools)),
    boundaryOf: (boundary) => boundaries[boundary],
    cornerOf: remember((persona: Persona) => cornerContent(persona, tools)),
    headersOf: createStageHeaders(tools),
    emotionsOf: createEmotionLayout(measureWord, words, wholeTexts),
    labelOf: remember((link: Link) => ({ label: linkLabel(link, fitText) })),
  };
  const columnsIn = createColumns((stage) => collapsedWidth(stage, tools));
  let lastSteps: readonly JourneyStep[] = [];
  let lastClosed: readonly Pick<Column, 'x' | 'width'>[] = [];
  let lastOthers: ReadonlyMap<string, readonly OtherJourney[]> = new Map();
  let last: MapLayout | null = null;
  const knownOf = remember((_: JourneyDocument) => new Map<string, MapLayout>());
  return (document, id, given) => {
    const map = document.maps[id];
    if (!map) throw new RangeError(`The document has no map ${id}.`);
    // It depends on more than the document.
    const known = given ? null : knownOf(document);
    const before = known?.get(id);
    if (before) {
      last = before;
      return before;
    }
    const columns = columnsIn(map, given?.whole?.continued);
    lastSteps = reuse(lastSteps, journeySteps(columns));
    lastClosed = reuse(
      lastClosed,
      columns.flatMap(({ isCollapsed, x, width }) => (isCollapsed ? { x, width } : [])),
    );
    lastOthers = othersOf(document, map, columns, lastOthers);
    const told = wholeTexts ? toldArrows(map, given?.arrows ?? NO_ARROWS_TO_TELL, fitText) : NOTHING_TOLD;
    const task = {
      document,
      id,
      map,
      columns,
      steps: lastSteps,
      others: lastOthers,
      closed: lastClosed,
      given: given ?? NOTHING_GIVEN,
      told,
    };
    last = keptFrom(last, computeLayout(task, engine));
    known?.set(id, last);
    return last;
  };
}

/** The layout of one map, from scratch. */
export function layoutMap(document: JourneyDocument, map: string, options: LayoutOptions): MapLayout {
  return createLayout(options)(document, map);
}

/** What is as it was in the layout before is the same object. Curves see to that themselves: their points are many. */
function keptFrom(before: MapLayout | null, after: MapLayout): MapLayout {
  if (!before) return after;
  const emotions = isSameList(before.emotions, after.emotions) ? before.emotions : after.emotions;
  const comparable = emotions === before.emotions ? before : { ...before, emotions };
  return reuse(comparable, { ...after, emotions });
}

const NOTHING_GIVEN: Given = {};
const NOTHING_TOLD: ToldArrows = { told: [], numbers: new Map() };
const NO_OTHERS: readonly OtherJourney[] = [];

/** The other journeys of each emotions lane, the same lists as before where nothing in them changed. */
function othersOf(
  document: JourneyDocument,
  map: JourneyMap,
  columns: readonly Column[],
  before: ReadonlyMap<string, readonly OtherJourney[]>,
): ReadonlyMap<string, readonly OtherJourney[]> {
  const lanes = Object.entries(map.lanes).filter(([, { curve }]) => curve?.others !== undefined);
  return new Map(lanes.map(([id, lane]) => [id, reuse(before.get(id), otherJourneys(lane, columns, document))]));
}

/** What computes the parts of a layout and remembers them. */
interface Engine extends HeadingTools {
  readonly fitText: FitText;
  readonly words: LayoutWords;
  readonly cardsOf: (document: JourneyDocument, told?: ToldOf) => PlaceCard;
  readonly gridOf: ReturnType<typeof createGrid>;
  readonly stacksOf: (document: JourneyDocument) => PlaceStack;
  readonly titleOf: (lane: Lane) => LaneTitle;
  readonly boundaryOf: GridContents['boundaryOf'];
  readonly cornerOf: (persona: Persona) => ReturnType<typeof cornerContent>;
  readonly headersOf: (columns: readonly Column[], groups: readonly ColumnGroup[]) => StageHeaders;
  readonly emotionsOf: ReturnType<typeof createEmotionLayout>;
  readonly labelOf: (link: Link) => Pick<LinkText, 'label'>;
}

/** A map with its columns and the journey through them. */
interface Task {
  readonly document: JourneyDocument;
  readonly id: string;
  readonly map: JourneyMap;
  readonly columns: readonly Column[];
  readonly steps: readonly JourneyStep[];
  /** By the emotions lane that shows them. */
  readonly others: ReadonlyMap<string, readonly OtherJourney[]>;
  /** Of collapsed stages. */
  readonly closed: readonly Pick<Column, 'x' | 'width'>[];
  readonly given: Given;
  readonly told: ToldArrows;
}

function computeLayout(task: Task, engine: Engine): MapLayout {
  const { document, id: mapId, map, columns } = task;
  const { grid, emotions } = gridWithCurves(task, engine);
  const persona = document.personas[map.persona];
  const corner = persona ? engine.cornerOf(persona) : null;
  const groups = columnGroups(map.stages, columns);
  const headers = engine.headersOf(columns, groups);
  const headerHeight = Math.max(headers.height + 2 * HEADER_MARGIN, corner?.height ?? 0);
  // Beside a corner that is much higher, headers stand at the grid.
  const top = corner?.isStacked ? -headers.height - HEADER_MARGIN : Math.round((-headerHeight - headers.height) / 2);
  const heads: Heads = { headers, top, height: grid.height };

  const numbers = new Map(
    [...task.told.numbers].map(([link, text]) => [
      link,
      { label: text === null ? null : { text, width: engine.measure(text, 'meta'), isNumber: true } },
    ]),
  );

  return {
    map: mapId,
    width: grid.width,
    height: grid.height,
    headerHeight,
    titleWidth: TITLE_WIDTH,
    corner: persona && corner ? cornerLayout(map.persona, persona, corner, headerHeight) : null,
    stages: columnLayouts(task, heads, grid.cards, engine),
    groups: groups.map((group) => ({ ...stageLayout(group, heads), index: group.index })),
    lanes: grid.lanes,
    cells: grid.cells,
    cards: grid.cards,
    emotions,
    links: Object.entries(map.links).map(([id, link]) => ({
      id,
      kind: link.kind,
      from: link.from,
      to: link.to,
      ...(numbers.get(id) ?? engine.labelOf(link)),
    })),
  };
}

/** Rows and cards, and the curves in their rows, which grow where words have to stand below a curve. */
function gridWithCurves(task: Task, engine: Engine) {
  const { document, map, columns, steps, others, closed, given } = task;
  const { measure, words } = engine;
  const placeCard = engine.cardsOf(document, toldIn(task.told.told));
  const journey = { steps, language: document.language, extremes: given.whole?.extremes };
  const gridFrom = (leastHeight: (lane: string) => number) =>
    engine.gridOf(map, columns, {
      leastHeight,
      // What cards tell of arrows is not known to the memory of stacks.
      placeStack:
        task.told.told.length > 0 ? (entries, x, y) => stackOf(entries, x, y, placeCard) : engine.stacksOf(document),
      placeCard,
      titleOf: engine.titleOf,
      boundaryOf: engine.boundaryOf,
      channelsFrom: (top) =>
        channelRows(
          channelUsage(columns, document.channels),
          columns,
          { top, titleWidth: TITLE_WIDTH },
          engine.fitText,
        ),
      countLine: (count, x, y) => {
        const text = words.cards(count);
        return { text, x, y, width: measure(text, 'meta'), direction: baseDirection(text) };
      },
    });
  const curvesIn = ({ lanes }: Pick<MapLayout, 'lanes'>, below?: ReadonlyMap<string, WordsBelow>) =>
    lanes
      .filter(({ kind, isCollapsed }) => kind === 'emotions' && !isCollapsed)
      .map(({ id, row }) => {
        const words = below?.get(id);
        const lane = { id, row, curve: map.lanes[id]?.curve, others: others.get(id) ?? NO_OTHERS, closed };
        return engine.emotionsOf(words ? { ...lane, below: words } : lane, journey);
      });

  const ownHeight = (lane: string): number => given.rowHeights?.get(lane) ?? 0;
  const grid = gridFrom(ownHeight);
  const emotions = curvesIn(grid);
  if (!engine.wholeTexts) return { grid, emotions };
  const below = new Map(
    emotions.map((curve) => [
      curve.lane,
      missingWords(
        curve,
        { curve: map.lanes[curve.lane]?.curve, others: others.get(curve.lane) ?? NO_OTHERS },
        journey,
        columns,
        measure,
      ),
    ]),
  );
  if ([...below.values()].every((words) => heightBelow(words) === 0)) return { grid, emotions };
  const heights = new Map(emotions.map(({ lane, row }) => [lane, row.height]));
  const grown = gridFrom((lane) => {
    const words = below.get(lane);
    return words ? (heights.get(lane) ?? 0) + heightBelow(words) : ownHeight(lane);
  });
  return { grid: grown, emotions: curvesIn(grown, below) };
}

/** What each card tells of arrows. */
function toldIn(told: ToldArrows['told']): ToldOf {
  const byCard = new Map<string, ToldArrow[]>();
  for (const { card, ...arrow } of told) byCard.set(card, [...(byCard.get(card) ?? []), arrow]);
  return (card) => byCard.get(card) ?? toldNothing(card);
}

/** All headers with the place of their rows. */
interface Heads {
  readonly headers: StageHeaders;
  /** Of the upper row. */
  readonly top: number;
  /** Of the grid below. */
  readonly height: number;
}

function columnLayouts(
  { map, columns }: Task,
  heads: Heads,
  drawn: readonly CardLayout[],
  tools: HeadingTools,
): StageLayout[] {
  const parents = new Set([undefined, ...columns.map(({ stage }) => stage.parent)]);
  const places = new Map(
    [...parents].map((parent) => [
      parent,
      new Map(siblingStages(map.stages, parent).map(([id], index) => [id, index])),
    ]),
  );
  const drawnIds = new Set(columns.some(({ isCollapsed }) => isCollapsed) ? drawn.map(({ id }) => id) : []);
  return columns.map((column): StageLayout => {
    const { id, stage, isCollapsed } = column;
    const layout = stageLayout(column, heads);
    const isSub = layout.parent !== null;
    const index = places.get(isSub ? stage.parent : undefined)?.get(id) ?? 0;
    if (!isCollapsed) return { ...layout, index };
    const cards = [...column.cards.values()].flat();
    const hidden = cards.filter(([card]) => !drawnIds.has(card)).length;
    const { width, height } = layout.header;
    return {
      ...layout,
      index,
      collapsed: collapsedStage(column, { width, height, isSub }, heads.height, hidden, tools),
    };
  });
}

/** A header and the column, or columns, under it. */
function stageLayout(
  { id, stage, x, width }: Omit<ColumnGroup, 'index'>,
  { headers, top, height }: Heads,
): StageLayout {
  const header = headers.of.get(id);
  if (!header) throw new RangeError(`There is no header for the stage ${id}.`);
  const isSub = header.isSub;
  const { y, height: headerHeight, ...lines } = header;
  return {
    id,
    color: stage.color,
    parent: isSub ? (stage.parent ?? null) : null,
    index: 0,
    header: { x: x + HEADER_INSET, y: top + y, width: headerWidth(width, isSub), height: headerHeight },
    column: { x, y: 0, width, height },
    nameLines: lines.nameLines,
    nameBox: lines.nameBox,
    durationLines: lines.durationLines,
    collapsed: null,
  };
}

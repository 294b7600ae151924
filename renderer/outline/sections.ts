/** The map in the order in which it is read: stage by stage, or lane by lane, with the cells and cards of each. */
import type { Grid } from '#renderer/input/grid.ts';
import { CARD_KIND_OF_LANE, type Color, type JourneyMap, type LaneKind } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { stageGroups } from '#shared/document/stages.ts';

export type OutlineOrder = 'stages' | 'lanes';

/** The cards of one stage in one lane, below a heading of their own. */
export interface OutlineCell {
  readonly key: string;
  readonly stage: string;
  readonly lane: string;
  /** The name of its lane in a stage, of its stage in a lane. */
  readonly name: string;
  /** Ids, top to bottom. */
  readonly cards: readonly string[];
}

/** A stage or a lane. */
export interface OutlineSection {
  readonly key: string;
  readonly target: Extract<SelectionTarget, { kind: 'stage' | 'lane' }>;
  readonly name: string;
  /** A few words beside the name. */
  readonly about: string;
  /** Of a stage. */
  readonly color: Color | null;
  /** In it and in what is below it. */
  readonly count: number;
  readonly cells: readonly OutlineCell[];
  /** The sub-stages of a stage. */
  readonly sections: readonly OutlineSection[];
}

export const stageKey = (stage: string): string => `stage ${stage}`;
export const laneKey = (lane: string): string => `lane ${lane}`;
export const cellKey = (stage: string, lane: string): string => `cell ${stage} ${lane}`;
export const cardKey = (card: string): string => `card ${card}`;

/** The lanes of the outline: those that cards stand in and that are shown. */
export function outlineLanes(lanes: JourneyMap['lanes']): readonly string[] {
  return inOrder(lanes)
    .filter(([, { kind, hidden }]) => takesCards(kind) && hidden !== true)
    .map(([id]) => id);
}

const takesCards = (kind: LaneKind): boolean => CARD_KIND_OF_LANE[kind] !== null;

type Frame = Pick<JourneyMap, 'stages' | 'lanes'>;

/** The outline of a map, of the parts of it that it depends on: a text that changes leaves them as they are. */
export function sectionsOf({ stages, lanes }: Frame, grid: Grid, order: OutlineOrder): readonly OutlineSection[] {
  const shownLanes = outlineLanes(lanes);
  const cell = (stage: string, lane: string, name: string): OutlineCell => ({
    key: cellKey(stage, lane),
    stage,
    lane,
    name,
    cards: grid.cardsIn(stage, lane),
  });
  const counted = (cells: readonly OutlineCell[], sections: readonly OutlineSection[]): number =>
    cells.reduce((sum, { cards }) => sum + cards.length, 0) + sections.reduce((sum, { count }) => sum + count, 0);

  if (order === 'lanes') {
    return shownLanes.map((id): OutlineSection => {
      const { name = '', description = '' } = lanes[id] ?? {};
      const cells = grid.stages.map((stage) => cell(stage, id, stages[stage]?.name ?? ''));
      return {
        key: laneKey(id),
        target: { kind: 'lane', lane: id },
        name,
        about: description,
        color: null,
        count: counted(cells, []),
        cells,
        sections: [],
      };
    });
  }

  const ofStage = (id: string, sections: readonly OutlineSection[]): OutlineSection => {
    const { name = '', duration = '', color = 'slate' } = stages[id] ?? {};
    // A stage with sub-stages has no cells of its own.
    const cells = sections.length > 0 ? [] : shownLanes.map((lane) => cell(id, lane, lanes[lane]?.name ?? ''));
    return {
      key: stageKey(id),
      target: { kind: 'stage', stage: id },
      name,
      about: duration,
      color,
      count: counted(cells, sections),
      cells,
      sections,
    };
  };
  return stageGroups(stages).map(({ id, subStages }) =>
    ofStage(
      id,
      subStages.map(([subStage]) => ofStage(subStage, [])),
    ),
  );
}

/** A line of the outline that keys can go to. */
export interface OutlineItem {
  readonly key: string;
  readonly target: SelectionTarget;
  /** The key of the section or cell it stands in. */
  readonly parent: string | null;
}

/** What is open, from top to bottom. */
export function outlineItems(
  sections: readonly OutlineSection[],
  closed: ReadonlySet<string>,
  parent: string | null = null,
): readonly OutlineItem[] {
  return sections.flatMap((section): OutlineItem[] => {
    const head: OutlineItem = { key: section.key, target: section.target, parent };
    if (closed.has(section.key)) return [head];
    return [
      head,
      ...section.cells.flatMap(({ key, stage, lane, cards }): OutlineItem[] => [
        { key, target: { kind: 'cell', stage, lane }, parent: section.key },
        ...cards.map(
          (card): OutlineItem => ({ key: cardKey(card), target: { kind: 'cards', cards: [card] }, parent: key }),
        ),
      ]),
      ...outlineItems(section.sections, closed, section.key),
    ];
  });
}

/** The key of the line that shows what is selected, or null when none does. */
export function keyOfTarget(target: SelectionTarget): string | null {
  switch (target.kind) {
    case 'stage':
      return stageKey(target.stage);
    case 'lane':
      return laneKey(target.lane);
    case 'cell':
      return cellKey(target.stage, target.lane);
    case 'cards': {
      const card = target.cards.at(-1);
      return card === undefined ? null : cardKey(card);
    }
    default:
      return null;
  }
}

/** The keys of the sections that have to be open for what is selected to be seen. */
export function sectionsAround(map: JourneyMap, target: SelectionTarget, order: OutlineOrder): readonly string[] {
  const card = target.kind === 'cards' ? map.cards[target.cards.at(-1) ?? ''] : undefined;
  const place = card ?? (target.kind === 'cell' || target.kind === 'stage' ? target : undefined);
  if (!place) return [];
  if (order === 'lanes') return 'lane' in place ? [laneKey(place.lane)] : [];
  const parent = map.stages[place.stage]?.parent;
  const own = target.kind === 'stage' ? [] : [stageKey(place.stage)];
  return parent === undefined ? own : [stageKey(parent), ...own];
}

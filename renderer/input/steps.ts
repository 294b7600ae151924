/**
 * What the app commands do to the document: the document command that fits what is selected. Each function
 * answers null where nothing fits; whether the document allows the step, the command itself decides.
 */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { DocumentCommandArgs, DocumentCommandId } from '#shared/commands/registry.ts';
import { type JourneyMap, LANE_HEIGHT_LIMIT, type LaneKind } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { siblingStages } from '#shared/document/stages.ts';
import { gridOf } from './grid.ts';
import { type CardMove, movesToNextStage, movesWithinLanes } from './moving.ts';
import { placeForNewCard } from './navigation.ts';

/** A document command with its arguments, ready to be run. */
export interface Step {
  readonly command: DocumentCommandId;
  isEnabled(session: Session): boolean;
  /** Says whether it ran. */
  run(session: Session): boolean;
}

export function step<Id extends DocumentCommandId>(command: Id, args: DocumentCommandArgs<Id>): Step {
  return {
    command,
    isEnabled: (session) => session.isEnabled(command, args),
    run: (session) => session.run(command, args),
  };
}

/** Words that a step writes into the document, in the language of the interface. */
export interface StepWords {
  newStage(): string;
  subStage(index: number): string;
  newMap(): string;
  futureMap(): string;
  newPersona(): string;
  copyOf(name: string): string;
  laneName(kind: LaneKind): string;
  laneDescription(kind: LaneKind): string;
}

export function deletion({ document, selection: { map, target } }: Session): Step | null {
  switch (target.kind) {
    case 'cards':
      return step('card.delete', { map, cards: [...target.cards] });
    case 'links':
      return step('link.delete', { map, links: [...target.links] });
    case 'stage':
      return step('stage.delete', { map, stage: target.stage });
    case 'lane':
      return step('lane.delete', { map, lane: target.lane });
    case 'persona':
      return step('persona.delete', { persona: document.maps[map]?.persona ?? '' });
    case 'map':
      return step('map.delete', { map });
    case 'cell':
      return null;
  }
}

export function duplication(session: Session, words: StepWords): Step | null {
  const { map, target } = session.selection;
  const { name, stages, lanes } = mapInView(session);
  switch (target.kind) {
    case 'cards':
      return step('card.duplicate', { map, cards: [...target.cards] });
    case 'stage':
      return step('stage.duplicate', {
        map,
        stage: target.stage,
        name: words.copyOf(stages[target.stage]?.name ?? ''),
      });
    case 'lane':
      return step('lane.duplicate', { map, lane: target.lane, name: words.copyOf(lanes[target.lane]?.name ?? '') });
    case 'map':
      return step('map.duplicate', { map, name: words.copyOf(name) });
    // A copy of a persona has no map, so nothing would be seen of it.
    case 'persona':
    case 'cell':
    case 'links':
      return null;
  }
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Moves what is selected by one place: a stage, the map among the maps (left, right), a lane (up, down),
 * cards of one or several cells within their cells, to the next stage, or on into the next lane of their kind.
 * A lane of another kind is passed over: there a card would lose what its own kind has.
 */
export function movement(session: Session, direction: Direction): Step | null {
  const { map, target } = session.selection;
  const entity = mapInView(session);
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const isHorizontal = direction === 'left' || direction === 'right';
  const indexIn = (ids: readonly string[], id: string): number => ids.indexOf(id) + by;
  switch (target.kind) {
    case 'stage':
      if (!isHorizontal) return null;
      return step('stage.move', {
        map,
        stage: target.stage,
        index: indexIn(
          siblingStages(entity.stages, entity.stages[target.stage]?.parent).map(([id]) => id),
          target.stage,
        ),
      });
    case 'lane': {
      if (isHorizontal) return null;
      const lanes = gridOf(entity).lanes.map(({ id }) => id);
      return step('lane.move', { map, lane: target.lane, index: indexIn(lanes, target.lane) });
    }
    case 'map': {
      if (!isHorizontal) return null;
      const maps = inOrder(session.document.maps).map(([id]) => id);
      return step('map.move', { map, index: indexIn(maps, map) });
    }
    case 'cards':
      return moveStep(
        map,
        isHorizontal ? movesToNextStage(entity, target.cards, by) : movesWithinLanes(entity, target.cards, by),
      );
    case 'persona':
    case 'cell':
    case 'links':
      return null;
  }
}

/** The stage or lane that is selected, or that all of what is selected stands in. */
function headerOf(session: Session): { readonly stage: string } | { readonly lane: string } | null {
  const { target } = session.selection;
  if (target.kind === 'stage') return { stage: target.stage };
  return target.kind === 'lane' ? { lane: target.lane } : null;
}

export function isCollapsed(session: Session): boolean {
  const { stages, lanes } = mapInView(session);
  const header = headerOf(session);
  if (header === null) return false;
  return ('stage' in header ? stages[header.stage] : lanes[header.lane])?.collapsed ?? false;
}

/** Collapses the selected stage or lane, or opens it again. */
export function collapsing(session: Session): Step | null {
  const { map } = session.selection;
  const header = headerOf(session);
  if (header === null) return null;
  const fields = { collapsed: isCollapsed(session) ? null : true };
  return 'stage' in header
    ? step('stage.edit', { map, stage: header.stage, fields })
    : step('lane.edit', { map, lane: header.lane, fields });
}

/** Hides the selected lane with its cards; the page of the map shows it again. */
export function hiding(session: Session): Step | null {
  const { map, target } = session.selection;
  return target.kind === 'lane' ? step('lane.edit', { map, lane: target.lane, fields: { hidden: true } }) : null;
}

/** The selected card over one stage more or less; null where it cannot reach further. */
export function spanning(session: Session, by: 1 | -1): Step | null {
  const { map, target } = session.selection;
  const id = target.kind === 'cards' && target.cards.length === 1 ? target.cards[0] : undefined;
  const card = id === undefined ? undefined : mapInView(session).cards[id];
  if (id === undefined || !card) return null;
  const { stages } = gridOf(mapInView(session));
  const before = Math.min(card.span ?? 1, stages.length - stages.indexOf(card.stage));
  const span = Math.max(1, Math.min(before + by, stages.length - stages.indexOf(card.stage)));
  return span === before ? null : step('card.edit', { map, card: id, fields: { span: span > 1 ? span : null } });
}

/** In px at zoom 1: about one line and a half of a card. */
const HEIGHT_STEP = 24;

/** The selected lane one step higher or lower. @param drawn how high it is drawn, in px at zoom 1 */
export function heightening(session: Session, by: 1 | -1, drawn: (lane: string) => number | null): Step | null {
  const { map, target } = session.selection;
  if (target.kind !== 'lane') return null;
  const before = drawn(target.lane);
  if (before === null) return null;
  const height = Math.min(LANE_HEIGHT_LIMIT, Math.max(1, Math.round(before) + by * HEIGHT_STEP));
  return step('lane.edit', { map, lane: target.lane, fields: { height } });
}

/** Cards that are moved at once; null where there is nothing to move, or not all of it can be. */
export function moveStep(map: string, moves: readonly CardMove[] | null): Step | null {
  const [first, ...others] = moves ?? [];
  if (!moves || first === undefined) return null;
  return others.length === 0 ? step('card.move', { map, ...first }) : step('cards.move', { map, moves: [...moves] });
}

/**
 * Brings the selected cards of one kind together in the cell of the one that keys act from, where that stands. Those of
 * several kinds are left apart: they would lose what theirs has.
 */
export function gatheringCards(session: Session): Step | null {
  const { map, target } = session.selection;
  if (target.kind !== 'cards') return null;
  const entity = mapInView(session);
  const selected = target.cards.flatMap((id) => entity.cards[id] ?? []);
  const last = target.cards.at(-1) ?? '';
  const into = entity.cards[last];
  const isApart = selected.some(({ stage, lane }) => stage !== into?.stage || lane !== into.lane);
  if (!into || !isApart || selected.some(({ kind }) => kind !== into.kind)) return null;
  const inCell = gridOf(entity).cardsIn(into.stage, into.lane);
  const index = inCell.slice(0, inCell.indexOf(last)).filter((id) => !target.cards.includes(id)).length;
  return step('card.move', { map, cards: [...target.cards], stage: into.stage, lane: into.lane, index });
}

/** A lane below the one that is selected, or that holds what is selected; else the last. */
export function newLane(session: Session, kind: LaneKind, words: StepWords): Step {
  const { lanes } = gridOf(mapInView(session));
  const at = lanes.findIndex(({ id }) => id === laneOf(session));
  return step('lane.add', {
    map: session.selection.map,
    index: at < 0 ? lanes.length : at + 1,
    kind,
    name: words.laneName(kind),
    description: words.laneDescription(kind),
  });
}

/** A map of the same persona after the one in view, with the same stages and lanes and no cards. */
export function newMap(session: Session, words: StepWords): Step {
  const { map } = session.selection;
  const entity = mapInView(session);
  const index = inOrder(session.document.maps).findIndex(([id]) => id === map) + 1;
  const { persona, state } = entity;
  return step('map.add', { name: words.newMap(), persona, state, index, ...frameOf(entity) });
}

/** A persona with a first map that has the stages and lanes of the map in view. */
export function newPersona(session: Session, words: StepWords): Step {
  const firstMap = { name: words.newMap(), state: 'current' as const, ...frameOf(mapInView(session)) };
  const index = Object.keys(session.document.personas).length;
  return step('persona.add', { name: words.newPersona(), index, firstMap });
}

function frameOf(map: JourneyMap) {
  return {
    stages: siblingStages(map.stages, undefined).map(([, { name }]) => ({ name })),
    lanes: inOrder(map.lanes).map(([, { kind, name, description }]) => ({
      kind,
      name,
      description: description ?? null,
    })),
  };
}

/** Where a new card goes from here, or null where none can stand. */
export function newCardPlace(session: Session): ReturnType<typeof placeForNewCard> {
  return placeForNewCard(mapInView(session), session.selection.target);
}

function laneOf(session: Session): string | undefined {
  const { target } = session.selection;
  if (target.kind === 'lane' || target.kind === 'cell') return target.lane;
  return target.kind === 'cards' ? mapInView(session).cards[target.cards.at(-1) ?? '']?.lane : undefined;
}

/** A copy of the map in view as the future state of the same journey. */
export function futureOf(session: Session, name: string): Step {
  return step('map.duplicate', { map: session.selection.map, name, state: 'future' });
}

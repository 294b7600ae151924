/** Which stages stand together on a page. */
import type { JourneyDocument, JourneyMap } from '../document/model.ts';
import { cutMap } from '../formats/subset.ts';
import { type Continued, NOTHING_CONTINUED } from '../layout/columns.ts';
import type { MapLayout } from '../layout/types.ts';
import { STAGE_ARROW } from '../layout/types.ts';
import { cardsIn } from './continued-cards.ts';

/** A stage, or a part of one that is wider than a page: the cards that stand in this part. */
export interface StagePart {
  readonly stage: string;
  readonly width: number;
  /** Null: all of the stage's cards. */
  readonly cards: PartCards | null;
}

/** Cards of a stage that is wider than a page. */
interface PartCards {
  readonly own: ReadonlySet<string>;
  /** What stands in the parts before. */
  readonly before: ReadonlySet<string>;
}

/**
 * Parts of stages, in order, in groups that fit beside the lane titles. As few groups as that takes, about
 * equally wide. A stage alone in its group may still be wider than there is room.
 * @param room width for titles and stages, in px of the layout
 */
export function groupStages(map: JourneyMap, layout: MapLayout, room: number): StagePart[][] {
  const available = room - layout.titleWidth - STAGE_ARROW;
  const parts = layout.stages.flatMap((stage) => partsOf(map, stage.id, stage.column.width, available));
  if (parts.length === 0) return [[]];
  const fewest = packed(parts, available);
  // The narrowest width that still needs no more groups makes them alike.
  let [low, high] = [0, available];
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    if (packed(parts, middle).length <= fewest.length) high = middle;
    else low = middle;
  }
  return packed(parts, high);
}

function packed(parts: readonly StagePart[], available: number): StagePart[][] {
  const groups: StagePart[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    // Rounding must not push out what was meant to fit.
    if (width + part.width > available + 0.01) {
      groups.push([]);
      width = 0;
    }
    groups.at(-1)?.push(part);
    width += part.width;
  }
  return groups;
}

/** A stage is wider than its cards only for its points on the curve: it is continued with the next touchpoints. */
function partsOf(map: JourneyMap, stage: string, width: number, available: number): StagePart[] {
  const cards = Object.entries(map.cards).filter(([, card]) => card.stage === stage);
  const touchpoints = cards.filter(([, { kind }]) => kind === 'touchpoint').map(([id]) => id);
  const perPart = Math.max(1, Math.floor((touchpoints.length * available) / width));
  if (width <= available || perPart >= touchpoints.length) return [{ stage, width, cards: null }];
  const order = new Map(orderedTouchpoints(map, touchpoints).map((id, index) => [id, Math.floor(index / perPart)]));
  // What is no touchpoint stands where the stage begins.
  const placeOf = (id: string): number => order.get(id) ?? 0;
  const those = (belong: (id: string) => boolean) => new Set(cards.map(([id]) => id).filter(belong));
  return Array.from({ length: Math.ceil(touchpoints.length / perPart) }, (_, index) => ({
    stage,
    width: available,
    cards: { own: those((id) => placeOf(id) === index), before: those((id) => placeOf(id) < index) },
  }));
}

/** Touchpoints as the customer meets them: by lane, then from the top. */
function orderedTouchpoints(map: JourneyMap, ids: readonly string[]): string[] {
  const key = (id: string): readonly [string, string, string] => {
    const card = map.cards[id];
    return [map.lanes[card?.lane ?? '']?.order ?? '', card?.order ?? '', id];
  };
  return [...ids].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
  });
}

/** A document with a part of one of its maps, and which cards of it began in an earlier part. */
interface MapPart {
  readonly document: JourneyDocument;
  readonly continued: Continued;
}

/**
 * The document with nothing of this map but the stages and cards of a group, and the cards that reach into it from
 * stages before: they stand in its first column, above what begins there.
 */
export function partOf(document: JourneyDocument, id: string, group: readonly StagePart[]): MapPart {
  const map = document.maps[id];
  if (!map) return { document, continued: NOTHING_CONTINUED };
  const parts = new Map(group.map((part) => [part.stage, part]));
  const parents = new Set([...parts.keys()].map((stage) => map.stages[stage]?.parent));
  const [first] = group;
  const { cards, continued } = first
    ? cardsIn(map, { first: first.stage, before: first.cards?.before ?? new Set() })
    : { cards: map.cards, continued: NOTHING_CONTINUED };
  const cut = cutMap(
    { ...map, cards },
    {
      stage: (stage) => parts.has(stage) || parents.has(stage),
      card: (card, { stage }) => continued.has(card) || (parts.get(stage)?.cards?.own.has(card) ?? true),
    },
  );
  return { document: { ...document, maps: { ...document.maps, [id]: cut } }, continued };
}

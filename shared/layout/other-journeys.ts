/** The touchpoints of other maps of a document, brought to the columns of the one that is laid out. */
import { fold } from '../analysis/fold.ts';
import type { JourneyDocument, JourneyMap, Lane } from '../document/model.ts';
import { type Column, createColumns } from './columns.ts';
import { type OtherJourney, spread } from './emotion.ts';
import type { JourneyStep } from './emotion-points.ts';
import { remember } from './remember.ts';

const columnsOfOther = remember((map: JourneyMap) => createColumns()(map));
/** The journeys that an emotions lane shows beside its own; maps that are not there are left out. */
export function otherJourneys(lane: Lane, columns: readonly Column[], document: JourneyDocument): OtherJourney[] {
  return (lane.curve?.others ?? []).flatMap((map): OtherJourney[] => {
    const other = document.maps[map];
    return other ? [{ map, name: other.name, steps: stepsAt(columnsOfOther(other), columns, document.language) }] : [];
  });
}

/** A column of the other map with the one it stands at. */
type Pair = readonly [theirs: Column, ours: Column];

/**
 * Columns of one name belong together; those that then are left over, by their place. What has no column here is not
 * shown, and neither is what happens in one that is collapsed here.
 */
function paired(theirs: readonly Column[], ours: readonly Column[], language: string): Pair[] {
  const nameOf = ({ stage }: Column): string =>
    fold(stage.name.trim(), { language, matchCase: false, matchDiacritics: false }).text;
  const named = ours.map((place) => ({ place, name: nameOf(place) }));
  const free = new Set(ours);
  const pairs = new Map<Column, Column>();
  const take = (column: Column, place: Column | undefined): void => {
    if (!place || !free.delete(place)) return;
    pairs.set(column, place);
  };
  for (const column of theirs) {
    const name = nameOf(column);
    if (name !== '') take(column, named.find((each) => each.name === name && free.has(each.place))?.place);
  }
  for (const [at, column] of theirs.entries()) if (!pairs.has(column)) take(column, ours[at]);
  return [...pairs].filter(([, place]) => !place.isCollapsed).sort(([, a], [, b]) => a.x - b.x);
}

function stepsAt(theirs: readonly Column[], ours: readonly Column[], language: string): JourneyStep[] {
  return paired(theirs, ours, language).flatMap(([{ touchpoints }, place]) => {
    const positions = spread(touchpoints.length, place);
    return touchpoints.flatMap(([id, card], index): JourneyStep[] => {
      const x = positions[index];
      if (card.kind !== 'touchpoint' || x === undefined) return [];
      return [{ id, stage: place.id, x, emotion: card.emotion, momentOfTruth: card.momentOfTruth === true }];
    });
  });
}
